import { type ChainEvent, chainHash, chainStart, eventText } from '../store/chainHash.ts';

/** An exported trail in memory, and what whoever holds the file and the program tries on it. */

export interface TrailRow {
  readonly event: ChainEvent;
  readonly hash: Buffer;
}

export const trailTenant = '01990000-0000-7000-8000-00000000000a';

export function eventOf(i: number): ChainEvent {
  return {
    ...{ seq: `${i}`, at: `2026-11-23T08:00:00.${`${i}`.padStart(6, '0')}Z` },
    ...{ actor: trailTenant, action: i % 3 === 0 ? 'activity.record' : 'person.amend' },
    ...{ object_type: 'gathering', object_id: `“甲”${i}`, unit: i % 7 === 0 ? null : (i % 5) + 1 },
    ...{ ok: i % 11 !== 0, detail: `{"n": ${i}, "fields": ["title", "place"]}` },
  };
}

/** Sealed as the sealer seals. */
export function sealedRows(events: readonly ChainEvent[]): TrailRow[] {
  let hash: Buffer = chainStart;
  return events.map((event) => {
    hash = chainHash(hash, event);
    return { event, hash };
  });
}

const line = ({ event, hash }: TrailRow, i: number) =>
  `[${i + 1},"${hash.toString('base64')}",${eventText(event)}]`;

export function trailText(rows: readonly TrailRow[]): string {
  const head = { format: 'genji-audit-1', tenant: trailTenant, kind: 'whole', size: rows.length };
  return `${[JSON.stringify(head), ...rows.map(line)].join('\n')}\n`;
}

export interface TrailAttack {
  readonly name: string;
  readonly run: (rows: readonly TrailRow[], at: number, other: number) => string;
  /** Whether the file gives itself away, without any checkpoint that was kept elsewhere. */
  readonly naive: boolean;
}

/** Everything from the first row sealed anew: the file agrees with itself. */
const anew = (events: readonly ChainEvent[]) => trailText(sealedRows(events));
const events = (rows: readonly TrailRow[]) => rows.map(({ event }) => event);
const without = <T>(list: readonly T[], at: number) => list.filter((_, i) => i !== at);
const edited = (rows: readonly TrailRow[], at: number, change: Partial<ChainEvent>) =>
  rows.map((row, i) => (i === at ? { ...row, event: { ...row.event, ...change } } : row));

const changes: readonly Partial<ChainEvent>[] = [
  { action: 'nothing' },
  { actor: null },
  { at: '2026-11-23T08:00:00.999999Z' },
  { object_type: 'person' },
  { object_id: '0' },
  { unit: 99 },
  { detail: '{}' },
  { seq: '0' },
];

function swapped<T>(list: readonly T[], a: number, b: number): T[] {
  const copy = [...list];
  const [first, second] = [list[a], list[b]];
  if (first === undefined || second === undefined) throw new Error('nothing to swap');
  copy[a] = second;
  copy[b] = first;
  return copy;
}

/** Another character at any place of the file, its head and its seals included. */
function blot(rows: readonly TrailRow[], at: number, other: number): string {
  const text = trailText(rows);
  const place = (at * 7_919 + other * 104_729) % text.length;
  const sign = text[place] === 'x' ? 'y' : 'x';
  return `${text.slice(0, place)}${sign}${text.slice(place + 1)}`;
}

export const trailAttacks: readonly TrailAttack[] = [
  { name: 'any character', naive: true, run: blot },
  ...changes.map((change) => ({
    ...{ name: `edit ${JSON.stringify(change)}`, naive: true },
    run: (rows: readonly TrailRow[], at: number) => trailText(edited(rows, at, change)),
  })),
  {
    ...{ name: 'refused becomes allowed', naive: true },
    run: (rows, at) => trailText(edited(rows, at, { ok: rows[at]?.event.ok !== true })),
  },
  {
    ...{ name: 'a row is deleted', naive: true },
    run: (rows, at) =>
      trailText(rows).replace(
        `${line(rows[at] ?? { event: eventOf(0), hash: chainStart }, at)}\n`,
        '',
      ),
  },
  {
    ...{ name: 'a row is deleted and the rest numbered anew', naive: true },
    run: (rows, at) => trailText(without(rows, at)),
  },
  {
    name: 'two rows are swapped',
    naive: true,
    run: (rows, a, b) => trailText(swapped(rows, a, b)),
  },
  {
    ...{ name: 'a row is repeated', naive: true },
    run: (rows, at) => trailText([...rows.slice(0, at + 1), ...rows.slice(at)]),
  },
  { name: 'the tail is cut', naive: false, run: (rows, at) => trailText(rows.slice(0, at)) },
  {
    ...{ name: 'the tail is cut and the head left as it was', naive: true },
    run: (rows, at) => `${trailText(rows).split('\n').slice(0, at).join('\n')}\n`,
  },
  {
    ...{ name: 'an edit and every seal anew', naive: false },
    run: (rows, at) => anew(events(edited(rows, at, { action: 'nothing' }))),
  },
  {
    ...{ name: 'a row gone and every seal anew', naive: false },
    run: (rows, at) => anew(without(events(rows), at)),
  },
  {
    ...{ name: 'a row slipped in and every seal anew', naive: false },
    run: (rows, at) => anew(events(rows).toSpliced(at, 0, eventOf(999))),
  },
  {
    ...{ name: 'two rows swapped and every seal anew', naive: false },
    run: (rows, a, b) => anew(swapped(events(rows), a, b)),
  },
  {
    ...{ name: 'another trail altogether', naive: false },
    run: (rows, at) => anew(rows.map((_, i) => eventOf(i + at + 1_000))),
  },
];
