import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { problemCodes } from '../../scripts/gen/problemCodes.ts';
import { problemsPage } from '../../scripts/gen/problemsPage.ts';
import { filesBelow, root } from '../testing/sources.ts';
import { decidedStatus, problemDocument, statuses, unanswered, unprocessable } from './problems.ts';

/** Code, status, words and page of every problem, held equal both ways. */

const problems = problemCodes(filesBelow('src', ['.ts', '.tsx']));
const codes = new Set(problems.map(({ code }) => code));
const nouns = new Set([...codes].map((code) => code.split('/')[0] ?? ''));

test('the sources are read: known problems of every way to say one are found', () => {
  for (const code of [
    'record/changed', // an object as it stands
    'account/weak-password', // a function that a function calls
    'activity/in-the-future', // the end of the code as an argument
    'id-number/wrong-check-digit', // a table of words by state
    'unit/under-itself', // words as a pair
    'cell/year-out-of-range', // words that are no sentence yet
    'web/passwords-differ', // words of another file
  ]) {
    expect(codes, code).toContain(code);
  }
});

test('every problem has a status, or is said outside of HTTP', () => {
  const open = problems.filter(({ code }) => decidedStatus(code) === undefined);
  const faults = open.map(({ code, path }) => `${code} (${path}): decide in api/problems.ts.`);
  expect(faults, faults.join('\n')).toEqual([]);
});

test('every problem has words and a cure in Chinese and in English', () => {
  const mute = problems.filter(({ message, cure }) => message === undefined || cure === undefined);
  const faults = mute.map(
    ({ code, path, message }) =>
      `${code} (${path}): its ${message === undefined ? 'message' : 'cure'} is empty in a language, or stands where scripts/gen/wording.ts does not find it. Say it where the code stands.`,
  );
  expect(faults, faults.join('\n')).toEqual([]);
});

test('no status and no list names what nobody says', () => {
  const idle = [
    ...Object.keys(statuses).filter((code) => !codes.has(code)),
    ...unprocessable.filter((noun) => !nouns.has(noun)),
    ...unanswered.filter((name) => !codes.has(name) && !nouns.has(name)),
  ];
  expect(idle, 'Take these out of api/problems.ts.').toEqual([]);
});

test('docs/problems.md lists them, and no other', () => {
  const committed = readFileSync(resolve(root, 'docs/problems.md'), 'utf8');
  const listed = [...committed.matchAll(/^\| `([^`]+)`/gm)].map(([, code]) => code);
  expect(listed, 'Run `npm run gen` and commit what it writes.').toEqual([...codes]);
  expect(committed === problemsPage(problems), 'Run `npm run gen`, commit.').toBe(true);
});

test('a document bears the worst status of its problems', () => {
  const said = (code: string) => problems.find((one) => one.code === code);
  const document = problemDocument(
    ['form/missing', 'record/changed'].flatMap((code) => {
      const one = said(code);
      return one?.message && one.cure ? [{ code, message: one.message, cure: one.cure }] : [];
    }),
  );
  expect(document).toMatchObject({ status: 422, title: 'Cannot be processed' });
  expect(document.problems).toHaveLength(2);
});
