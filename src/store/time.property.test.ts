import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { IsoDate } from '../kernel/date.ts';
import { type ApiHouse, apiHouse, grant, work } from '../testing/api.ts';
import { rounds } from '../testing/depth.ts';
import {
  type Act,
  actOf,
  at,
  days,
  type Known,
  replay,
  type Wish,
  wishes,
} from '../testing/timeModel.ts';
import type { Done, Effect, LineValues, PersonValues } from './effect.ts';
import { carryOut } from './effects.ts';
import { needing } from './import.ts';
import { postsOn, unitsOn } from './org.ts';
import { reverse } from './reversal.ts';
import { card, everybody, lines } from './roster.ts';
import type { Tx } from './transaction.ts';

/** Tree, roster, files and posts of any day, as known at any moment, against a model. */

let house: ApiHouse;
beforeAll(async () => {
  house = await apiHouse([]);
  await grant(house, house.people.cadre, 'political-department', house.units.root);
});
afterAll(() => house.close());

/** One history in the database: the model's small numbers, and what they are called there. */
interface Run {
  readonly units: Map<number, number>;
  readonly persons: Map<number, string>;
  readonly done: (Done | null)[];
}

function effectOf(run: Run, one: Exclude<Act, { act: 'reverse' }>): Effect {
  const unitOf = (unit: number) => (unit < 0 ? house.units.root : (run.units.get(unit) ?? 0));
  const who = 'person' in one ? (run.persons.get(one.person) ?? '') : '';
  const unit = 'unit' in one ? unitOf(one.unit) : 0;
  const state = (name: string) => ({ kind: 'branch', name });
  const person = (name: string): PersonValues => ({ name, idNumberState: 'absent' });
  const line = (name: string): LineValues => ({ unit, name, standing: 'member' });
  switch (one.act) {
    case 'found': {
      const parent = unitOf(one.parent);
      return { ...state(one.name), effect: 'found', parent, relation: 'subordinate' };
    }
    case 'rename':
      return { ...state(one.name), effect: 'rename', unit };
    case 'move':
      return { effect: 'move', unit, parent: unitOf(one.parent) };
    case 'enrol':
      return { effect: 'enrol', who, person: person(one.name), line: line(one.name) };
    case 'place':
      return {
        ...{ effect: 'place', who, from: { unit: unitOf(one.from), standing: 'member' } },
        line: line(`p${one.person}`),
      };
    case 'end':
      return { effect: 'end-membership', who, unit, standing: 'member' };
    case 'amend':
      return { effect: 'amend', who, unit: house.units.root, person: person(one.name) };
    case 'appoint':
      return { effect: 'appoint', unit, who, name: 'n', post: 'secretary' };
    case 'end-post':
      return { effect: 'end-post', unit, who, post: 'secretary' };
  }
}

/** Carries an act out in a transaction of its own; false where later acts rest on it. */
async function carry(run: Run, one: Act): Promise<boolean> {
  return work(house, house.people.cadre, async (tx) => {
    if (one.act === 'reverse') {
      const made = run.done[one.of];
      if (!made || (await needing(tx, [made.effect])).length > 0) return false;
      await reverse(tx, { id: made.effect, unit: made.unit }, { on: '2025-01-01' });
      run.done.push(null);
      return true;
    }
    if (one.act === 'enrol') run.persons.set(one.person, uuidv7());
    const made = await carryOut(tx, { on: one.on }, effectOf(run, one));
    if (one.act === 'found') run.units.set(one.unit, made.unit);
    run.done.push(made);
    return true;
  });
}

const sorted = (rows: readonly string[]) => [...rows].sort();

