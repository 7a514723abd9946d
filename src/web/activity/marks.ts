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
  /** To which sitting somebody came, where it was not the first. */
  readonly sitting?: number;
}

/** Who was marked, by person. Nobody stands here by default. */
export type Marks = ReadonlyMap<string, Marked>;

export interface MarkState {
  readonly marks: Marks;
  /** What stood before everybody else was marked at once, until the next mark. */
  readonly before: Marks | null;
  /** In which way those are known to have come who are marked from now on. */
  readonly way: Exclude<Way, 'number' | 'qr'>;
  /** The sitting whose people are being marked, from 1 on. */
  readonly sitting: number;
}

/** Somebody who signed in by the code on the host's screen. */
export interface Arrived {
  readonly person: string;
  readonly sitting: number;
  readonly cameAt: string;
}

/** `over`: they came after what is marked was marked. */
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
  | { readonly does: 'arrived'; readonly people: readonly Arrived[]; readonly over: boolean }
  | { readonly does: 'on-duty'; readonly people: readonly Entry[]; readonly reason: string }
  | { readonly does: 'rest'; readonly roll: readonly Entry[] }
  | { readonly does: 'sitting'; readonly sitting: number }
  | { readonly does: 'drop-sitting'; readonly sitting: number }
  | { readonly does: 'take-back' }
  | { readonly does: 'load'; readonly marks: Marks };

/** One act of the recorder. The same mark a second time takes it back: unconfirmed again. */
export function marksAfter(state: MarkState, act: MarkAct): MarkState {
  const { marks, before } = state;
  const next = (now: Marks): MarkState => ({ ...state, marks: now, before: null });
  switch (act.does) {
    case 'mark':
      return next(marked(state, act.person, act.mark));
    case 'way':
      return { ...state, way: act.way };
    case 'number':
      return marks.get(act.person)?.mark === 'present' ? state : next(signedIn(state, act));
    case 'reason':
    case 'missed':
      return retold(state, act);
    case 'arrived':
      return {
        ...{ ...state, marks: withArrived(marks, act) },
        before: before && withArrived(before, act),
      };
    case 'on-duty':
      return next(withDuty(marks, act));
    case 'rest':
      return { ...state, marks: withRest(state, act.roll), before: marks };
    case 'sitting':
      return { ...state, before: null, sitting: act.sitting };
    case 'drop-sitting':
      return { ...next(withoutSitting(marks, act.sitting)), sitting: 1 };
    case 'take-back':
      return before === null ? state : next(before);
    case 'load':
      return next(act.marks);
  }
}

type Act<Does extends MarkAct['does']> = Extract<MarkAct, { readonly does: Does }>;

/** The same mark again takes it back; at another sitting it moves the person there. */
function marked(state: MarkState, person: string, mark: Mark): Marks {
  const rest = [...state.marks].filter(([one]) => one !== person);
  const old = state.marks.get(person);
  const stays = mark !== 'present' || (old?.sitting ?? 1) === state.sitting;
  if (mark === 'unconfirmed' || (old?.mark === mark && stays)) return new Map(rest);
  if (mark === 'present') return new Map([...rest, [person, cameTo(state)]]);
  return new Map([...rest, [person, { mark, reason: old?.reason ?? '' }]]);
}

function cameTo({ way, sitting }: Pick<MarkState, 'way' | 'sitting'>): Marked {
  return { mark: 'present', reason: '', way, ...at(sitting) };
}

/** The first sitting needs no word. */
function at(sitting: number | undefined): Pick<Marked, 'sitting'> {
  return sitting === undefined || sitting === 1 ? {} : { sitting };
}

function signedIn(state: MarkState, { person, cameAt }: Act<'number'>): Marks {
  return new Map([...state.marks, [person, { ...cameTo(state), way: 'number', cameAt }]]);
}

/** Whoever was marked there already stays as marked; leave stands unless the person came since. */
function withArrived(marks: Marks, { people, over }: Act<'arrived'>): Marks {
  const came = people.flatMap(({ person, sitting, cameAt }): [string, Marked][] => {
    const old = marks.get(person)?.mark;
    if (old === 'present' || (old !== undefined && !over)) return [];
    return [[person, { mark: 'present', reason: '', way: 'qr', cameAt, ...at(sitting) }]];
  });
  return came.length === 0 ? marks : new Map([...marks, ...came]);
}

function withDuty(marks: Marks, { people, reason }: Act<'on-duty'>): Marks {
  const away = people.map(({ person }): [string, Marked] => [person, { mark: 'leave', reason }]);
  return new Map([...marks, ...away]);
}

/** More is said of somebody who has a mark, or of what somebody who came missed. */
function retold(state: MarkState, act: Act<'reason' | 'missed'>): MarkState {
  const { marks } = state;
  const old = marks.get(act.person);
  if (act.does === 'reason') {
    if (old === undefined) return state;
    return { ...state, marks: new Map([...marks, [act.person, { ...old, reason: act.reason }]]) };
  }
  const { person, missed } = act;
  const reason = missed.length === 0 ? '' : act.reason;
  const came = old?.mark === 'present' ? old : cameTo(state);
  const one: Marked = { ...came, reason, missed };
  return { ...state, marks: new Map([...marks, [person, one]]), before: null };
}

/** Of whoever came to a sitting that is taken out nobody has said anything any more. */
function withoutSitting(marks: Marks, gone: number): Marks {
  return new Map(
    [...marks].flatMap(([person, one]): [string, Marked][] => {
      const { sitting = 1, ...rest } = one;
      if (one.mark === 'present' && sitting === gone) return [];
      return [[person, { ...rest, ...at(sitting > gone ? sitting - 1 : sitting) }]];
    }),
  );
}

/** Everybody who is expected and has no mark yet: an act of its own, never a default. */
export function unmarked(marks: Marks, roll: readonly Entry[]): readonly Entry[] {
  return roll.filter((entry) => entry.expected && !marks.has(entry.person));
}

function withRest(state: MarkState, roll: readonly Entry[]): Marks {
  const rest = unmarked(state.marks, roll).map(({ person }): [string, Marked] => {
    return [person, cameTo(state)];
  });
  return new Map([...state.marks, ...rest]);
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
function came({ mark, way, cameAt, sitting }: Omit<Line, 'person' | 'reason' | 'missed'>) {
  if (mark !== 'present') return {};
  return { ...(way ? { way } : {}), ...(cameAt ? { cameAt } : {}), ...at(sitting) };
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
    [one?.reason ?? '', one?.way, one?.cameAt, one?.sitting, ...(one?.missed ?? [])].join();
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
