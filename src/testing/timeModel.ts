import fc from 'fast-check';
import { addDays, type IsoDate } from '../kernel/date.ts';

/**
 * Two times in the simplest possible way: what is known after n acts is the acts replayed from the
 * first, without those that were taken back; a fact is a list of spans.
 */
export interface Span<V> {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly value: V;
}

export type Act =
  | { readonly act: 'found'; unit: number; parent: number; name: string; on: IsoDate }
  | { readonly act: 'rename'; unit: number; name: string; on: IsoDate }
  | { readonly act: 'move'; unit: number; parent: number; on: IsoDate }
  | { readonly act: 'enrol'; person: number; unit: number; name: string; on: IsoDate }
  | { readonly act: 'place'; person: number; from: number; unit: number; on: IsoDate }
  | { readonly act: 'end'; person: number; unit: number; on: IsoDate }
  | { readonly act: 'amend'; person: number; name: string; on: IsoDate }
  | { readonly act: 'appoint'; person: number; unit: number; on: IsoDate }
  | { readonly act: 'end-post'; person: number; unit: number; on: IsoDate }
  | { readonly act: 'reverse'; of: number };

export interface Known {
  readonly names: Map<string, Span<string>[]>;
  readonly parents: Map<string, Span<number>[]>;
  readonly lines: Map<string, Span<string>[]>;
  readonly files: Map<string, Span<string>[]>;
  readonly posts: Map<string, Span<string>[]>;
}

const covers = (span: Span<unknown>, on: IsoDate): boolean =>
  span.from <= on && (span.to === null || on < span.to);

export function at<V>(spans: readonly Span<V>[] | undefined, on: IsoDate): V | undefined {
  return spans?.find((span) => covers(span, on))?.value;
}

function cut<V>(facts: Map<string, Span<V>[]>, key: string, on: IsoDate): IsoDate | null {
  const spans = facts.get(key) ?? [];
  const found = spans.find((span) => covers(span, on));
  if (found === undefined) return null;
  const rest = spans.filter((span) => span !== found);
  facts.set(key, found.from < on ? [...rest, { ...found, to: on }] : rest);
  return found.to;
}

function assign<V>(facts: Map<string, Span<V>[]>, key: string, on: IsoDate, value: V): void {
  const to = cut(facts, key, on);
  facts.set(key, [...(facts.get(key) ?? []), { from: on, to, value }]);
}

const pair = (a: number, b: number) => `${a} ${b}`;

/** What is known after these acts. */
export function replay(acts: readonly Act[]): Known {
  const known: Known = {
    ...{ names: new Map(), parents: new Map(), lines: new Map(), files: new Map() },
    posts: new Map(),
  };
  const undone = new Set(acts.flatMap((one) => (one.act === 'reverse' ? [one.of] : [])));
  for (const [i, one] of acts.entries()) if (!undone.has(i)) take(known, one);
  return known;
}

function take({ names, parents, lines, files, posts }: Known, one: Act): void {
  switch (one.act) {
    case 'found':
      assign(names, String(one.unit), one.on, one.name);
      assign(parents, String(one.unit), one.on, one.parent);
      return;
    case 'rename':
      assign(names, String(one.unit), one.on, one.name);
      return;
    case 'move':
      assign(parents, String(one.unit), one.on, one.parent);
      return;
    case 'enrol':
      assign(files, String(one.person), one.on, one.name);
      assign(lines, pair(one.person, one.unit), one.on, one.name);
      return;
    case 'place': {
      const name = at(lines.get(pair(one.person, one.from)), one.on) ?? '';
      cut(lines, pair(one.person, one.from), one.on);
      assign(lines, pair(one.person, one.unit), one.on, name);
      return;
    }
    case 'end':
      cut(lines, pair(one.person, one.unit), one.on);
      return;
    case 'amend':
      assign(files, String(one.person), one.on, one.name);
      return;
    case 'appoint':
      assign(posts, pair(one.person, one.unit), one.on, 'secretary');
      return;
    case 'end-post':
      cut(posts, pair(one.person, one.unit), one.on);
      return;
    case 'reverse':
      return;
  }
}

export const days: readonly IsoDate[] = Array.from({ length: 12 }, (_, i) =>
  addDays('2025-01-01', i),
);
const pick = fc.nat(1_000);

export interface Wish {
  readonly act: Act['act'];
  readonly a: number;
  readonly b: number;
  readonly on: IsoDate;
}

