import { Select } from 'antd';
import { personFlags, staffKinds } from '../../kernel/codes.ts';
import type { Input } from '../client.ts';
import { type Search, useAsked } from '../search.ts';
import { codeOptions } from '../shared/codeName.ts';
import { useSay } from '../text/say.tsx';
import { memberKindNames, standingNames, rosterWords as words } from './words.ts';

type Query = Input<'GET /api/roster'>['query'];
export type Narrowed = Pick<Query, 'standing' | 'memberKind' | 'staff' | 'flag'>;

function oneOf<K extends string>(names: Readonly<Record<K, unknown>>, word: string | undefined) {
  return Object.keys(names).find((key): key is K => key === word);
}

/** What the address narrows the roster to; a word that nobody knows narrows nothing. */
export function narrowedBy({ standing, kind, staff, flag }: Search): Narrowed {
  const found = oneOf(standingNames, standing);
  const memberKind = oneOf(memberKindNames, kind);
  return {
    ...(found === undefined ? {} : { standing: found }),
    ...(memberKind === undefined ? {} : { memberKind }),
    ...(staff === undefined ? {} : { staff }),
    ...(flag === undefined ? {} : { flag }),
  };
}

interface PickProps {
  /** Its word in the address. */
  readonly name: 'standing' | 'kind' | 'staff' | 'flag';
  readonly any: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

function Pick({ name, any, options }: PickProps) {
  const [asked, ask] = useAsked();
  return (
    <Select
      allowClear
      className="narrow-pick"
      placeholder={any}
      aria-label={any}
      popupMatchSelectWidth={false}
      value={asked[name] ?? null}
      options={[...options]}
      onChange={(value: string | null | undefined) =>
        ask({ [name]: value ?? undefined, page: undefined })
      }
    />
  );
}

/** By standing, kind of member, staff and circumstances. */
export function Narrowing() {
  const say = useSay();
  const standings = Object.entries(standingNames);
  const kinds = Object.entries(memberKindNames);
  const options = (names: typeof standings) =>
    names.map(([value, name]) => ({ value, label: say(name) }));
  return (
    <>
      <Pick name="standing" any={say(words.anyStanding)} options={options(standings)} />
      <Pick name="kind" any={say(words.anyKind)} options={options(kinds)} />
      <Pick name="staff" any={say(words.anyStaff)} options={codeOptions(staffKinds, say)} />
      <Pick name="flag" any={say(words.anyFlag)} options={codeOptions(personFlags, say)} />
    </>
  );
}
