import { citeText } from '../../engines/norm/explain.ts';
import type { Cite } from '../../kernel/cite.ts';
import { type Language, type Text, text } from '../../kernel/text.ts';
import type { OpenStep, Reasoned } from './caseReasoned.ts';
import { regulationName } from './judge.ts';
import { severityNames } from './screen.ts';
import { wrap } from './width.ts';

const heads = {
  done: text('已办', 'Done'),
  notKnown: text('台账没有记，后面的步骤已办', 'Not in the ledger, while later steps were taken'),
  possible: text('现在可以办', 'Possible now'),
  blocked: text('还不能办，为什么', 'Not possible yet, and why'),
  findings: text('问题', 'Findings'),
  notChecked: text('没有检查（缺少数据）', 'Not checked, for want of data'),
  basis: text('依据', 'Basis'),
  cure: text('改法：', 'cure: '),
};

/**
 * The reasoning for a terminal of 100 columns.
 *
 * @param at where the person stands: a row of a sheet, or a unit
 */
export function caseScreen(one: Reasoned, at: Text, language: Language): string {
  const say = (words: Text) => words[language];
  const section = (head: Text, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', `${say(head)}`, ...lines];
  const basis = (cite: Cite | null) =>
    cite === null ? '' : say(text('（', ' (')) + citeOf(cite, language) + say(text('）', ')'));
  const open = (step: OpenStep) => openLines(step, language, basis);
  const lines = [
    ...wrap(say(headline(one, at)), 98),
    ...nextLines(one).map(say),
    ...section(heads.done, doneLines(one, language, basis)),
    ...section(
      heads.notKnown,
      one.notKnown.flatMap(({ name, why }) => indented(`${say(name)}: ${say(why)}`, 2, 4)),
    ),
    ...section(heads.possible, one.possible.flatMap(open)),
    ...section(heads.blocked, one.blocked.flatMap(open)),
    ...section(
      heads.findings,
      one.findings.flatMap(({ rule, severity, says, cure, cite }) => [
        ...indented(`${rule} ${say(severityNames[severity])}  ${say(says)}${basis(cite)}`, 2, 4),
        ...indented(`${say(heads.cure)}${say(cure)}`, 4, 6),
      ]),
    ),
    ...section(
      heads.notChecked,
      one.notChecked.flatMap(({ rule, missing }) => indented(`${rule}  ${say(missing)}`, 2, 9)),
    ),
    ...section(
      heads.basis,
      regulationsOf(one).flatMap((each) => indented(say(each), 2, 8)),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function doneLines(
  { done }: Reasoned,
  language: Language,
  basis: (cite: Cite | null) => string,
): string[] {
  return done.flatMap(({ name, on, cite, reckoned }) => [
    ...indented(`${on}  ${name[language]}${basis(cite)}`, 2, 14),
    ...reckoned.flatMap(({ says, cite: of }) => indented(`${says[language]}${basis(of)}`, 14, 16)),
  ]);
}

/** By its code, since the names are long: they stand once, at the end. */
function citeOf(cite: Cite, language: Language): string {
  return citeText(cite, text(cite.regulation, cite.regulation))[language];
}

/** The regulations that were cited, by the codes that stand in the lines. */
function regulationsOf({ done, possible, blocked, findings }: Reasoned): readonly Text[] {
  const cites = [
    ...done.flatMap(({ cite, reckoned }) => [cite, ...reckoned.map((each) => each.cite)]),
    ...[...possible, ...blocked].flatMap(({ dueCite, reasons }) => [
      dueCite,
      ...reasons.map((each) => each.cite),
    ]),
    ...findings.map(({ cite }) => cite),
  ];
  const codes = new Set(cites.flatMap((cite) => cite?.regulation ?? []));
  return [...codes].map((code) => {
    const { zh, en } = regulationName(code);
    return text(`${code}  ${zh}`, `${code}  ${en}`);
  });
}

function indented(words: string, first: number, rest: number): string[] {
  const margin = (i: number) => ' '.repeat(i === 0 ? first : rest);
  return wrap(words, 98 - rest).map((line, i) => margin(i) + line);
}

function headline({ person, asOf, steps, state, done, late }: Reasoned, at: Text): Text {
  const lateZh = late.length === 0 ? '' : `，${late.length}步逾期`;
  const lateEn = late.length === 0 ? '' : `, ${late.length} late`;
  // A step that is taken again and again is one.
  const count = new Set(done.map(({ step }) => step)).size;
  const closed = state === 'closed' ? text('，已办结', ', closed') : text('', '');
  return text(
    `${person}（${at.zh}），${asOf}：${steps}步中已办${count}步${lateZh}${closed.zh}`,
    `${person} (${at.en}), ${asOf}: ${count} of ${steps} steps done${lateEn}${closed.en}`,
  );
}

function nextLines({ next, asOf }: Reasoned): readonly Text[] {
  if (next === null) return [];
  const { name, notBefore, due, first } = next;
  const from = notBefore === null || notBefore <= asOf ? null : notBefore;
  const lines = [
    text(
      `下一步：${name.zh}${from ? `，最早${from}` : ''}${due ? `，最迟${due}` : ''}`,
      `Next: ${name.en}${from ? `, ${from} at the earliest` : ''}${due ? `, due by ${due}` : ''}`,
    ),
  ];
  if (first.length === 0) return lines;
  const zh = first.map((each) => each.zh).join('、');
  const en = first.map((each) => each.en).join(', ');
  return [...lines, text(`在此之前（台账不记）：${zh}`, `Before it, not in the ledger: ${en}`)];
}

function openLines(
  { name, by, late, notBefore, due, dueCite, reasons }: OpenStep,
  language: Language,
  basis: (cite: Cite | null) => string,
): string[] {
  const say = (words: Text) => words[language];
  const is = { 'in-time': text('', ''), prolonged: overdue, late: overdue }[late];
  const from = notBefore === null ? '' : say(text(`，最早${notBefore}`, `, from ${notBefore}`));
  const until = due === null ? '' : say(text(`，最迟${due}`, `, due by ${due}`)) + basis(dueCite);
  const who = say(text(`（${by.zh}）`, ` (${by.en})`));
  const isOpen = reasons.length > 0;
  return [
    ...indented(`${say(name)}${who}${isOpen ? from : ''}${until}${say(is)}`, 2, 4),
    ...[...new Set(reasons.map((reason) => say(reasonText(reason)) + basis(reason.cite)))].flatMap(
      (line) => indented(`- ${line}`, 4, 6),
    ),
  ];
}

/** What is missing and who can supply it; for a day that has to come nobody can do anything. */
function reasonText({ code, says, missing, who, from }: OpenStep['reasons'][number]): Text {
  if (from !== null) return says;
  if (code === 'step-missing') {
    return text(`${says.zh}，由${who.zh}办理`, `${says.en}: up to the ${who.en}`);
  }
  if (code === 'unknown') return text(`${says.zh}，请问${who.zh}`, `${says.en}: ask the ${who.en}`);
  return text(
    `${says.zh}，由${who.zh}补：${missing.zh}`,
    `${says.en}; the ${who.en} can supply: ${missing.en}`,
  );
}

const overdue = text('，已逾期', ', overdue');
