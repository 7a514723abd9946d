import type { Static } from 'typebox';
import type { GatheringDraft, JudgedBallot } from '../../api/contract/activity.ts';
import { isIsoDate, partsOf } from '../../kernel/date.ts';
import { type Text, text } from '../../kernel/text.ts';
import { clockOf } from './clock.ts';
import { type Counts, type Entry, linesOf, type Marks } from './marks.ts';
import type { PartState } from './partRolls.ts';

export type Draft = Static<typeof GatheringDraft>;
export type Declared = 'passed' | 'failed';

export interface BallotValues {
  readonly subject?: string;
  readonly rule?: string;
  readonly yes?: number;
  readonly no?: number;
  readonly abstain?: number;
  readonly written?: number;
  readonly declared?: Declared | null;
}

export interface PartValues {
  readonly content?: Readonly<Record<string, unknown>>;
  readonly ballots?: readonly BallotValues[];
  /** Groups that hold it, where groups do; unsaid: all of them. */
  readonly teams?: readonly number[];
}

export interface SittingValues {
  readonly heldOn?: Draft['heldOn'];
  readonly startsAt?: string | null;
  readonly endsAt?: string | null;
  readonly place?: string | null;
}

/** What stands in the form; attendance stands beside it. */
export interface RecordValues {
  readonly unit?: number;
  readonly heldOn?: Draft['heldOn'];
  readonly kinds?: readonly string[];
  readonly startsAt?: string | null;
  readonly endsAt?: string | null;
  readonly place?: string | null;
  readonly host?: string | null;
  readonly recorder?: string | null;
  readonly title?: string;
  readonly lateReason?: string | null;
  readonly original?: string | null;
  /** Further sittings, for shifts. */
  readonly sittings?: readonly SittingValues[];
  /** Other units with which it is held. */
  readonly guests?: readonly number[];
  /** The invitation that it answers. */
  readonly jointOf?: NonNullable<Draft['jointOf']> | null;
  /** Counts of a unit whose names are not kept, by who holds the part: `holderKey`. */
  readonly numbers?: Readonly<Record<string, Partial<NumberValues>>>;
  readonly parts?: Readonly<Record<string, PartValues>>;
}

export interface NumberValues {
  readonly expected: number;
  readonly attended: number;
  readonly entitled: number;
  readonly present: number;
}

/** Without what was left blank; a row of nothing is no row. Undefined: nothing at all is there. */
export function withoutBlanks(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) return value.map(withoutBlanks).filter((one) => one !== undefined);
  if (typeof value !== 'object') return value;
  const kept = Object.entries(value)
    .map(([id, one]) => [id, withoutBlanks(one)] as const)
    .filter(([, one]) => one !== undefined);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

export function contentOf(part: PartValues | undefined): Record<string, unknown> {
  return (withoutBlanks(part?.content) as Record<string, unknown> | undefined) ?? {};
}

/** A row that nobody wrote anything into; the counts that the page fills in do not count. */
export function isBlankBallot(ballot: BallotValues | undefined): boolean {
  return (ballot?.subject ?? '').trim() === '' && ballot?.yes === undefined;
}

export function ballotsOf(part: PartValues | undefined): readonly BallotValues[] {
  return (part?.ballots ?? []).filter((one) => !isBlankBallot(one));
}

/** Parts of one holder share their counts, so that nobody types them twice. */
export function holderKey(body: string | null): string {
  return body ?? 'unit';
}

/** The four counts of a unit whose names are not kept, once they are all there. */
export function numbersOf(values: RecordValues, body: string | null): NumberValues | null {
  const { expected, attended, entitled, present } = values.numbers?.[holderKey(body)] ?? {};
  if (expected === undefined || attended === undefined) return null;
  if (entitled === undefined || present === undefined) return null;
  return { expected, attended, entitled, present };
}

/** Counts of a unit whose names are not kept, in the shape of those of a roll. */
export function countsOfNumbers(numbers: NumberValues | null): Counts {
  const { expected, attended, entitled, present } = numbers ?? zero;
  return { expected, attended, entitled, present, leave: 0, absent: 0, unconfirmed: 0, open: 0 };
}
const zero: NumberValues = { expected: 0, attended: 0, entitled: 0, present: 0 };

function draftBallot(ballot: BallotValues): Draft['parts'][number]['ballots'][number] {
  const { subject = '', rule = '', yes = 0, no = 0, abstain = 0, written, declared } = ballot;
  const counts = { yes, no, abstain, ...(written ? { written } : {}) };
  return { subject: subject.trim(), rule, ...counts, declared: declared ?? null };
}

export interface RollOfDay {
  readonly numberOnly: boolean;
  readonly roll: readonly Entry[];
  readonly parts: readonly Pick<PartState, 'handle' | 'body' | 'teams'>[];
}

