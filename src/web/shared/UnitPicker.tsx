import { TreeSelect } from 'antd';
import type { ReplyOf } from '../client.ts';
import { useAnswer } from '../query.ts';
import type { AsOf } from '../search.ts';
import { reachOf, useMe } from '../session.tsx';
import { common } from '../text/common.ts';
import { useSay } from '../text/say.tsx';
import { forestOf, type TreeNode, withAbove } from './tree.ts';

export type UnitLine = ReplyOf<'GET /api/units'>['units'][number];

export interface UnitPickerProps {
  readonly id?: string;
  readonly value?: number | undefined;
  readonly onChange?: (unit: number | undefined) => void;
  /** Only units that one of these reaches can be chosen; those above show where they stand. */
  readonly permission?: string | readonly string[];
  /** The tree of which day; today when absent. */
  readonly asOf?: AsOf;
  /** Kinds that can be chosen; all when absent. */
  readonly kinds?: readonly string[];
  readonly label?: string;
  readonly allowClear?: boolean;
  readonly disabled?: boolean;
  /** What an empty choice stands for. */
  readonly placeholder?: string;
}

interface Option {
  readonly value: number;
  readonly title: string;
  readonly disabled: boolean;
  readonly children: Option[];
}

function optionsOf(nodes: readonly TreeNode<UnitLine>[], may: (u: UnitLine) => boolean): Option[] {
  return nodes.map(({ unit, children }) => ({
    value: unit.unit,
    title: unit.name,
    disabled: !may(unit),
    children: optionsOf(children, may),
  }));
}

/** Outside bodies are no units of the bureau: nothing is asked of them or recorded on them. */
const ours = (unit: UnitLine) => !unit.outside;

/** A tree of no more units than this opens whole. */
const fewUnits = 30;

/** Chooses a unit from the tree of a day, by name. */
export function UnitPicker(props: UnitPickerProps) {
  const { permission, kinds } = props;
  const say = useSay();
  const me = useMe();
  const tree = useAnswer('GET /api/units', { query: props.asOf ?? {} });
  const reach =
    permission === undefined
      ? null
      : new Set([permission].flat().flatMap((one) => reachOf(me, one)));
  const may = (unit: UnitLine) =>
    (reach === null || reach.has(unit.unit)) && (kinds === undefined || kinds.includes(unit.kind));
  const units = withAbove(
    (tree.data?.units ?? []).filter(ours),
    (unit) => may(unit) || unit.unit === props.value,
  );
  const opened = units.length > fewUnits ? units.slice(0, 1) : units;
  return (
    <TreeSelect
      treeData={optionsOf(forestOf(units), may)}
      value={props.value ?? null}
      onChange={(unit: number | null | undefined) => props.onChange?.(unit ?? undefined)}
      showSearch={{ treeNodeFilterProp: 'title' }}
      allowClear={props.allowClear ?? false}
      disabled={props.disabled ?? false}
      treeDefaultExpandedKeys={opened.map((one) => one.unit)}
      treeLine
      loading={tree.isPending}
      placeholder={props.placeholder ?? say(common.searchUnit)}
      className="unit-picker"
      popupMatchSelectWidth={false}
      listHeight={420}
      {...(props.id === undefined ? {} : { id: props.id })}
      {...(props.label === undefined ? {} : { 'aria-label': props.label })}
    />
  );
}
