import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { nameOf, useCatalogue } from '../catalogue.tsx';
import { useAnswer } from '../query.ts';
import { useAsked, useAsOf } from '../search.ts';
import { Day, Span } from '../shared/Day.tsx';
import { Panel } from '../shared/Page.tsx';
import { above } from '../shared/tree.ts';
import { useSay } from '../text/say.tsx';
import type { UnitReply } from './UnitDrawerProps.ts';
import { orgWords as words } from './words.ts';

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function UnitLink({ unit }: { readonly unit: number }) {
  const [asked] = useAsked();
  const tree = useAnswer('GET /api/units', { query: useAsOf() });
  const name = tree.data?.units.find((one) => one.unit === unit)?.name;
  if (name === undefined) return <span className="faint">—</span>;
  return (
    <Link
      to="/units/$unit"
      params={{ unit: String(unit) }}
      search={{ on: asked.on, known: asked.known }}
    >
      {name}
    </Link>
  );
}

function Below({ unit }: { readonly unit: number }) {
  const tree = useAnswer('GET /api/units', { query: useAsOf() });
  const below = (tree.data?.units ?? []).filter((one) => above(one) === unit);
  if (below.length === 0) return <span className="faint">—</span>;
  return (
    <ul className="inline-list">
      {below.map((one) => (
        <li key={one.unit}>
          <UnitLink unit={one.unit} />
        </li>
      ))}
    </ul>
  );
}

function Counts({ reply }: { readonly reply: UnitReply }) {
  const say = useSay();
  const [asked] = useAsked();
  if (reply.counts === null) return null;
  const { formal, probationary } = reply.counts;
  const search = { unit: String(reply.unit.unit), on: asked.on, known: asked.known };
  return (
    <Fact name={say(words.members)}>
      {say(words.counted(formal, probationary))}
      {'　'}
      {!reply.unit.numberOnly && (
        <Link to="/roster" search={search}>
          {say(words.roster)}
        </Link>
      )}
    </Fact>
  );
}

/** What a unit is, where it stands, and how many belong to it. */
export function UnitFacts({ reply }: { readonly reply: UnitReply }) {
  const say = useSay();
  const { unitKinds } = useCatalogue();
  const { unit } = reply;
  return (
    <Panel title={say(words.facts)}>
      <dl className="facts">
        <Fact name={say(words.kind)}>
          {say(nameOf(unitKinds, unit.kind))}
          {unit.numberOnly && <span className="mark">{say(words.numberOnly)}</span>}
        </Fact>
        {unit.shortName && <Fact name={say(words.shortName)}>{unit.shortName}</Fact>}
        {unit.code && <Fact name={say(words.code)}>{unit.code}</Fact>}
        {unit.parent !== null && (
          <Fact name={say(words.above)}>
            <UnitLink unit={unit.parent} />
          </Fact>
        )}
        {unit.guidedBy !== null && (
          <Fact name={say(words.guidedBy)}>
            <UnitLink unit={unit.guidedBy} />
          </Fact>
        )}
        <Fact name={say(unit.to === null ? words.since : words.life)}>
          {unit.to === null ? <Day day={unit.from} /> : <Span from={unit.from} to={unit.to} />}
        </Fact>
        <Counts reply={reply} />
        <Fact name={say(words.below)}>
          <Below unit={unit.unit} />
        </Fact>
      </dl>
    </Panel>
  );
}
