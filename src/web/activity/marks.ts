import type { Static } from 'typebox';
import type { Attendance, Mark as MarkSchema, RollEntry } from '../../api/contract/activity.ts';

export type Mark = Static<typeof MarkSchema>;
export type Entry = Static<typeof RollEntry>;
type Line = Static<typeof Attendance>;
export type Way = NonNullable<Line['way']>;

export interface Marked {
  readonly mark: Exclude<Mark, 'unconfirmed'>;
  readonly reason: string;
  /** Handles of the parts that somebody who came missed. */
  readonly missed?: readonly string[];
  /** Of somebody present: in which way that is known, and at what time of day it was. */
  readonly way?: Way;
  readonly cameAt?: string;
}

/** Who was marked, by person. Nobody stands here by default. */
export type Marks = ReadonlyMap<string, Marked>;

export interface MarkState {
  readonly marks: Marks;
  /** What stood before everybody else was marked at once, until the next mark. */
  readonly before: Marks | null;
  /** In which way those are known to have come who are marked from now on. */
  readonly way: Exclude<Way, 'number'>;
}

export type MarkAct =
  | { readonly does: 'mark'; readonly person: string; readonly mark: Mark }
  | { readonly does: 'reason'; readonly person: string; readonly reason: string }
  | {
      readonly does: 'missed';
      readonly person: string;
      readonly missed: readonly string[];
      readonly reason: string;
    }
  | { readonly does: 'way'; readonly way: MarkState['way'] }
  | { readonly does: 'number'; readonly person: string; readonly cameAt: string }
  | { readonly does: 'on-duty'; readonly people: readonly Entry[]; readonly reason: string }
  | { readonly does: 'rest'; readonly roll: readonly Entry[] }
  | { readonly does: 'take-back' }
  | { readonly does: 'load'; readonly marks: Marks };

/** One act of the recorder. The same mark a second time takes it back: unconfirmed again. */
export function marksAfter(state: MarkState, act: MarkAct): MarkState {
  const { marks, way } = state;
  switch (act.does) {
    case 'mark':
      return { way, marks: marked(marks, act.person, act.mark, way), before: null };
    case 'way':
      return { ...state, way: act.way };
    case 'number': {
      if (marks.get(act.person)?.mark === 'present') return state;
      const one: Marked = { mark: 'present', reason: '', way: 'number', cameAt: act.cameAt };
      return { way, marks: new Map([...marks, [act.person, one]]), before: null };
    }
    case 'reason':
    case 'missed':
      return retold(state, act);
    case 'on-duty': {
      const { people, reason } = act;
      const away = people.map(({ person }): [string, Marked] => [
        person,
        { mark: 'leave', reason },
      ]);
      return { way, marks: new Map([...marks, ...away]), before: null };
    }
    case 'rest':
      return { way, marks: withRest(marks, act.roll, way), before: marks };
    case 'take-back':
      return state.before === null ? state : { way, marks: state.before, before: null };
    case 'load':
      return { way, marks: act.marks, before: null };
  }
}

/** More is said of somebody who has a mark, or of what somebody who came missed. */
function retold(
  state: MarkState,
  act: Extract<MarkAct, { readonly does: 'reason' | 'missed' }>,
): MarkState {
  const { marks, before, way } = state;
  const old = marks.get(act.person);
  if (act.does === 'reason') {
    if (old === undefined) return state;
    return {
      ...state,
      marks: new Map([...marks, [act.person, { ...old, reason: act.reason }]]),
      before,
    };
  }
  const { person, missed } = act;
  const reason = missed.length === 0 ? '' : act.reason;
  const came = old?.mark === 'present' ? old : { way };
  const one: Marked = { ...came, mark: 'present', reason, missed };
  return { way, marks: new Map([...marks, [person, one]]), before: null };
}

function marked(marks: Marks, person: string, mark: Mark, way: Way): Marks {
  const rest = [...marks].filter(([one]) => one !== person);
  const old = marks.get(person);
  if (mark === 'unconfirmed' || old?.mark === mark) return new Map(rest);
  const one: Marked =
    mark === 'present' ? { mark, reason: '', way } : { mark, reason: old?.reason ?? '' };
  return new Map([...rest, [person, one]]);
}

/** Everybody who is expected and has no mark yet: an act of its own, never a default. */
export function unmarked(marks: Marks, roll: readonly Entry[]): readonly Entry[] {
  return roll.filter((entry) => entry.expected && !marks.has(entry.person));
}

