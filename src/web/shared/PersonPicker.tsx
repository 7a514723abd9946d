import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useAnswer } from '../query.ts';
import type { AsOf } from '../search.ts';
import { common } from '../text/common.ts';
import { useSay } from '../text/say.tsx';

export interface PersonPickerProps {
  readonly id?: string;
  readonly value?: string | undefined;
  readonly onChange?: (person: string | undefined) => void;
  /** Looks in this unit and below it. */
  readonly unit: number;
  readonly asOf?: AsOf;
  /** What to show for a value that was chosen before. */
  readonly known?: { readonly person: string; readonly name: string };
}

/** Chooses a person from the roster of a unit and the units below it. */
export function PersonPicker(props: PersonPickerProps) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed);
  const query = { ...props.asOf, unit: props.unit, below: true, limit: 50, ...(q && { q }) };
  const found = useAnswer('GET /api/roster', { query });
  const { known } = props;
  const lines = found.data?.lines ?? [];
  const options = lines.map((one) => ({
    value: one.person,
    label: `${one.name}　${one.unitName}`,
  }));
  const shown = known && !options.some((one) => one.value === known.person);
  return (
    <Select
      value={props.value ?? null}
      onChange={(person: string | null | undefined) => props.onChange?.(person ?? undefined)}
      options={shown ? [{ value: known.person, label: known.name }, ...options] : options}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      allowClear
      loading={found.isFetching}
      placeholder={say(common.searchPerson)}
      notFoundContent={say(common.nobodyFound)}
      popupMatchSelectWidth={false}
      {...(props.id === undefined ? {} : { id: props.id })}
    />
  );
}
