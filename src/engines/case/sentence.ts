import { type Span, spanText } from '../../kernel/span.ts';
import { joined, listed, type Text, text } from '../../kernel/text.ts';
import { waysText } from './aheadOwn.ts';
import type { Clause, Says, Wait } from './clauseTypes.ts';
import { fieldName } from './fields.ts';
import type { CaseKind, Deadline, Step } from './types.ts';

/** A step said aloud: who takes it, after what, what it asks, by when; `cite` tells a basis. */
export interface SaidStep {
  readonly title: Text;
  /** Each with the day from which it is asked, and on whose word. */
  readonly lines: readonly Text[];
}

type Say = (entry: { readonly cite: CiteLike }) => Text;
type CiteLike = Step['asked'][number]['cite'];

/** `citeText` tells a cite as its reader looks it up. */
export function saidStep(kind: CaseKind, step: Step, citeText: (cite: CiteLike) => Text): SaidStep {
  const basis: Say = ({ cite }) => citeText(cite);
  const lines = [
    ...dated(step.asked, () => afterText(kind, step), basis),
    ...step.clauses.flatMap((clause) => clauseLines(kind, step, clause, basis)),
    ...step.due.flatMap((deadline) =>
      dated(deadline.terms, (value) => dueText(kind, deadline, value), basis),
    ),
    ...(step.recurs === undefined
      ? []
      : dated(step.recurs.terms ?? [], ({ span }) => everyText(spanText(span)), basis)),
    ...(step.vote === undefined ? [] : [voteText(step.vote)]),
  ];
  return {
    title: text(`${step.name.zh}（${step.by.name.zh}）`, `${step.name.en} (${step.by.name.en})`),
    lines,
  };
}

interface Entry<T> {
  readonly from: string;
  readonly value: T | null;
  readonly cite: CiteLike;
}

/** One line for every wording; texts that ask the same share it, each with its article. */
function dated<T>(entries: readonly Entry<T>[], say: (value: T) => Text, basis: Say): Text[] {
  const lines: { from: string; what: Text; bases: Text[] }[] = [];
  for (const entry of entries) {
    const what = entry.value === null ? text('不再要求', 'no longer asked') : say(entry.value);
    const last = lines.at(-1);
    if (last?.what.zh === what.zh) last.bases.push(basis(entry));
    else lines.push({ from: entry.from, what, bases: [basis(entry)] });
  }
  return lines.map(({ from, what, bases }) => {
    const on = joined(bases, text('；', '; '));
    return text(`自${from}起，${what.zh}（${on.zh}）`, `since ${from}, ${what.en} (${on.en})`);
  });
}

function nameOf(kind: CaseKind, id: string): Text {
  const steps = kind.stages.flatMap((stage) => stage.steps);
  return steps.find((step) => step.id === id)?.name ?? text(id, id);
}

function afterText(kind: CaseKind, { after }: Step): Text {
  if (after.length === 0) return text('可以开始', 'it may begin');
  const names = listed(after.map((id) => nameOf(kind, id)));
  return text(`在“${names.zh}”之后办理`, `it comes after “${names.en}”`);
}

function dueText(
  kind: CaseKind,
  { from: id, grace, again }: Deadline,
  value: { span: Span },
): Text {
  const [from, span] = [nameOf(kind, id), spanText(value.span)];
  const plus = grace && text(`（另加：${grace.name.zh}）`, ` (and ${grace.name.en})`);
  const moved =
    again === undefined
      ? undefined
      : text('；另定日期的从该日起算', '; from the day that it set itself, where it set one');
  return text(
    `“${from.zh}”之后${span.zh}内办理${plus?.zh ?? ''}${moved?.zh ?? ''}`,
    `due within ${span.en} of “${from.en}”${plus?.en ?? ''}${moved?.en ?? ''}`,
  );
}

function everyText(span: Text): Text {
  return text(`每${span.zh}一次`, `once every ${span.en}`);
}

function voteText({ rule, heldAs }: NonNullable<Step['vote']>): Text {
  return text(
    `由${heldAs.name.zh}按表决规则${rule}逐个表决`,
    `decided one by one by vote rule ${rule}: ${heldAs.name.en}`,
  );
}

