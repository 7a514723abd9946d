import { expect, test } from 'vitest';
import type { IsoDate } from '../../../kernel/date.ts';
import { known, type SubjectFact } from '../../../kernel/facts.ts';
import { text } from '../../../kernel/text.ts';
import { factSet, groupFact, unitFact } from '../../../testing/facts.ts';
import { atLeast, duty } from '../define.ts';
import { aloud, deed, judged, states } from './told.ts';

// 警务室: each village police room is visited by its branch once a quarter.
const villageRooms = {
  id: 'police-room-village',
  name: text('村级警务室', 'village police room'),
  subject: 'place',
} as const;
const visit = { id: 'room-visit', name: text('支部到警务室', 'visit of the branch') };

const POL01 = duty({
  id: 'POL01',
  on: villageRooms,
  force: 'normally',
  since: '2024-01-01',
  do: atLeast(1, visit, 'quarter'),
  cite: { regulation: 'OWN', article: '', mark: 'local' },
  cure: text('安排走访', 'plan the visit'),
});

const room = (change: Partial<SubjectFact>): SubjectFact => ({
  id: 'r1',
  kind: 'police-room-village',
  name: '东村警务室',
  unit: 'u1',
  from: null,
  to: null,
  ...change,
});
function facts(rooms: readonly SubjectFact[], ...days: readonly IsoDate[]) {
  const deeds = days.map((on) => deed({ handle: 'room-visit', of: ['r1'], on }));
  const units = [unitFact({}), groupFact({}), unitFact({ id: 'u2', name: '第二党支部' })];
  const span = { from: '2026-01-01', to: '2026-07-01' } as const;
  return factSet({ units, rest: { span, subjects: known(rooms), deeds: known(deeds) } });
}

test('it reads as it is meant', () => {
  expect(aloud(POL01)).toEqual({
    zh: 'POL01：自2024-01-01起，村级警务室一般每季度至少有1次支部到警务室（《OWN》，本地做法）。',
    en: 'POL01: since 2024-01-01, village police room normally has at least one visit of the branch a quarter (OWN, local practice).',
  });
});

test('each room by itself, answered for by its branch', () => {
  const rooms = [
    room({}),
    room({ id: 'r2', name: '西村警务室', unit: 'u2' }),
    room({ id: 'r3', name: '中心警务室', kind: 'police-room-central' }),
  ];
  const set = facts(rooms, '2026-03-31', '2026-07-01');
  expect(states(POL01, set, '2026-07-01')).toEqual([
    '东村警务室 2026-01-01 met',
    '东村警务室 2026-04-01 missed',
    '西村警务室 2026-01-01 missed',
    '西村警务室 2026-04-01 missed',
  ]);
  const { findings } = judged(POL01, set, '2026-07-01');
  expect(findings.map(({ subject, unit }) => `${subject.type} ${subject.id} ${unit}`)).toEqual([
    'place r1 u1',
    'place r2 u2',
    'place r2 u2',
  ]);
});

test('a room that a group serves is the branch’s to answer for', () => {
  const { findings } = judged(POL01, facts([room({ unit: 'u1-g1' })]), '2026-04-01');
  expect(findings.map(({ unit }) => unit)).toEqual(['u1']);
});

test('a room is bound by the quarters that it was open through', () => {
  const opened = (from: IsoDate) => states(POL01, facts([room({ from })]), '2026-07-01');
  expect(opened('2026-04-01')[1]).toBe('东村警务室 2026-04-01 missed');
  expect(opened('2026-04-02')[1]).toBe('东村警务室 2026-04-01 not-in-force');
});

test('without a list of rooms nobody has missed anything; with an empty one nothing is asked', () => {
  const { subjects: _, ...unlisted } = facts([]);
  const { unknowns, findings, idle } = judged(POL01, unlisted, '2026-07-01');
  expect([findings, idle]).toEqual([[], []]);
  expect(unknowns.map(({ subject }) => subject?.id)).toEqual(['u1', 'u2']);
  expect(judged(POL01, facts([]), '2026-07-01').idle).toEqual(['POL01']);
});
