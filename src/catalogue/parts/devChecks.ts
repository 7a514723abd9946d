import type { Terms } from '../../engines/case/define.ts';
import { type CaseVerdict, faultOn } from '../../engines/norm/define-case.ts';
import { addMonths, type IsoDate } from '../../kernel/date.ts';
import { valueOn } from '../../kernel/dated.ts';
import type { CaseFact, StepFact } from '../../kernel/facts.ts';
import { spanText } from '../../kernel/span.ts';
import { listed, type Text, text } from '../../kernel/text.ts';
import developmentCase from './developmentCase.ts';
import { lastOf, takenOf, wordsIn } from './devJudgements.ts';

/** What rules on the admission of members are about, and what they ask again and again. */
export const development = [developmentCase] as const;

const steps = developmentCase.stages.flatMap((stage) => stage.steps);

export function nameOf(step: string): Text {
  return steps.find(({ id }) => id === step)?.name ?? text(step, step);
}

/** What a text says on a day; null where none is in force. */
export function asked<T>(terms: Terms<T>, on: IsoDate): T | null {
  const answer = valueOn(terms, on);
  return answer.state === 'value' ? answer.value : null;
}

/** The first of some steps that was taken: the day by which what comes before had to be there. */
export function firstOf(one: CaseFact, ids: readonly string[]): StepFact | undefined {
  return ids
    .flatMap((id) => takenOf(one, id))
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .at(0);
}

/** A step that is missing, or came too late, when one of some later steps was taken. */
export function passedOver(
  one: CaseFact,
  step: string,
  later: readonly string[],
): readonly CaseVerdict[] {
  const next = firstOf(one, later);
  const [own, name] = [takenOf(one, step).at(0), nameOf(step)];
  if (next === undefined || (own !== undefined && own.on <= next.on)) return [];
  const then = nameOf(next.step);
  const says =
    own === undefined
      ? text(
          `“${then.zh}”（${next.on}）之前没有“${name.zh}”`,
          `“${then.en}” (${next.on}) without “${name.en}” before it`,
        )
      : text(
          `“${name.zh}”（${own.on}）晚于“${then.zh}”（${next.on}）`,
          `“${name.en}” (${own.on}) came after “${then.en}” (${next.on})`,
        );
  return [faultOn(next.on, says)];
}

/** A time from one step to another; `passedBy` are the steps that come after the latter. */
export interface Interval {
  readonly from: string;
  readonly to: string;
  readonly terms: Terms<{ readonly span: { readonly months: number } }>;
  readonly passedBy: readonly string[];
}

/**
 * The interval runs from the last step of its kind to the first one on or after it: one that is
 * taken once more, because the first did not carry, was in time with the first. The step that ends
 * it decides which text judges it; where it never came, the step that passed it over; where nothing
 * did, today. What came before any start is out of order, which another rule tells.
 */
export function tooLong(one: CaseFact, of: Interval, asOf: IsoDate): readonly CaseVerdict[] {
  const [first, start] = [takenOf(one, of.from).at(0), lastOf(one, of.from)];
  if (first === undefined || start === undefined) return [];
  const ends = takenOf(one, of.to);
  const end = ends.find(({ on }) => on >= start.on);
  if (end === undefined && ends.some(({ on }) => on < first.on)) return [];
  const passed = firstOf(one, of.passedBy);
  const on = end?.on ?? passed?.on ?? asOf;
  const terms = asked(of.terms, on);
  if (terms === null) return [];
  const due = addMonths(start.on, terms.span.months);
  if (on <= due && (end !== undefined || passed === undefined)) return [];
  return [faultOn(on, longText(of, start, end, due, spanText(terms.span)))];
}

function longText(
  of: Interval,
  start: StepFact,
  end: StepFact | undefined,
  due: IsoDate,
  span: Text,
): Text {
  const [from, to] = [nameOf(of.from), nameOf(of.to)];
  const since = text(`“${from.zh}”（${start.on}）`, `“${from.en}” (${start.on})`);
  return end === undefined
    ? text(
        `${since.zh}后${span.zh}内应有“${to.zh}”，最迟${due}，没有`,
        `${since.en}: “${to.en}” was due within ${span.en}, by ${due}, and is missing`,
      )
    : text(
        `${since.zh}后${span.zh}内应有“${to.zh}”，最迟${due}，实为${end.on}`,
        `${since.en}: “${to.en}” was due within ${span.en}, by ${due}, and came on ${end.on}`,
      );
}

/** Sides that were not heard before a step; a person may confirm that they were. */
export function unheard(taken: StepFact, sides: readonly string[]): readonly CaseVerdict[] {
  if (taken.confirmed?.includes('heard')) return [];
  const heard = wordsIn(taken, 'heard');
  const field = steps.find(({ id }) => id === taken.step)?.documents.fields.heard;
  const options = field?.kind === 'choice' ? field.options : [];
  const left = options.filter(({ id }) => sides.includes(id) && !heard.includes(id));
  if (left.length === 0) return [];
  const names = listed(left.map(({ label }) => label));
  const zh = `没有听取${names.zh}的意见`;
  return [faultOn(taken.on, text(zh, `not heard: ${names.en}`))];
}

/** A step that was taken before the one that it has to follow, which did come. */
export function earlierThan(one: CaseFact, step: string, than: string): readonly CaseVerdict[] {
  const [own, other] = [takenOf(one, step).at(0), takenOf(one, than).at(0)];
  if (own === undefined || other === undefined || own.on >= other.on) return [];
  const [name, base] = [nameOf(step), nameOf(than)];
  const says = text(
    `“${name.zh}”（${own.on}）早于“${base.zh}”（${other.on}）`,
    `“${name.en}” (${own.on}) came before “${base.en}” (${other.on})`,
  );
  return [faultOn(own.on, says)];
}