/** One line for every text of a clause. */
function clauseLines(kind: CaseKind, step: Step, clause: Clause, basis: Say): readonly Text[] {
  switch (clause.clause) {
    case 'wait':
      return waitLines(kind, clause, basis);
    case 'until':
      return dated(clause.terms, () => untilText(nameOf(kind, clause.step)), basis);
    case 'times':
      return dated(clause.terms, ({ least }) => timesText(nameOf(kind, clause.step), least), basis);
    case 'age':
      return dated(clause.terms, ({ years }) => ageText(years), basis);
    case 'decided':
      return dated(clause.terms, () => decidedText(clause.case.name), basis);
    case 'ended':
      return dated(clause.terms, () => endedText(waysText(kind, clause.ways)), basis);
    case 'served':
      return dated(clause.terms, () => servedText, basis);
    case 'place':
      return dated(clause.terms, () => placeText, basis);
    case 'says':
      return dated(clause.terms, ({ values }) => saysText(step, clause, values), basis);
    case 'enough':
      return dated(clause.terms, ({ any }) => enoughText(step, any), basis);
    case 'notice':
      return dated(clause.terms, ({ workingDays }) => noticeText(workingDays), basis);
    case 'people':
      return dated(
        clause.terms,
        ({ least, most }) =>
          peopleText(fieldName(step, clause.field), least, most, clause.standing),
        basis,
      );
    case 'held':
      return dated(clause.terms, () => heldText(clause.activity.name), basis);
    case 'judged':
      return dated(clause.terms, () => clause.says, basis);
  }
}

function waitLines(kind: CaseKind, { terms, since }: Wait, basis: Say): readonly Text[] {
  const from = nameOf(kind, since);
  return dated(terms, ({ span }) => waitText(from, spanText(span)), basis);
}

const placeText = text(
  '上级录入了当年名额的，还有名额',
  'a place is left, where those above have set how many',
);

function waitText(since: Text, span: Text): Text {
  return text(
    `“${since.zh}”满${span.zh}之后方可`,
    `not before ${span.en} since “${since.en}” are over`,
  );
}

function untilText(step: Text): Text {
  return text(`“${step.zh}”另定日期的，到期方可`, `not before a day that “${step.en}” has set`);
}

function timesText(step: Text, least: number): Text {
  return text(`“${step.zh}”不少于${least}次`, `“${step.en}” at least ${least} times before`);
}

function ageText(years: number): Text {
  return text(`年满${years}周岁`, `at least ${years} years of age`);
}

function decidedText(name: Text): Text {
  return text(`有${name.zh}的合格结论`, `a ${name.en} that ended as asked`);
}

function endedText({ zh, en }: Text): Text {
  return text(`只在“${zh}”之后办理`, `it comes after “${en}” alone`);
}

const servedText = text('对权利的影响期已满', 'what was barred for a time is over');

/** The options of a choice by their labels. */
function saysText(step: Step, { field, match }: Says, values: readonly string[]): Text {
  const name = fieldName(step, field);
  const form = step.documents.fields[field];
  const options = form?.kind === 'choice' ? form.options : [];
  const labels = options.filter(({ id }) => values.includes(id)).map(({ label }) => label);
  const all = joined(labels, match === 'all' ? text('、', ', ') : text('或', ' or '));
  return text(`“${name.zh}”为：${all.zh}`, `“${name.en}” says: ${all.en}`);
}

function enoughText(step: Step, any: readonly { field: string; least: number }[]): Text {
  const each = any.map(({ field, least }) => {
    const name = fieldName(step, field);
    return text(`${name.zh}不少于${least}`, `${name.en} at least ${least}`);
  });
  return joined(each, text('或', ' or '));
}

function noticeText(days: number): Text {
  return text(
    `公示不少于${days}个工作日，次日起方可`,
    `the day after a notice of ${days} working days`,
  );
}

function peopleText(field: Text, least: number, most: number, standing: string): Text {
  const count = least === most ? `${least}` : `${least}至${most}`;
  const countEn = least === most ? `${least}` : `${least} to ${most}`;
  const rest =
    standing === 'formal'
      ? text('均为正式党员', 'all formal members')
      : text('当日没有不宜担任的情形', 'none of them burdened on that day');
  return text(`${field.zh}${count}名，${rest.zh}`, `${field.en}: ${countEn}, ${rest.en}`);
}

function heldText(activity: Text): Text {
  return text(`当日有${activity.zh}的记录`, `a ${activity.en} was held on that day`);
}
