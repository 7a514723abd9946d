import { addMonths, addYears, type IsoDate } from '../../kernel/date.ts';
import type { CaseFact, StepFact } from '../../kernel/facts.ts';
import { spanEnd, spanText } from '../../kernel/span.ts';
import { dayIn } from '../../kernel/stepFields.ts';
import { type Text, text } from '../../kernel/text.ts';
import type { Age, Ahead, Decided, Times, Until, Wait } from './clauseTypes.ts';
import { type Fault, faultOf, type Question, termsOn, unknownFault } from './fault.ts';
import { lastTaking, stepOf, takings } from './progress.ts';

/** What speaks against a step on a day, by one clause about what came before it. */
export function aheadFaults(clause: Ahead, question: Question): readonly Fault[] {
  switch (clause.clause) {
    case 'wait':
      return wait(clause, question);
    case 'until':
      return until(clause, question);
    case 'times':
      return times(clause, question);
    case 'age':
      return age(clause, question);
    case 'decided':
      return decided(clause, question);
  }
}

function nameOf({ kind }: Question, step: string): Text {
  return stepOf(kind, step)?.name ?? text(step, step);
}

function tooEarly(from: IsoDate, says: Text): Fault {
  const missing = text(`等到${from}`, `the day ${from}`);
  return { ...faultOf('too-early', says, missing), from };
}

function wait({ since, terms }: Wait, question: Question): readonly Fault[] {
  const { one, on, ground } = question;
  const base = lastTaking(one, since, on);
  const entry = termsOn(terms, on);
  // A step that was never taken is told by the order of the steps.
  if (base === undefined || entry === null) return [];
  const end = spanEnd(ground.calendar, base.on, entry.value.span);
  if (!end.known) return [unknownFault(end.missing)];
  if (end.value <= on) return [];
  const [span, name] = [spanText(entry.value.span), nameOf(question, since)];
  const zh = `自“${name.zh}”（${base.on}）起未满${span.zh}，最早${end.value}`;
  const en = `${span.en} after “${name.en}” (${base.on}) are not over before ${end.value}`;
  return [tooEarly(end.value, text(zh, en))];
}

function until({ step, field }: Until, question: Question): readonly Fault[] {
  const last = lastTaking(question.one, step, question.on);
  const day = last === undefined ? undefined : dayIn(last, field);
  if (day === undefined || day <= question.on) return [];
  const name = nameOf(question, step);
  const zh = `“${name.zh}”定到${day}，未到期`;
  return [tooEarly(day, text(zh, `“${name.en}” set ${day}, which has not come`))];
}

function times({ step, terms }: Times, question: Question): readonly Fault[] {
  const entry = termsOn(terms, question.on);
  const count = takings(question.one, step, question.on).length;
  if (entry === null || count >= entry.value.least) return [];
  const { least } = entry.value;
  const name = nameOf(question, step);
  const says = text(
    `“${name.zh}”已有${count}次，应不少于${least}次`,
    `“${name.en}” was done ${count} of at least ${least} times`,
  );
  const left = least - count;
  const missing = text(`“${name.zh}”${left}次`, `“${name.en}”, ${left} more`);
  return [faultOf('too-few-times', says, missing)];
}

function age({ terms }: Age, { one, on }: Question): readonly Fault[] {
  const entry = termsOn(terms, on);
  if (entry === null) return [];
  if (!one.born) return [unknownFault(text('出生日期', 'the day of birth'))];
  const { years } = entry.value;
  const from = addYears(one.born, years);
  if (from <= on) return [];
  const says = text(`不满${years}周岁，${from}起方可`, `under ${years} until ${from}`);
  const missing = text(`年满${years}周岁`, `the age of ${years}`);
  return [{ ...faultOf('under-age', says, missing), from }];
}

/** The last ending of any case of that kind about the same person. */
function lastEnding(cases: readonly CaseFact[], on: IsoDate): StepFact | undefined {
  return cases
    .flatMap(({ steps }) => steps.filter((step) => step.outcome !== undefined && step.on <= on))
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .at(-1);
}

function decided(clause: Decided, { one, on, ground }: Question): readonly Fault[] {
  const entry = termsOn(clause.terms, on);
  if (entry === null) return [];
  const cases = ground.facts.cases(null);
  if (!cases.known) return [unknownFault(cases.missing)];
  const { name } = clause.case;
  const own = cases.value.filter(
    ({ handle, person }) => handle === clause.case.id && person === one.person,
  );
  const missing = text(`${name.zh}的合格结论`, `${name.en}, with the result asked for`);
  const last = lastEnding(own, on);
  if (last === undefined) {
    const says = text(`没有${name.zh}结论`, `there is no result of the ${name.en}`);
    return [faultOf('not-decided', says, missing)];
  }
  if (!clause.outcomes.includes(last.outcome ?? '')) {
    const zh = `${name.zh}结论（${last.on}）不符合要求`;
    const says = text(zh, `the ${name.en} of ${last.on} did not end as asked`);
    return [faultOf('not-decided', says, missing)];
  }
  const holds = clause.holds && ground.facts.setting(clause.holds, one.unit, on);
  const end = holds?.state === 'value' ? addMonths(last.on, holds.value) : on;
  if (on <= end) return [];
  const zh = `${name.zh}结论（${last.on}）已于${end}过有效期`;
  const says = text(zh, `the ${name.en} of ${last.on} held until ${end}`);
  return [faultOf('lapsed', says, text(`新的${name.zh}结论`, `a new ${name.en}`))];
}
