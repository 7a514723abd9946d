import type { Language } from '../../kernel/text.ts';
import { lay, type Sheet } from './lay.ts';
import type { Paper } from './paper.ts';
import { noteOf } from './scope.ts';
import { blank } from './words.ts';

/**
 * The paper as text to copy into a chat group or a mail: no layout, the same words as on paper, the
 * print line last. It is text and not a sheet, so no line is a formula to whoever pastes it: a line
 * that starts like one is set off by a space.
 */
export function renderText(paper: Paper, language: Language): string {
  const sheet = lay(paper, language);
  const groups = [
    [sheet.organisation ?? blank, sheet.title ?? blank],
    sheet.meta.map(({ label, value }) => pair(label, value, sheet)),
    attendance(sheet),
    agenda(sheet),
    ...sheet.sections.map(({ heading, paragraphs }) => [
      heading,
      ...(paragraphs.length === 0 ? [blank] : paragraphs),
    ]),
    votes(sheet),
    resolutions(sheet),
    table(sheet),
    sheet.signatures.map(({ role, name }) => pair(role, name, sheet)),
    [sheet.print],
  ];
  const written = groups.filter((lines) => lines.length > 0);
  const lines = written.map((group) => group.map(plainLine).join('\n'));
  return `${lines.join('\n\n')}\n`;
}

/** Spreadsheets read a pasted line as a formula by its first sign. */
function plainLine(line: string): string {
  return /^[=+\-@\t]/.test(line) ? ` ${line}` : line;
}

function pair(label: string, value: string | null, { language }: Sheet): string {
  return `${label}${language === 'zh' ? '：' : ': '}${value ?? blank}`;
}

function joined(parts: readonly string[], { language }: Sheet): string {
  return parts.join(language === 'zh' ? '，' : ', ');
}

function attendance(sheet: Sheet): readonly string[] {
  const found = sheet.attendance;
  if (found === null) return [];
  const counts = (['expected', 'present', 'absentCount'] as const).map((key) =>
    pair(sheet.words[key], found[key], sheet),
  );
  return [
    found.heading,
    joined(counts, sheet),
    pair(sheet.words.absentNames, found.absentNames, sheet),
    pair(sheet.words.observers, found.observers, sheet),
  ];
}

function agenda(sheet: Sheet): readonly string[] {
  if (sheet.agenda === null) return [];
  const items = sheet.agenda.items.map(
    ({ topic, note }, at) => `${at + 1}. ${topic ?? blank}${noteOf(note, sheet.language)}`,
  );
  return [sheet.agenda.heading, ...items];
}

function votes(sheet: Sheet): readonly string[] {
  if (sheet.votes === null) return [];
  const counted = ['expected', 'present', 'yes', 'no', 'abstain', 'written'] as const;
  const lines = sheet.votes.items.flatMap((vote, at) => [
    `${at + 1}. ${vote.subject ?? blank}`,
    pair(sheet.words.rule, vote.rule, sheet),
    joined(
      counted.map((key) => pair(sheet.words[key], vote[key], sheet)),
      sheet,
    ),
    pair(sheet.words.outcome, vote.outcome, sheet),
  ]);
  return [sheet.votes.heading, ...lines];
}

function resolutions(sheet: Sheet): readonly string[] {
  if (sheet.resolutions === null) return [];
  const lines = sheet.resolutions.items.map(({ text, owner, due }, at) => {
    const by = [pair(sheet.words.owner, owner, sheet), pair(sheet.words.due, due, sheet)];
    return `${at + 1}. ${text ?? blank}${noteOf(joined(by, sheet), sheet.language)}`;
  });
  return [sheet.resolutions.heading, ...lines];
}

function table(sheet: Sheet): readonly string[] {
  if (sheet.table === null) return [];
  const { columns, rows } = sheet.table;
  const head = [sheet.words.number, ...columns.map(({ label }) => label)].join(' | ');
  return [
    head,
    ...rows.map((row, at) => [String(at + 1), ...row.map((value) => value ?? blank)].join(' | ')),
  ];
}
