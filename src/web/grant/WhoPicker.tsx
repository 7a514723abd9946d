import { Select } from 'antd';
import { useAnswer } from '../query.ts';
import { reachesAny, reachOf, useMe } from '../session.tsx';
import { PersonPicker } from '../shared/PersonPicker.tsx';
import { useSay } from '../text/say.tsx';
import { grantWords as words } from './words.ts';

interface WhoPickerProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (person: string | undefined) => void;
  /** People who cannot be chosen here. */
  readonly without?: ReadonlySet<string>;
}

/**
 * Everybody whom an administrator meets without seeing a roster: people with grants, with accounts,
 * and those who stand in the trail.
 */
function useKnownPeople() {
  const me = useMe();
  const grants = useAnswer(
    'GET /api/grants',
    { query: {} },
    reachesAny(me, ['grant.manage', 'account.manage', 'unit.write']),
  );
  const accounts = useAnswer('GET /api/accounts', {}, reachesAny(me, ['account.manage']));
  const trail = useAnswer(
    'GET /api/audit',
    { query: { limit: 200 } },
    reachesAny(me, ['audit.read']),
  );
  const people = new Map<string, string>();
  for (const line of trail.data?.lines ?? []) {
    if (line.actor !== null) people.set(line.actor, line.actorName);
  }
  for (const one of grants.data?.grants ?? []) people.set(one.person, one.personName);
  for (const one of accounts.data?.accounts ?? []) people.set(one.person, one.name);
  return people;
}

function KnownPicker({ without, ...props }: WhoPickerProps) {
  const say = useSay();
  const people = useKnownPeople();
  const options = [...people]
    .filter(([person]) => without?.has(person) !== true)
    .map(([value, name]) => ({ value, label: name || `${say(words.noName)} ${value.slice(-4)}` }));
  return (
    <Select
      value={props.value ?? null}
      options={options}
      onChange={(person: string | null | undefined) => props.onChange?.(person ?? undefined)}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear
      placeholder={say(words.pick)}
      notFoundContent={say(words.pickNone)}
      popupMatchSelectWidth={false}
      {...(props.id === undefined ? {} : { id: props.id })}
    />
  );
}

/** Chooses a person: from the roster for who may read one, else from those who are known here. */
export function WhoPicker(props: WhoPickerProps) {
  const reach = reachOf(useMe(), 'roster.read');
  const [top] = reach;
  if (top === undefined || props.without !== undefined) return <KnownPicker {...props} />;
  const { value, onChange, id } = props;
  return (
    <PersonPicker
      unit={Math.min(...reach)}
      value={value}
      {...(onChange === undefined ? {} : { onChange })}
      {...(id === undefined ? {} : { id })}
    />
  );
}