/** What is sent. Only for values in which `gapsOf` found nothing. */
export function draftOf(values: RecordValues, marks: Marks, day: RollOfDay): Draft {
  const { unit = 0, heldOn = '1-1-1', kinds = [], title = '' } = values;
  const line = (typed: string | null | undefined) => typed?.trim() || null;
  return {
    unit,
    heldOn,
    startsAt: clockOf(values.startsAt ?? '') ?? null,
    endsAt: clockOf(values.endsAt ?? '') ?? null,
    place: line(values.place),
    host: values.host ?? null,
    recorder: values.recorder ?? null,
    title: title.trim(),
    lateReason: line(values.lateReason),
    original: line(values.original),
    sittings: (values.sittings ?? []).map((one) => ({
      heldOn: one.heldOn ?? heldOn,
      startsAt: clockOf(one.startsAt ?? '') ?? null,
      endsAt: clockOf(one.endsAt ?? '') ?? null,
      place: line(one.place),
    })),
    guests: [...(values.guests ?? [])],
    jointOf: values.jointOf ?? null,
    attendance: day.numberOnly ? [] : linesOf(day.roll, marks),
    parts: kinds.map((handle) => ({
      handle,
      content: contentOf(values.parts?.[handle]),
      ballots: ballotsOf(values.parts?.[handle]).map(draftBallot),
      ...(day.numberOnly ? { numbers: numbersOf(values, bodyOf(handle, day)) } : {}),
      ...teamsIn(handle, day),
    })),
  };
}

function bodyOf(handle: string, { parts }: RollOfDay): string | null {
  return parts.find((part) => part.handle === handle)?.body ?? null;
}

function teamsIn(handle: string, { parts, numberOnly }: RollOfDay): { teams?: number[] } {
  const teams = parts.find((part) => part.handle === handle)?.teams ?? null;
  return teams === null || numberOnly ? {} : { teams: [...teams.chosen] };
}

export interface Gap {
  /** Where it stands in the form. */
  readonly path: readonly (string | number)[];
  readonly says: Text;
}

/** What even a draft needs; everything else may come later. */
export function gapsOf(values: RecordValues): readonly Gap[] {
  const gaps: Gap[] = [];
  const need = (there: boolean, path: Gap['path'], says: Text) => {
    if (!there) gaps.push({ path, says });
  };
  need(values.unit !== undefined, ['unit'], text('请选择单位。', 'Choose the unit.'));
  need(isIsoDate(values.heldOn), ['heldOn'], text('请填活动日期。', 'Enter the day.'));
  need((values.kinds ?? []).length > 0, ['kinds'], text('请选择活动类型。', 'Choose a kind.'));
  need((values.title ?? '').trim() !== '', ['title'], text('请填标题。', 'Enter a title.'));
  for (const at of ['startsAt', 'endsAt'] as const) {
    need(clockOf(values[at] ?? '') !== undefined, [at], clockHelp);
  }
  for (const [i, sitting] of (values.sittings ?? []).entries()) {
    need(isIsoDate(sitting?.heldOn), ['sittings', i, 'heldOn'], dayHelp);
    for (const at of ['startsAt', 'endsAt'] as const) {
      need(clockOf(sitting?.[at] ?? '') !== undefined, ['sittings', i, at], clockHelp);
    }
  }
  for (const handle of values.kinds ?? []) {
    for (const [i, ballot] of ballotsOf(values.parts?.[handle]).entries()) {
      const at = ['parts', handle, 'ballots', i] as const;
      need((ballot.subject ?? '').trim() !== '', [...at, 'subject'], subjectHelp);
      need(ballot.yes !== undefined, [...at, 'yes'], yesHelp);
    }
  }
  return gaps;
}
const dayHelp = text('请填这一场的日期。', 'Enter the day of this sitting.');
const clockHelp = text('请写成 14:30 或 1430。', 'Write 14:30 or 1430.');
const subjectHelp = text('请写明表决的是什么。', 'Say what was voted on.');
const yesHelp = text(
  '请填赞成票数；没有表决就删去这一行。',
  'Enter the votes in favour, or remove the row.',
);

/** `parts.0.content.agenda.1.topic` of an answer becomes the path of the field in the form. */
export function fieldPath(at: string, kinds: readonly string[]): (string | number)[] {
  const steps = at.split(/[./]/).filter((step) => step !== '' && step !== 'draft');
  const inside = steps[0] === 'body' ? steps.slice(1) : steps;
  return inside.map((step, i) => {
    if (!/^\d+$/.test(step)) return step;
    return i === 1 && inside[0] === 'parts' ? (kinds[Number(step)] ?? step) : Number(step);
  });
}

/** A title that says which one it was: the month and the kind. */
export function usualTitle(heldOn: Draft['heldOn'], kinds: readonly Text[]): string {
  const { year, month } = partsOf(heldOn);
  return `${year}年${month}月${kinds.map((kind) => kind.zh).join('暨')}`;
}

type Saved = Static<typeof JudgedBallot>;

/** A saved ballot back into the form. */
export function ballotValues(saved: Omit<Saved, 'valid' | 'passed' | 'because'>): BallotValues {
  const { subject, rule, yes, no, abstain, written, declared } = saved;
  return { subject, rule, yes, no, abstain, written, declared };
}
