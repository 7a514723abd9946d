import { Button, Form, Input as TextInput } from 'antd';
import { useState } from 'react';
import type { Input, ReplyOf } from '../client.ts';
import { useAct, useAnswer } from '../query.ts';
import { type Search, useAsked } from '../search.ts';
import { ActDrawer } from '../shared/ActDrawer.tsx';
import { useSay } from '../text/say.tsx';
import { narrowedBy } from './Narrowing.tsx';
import { rosterWords as words } from './words.ts';

type Filter = Input<'POST /api/roster/filters'>['body']['filter'];
type Saved = ReplyOf<'GET /api/roster/filters'>['filters'][number];

/** The search of the address, as it is saved. */
export function filterOf(asked: Search, unit: number): Filter {
  const { q, below, on } = asked;
  return {
    ...narrowedBy(asked),
    unit,
    below: below !== '0',
    ...(q === undefined ? {} : { q }),
    ...(on === undefined ? {} : { on: on as NonNullable<Filter['on']> }),
  };
}

/** A saved search as the address says it; what it does not name is asked for no more. */
export function searchOf(filter: Filter): Search {
  return {
    unit: String(filter.unit),
    below: filter.below === false ? '0' : undefined,
    q: filter.q,
    on: filter.on,
    known: undefined,
    standing: filter.standing,
    kind: filter.memberKind,
    staff: filter.staff,
    flag: filter.flag,
    page: undefined,
  };
}

interface SaveProps {
  readonly unit: number;
  readonly onClose: () => void;
}

function SaveDrawer({ unit, onClose }: SaveProps) {
  const say = useSay();
  const [asked] = useAsked();
  return (
    <ActDrawer<'POST /api/roster/filters', { readonly name: string }>
      operation="POST /api/roster/filters"
      title={say(words.saveFilter)}
      about={say(words.saveFilterAbout)}
      verb={say(words.saveFilter)}
      onClose={onClose}
      input={({ name }) => ({ body: { name, filter: filterOf(asked, unit) } })}
    >
      <Form.Item name="name" label={say(words.filterName)} rules={[{ required: true }]}>
        <TextInput maxLength={30} />
      </Form.Item>
    </ActDrawer>
  );
}

function One({ saved }: { readonly saved: Saved }) {
  const say = useSay();
  const [, ask] = useAsked();
  const drop = useAct('POST /api/roster/filters/:filter/drop');
  return (
    <li className="saved-filter">
      <Button size="small" onClick={() => ask(searchOf(saved.filter))}>
        {saved.name}
      </Button>
      <Button
        size="small"
        type="text"
        loading={drop.busy}
        aria-label={`${say(words.dropFilter)} ${saved.name}`}
        onClick={() => void drop.run({ params: { filter: saved.id } })}
      >
        ×
      </Button>
    </li>
  );
}

/** Searches that the reader saved, and the one on the page to be saved. */
export function SavedFilters({ unit }: { readonly unit: number }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const answer = useAnswer('GET /api/roster/filters', {});
  const filters = answer.data?.filters ?? [];
  return (
    <div className="saved-filters no-print">
      {filters.length > 0 && <span className="faint">{say(words.saved)}</span>}
      <ul>
        {filters.map((saved) => (
          <One key={saved.id} saved={saved} />
        ))}
      </ul>
      <Button size="small" type="link" onClick={() => setOpen(true)}>
        {say(words.saveFilter)}
      </Button>
      {open && <SaveDrawer unit={unit} onClose={() => setOpen(false)} />}
    </div>
  );
}
