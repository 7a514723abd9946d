import { Checkbox, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useAsked, useAsOf } from '../search.ts';
import { UnitPicker } from '../shared/UnitPicker.tsx';
import { common } from '../text/common.ts';
import { useSay } from '../text/say.tsx';
import { Narrowing } from './Narrowing.tsx';
import { rosterWords as words } from './words.ts';

interface RosterFilterProps {
  readonly unit: number;
  readonly below: boolean;
  readonly total: number | undefined;
}

/** Asks when typing rests, so that a name is one question and not five. */
function NameSearch() {
  const say = useSay();
  const [asked, ask] = useAsked();
  const [typed, setTyped] = useState(asked.q ?? '');
  useEffect(() => setTyped(asked.q ?? ''), [asked.q]);
  useEffect(() => {
    const wanted = typed.trim() === '' ? undefined : typed.trim();
    if (wanted === asked.q) return;
    const later = setTimeout(() => ask({ q: wanted, page: undefined }), 300);
    return () => clearTimeout(later);
  }, [typed, asked.q, ask]);
  return (
    <Input
      type="search"
      allowClear
      className="name-search"
      value={typed}
      placeholder={say(words.find)}
      aria-label={say(words.find)}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}

/** Which unit, with or without those below, which name. */
export function RosterFilter({ unit, below, total }: RosterFilterProps) {
  const say = useSay();
  const [, ask] = useAsked();
  return (
    <div className="filter">
      <UnitPicker
        label={say(common.unit)}
        value={unit}
        permission="roster.read"
        asOf={useAsOf()}
        onChange={(next) => ask({ unit: next?.toString(), page: undefined })}
      />
      <Checkbox
        checked={below}
        onChange={(event) =>
          ask({ below: event.target.checked ? undefined : '0', page: undefined })
        }
      >
        {say(words.below)}
      </Checkbox>
      <NameSearch />
      <Narrowing />
      {total !== undefined && <span className="faint">{say(words.total(total))}</span>}
    </div>
  );
}
