import { useNavigate } from '@tanstack/react-router';
import { Input, Tree } from 'antd';
import { useMemo, useState } from 'react';
import { useAnswer } from '../query.ts';
import { useAsked, useAsOf } from '../search.ts';
import { Nothing } from '../shared/Page.tsx';
import { Answered } from '../shared/Problems.tsx';
import { forestOf, matching, pathTo, type TreeNode } from '../shared/tree.ts';
import type { UnitLine } from '../shared/UnitPicker.tsx';
import { useSay } from '../text/say.tsx';
import { orgWords as words } from './words.ts';

interface Branch {
  readonly key: number;
  readonly title: string;
  readonly children: Branch[];
}

function branchesOf(nodes: readonly TreeNode<UnitLine>[]): Branch[] {
  return nodes.map(({ unit, children }) => ({
    key: unit.unit,
    title: unit.name,
    children: branchesOf(children),
  }));
}

interface GrownProps {
  readonly units: readonly UnitLine[];
  readonly words: string;
  readonly selected: number | null;
}

/** Open to the unit that is shown, or to what was searched; else the top two levels. */
function openAt({ units, words: sought, selected }: GrownProps): number[] {
  if (sought.trim() !== '') return units.map((one) => one.unit);
  const tops = forestOf(units).map((node) => node.unit.unit);
  const path = selected === null ? [] : pathTo(units, selected).map((one) => one.unit);
  return [...tops, ...path, ...(selected === null ? [] : [selected])];
}

function Grown(props: GrownProps) {
  const navigate = useNavigate();
  const [asked] = useAsked();
  const say = useSay();
  const shown = useMemo(() => matching(props.units, props.words), [props.units, props.words]);
  const data = useMemo(() => branchesOf(forestOf(shown)), [shown]);
  const open = openAt({ ...props, units: shown });
  if (shown.length === 0) return <Nothing title={say(words.none)} />;
  const go = (unit: number) =>
    void navigate({
      to: '/units/$unit',
      params: { unit: String(unit) },
      search: { on: asked.on, known: asked.known },
    });
  return (
    <Tree<Branch>
      key={open.join(' ')}
      treeData={data}
      defaultExpandedKeys={open}
      selectedKeys={props.selected === null ? [] : [props.selected]}
      onSelect={(_, { node }) => go(node.key)}
      blockNode
    />
  );
}

/** Outside bodies stand in a list of their own. */
const ours = (unit: UnitLine) => !unit.outside;

/** The living tree, as of the day of the address, with a search by name. */
export function UnitTree({ selected }: { readonly selected: number | null }) {
  const say = useSay();
  const asOf = useAsOf();
  const [sought, setSought] = useState('');
  const tree = useAnswer('GET /api/units', { query: asOf });
  return (
    <div className="unit-tree">
      <Input
        type="search"
        allowClear
        value={sought}
        placeholder={say(words.find)}
        aria-label={say(words.find)}
        onChange={(event) => setSought(event.target.value)}
      />
      <Answered answer={tree}>
        {({ units }) =>
          units.length === 0 ? (
            <Nothing title={say(words.empty)} />
          ) : (
            <Grown units={units.filter(ours)} words={sought} selected={selected} />
          )
        }
      </Answered>
    </div>
  );
}
