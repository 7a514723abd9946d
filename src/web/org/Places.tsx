import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { nameOf, useCatalogue } from '../catalogue.tsx';
import { ActDrawer, ActFields, type ActValues, useToday } from '../shared/ActDrawer.tsx';
import { cleaned } from '../shared/clean.ts';
import { Span } from '../shared/Day.tsx';
import { Nothing, Panel } from '../shared/Page.tsx';
import { common } from '../text/common.ts';
import { useSay } from '../text/say.tsx';
import type { UnitReply } from './UnitDrawerProps.ts';
import { actNames, fieldWords, orgWords as words } from './words.ts';

interface Values extends ActValues {
  readonly kind: string;
  readonly name: string;
}

interface PlaceProps {
  readonly reply: UnitReply;
  readonly onClose: () => void;
}

function usePlaceKinds(kind: string) {
  const { places } = useCatalogue();
  return places.filter((place) => (place.servedBy as readonly string[]).includes(kind));
}

function PlaceDrawer({ reply, onClose }: PlaceProps) {
  const say = useSay();
  const kinds = usePlaceKinds(reply.unit.kind);
  return (
    <ActDrawer<'POST /api/units/:unit/places', Values>
      operation="POST /api/units/:unit/places"
      title={say(actNames.place)}
      about={say(actNames.placeAbout)}
      verb={say(actNames.place)}
      onClose={onClose}
      initial={useToday()}
      input={(values) => ({ params: { unit: reply.unit.unit }, body: cleaned(values) })}
    >
      <Form.Item name="kind" label={say(fieldWords.placeKind)} rules={[{ required: true }]}>
        <Select options={kinds.map((kind) => ({ value: kind.id, label: say(kind.name) }))} />
      </Form.Item>
      <Form.Item name="name" label={say(common.name)} rules={[{ required: true }]}>
        <Input maxLength={100} />
      </Form.Item>
      <ActFields />
    </ActDrawer>
  );
}

/** The police rooms that a branch serves; nothing for kinds of unit that serve none. */
export function PlacesPanel({ reply }: { readonly reply: UnitReply }) {
  const say = useSay();
  const { places } = useCatalogue();
  const serves = usePlaceKinds(reply.unit.kind).length > 0;
  const [open, setOpen] = useState(false);
  if (!serves && reply.places.length === 0) return null;
  const add = reply.may.includes('unit.write') && serves && (
    <Button onClick={() => setOpen(true)}>{say(actNames.place)}</Button>
  );
  return (
    <Panel title={say(words.places)} actions={add}>
      {reply.places.length === 0 ? (
        <Nothing title={say(words.noPlaces)} />
      ) : (
        <ul className="plain-list">
          {reply.places.map((place) => (
            <li key={place.place}>
              <b>{place.name}</b> <span className="faint">{say(nameOf(places, place.kind))}</span>
              {' · '}
              <Span from={place.from} to={place.to} />
            </li>
          ))}
        </ul>
      )}
      {open && <PlaceDrawer reply={reply} onClose={() => setOpen(false)} />}
    </Panel>
  );
}
