import { noticePeriod } from '../../kernel/calendar.ts';
import { type IsoDate, partsOf } from '../../kernel/date.ts';
import type { CaseFact, StepFact } from '../../kernel/facts.ts';
import type { Field } from '../../kernel/form.ts';
import { dayIn, personsIn } from '../../kernel/stepFields.ts';
import { joined, type Text, text } from '../../kernel/text.ts';
import type { PublicNotice } from './clauseTypes.ts';
import { termsOn } from './fault.ts';
import { dueOf } from './judge.ts';
import type { PersonWords } from './paperTypes.ts';
import { before, lastTaking, outcomeOf, stepOf } from './progress.ts';
import type { CaseGround, CaseKind, Step } from './types.ts';

/** What a paper is filled from beside the case itself. */
export interface PaperGround extends CaseGround {
  readonly person: PersonWords;
  readonly unit: string | null;
  /** The committee above; null: not known. */
  readonly above: string | null;
  /** Names of persons and units that fields name. */
  readonly nameOf: (id: string) => string | null;
  /** First day of a notice that is to go up, where the step is not on record yet. */
  readonly noticeFrom: IsoDate | null;
}

export interface SlotSource {
  readonly kind: CaseKind;
  readonly one: CaseFact;
  readonly ground: PaperGround;
  /** The step that the paper goes with, and the taking of which a box is about. */
  readonly step: string;
  readonly each?: StepFact;
  /** Days in words, as in a letter, or short, as in a list. */
  readonly days: 'words' | 'short';
}

/** What a slot holds; null: not known, or nobody has filled it in. */
export function slotOf(slot: string, source: SlotSource): Text | null {
  const [head = '', key = ''] = slot.split('.');
  const { ground } = source;
  if (head === 'person') return asText(ground.person[key as keyof PersonWords] ?? null);
  if (head === 'unit') return asText(ground.unit);
  if (head === 'above') return asText(ground.above);
  if (head === 'notice') return noticeSlot(key, source);
  if (head === 'each') return source.each ? stepSlot(key, source.step, source.each, source) : null;
  return stepSlot(key, head, lastTaking(source.one, head, ground.asOf), source);
}

function stepSlot(
  key: string,
  id: string,
  taken: StepFact | undefined,
  source: SlotSource,
): Text | null {
  const step = stepOf(source.kind, taken?.step ?? id);
  if (step === undefined) return null;
  if (key === 'due') return dueText(step, taken, source);
  if (taken === undefined) return null;
  if (key === 'on') return dayText(taken.on, source.days);
  if (key === 'outcome') return outcomeOf(step, taken)?.name ?? null;
  const field = step.documents.fields[key];
  return field === undefined ? null : fieldText(field, key, taken, source);
}

/** The last day, also of a step that was done: a letter is printed again as it was. */
function dueText(step: Step, taken: StepFact | undefined, source: SlotSource): Text | null {
  const { kind, ground } = source;
  const one = taken === undefined ? source.one : before(source.one, taken);
  const question = { kind, one, on: taken?.on ?? ground.asOf, ground };
  const days = step.due.flatMap((deadline) => dueOf(deadline, step, question)?.on ?? []);
  const first = days.sort()[0];
  return first === undefined ? null : dayText(first, source.days);
}

/** A notice that is not on record yet: from the day that was said, for as long as is asked. */
function noticeSlot(key: string, source: SlotSource): Text | null {
  const { kind, one, ground, step: id } = source;
  const clause = stepOf(kind, id)?.clauses.find((found) => found.clause === 'notice');
  if (clause === undefined) return null;
  const taken = lastTaking(one, id, ground.asOf);
  const from = dayIn(taken, clause.from) ?? ground.noticeFrom;
  const entry = termsOn(clause.terms, from ?? ground.asOf);
  if (entry === null) return null;
  const { workingDays } = entry.value;
  if (key === 'days') return text(String(workingDays), String(workingDays));
  if (from === null) return null;
  if (key === 'from') return dayText(from, source.days);
  const to = dayIn(taken, clause.to) ?? lastOfNotice(clause, from, workingDays, source);
  return to === null ? null : dayText(to, source.days);
}

function lastOfNotice(
  { counting }: PublicNotice,
  from: IsoDate,
  days: number,
  { one, ground }: SlotSource,
): IsoDate | null {
  const setting = ground.facts.setting(counting, one.unit, from);
  const value = setting.state === 'value' ? setting.value : null;
  if (value !== 'with-first-day' && value !== 'after-first-day') return null;
  const period = noticePeriod(ground.calendar, from, days, value);
  return period.known ? period.value.last : null;
}

function fieldText(field: Field, key: string, taken: StepFact, source: SlotSource): Text | null {
  const value = taken.documents[key];
  if (value === undefined || field.sealed) return null;
  switch (field.kind) {
    case 'date': {
      const day = dayIn(taken, key);
      return day === undefined ? null : dayText(day, source.days);
    }
    case 'choice': {
      const chosen = new Set(Array.isArray(value) ? value : [value]);
      const names = field.options.filter(({ id }) => chosen.has(id)).map(({ label }) => label);
      return names.length === 0 ? null : joined(names, text('、', ', '));
    }
    case 'list':
    case 'person':
    case 'unit': {
      const ids = field.kind === 'unit' ? [String(value)] : personsIn(taken, key);
      const names = ids.map((id) => source.ground.nameOf(id) ?? '________');
      return names.length === 0 ? null : asText(names.join('、'));
    }
    default:
      return asText(String(value));
  }
}

function dayText(day: IsoDate, as: SlotSource['days']): Text {
  if (as === 'short') return text(day, day);
  const { year, month, day: date } = partsOf(day);
  return text(`${year}年${month}月${date}日`, day);
}

function asText(words: Text | string | null): Text | null {
  return typeof words === 'string' ? text(words, words) : words;
}
