import { describe, expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.generated.ts';
import { bookOf } from '../../testing/books.ts';
import { type Book, cleanBook, joint, memberOf } from '../../testing/plant.ts';
import { plantsOfMeetings } from '../../testing/plantsOfMeetings.ts';
import { plantsOfRecords } from '../../testing/plantsOfRecords.ts';
import { plantsOfUnits } from '../../testing/plantsOfUnits.ts';
import { nameOf, sheetsOf } from '../../testing/yearBook.ts';
import { check } from '../check.ts';
import type { Report } from './report.ts';

async function checked(change: (book: Book) => void): Promise<Report> {
  const book = cleanBook();
  change(book);
  const file = await bookOf('year.xlsx', ...sheetsOf(book.roster, book.ledger));
  const asked = { file, roster: null, asOf: '2027-01-04', period: null, language: 'zh' } as const;
  const report = await check(asked);
  if (!report.ok) throw new Error(report.problems[0].message.zh);
  return report.value;
}

const plants = { ...plantsOfMeetings, ...plantsOfRecords, ...plantsOfUnits };

/** What no book of these columns can answer; a test of the rule itself stands beside the rule. */
const notInBooks = [
  ...['ORG11', 'ORG12', 'ORG17', 'ORG18', 'ORG20'],
  // Rosters and ledgers name no term.
  ...['ELE01', 'ELE02', 'ELE03', 'ELE04', 'ELE23'],
  ...catalogue.rules.filter((rule) => 'basis' in rule).map(({ id }) => id),
];
/** A book shows who holds a post today, not since when nobody does. */
const never = 'ORG10';

test('a clean book gives no finding, and what it cannot answer is named', async () => {
  const report = await checked(() => undefined);
  expect(report.findings).toEqual([]);
  expect(report.read.skipped).toEqual([]);
  const named = new Set(report.notChecked.map(({ rule }) => rule));
  expect(notInBooks.filter((rule) => !named.has(rule))).toEqual([]);
});

test('a vacant post is named as not checked, since no day is known', async () => {
  const report = await checked((book) => {
    memberOf(book, nameOf(3, 0)).党内职务 = null;
  });
  const open = report.notChecked.filter(({ rule }) => rule === never);
  expect(open.map(({ missing }) => missing.zh)).toEqual([expect.stringContaining(joint)]);
});

describe('each planted defect is found with its own rule', () => {
  test.each(Object.entries(plants))('%s', async (rule, [plant, subject]) => {
    const report = await checked(plant);
    const own = report.findings.filter((finding) => finding.rule === rule);
    expect(own.length, JSON.stringify(report.notChecked.filter((one) => one.rule === rule))).toBe(
      1,
    );
    if (subject !== '') expect(own[0]?.subject).toBe(subject);
  });

  test('every rule is planted, or named as one that a book cannot answer', () => {
    const ids = catalogue.rules.map(({ id }) => id).toSorted();
    expect([...Object.keys(plants), ...notInBooks, never].toSorted()).toEqual(ids);
  });
});
