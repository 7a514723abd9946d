import { expect, test } from 'vitest';
import { type TrailRow, trailLines } from './trail.ts';

const cadre = [{ role: 'unit-cadre', unit: 2 }];
const row = (rest: Partial<TrailRow>): TrailRow => ({
  ...{ seq: '1', at: '2026-03-10T08:00:00Z', action: 'person.read', unit: 3, own: false },
  ...{ reason: null, fields: null, roles: cadre },
  ...rest,
});
const dayOf = (iso: string) => iso.slice(0, 10);
const told = (...rows: TrailRow[]) =>
  trailLines(rows, dayOf).map(({ kind, times, what }) => [kind, times, what.zh]);

test('one visit of many requests is one line with its count', () => {
  expect(told(row({}), row({ seq: '2' }))).toEqual([['read', 2, '打开我的资料页']]);
});

test('another day, role, reason or act is another line', () => {
  const others = [
    row({ at: '2026-03-11T08:00:00Z' }),
    row({ roles: [] }),
    row({ reason: '核对' }),
    row({ action: 'person.reveal' }),
    row({ own: true }),
  ];
  for (const other of others) expect(told(row({}), other)).toHaveLength(2);
});

test('a change is no read, and an act without a word is told by its name', () => {
  expect(told(row({ action: 'person.amend' }))).toEqual([['change', 1, '更正我的资料']]);
  expect(told(row({ action: 'person.new-act' }))).toEqual([['change', 1, 'person.new-act']]);
});
