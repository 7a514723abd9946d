import { type Cite, markNames } from '../../kernel/cite.ts';
import { type Text, text } from '../../kernel/text.ts';
import { dutySentence, namesOf } from './sentence.ts';
import type { NormRule } from './types.ts';

/**
 * A rule as a sentence: who, from when, with what force, what, and on whose word. `subject` null
 * names the kinds that it binds. `regulationName` tells a code's name; the catalogue has it.
 */
export function explain(
  rule: NormRule,
  subject: string | null,
  regulationName: (code: string) => Text,
): Text {
  const basis = rule.cites.map((cite) => citeText(cite, regulationName(cite.regulation)));
  const bases = text(basis.map((one) => one.zh).join('；'), basis.map((one) => one.en).join('; '));
  const body = rule.type === 'duty' ? dutySentence(rule, subject) : defectText(rule, subject);
  return text(
    `${rule.id}：自${rule.since}起，${body.zh}（${bases.zh}）。`,
    `${rule.id}: since ${rule.since}, ${body.en} (${bases.en}).`,
  );
}

const defectForce: Readonly<Record<NormRule['force'], Text>> = {
  hints: text('宜避免', 'is better without'),
  normally: text('一般不应有', 'normally does not show'),
  must: text('不得有', 'must not show'),
  voids: text(
    '不得有，情节属实的影响行为效力、党籍或任期',
    'must not show: an act, a membership or a term is at stake',
  ),
};

const subjectNames: Readonly<Record<'unit' | 'member' | 'activity' | 'case' | 'book', Text>> = {
  unit: text('党组织', 'a Party organisation'),
  member: text('党员', 'a member’s record'),
  activity: text('活动记录', 'the record of an activity'),
  case: text('分步办理的事项', 'a case that moves through steps'),
  book: text('账簿', 'a book'),
};

function defectText(rule: Extract<NormRule, { type: 'defect' }>, subject: string | null): Text {
  const named = rule.of === 'member' ? [] : rule.on;
  const kinds = named.length === 0 ? [{ name: subjectNames[rule.of] }] : named;
  const who = subject === null ? namesOf(kinds) : text(subject, subject);
  const force = defectForce[rule.force];
  return text(`${who.zh}${force.zh}：${rule.title.zh}`, `${who.en} ${force.en}: ${rule.title.en}`);
}

/** Regulation and article as a reader looks them up, with the mark of the basis. */
export function citeText(cite: Cite, regulation: Text): Text {
  const mark = markNames[cite.mark];
  const isNumber = /^\d+$/.test(cite.article);
  const zh = isNumber ? `第${cite.article}条` : cite.article;
  const en = isNumber ? `, art. ${cite.article}` : cite.article === '' ? '' : `, ${cite.article}`;
  return text(`${regulation.zh}${zh}，${mark.zh}`, `${regulation.en}${en}, ${mark.en}`);
}
