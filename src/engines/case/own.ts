import { addDays } from '../../kernel/date.ts';
import type { StepFact } from '../../kernel/facts.ts';
import { type NoticeJudged, noticeJudged, type PutUp } from '../../kernel/notice.ts';
import { countIn, dayIn } from '../../kernel/stepFields.ts';
import { joined, type Text, text } from '../../kernel/text.ts';
import type { Ahead, Clause, Enough, Held, Judged, PublicNotice, Says } from './clauseTypes.ts';
import { type Fault, faultOf, type Question, termsOn, unknownFault } from './fault.ts';
import { fieldName } from './fields.ts';
import { people } from './people.ts';
import { stepOf } from './progress.ts';

/** What a step that was taken does not bring, by one clause about the step itself. */
export function ownFaults(
  clause: Exclude<Clause, Ahead>,
  taken: StepFact,
  question: Question,
): readonly Fault[] {
  switch (clause.clause) {
    case 'says':
      return says(clause, taken, question);
    case 'enough':
      return enough(clause, taken, question);
    case 'notice':
      return notice(clause, taken, question);
    case 'people':
      return people(clause, taken, question);
    case 'held':
      return held(clause, taken, question);
    case 'judged':
      return judged(clause, taken, question);
  }
}

function nameIn(question: Question, taken: StepFact, field: string): Text {
  return fieldName(stepOf(question.kind, taken.step), field);
}

function missingDocument(name: Text): Fault {
  return faultOf('document-missing', text(`缺“${name.zh}”`, `“${name.en}” is missing`), name);
}

function says(clause: Says, taken: StepFact, question: Question): readonly Fault[] {
  const entry = termsOn(clause.terms, taken.on);
  if (entry === null) return [];
  const name = nameIn(question, taken, clause.field);
  const value = taken.documents[clause.field];
  if (value === undefined || value === '') return [missingDocument(name)];
  const given = Array.isArray(value) ? value : [value];
  const { values } = entry.value;
  const isSaid = (one: string) => given.includes(one);
  if (clause.match === 'all' ? values.every(isSaid) : values.some(isSaid)) return [];
  const zh = `“${name.zh}”不符合要求`;
  return [faultOf('says-otherwise', text(zh, `“${name.en}” is not what is asked`), name)];
}

function enough({ terms }: Enough, taken: StepFact, question: Question): readonly Fault[] {
  const entry = termsOn(terms, taken.on);
  if (entry === null) return [];
  const { any } = entry.value;
  if (any.some(({ field, least }) => (countIn(taken, field) ?? 0) >= least)) return [];
  const each = any.map(({ field, least }) => {
    const [name, count] = [nameIn(question, taken, field), countIn(taken, field)];
    return text(
      `${name.zh}${count ?? '未填'}（应不少于${least}）`,
      `${name.en} ${count ?? 'not given'} (at least ${least})`,
    );
  });
  const all = joined(each, text('，', ', '));
  return [faultOf('not-enough', all, joined(each, text('或', ' or ')))];
}

function notice(clause: PublicNotice, taken: StepFact, question: Question): readonly Fault[] {
  const { one, ground } = question;
  const entry = termsOn(clause.terms, taken.on);
  if (entry === null) return [];
  const [from, to] = [dayIn(taken, clause.from), dayIn(taken, clause.to)];
  if (from === undefined) return [missingDocument(nameIn(question, taken, clause.from))];
  if (to === undefined) return [missingDocument(nameIn(question, taken, clause.to))];
  const setting = ground.facts.setting(clause.counting, one.unit, from);
  const value = setting.state === 'value' ? String(setting.value) : null;
  const put = { from, to, next: taken.on, workingDays: entry.value.workingDays };
  const counting = { value, called: clause.counting.name };
  const judgement = noticeJudged(put, counting, ground.calendar);
  if (!judgement.known) return [unknownFault(judgement.missing)];
  return judgement.value.state === 'kept' ? [] : [noticeShort(put, judgement.value)];
}

function noticeShort({ from, to, workingDays: days }: PutUp, { last, free }: NoticeJudged): Fault {
  const zh = `公示${from}至${to}，满${days}个工作日应到${last}，最早${free}可往下办`;
  const en = `the notice of ${from} to ${to}: ${days} working days end on ${last}, go on ${free}`;
  const missing = text(`公示满${days}个工作日`, `a notice of ${days} working days`);
  return { ...faultOf('notice-short', text(zh, en), missing), from: free };
}

function held({ activity }: Held, taken: StepFact, { one, ground }: Question): readonly Fault[] {
  const period = { from: taken.on, to: addDays(taken.on, 1) };
  const found = ground.facts.activities(activity.id, one.unit, period);
  if (!found.known) return [unknownFault(found.missing)];
  if (found.value.length > 0) return [];
  const { name } = activity;
  const zh = `${taken.on}没有${name.zh}的记录`;
  return [faultOf('not-held', text(zh, `no record of a ${name.en} on ${taken.on}`), name)];
}

function judged(clause: Judged, taken: StepFact, { one, ground }: Question): readonly Fault[] {
  const answer = clause.of(one, taken, ground.facts);
  if (!answer.known) return [unknownFault(answer.missing)];
  return answer.value === 'holds' ? [] : [faultOf('says-otherwise', clause.says, clause.says)];
}