function withRest(marks: Marks, roll: readonly Entry[], way: Way): Marks {
  const rest = unmarked(marks, roll).map(({ person }): [string, Marked] => [
    person,
    { mark: 'present', reason: '', way },
  ]);
  return new Map([...marks, ...rest]);
}

export interface Counts {
  readonly expected: number;
  readonly attended: number;
  readonly leave: number;
  readonly absent: number;
  readonly unconfirmed: number;
  /** 应到会有表决权 (E), 实到会有表决权 (A), and voters of whom nobody has said anything yet. */
  readonly entitled: number;
  readonly present: number;
  readonly open: number;
}

/** `handle`: of that part alone, which somebody who came may have missed. */
export function countsOf(roll: readonly Entry[], marks: Marks, handle?: string): Counts {
  const expected = roll.filter((entry) => entry.expected);
  const voters = expected.filter((entry) => entry.votes);
  const having = (list: readonly Entry[], mark: Mark) =>
    list.filter(({ person }) => markAt(marks.get(person), handle) === mark).length;
  return {
    expected: expected.length,
    attended: having(expected, 'present'),
    leave: having(expected, 'leave'),
    absent: having(expected, 'absent'),
    unconfirmed: having(expected, 'unconfirmed'),
    entitled: voters.length,
    present: having(voters, 'present'),
    open: having(voters, 'unconfirmed'),
  };
}

function markAt(one: Marked | undefined, handle: string | undefined): Mark {
  if (handle !== undefined && one?.missed?.includes(handle)) return 'absent';
  return one?.mark ?? 'unconfirmed';
}

/** Marks of people who are not on the roll of the day: kept, and not sent. */
export function strayMarks(roll: readonly Entry[], marks: Marks): number {
  const here = new Set(roll.map((entry) => entry.person));
  return [...marks.keys()].filter((person) => !here.has(person)).length;
}

/** What is sent: the marks of those on the roll, in its order. */
export function linesOf(roll: readonly Entry[], marks: Marks): Line[] {
  return roll.flatMap(({ person }) => {
    const one = marks.get(person);
    if (one === undefined) return [];
    const missed = one.missed ?? [];
    const reason = one.mark === 'present' && missed.length === 0 ? '' : one.reason.trim();
    const away = missed.length === 0 ? {} : { missed: [...missed] };
    return [
      { person, mark: one.mark, ...(reason === '' ? {} : { reason }), ...away, ...came(one) },
    ];
  });
}

/** How and when somebody is known to have come, where that was said. */
function came({ mark, way, cameAt }: Pick<Line, 'mark' | 'way' | 'cameAt'>) {
  if (mark !== 'present') return {};
  return { ...(way ? { way } : {}), ...(cameAt ? { cameAt } : {}) };
}

export function marksOf(lines: readonly Line[]): Marks {
  return new Map(
    lines.flatMap((line): [string, Marked][] => {
      const { person, mark, reason, missed = [] } = line;
      if (mark === 'unconfirmed') return [];
      const away = missed.length > 0 ? { missed } : {};
      return [[person, { mark, reason: reason ?? '', ...away, ...came(line) }]];
    }),
  );
}

function same(a: Marked | undefined, b: Marked | undefined): boolean {
  const rest = (one: Marked | undefined) =>
    [one?.reason ?? '', one?.way, one?.cameAt, ...(one?.missed ?? [])].join();
  return a?.mark === b?.mark && rest(a) === rest(b);
}

/**
 * Two people marked the same gathering: each person's mark comes from whoever changed it since
 * `base`; where both did, mine stands, because I am about to save and have seen theirs.
 */
export function mergedMarks(base: Marks, mine: Marks, theirs: Marks): Marks {
  const people = new Set([...theirs.keys(), ...mine.keys()]);
  return new Map(
    [...people].flatMap((person): [string, Marked][] => {
      const changed = !same(mine.get(person), base.get(person));
      const one = changed ? mine.get(person) : theirs.get(person);
      return one === undefined ? [] : [[person, one]];
    }),
  );
}

const numerals = '〇一二三四五六七八九十';
const byName = new Intl.Collator('zh-Hans-u-co-pinyin', { numeric: true });

/** 第一党小组 before 第二党小组, which no alphabet does; those in no group first. */
export function inOrder(roll: readonly Entry[]): readonly Entry[] {
  const teamOf = ({ team }: Entry) =>
    (team ?? '').replace(/[〇一二三四五六七八九十]/g, (one) => `${numerals.indexOf(one)}`);
  return roll.toSorted((a, b) => byName.compare(teamOf(a), teamOf(b)));
}
