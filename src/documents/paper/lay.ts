import { type IsoDate, isoDate, partsOf } from '../../kernel/date.ts';
import type { Language, Text } from '../../kernel/text.ts';
import { type LaidBook, layBook } from './layBook.ts';
import {
  type Filled,
  type LaidSection,
  type LaidTable,
  layFact,
  laySection,
  layTable,
  type Meta,
  numbering,
} from './layParts.ts';
import type { Absence, Attendance, Footer, Paper, Resolution, Signature, Vote } from './paper.ts';
import { clean, say, sayCount, sayDate, sayList, words } from './words.ts';

/**
 * A paper in one language: every word a plain string, null where nothing is filled in. All three
 * renderers print this and nothing else, so they cannot differ in what they say.
 */
export interface Sheet {
  readonly layout: Paper['layout'];
  readonly language: Language;
  readonly title: Filled;
  readonly organisation: Filled;
  readonly meta: readonly Meta[];
  readonly agenda: ListOf<{ topic: Filled; note: Filled }>;
  readonly attendance: LaidAttendance | null;
  readonly sections: readonly LaidSection[];
  readonly votes: ListOf<LaidVote>;
  readonly resolutions: ListOf<{ text: Filled; owner: Filled; due: Filled }>;
  readonly table: LaidTable | null;
  readonly book: LaidBook | null;
  readonly signatures: readonly { role: string; name: Filled; date: Filled }[];
  readonly print: string;
  /** The day of the print, in words. */
  readonly printedOn: Filled;
  /** Year, month, day, hour and minute of the print. */
  readonly printedAt: readonly number[];
  readonly words: Readonly<Record<keyof typeof words, string>>;
}

type ListOf<Item> = { readonly heading: string; readonly items: readonly Item[] } | null;

interface LaidAttendance {
  readonly heading: string;
  readonly expected: Filled;
  readonly present: Filled;
  readonly absentCount: Filled;
  readonly absent: readonly { name: Filled; reason: Filled }[] | null;
  readonly absentNames: Filled;
  readonly observers: Filled;
}

type LaidVote = Readonly<Record<keyof Vote, Filled>>;

export function lay(paper: Paper, language: Language): Sheet {
  return {
    layout: paper.layout,
    language,
    title: say(paper.title, language),
    organisation: say(paper.organisation, language),
    meta: paper.meta.map((fact) => layFact(fact, language)),
    ...layBody(paper, language),
    table: paper.table && layTable(paper.table, language),
    book: paper.book === undefined ? null : layBook(paper.book, language),
    signatures: paper.signatures.map((line) => laySignature(line, language)),
    print: printLine(paper.footer, language),
    printedOn: sayDate(dayOf(paper.footer), language),
    printedAt: minuteOf(paper.footer.printedAt),
    words: Object.fromEntries(
      Object.entries(words).map(([key, word]) => [key, word[language]]),
    ) as Sheet['words'],
  };
}

/** The parts with headings, in the order of the page, because they are numbered as they come. */
function layBody(paper: Paper, language: Language) {
  // A form has boxes with labels of their own.
  const number = paper.layout === 'case-form' ? (one: Text) => one[language] : numbering(language);
  const list = <From, To>(
    block: { heading: Text; items: readonly From[] } | null,
    one: (item: From) => To,
  ) => block && { heading: number(block.heading), items: block.items.map(one) };
  const attendance = paper.attendance && {
    ...layAttendance(paper.attendance, language),
    heading: number(paper.attendance.heading),
  };
  const agenda = list(paper.agenda, (item) => ({
    topic: say(item.topic, language),
    note: say(item.note, language),
  }));
  const sections = paper.sections.map((section) => ({
    ...laySection(section, language),
    heading: number(section.heading),
  }));
  const votes = list(paper.votes, (vote) => layVote(vote, language));
  const resolutions = list(paper.resolutions, (item) => layResolution(item, language));
  return { attendance, agenda, sections, votes, resolutions };
}

/** The watermark: who took this print out, when and what for, and the state of the record. */
export function printLine(footer: Footer, language: Language): string {
  const who = clean(footer.printedBy);
  const why = say(footer.purpose, language);
  const hash = clean(footer.hash).slice(0, 12);
  const parts =
    language === 'zh'
      ? [
          `${who} 打印于 ${footer.printedAt}`,
          why && `用途：${why}`,
          footer.version === null ? null : `记录第 ${footer.version} 版`,
          `校验码 ${hash}`,
        ]
      : [
          `Printed by ${who}, ${footer.printedAt}`,
          why && `for: ${why}`,
          footer.version === null ? null : `record version ${footer.version}`,
          `check ${hash}`,
        ];
  return parts.filter((part) => part !== null).join(language === 'zh' ? '　' : ' · ');
}

/** @throws RangeError on what is no day: a bug of the caller */
function dayOf({ printedAt }: Footer): IsoDate {
  return isoDate(printedAt.slice(0, 10));
}

/** @throws RangeError on anything but `YYYY-MM-DD HH:mm`: a bug of the caller */
function minuteOf(printedAt: string): readonly number[] {
  const [day = '', time = ''] = printedAt.split(' ');
  const clock = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  if (clock === null) throw new RangeError(`not a day and minute: ${printedAt}`);
  const { year, month, day: dayOfMonth } = partsOf(isoDate(day));
  return [year, month, dayOfMonth, Number(clock[1]), Number(clock[2])];
}

function layAttendance(attendance: Attendance, language: Language) {
  const one = ({ name, reason }: Absence) => ({
    name: say(name, language),
    reason: say(reason, language),
  });
  const absent = attendance.absent?.map(one) ?? null;
  return {
    expected: sayCount(attendance.expected),
    present: sayCount(attendance.present),
    absentCount: sayCount(attendance.absentCount),
    absent,
    absentNames: absent && absentLine(absent, language),
    observers: sayList(attendance.observers, language),
  };
}

function absentLine(
  absent: readonly { name: Filled; reason: Filled }[],
  language: Language,
): string {
  const [open, close] = language === 'zh' ? ['（', '）'] : [' (', ')'];
  const names = absent.map(
    ({ name, reason }) => `${name ?? '＿＿'}${open}${reason ?? '＿＿'}${close}`,
  );
  return sayList(names, language) ?? '';
}

function layVote(vote: Vote, language: Language): LaidVote {
  return {
    subject: say(vote.subject, language),
    rule: say(vote.rule, language),
    expected: sayCount(vote.expected),
    present: sayCount(vote.present),
    yes: sayCount(vote.yes),
    no: sayCount(vote.no),
    abstain: sayCount(vote.abstain),
    // A rule without written opinions has nothing to fill in: a dash, not a blank.
    written: sayCount(vote.written) ?? '—',
    outcome: say(vote.outcome, language),
  };
}

function layResolution(item: Resolution, language: Language) {
  return {
    text: say(item.text, language),
    owner: say(item.owner, language),
    due: sayDate(item.due, language),
  };
}

function laySignature(line: Signature, language: Language) {
  return {
    role: line.role[language],
    name: say(line.name, language),
    date: sayDate(line.date, language),
  };
}
