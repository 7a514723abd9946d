import type { Static } from 'typebox';
import type { Attendance, Mark as MarkSchema, RollEntry } from '../../api/contract/activity.ts';

export type Mark = Static<typeof MarkSchema>;
export type Entry = Static<typeof RollEntry>;
type Line = Static<typeof Attendance>;

export interface Marked {
  readonly mark: Exclude<Mark, 'unconfirmed'>;
  readonly reason: string;
  /** Handles of the parts that somebody who came missed. */
  readonly missed?: readonly string[];
  /** To which sitting somebody came, where it was not the first. */
  readonly sitting?: number;
}

/** Who was marked, by person. Nobody stands here by default. */
export type Marks = ReadonlyMap<string, Marked>;

export interface MarkState {
  readonly marks: Marks;
  /** What stood before everybody else was marked at once, until the next mark. */
  readonly before: Marks | null;
  /** The sitting whose people are being marked, from 1 on. */
  readonly sitting: number;
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
  | { readonly does: 'rest'; readonly roll: readonly Entry[] }
  | { readonly does: 'sitting'; readonly sitting: number }
  | { readonly does: 'drop-sitting'; readonly sitting: number }
  | { readonly does: 'take-back' }
  | { readonly does: 'load'; readonly marks: Marks };

/** One act of the recorder. The same mark a second time takes it back: unconfirmed again. */
export function marksAfter(state: MarkState, act: MarkAct): MarkState {
  const { marks, before, sitting } = state;
  const next = (now: Marks): MarkState => ({ marks: now, before: null, sitting });
  switch (act.does) {
    case 'mark':
      return next(marked(state, act.person, act.mark));
    case 'reason': {
      const old = marks.get(act.person);
      if (old === undefined) return state;
      const one = { ...old, reason: act.reason };
      return { marks: new Map([...marks, [act.person, one]]), before, sitting };
    }
    case 'missed':
      return next(new Map([...marks, [act.person, missing(marks, act)]]));
    case 'rest':
      return { marks: withRest(state, act.roll), before: marks, sitting };
    case 'sitting':
      return { marks, before: null, sitting: act.sitting };
    case 'drop-sitting':
      return { marks: withoutSitting(marks, act.sitting), before: null, sitting: 1 };
    case 'take-back':
      return before === null ? state : next(before);
    case 'load':
      return next(act.marks);
  }
}

/** The same mark again takes it back; at another sitting it moves the person there. */
function marked({ marks, sitting }: MarkState, person: string, mark: Mark): Marks {
  const rest = [...marks].filter(([one]) => one !== person);
  const old = marks.get(person);
  const isSame = old?.mark === mark && (mark !== 'present' || (old.sitting ?? 1) === sitting);
  if (mark === 'unconfirmed' || isSame) return new Map(rest);
  if (mark === 'present') return new Map([...rest, [person, came(sitting)]]);
  return new Map([...rest, [person, { mark, reason: old?.reason ?? '' }]]);
}

function came(sitting: number): Marked {
  return { mark: 'present', reason: '', ...at(sitting) };
}

/** The first sitting needs no word. */
function at(sitting: number | undefined): Pick<Marked, 'sitting'> {
  return sitting === undefined || sitting === 1 ? {} : { sitting };
}

type Missed = Extract<MarkAct, { readonly does: 'missed' }>;

function missing(marks: Marks, { person, missed, reason }: Missed): Marked {
  const why = missed.length === 0 ? '' : reason;
  return { mark: 'present', reason: why, missed, ...at(marks.get(person)?.sitting) };
}

/** Of whoever came to a sitting that is taken out nobody has said anything any more. */
function withoutSitting(marks: Marks, gone: number): Marks {
  return new Map(
    [...marks].flatMap(([person, one]): [string, Marked][] => {
      const { sitting = 1, ...rest } = one;
      if (sitting === gone) return [];
      return [[person, { ...rest, ...at(sitting > gone ? sitting - 1 : sitting) }]];
    }),
  );
}

/** Everybody who is expected and has no mark yet: an act of its own, never a default. */
export function unmarked(marks: Marks, roll: readonly Entry[]): readonly Entry[] {
  return roll.filter((entry) => entry.expected && !marks.has(entry.person));
}

function withRest({ marks, sitting }: MarkState, roll: readonly Entry[]): Marks {
  const rest = unmarked(marks, roll).map(({ person }): [string, Marked] => [person, came(sitting)]);
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
    const said = reason === '' ? {} : { reason };
    return [{ person, mark: one.mark, ...said, ...away, ...at(one.sitting) }];
  });
}

export function marksOf(lines: readonly Line[]): Marks {
  return new Map(
    lines.flatMap(({ person, mark, reason, missed = [], sitting }): [string, Marked][] => {
      if (mark === 'unconfirmed') return [];
      const away = missed.length > 0 ? { missed } : {};
      return [[person, { mark, reason: reason ?? '', ...away, ...at(sitting) }]];
    }),
  );
}

function same(a: Marked | undefined, b: Marked | undefined): boolean {
  const missed = (one: Marked | undefined) => (one?.missed ?? []).join();
  if (a?.mark !== b?.mark || a?.sitting !== b?.sitting) return false;
  return (a?.reason ?? '') === (b?.reason ?? '') && missed(a) === missed(b);
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
