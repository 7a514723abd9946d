/** What one waits for: single requests, one after the other, as the person at the page has them. */
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { FindingView } from '../src/api/findings.ts';
import { type House, withClient } from './house.ts';
import { median, type Row, rounded, type Side } from './measure.ts';
import { draftOf } from './save.ts';

const goals = { fresh: 10, export: 2_000, growth: 1.5 };
const asked = 300;

/** Milliseconds of requests one after the other. @throws when an answer was no success */
async function times(count: number, ask: (at: number) => Promise<Response>): Promise<number[]> {
  const took: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const before = performance.now();
    const answer = await ask(i);
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
    took.push(performance.now() - before);
  }
  return took;
}

function p99(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.99) - 1] ?? Number.NaN;
}

/**
 * From the answer to a save to the changed finding, by all the rules of the branch: one record is
 * corrected again and again, its place taken out and put back.
 */
export async function freshRow(house: House, side: Side, missed: string[]): Promise<Row> {
  const headers = { ...side.headers, 'content-type': 'application/json' };
  const id = uuidv7();
  const span = 'from=2026-01-01&to=2027-01-01&limit=500';
  const findings = `${side.url}/api/findings?unit=${house.branch}&${span}`;
  const save = async (method: string, url: string, body: object) =>
    times(1, () => fetch(`${side.url}${url}`, { method, headers, body: JSON.stringify(body) }));
  await save('POST', '/api/gatherings', { id, finished: true, draft: draftOf(house) });
  const took: number[] = [];
  for (let i = 1; i <= asked; i += 1) {
    const place = i % 2 === 0 ? 'Room' : null;
    const draft = { ...draftOf(house), place };
    await save('PUT', `/api/gatherings/${id}`, { basedOn: i, finished: true, draft });
    const before = performance.now();
    const told = await (await fetch(findings, { headers })).text();
    took.push(performance.now() - before);
    if (isToldOf(told, id) !== (place === null)) throw new Error('the finding is not the new one');
  }
  const value = p99(took.slice(asked / 10));
  if (value > goals.fresh) missed.push(`finding.fresh: p99 ${value.toFixed(1)} ms`);
  const rest = { unit: 'ms', baseline: median(took), ratio: null, spread: null };
  return rounded({ name: 'finding.fresh', value, ...rest });
}

/** Whether the record is said to lack its place (MTG18). */
function isToldOf(answer: string, id: string): boolean {
  const { findings } = JSON.parse(answer) as {
    findings: readonly Pick<FindingView, 'rule' | 'subject' | 'says'>[];
  };
  return findings.some(
    ({ rule, subject, says }) => rule === 'MTG18' && subject.id === id && says.en.includes('place'),
  );
}

/** The roster of 5,000 members as a workbook. */
export async function exportRow(house: House, side: Side, missed: string[]): Promise<Row> {
  const query = `unit=${house.committee}&purpose=measured`;
  const { headers } = side;
  const took = await times(7, () => fetch(`${side.url}/api/roster/export?${query}`, { headers }));
  const value = median(took.slice(2));
  if (value > goals.export) missed.push(`export.5000: ${value.toFixed(0)} ms`);
  const spread = (Math.max(...took.slice(2)) - Math.min(...took.slice(2))) / value;
  const rest = { unit: 'ms', baseline: null, ratio: null, spread };
  return rounded({ name: 'export.5000', value, ...rest });
}

/** The same matrix when other bureaus, 98,000 units of them, live in the same tables. */
export async function grownRow(house: House, url: string, side: Side, missed: string[]) {
  const { headers } = side;
  const ask = () => times(asked, () => fetch(url, { headers }));
  await ask();
  const baseline = p99(await ask());
  await withClient(house.admin, otherBureaus);
  await ask();
  const value = p99(await ask());
  const ratio = value / baseline;
  if (ratio > goals.growth) missed.push(`matrix.100000: p99 ratio ${ratio.toFixed(2)}`);
  return rounded({ name: 'matrix.100000', value, unit: 'ms', baseline, ratio, spread: null });
}

const others = { bureaus: 49, units: 2_000, gatherings: 10 };

/** Straight into the tables: each with a root, the others below it, and a year of gatherings. */
async function otherBureaus(client: pg.Client): Promise<void> {
  await client.query('set synchronous_commit = off');
  for (let i = 0; i < others.bureaus; i += 1) {
    await client.query('begin');
    await client.query('set constraints all deferred');
    await client.query(bureau, [uuidv7(), others.units, others.gatherings]);
    await client.query('commit');
  }
  await client.query('vacuum (analyze)');
}

const bureau = `
  with tenant as (
    insert into genji.tenant (tenant, name) values ($1, 'Other') returning tenant
  ), effect as (
    insert into genji.effect (tenant, id, kind, unit, actor)
    select tenant, gen_random_uuid(), 'found', 1, tenant from tenant returning id
  ), units as (
    insert into genji.unit (tenant, unit, effect)
    select $1::uuid, n, effect.id from effect, generate_series(1, $2::int) n returning unit
  ), states as (
    insert into genji.unit_state (tenant, id, unit, kind, name, valid_from, effect)
    select $1, gen_random_uuid(), n, case n when 1 then 'bureau-committee' else 'branch' end,
           'Branch ' || n, '2015-01-01', effect.id from effect, generate_series(1, $2::int) n
  ), links as (
    insert into genji.unit_link (tenant, id, unit, parent, relation, valid_from, effect)
    select $1, gen_random_uuid(), n, 1, 'subordinate', '2015-01-01', effect.id
      from effect, generate_series(2, $2::int) n
  ), held as (
    insert into genji.gathering (tenant, id, unit, held_on, place, title, year_of_account, status,
      version, created_by, recorded_at, changed_by)
    select $1, gen_random_uuid(), 1 + n % $2::int, date '2025-01-01' + (n % 365), 'Room', 'Assembly',
           2025, 'recorded', 1, $1, now(), $1 from generate_series(1, $2::int * $3::int) n
    returning id, unit, held_on
  )
  insert into genji.part (tenant, gathering, position, unit, held_on, handle, expected, attended,
    entitled, present, content)
  select $1, id, 1, unit, held_on, 'branch-assembly', 30, 27, 28, 25, '{}' from held`;
