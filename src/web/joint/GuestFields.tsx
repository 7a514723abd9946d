import { Button, Form, Select } from 'antd';
import { useMemo, useState } from 'react';
import { isRecordedIn } from '../../engines/org/holder.ts';
import { isIsoDate } from '../../kernel/date.ts';
import type { RecordState } from '../activity/useRecord.ts';
import { useCatalogue } from '../catalogue.tsx';
import { useAnswer } from '../query.ts';
import { useSay } from '../text/say.tsx';
import { jointWords as words } from './words.ts';

/** Kinds of unit that hold all that was chosen, themselves or through a body, and keep a roll. */
function useInvitable({ kinds, values }: RecordState): ReadonlySet<string> {
  const { unitKinds } = useCatalogue();
  const chosen = (values.kinds ?? []).join();
  return useMemo(() => {
    const held = kinds.filter(({ id }) => chosen.split(',').includes(id));
    if (held.length === 0) return new Set<string>();
    const holds = (kind: string) =>
      held.every(({ heldBy }) => isRecordedIn(kind, heldBy, unitKinds));
    return new Set(unitKinds.flatMap(({ id }) => (holds(id) ? [id] : [])));
  }, [kinds, chosen, unitKinds]);
}

/** Units of the whole bureau by name: whom one may invite is not whom one may look into. */
function useGuests(state: RecordState, asked: boolean) {
  const kinds = useInvitable(state);
  const { heldOn, unit: own } = state.values;
  const query = isIsoDate(heldOn) ? { on: heldOn } : {};
  const units = useAnswer('GET /api/units', { query }, asked).data?.units ?? [];
  const names = new Map(units.map(({ unit, name }) => [unit, name]));
  const options = units
    .filter(({ unit, kind, outside }) => !outside && unit !== own && kinds.has(kind))
    .map(({ unit, name, parent }) => {
      const above = parent === null ? undefined : names.get(parent);
      return { value: unit, label: above === undefined ? name : `${name}（${above}）` };
    });
  return { options, none: kinds.size === 0 };
}

/** With which other units it is held; a line that opens for those who need it. */
export function GuestFields({ state }: { readonly state: RecordState }) {
  const say = useSay();
  const [wanted, setWanted] = useState(false);
  const invited = (state.values.guests ?? []).length > 0;
  const { options, none } = useGuests(state, wanted || invited);
  if (none && !invited) return null;
  if (!wanted && !invited) {
    return (
      <p>
        <Button onClick={() => setWanted(true)}>{say(words.add)}</Button>{' '}
        <span className="faint small">{say(words.addAbout)}</span>
      </p>
    );
  }
  return (
    <Form.Item name="guests" label={say(words.with)} extra={say(words.addAbout)}>
      <Select
        mode="multiple"
        options={options}
        placeholder={say(words.pick)}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
      />
    </Form.Item>
  );
}