export const wishes: fc.Arbitrary<Wish[]> = fc.array(
  fc.record({
    act: fc.constantFrom<Act['act'][]>(
      ...(['found', 'rename', 'rename', 'move', 'enrol', 'enrol', 'place', 'place'] as const),
      ...(['end', 'amend', 'appoint', 'end-post', 'reverse', 'reverse', 'reverse'] as const),
    ),
    a: pick,
    b: pick,
    on: fc.constantFrom(...days),
  }),
  { minLength: 8, maxLength: 25, size: 'max' },
);

const choose = <T>(list: readonly T[], index: number): T | undefined => list[index % list.length];
const keysAt = <V>(facts: Map<string, Span<V>[]>, on: IsoDate) =>
  [...facts].flatMap(([key, spans]) =>
    at(spans, on) === undefined ? [] : [key.split(' ').map(Number)],
  );
/** Whether anything is said from this day on: a span put here would meet it. */
const later = <V>(spans: readonly Span<V>[] | undefined, on: IsoDate): boolean =>
  (spans ?? []).some((span) => span.from > on);

/** What a wish has to choose from. */
interface Choice extends Wish {
  readonly acts: readonly Act[];
  readonly known: Known;
  /** Number of the act: what it founds or enrols bears it. */
  readonly serial: number;
  readonly units: readonly number[];
  readonly unit: number | undefined;
  readonly person: number | undefined;
  readonly from: number;
}

const choices: { readonly [K in Act['act']]: (choice: Choice) => Act | undefined } = {
  found: ({ serial, units, b, on }) => {
    const parent = choose(units, b) ?? -1;
    return { act: 'found', unit: serial, parent, name: `u${serial}`, on };
  },
  rename: ({ unit, serial, on }) =>
    unit === undefined ? undefined : { act: 'rename', unit, name: `n${serial}`, on },
  move: ({ unit, units, b, on }) => {
    const above = units.filter((one) => unit !== undefined && one < unit);
    const parent = choose([-1, ...above], b) ?? -1;
    return unit === undefined ? undefined : { act: 'move', unit, parent, on };
  },
  enrol: ({ unit, serial, on }) =>
    unit === undefined ? undefined : { act: 'enrol', person: serial, unit, name: `p${serial}`, on },
  place: ({ known, person, from, units, b, on }) => {
    const unit = choose(units, b);
    if (person === undefined || unit === undefined || unit === from) return undefined;
    const others = [...known.lines].filter(([key]) => key.startsWith(`${person} `));
    if (others.some(([, spans]) => later(spans, on))) return undefined;
    return { act: 'place', person, from, unit, on };
  },
  end: ({ person, from, on }) =>
    person === undefined ? undefined : { act: 'end', person, unit: from, on },
  amend: ({ known, serial, a, on }) => {
    const [person] = choose(keysAt(known.files, on), a) ?? [];
    return person === undefined ? undefined : { act: 'amend', person, name: `f${serial}`, on };
  },
  appoint: ({ known, person, from, on }) => {
    if (person === undefined || later(known.posts.get(pair(person, from)), on)) return undefined;
    return { act: 'appoint', person, unit: from, on };
  },
  'end-post': ({ known, a, on }) => {
    const [person, unit] = choose(keysAt(known.posts, on), a) ?? [];
    if (person === undefined || unit === undefined) return undefined;
    return { act: 'end-post', person, unit, on };
  },
  reverse: ({ acts, a }) => {
    const gone = new Set(acts.flatMap((one) => (one.act === 'reverse' ? [one.of] : [])));
    const open = acts.flatMap((one, i) => (one.act === 'reverse' || gone.has(i) ? [] : [i]));
    // Late ones first: they are the ones on which nothing rests.
    const of = choose(open.toReversed(), a % 4);
    return of === undefined ? undefined : { act: 'reverse', of };
  },
};

/** The act that a wish comes to where the acts before have led; undefined where there is none. */
export function actOf(wish: Wish, acts: readonly Act[]): Act | undefined {
  const { act, a, on } = wish;
  const known = replay(acts);
  const units = keysAt(known.names, on).map(([unit = 0]) => unit);
  const [person, from = -1] = choose(keysAt(known.lines, on), a) ?? [];
  const unit = choose(units, a);
  return choices[act]({ ...wish, acts, known, serial: acts.length, units, unit, person, from });
}
