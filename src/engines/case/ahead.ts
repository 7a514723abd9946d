import { addMonths, addYears } from '../../kernel/date.ts';
import { push } from '../../kernel/factIndex.ts';
import type { CaseFact, StepFact } from '../../kernel/facts.ts';
import { rememberedOf } from '../../kernel/remember.ts';
import { spanEnd, spanText } from '../../kernel/span.ts';
import { dayIn } from '../../kernel/stepFields.ts';
import { type Text, text } from '../../kernel/text.ts';
import { endedSo, served } from './aheadOwn.ts';
import type { Age, Ahead, Decided, Times, Until, Wait } from './clauseTypes.ts';
import { type Fault, faultOf, type Question, termsOn, tooEarly, unknownFault } from './fault.ts';
import { placeFaults } from './places.ts';
import { lastTaking, stepOf, takings, unreadStep } from './progress.ts';

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
    case 'ended':
      return endedSo(clause, question);
    case 'served':
      return served(clause, question);
    case 'place':
      return placeFaults(clause, question);
  }
}

function nameOf({ kind }: Question, step: string): Text {
  return stepOf(kind, step)?.name ?? text(step, step);
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
  const says = () => {
    const [span, name] = [spanText(entry.value.span), nameOf(question, since)];
    const zh = `自“${name.zh}”（${base.on}）起未满${span.zh}，最早${end.value}`;
    const en = `${span.en} after “${name.en}” (${base.on}) are not over before ${end.value}`;
    return text(zh, en);
  };
  return [tooEarly(end.value, says)];
}

function until({ step, field }: Until, question: Question): readonly Fault[] {
  const last = lastTaking(question.one, step, question.on);
  const day = last === undefined ? undefined : dayIn(last, field);
  if (day === undefined || day <= question.on) return [];
  const says = () => {
    const { zh, en } = nameOf(question, step);
    return text(`“${zh}”定到${day}，未到期`, `“${en}” set ${day}, which has not come`);
  };
  return [tooEarly(day, says)];
}

function times({ step, terms }: Times, question: Question): readonly Fault[] {
  const entry = termsOn(terms, question.on);
  const count = takings(question.one, step, question.on).length;
  if (entry === null || count >= entry.value.least) return [];
  const unread = unreadStep(question.one, step);
  if (unread !== undefined) return [unknownFault(unread.missing)];
  const { least } = entry.value;
  const words = () => {
    const { zh, en } = nameOf(question, step);
    const says = text(
      `“${zh}”已有${count}次，应不少于${least}次`,
      `“${en}” was done ${count} of at least ${least} times`,
    );
    const left = least - count;
    return { says, missing: text(`“${zh}”${left}次`, `“${en}”, ${left} more`) };
  };
  return [{ code: 'too-few-times', words }];
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

/** How cases of each kind about each person ended, in order of day: many steps ask the same. */
const endingsOf = rememberedOf((cases: readonly CaseFact[]) => {
  const endings = new Map<string, StepFact[]>();
  for (const { handle, person, steps } of cases) {
    for (const step of steps) {
      if (step.outcome !== undefined) push(endings, `${handle} ${person}`, step);
    }
  }
  for (const list of endings.values()) list.sort((a, b) => (a.on < b.on ? -1 : 1));
  return endings;
});

function notDecided(name: Text): Fault {
  const words = () => ({
    says: text(`没有${name.zh}结论`, `there is no result of the ${name.en}`),
    missing: text(`${name.zh}的合格结论`, `${name.en}, with the result asked for`),
  });
  return { code: 'not-decided', words };
}

function decided(clause: Decided, { one, on, ground }: Question): readonly Fault[] {
  const entry = termsOn(clause.terms, on);
  if (entry === null) return [];
  const cases = ground.facts.cases(null);
  if (!cases.known) return [unknownFault(cases.missing)];
  const { name } = clause.case;
  const ended = endingsOf(cases.value).get(`${clause.case.id} ${one.person}`);
  const last = ended?.findLast((step) => step.on <= on);
  if (last === undefined) return [notDecided(name)];
  const missing = text(`${name.zh}的合格结论`, `${name.en}, with the result asked for`);
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
