import { expect, test } from 'vitest';
import type { Mark } from '../../kernel/cite.ts';
import { bySeverity, isAtLeast, severityOf } from './severity.ts';
import type { Force, Severity } from './types.ts';

const table: readonly [Force, readonly Mark[], number, Severity][] = [
  ['hints', ['verified'], 0, 'info'],
  ['hints', ['verified'], 9, 'info'],
  ['normally', ['verified'], 0, 'warning'],
  ['normally', ['verified'], 1, 'warning'],
  ['normally', ['verified'], 2, 'error'],
  ['normally', ['secondary'], 3, 'error'],
  ['must', ['verified'], 0, 'error'],
  ['must', ['verified'], 5, 'error'],
  ['voids', ['secondary'], 0, 'critical'],
  ['must', ['unverified'], 0, 'warning'],
  ['must', ['local'], 0, 'warning'],
  ['must', ['proposal'], 0, 'warning'],
  ['voids', ['unverified'], 0, 'warning'],
  ['normally', ['local'], 2, 'warning'],
  ['hints', ['local'], 0, 'info'],
  ['must', ['unverified', 'verified'], 0, 'error'],
  ['voids', ['local', 'proposal', 'secondary'], 0, 'critical'],
];

test.each(table)('%s on %j, missed %i times in a row: %s', (force, marks, misses, severity) => {
  expect(severityOf(force, marks, misses)).toBe(severity);
});

test('worst comes first', () => {
  const all: Severity[] = ['info', 'critical', 'warning', 'error'];
  expect(all.sort(bySeverity)).toEqual(['critical', 'error', 'warning', 'info']);
  expect(isAtLeast('warning', 'warning')).toBe(true);
  expect(isAtLeast('info', 'warning')).toBe(false);
});