/** Everything that is known of this history on a day, as lines of text. */
async function asked(tx: Tx, run: Run, on: IsoDate, knownAt: string | null): Promise<string[]> {
  const when = { on, knownAt };
  const named = new Map([...run.units].map(([mine, unit]) => [unit, mine]));
  const who = new Map([...run.persons].map(([mine, person]) => [person, mine]));
  const numbers = [...run.units.values()];
  const tree = (await unitsOn(tx, when)).filter((row) => named.has(row.unit));
  const page = { offset: 0, limit: 1000 };
  const roster = await lines(tx, numbers, when, everybody, page);
  const posts: string[] = [];
  for (const unit of numbers) {
    const held = await postsOn(tx, unit, when);
    posts.push(...held.map((row) => `post ${who.get(row.person)} ${named.get(unit)}`));
  }
  const files: string[] = [];
  for (const [mine, person] of run.persons) {
    const held = await card(tx, person, when);
    if (held !== undefined) files.push(`file ${mine} ${held.name}`);
  }
  return sorted([
    ...tree.map(
      (row) => `unit ${named.get(row.unit)} ${row.name} ${named.get(row.parent ?? 0) ?? -1}`,
    ),
    ...roster.lines.map((row) => `line ${who.get(row.person)} ${named.get(row.unit)} ${row.name}`),
    ...posts,
    ...files,
  ]);
}

function expected(known: Known, on: IsoDate): string[] {
  const all = <V>(
    facts: Map<string, readonly { value: V }[]>,
    say: (key: string, value: V) => string,
  ) =>
    [...facts.keys()].flatMap((key) => {
      const value = at(facts.get(key) as Parameters<typeof at<V>>[0], on);
      return value === undefined ? [] : [say(key, value)];
    });
  return sorted([
    ...all(
      known.names,
      (key, name) => `unit ${key} ${name} ${at(known.parents.get(key), on) ?? -1}`,
    ),
    ...all(known.lines, (key, name) => `line ${key} ${name}`),
    ...all(known.posts, (key) => `post ${key}`),
    ...all(known.files, (key, name) => `file ${key} ${name}`),
  ]);
}

interface Moment {
  readonly acts: readonly Act[];
  readonly at: string;
  readonly on: IsoDate;
  /** What was reported then, without saying when it was known. */
  readonly reported: readonly string[];
}

const clock = { name: 'time.clock', text: 'select clock_timestamp()::text as at' };

async function live(asks: readonly Wish[]): Promise<{ run: Run; moments: Moment[] }> {
  const run: Run = { units: new Map(), persons: new Map(), done: [] };
  const acts: Act[] = [];
  const moments: Moment[] = [];
  for (const wish of asks) {
    const one = actOf(wish, acts);
    if (one === undefined || !(await carry(run, one))) continue;
    acts.push(one);
    const moment = await work(house, house.people.cadre, async (tx) => {
      const { at: now } = await tx.one<{ at: string }>(clock, []);
      return { at: now, reported: await asked(tx, run, wish.on, null) };
    });
    moments.push({ ...moment, acts: [...acts], on: wish.on });
  }
  return { run, moments };
}

test('any day as known at any moment is what the acts up to then say, and stays so', async () => {
  let [reversals, moved] = [0, 0];
  await fc.assert(
    fc.asyncProperty(wishes, fc.constantFrom(...days), async (asks, day) => {
      const { run, moments } = await live(asks);
      await work(house, house.people.cadre, async (tx) => {
        // A unit whose founding was taken back is out of reach for all; its rows are still there.
        for (const unit of run.units.values()) await tx.reach(unit, ['roster.read']);
        for (const { acts, at: moment, on, reported } of moments) {
          const known = replay(acts);
          expect(reported).toEqual(expected(known, on));
          expect(await asked(tx, run, on, moment)).toEqual(reported);
          if (String(await asked(tx, run, on, null)) !== String(reported)) moved += 1;
          expect(await asked(tx, run, day, moment)).toEqual(expected(known, day));
        }
      });
      reversals += moments.at(-1)?.acts.filter(({ act }) => act === 'reverse').length ?? 0;
    }),
    { numRuns: rounds(60, 500) },
  );
  expect(reversals, 'acts were taken back').toBeGreaterThan(1);
  // The control: without the moment, the same days answer otherwise later.
  expect(moved).toBeGreaterThan(3);
}, 1_800_000);
