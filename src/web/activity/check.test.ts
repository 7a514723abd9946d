import { expect, test } from 'vitest';
import { activity } from '../../engines/activity/define.ts';
import { defect, fault, fine, unknown } from '../../engines/norm/define.ts';
import type { ActivityFact } from '../../kernel/facts.ts';
import { form, openField } from '../../kernel/form.ts';
import { text } from '../../kernel/text.ts';
import { checkDraft, type Rules, type Written } from './check.ts';
import { countsOf, type Entry, marksOf } from './marks.ts';
import { partRoll } from './partRolls.ts';

const cite = { regulation: 'R', article: '11', mark: 'verified' } as const;
const line = { ...openField, kind: 'text', lines: 'one', maxLength: 9, required: false } as const;
const seen: ActivityFact[] = [];
const meeting = activity({
  id: 'a-meeting',
  name: text('会议', 'meeting'),
  heldBy: ['a-branch'],
  participants: 'members',
  sittings: 1,
  votes: ['V1'],
  synonyms: [],
  elements: ['place'],
  form: form({
    id: 'a-form',
    name: text('记录', 'record'),
    fields: { gist: { ...line, label: text('内容', 'gist') } },
  }),
  cite,
});
const rule = defect({
  id: 'X1',
  of: 'activity',
  needs: 'record',
  on: [meeting],
  title: text('没有地点', 'no place'),
  force: 'must',
  since: '2018-01-01',
  cite,
  cure: text('补上', 'add it'),
  judge: (record) => {
    seen.push(record);
    if (record.expected === null) return unknown(text('应到人数', 'who was expected'));
    return record.place === null ? fault(text('缺地点', 'it lacks a place')) : fine;
  },
});
const catalogue: Rules = {
  ...{ rules: [rule], activities: [meeting] },
  regulations: [
    {
      code: 'R',
      name: text('条例', 'Regulations'),
      versions: [{ from: '2018-01-01', known: 'to-the-day', until: null, mark: 'verified' }],
    },
  ],
};
const entry = (person: string): Entry => ({
  ...{ person, name: `名${person}`, memberKind: 'formal', team: null, teamId: null },
  ...{ expected: true, votes: true, mayVote: true, note: null, seats: [] },
  ...{ policeNumber: null, duty: null },
});
const roll = [entry('a'), entry('b'), entry('c')];
const marks = marksOf([
  { person: 'a', mark: 'present' },
  { person: 'b', mark: 'leave', reason: '值班' },
]);
const partAt = (handle: string, counts = countsOf(roll, marks)) => ({
  ...{ handle, body: null, teams: null, roll, counts },
});
const written = (change: Partial<Written> = {}): Written => ({
  values: {
    ...{ heldOn: '2026-11-20', kinds: ['a-meeting'], host: 'a', startsAt: '930' },
    parts: {
      'a-meeting': {
        content: { gist: ' ' },
        ballots: [{ subject: '计划', rule: 'V1', yes: 1 }, { rule: 'V1' }],
      },
    },
  },
  unit: { id: 3, kind: 'a-branch', name: '第一支部' },
  ...{ parts: [partAt('a-meeting')], roll, marks, recordedOn: null, minutesFile: null },
  ...change,
});

test('a fault is found while it is written, with its article and its cure', () => {
  expect(checkDraft(catalogue, written(), '2026-11-23').findings).toMatchObject([
    {
      rule: 'X1',
      severity: 'error',
      unitName: '第一支部',
      says: { zh: '缺地点' },
      cure: { zh: '补上' },
      cite: { name: { zh: '条例' }, article: '11', mark: 'verified' },
    },
  ]);
  expect(seen.at(-1)).toMatchObject({
    ...{ start: '09:30', host: '名a', recorder: null, expected: 3, present: 1, gist: null },
    absences: [{ name: '名b', reason: '值班' }],
    ballots: [{ subject: '计划', yes: 1, entitled: 3, present: 1 }],
  });
});

test('mended, it is gone; without the roll it cannot be judged and says so', () => {
  const { values } = written();
  const mended = written({ values: { ...values, place: '会议室' } });
  expect(checkDraft(catalogue, mended, '2026-11-23').findings).toEqual([]);
  const early = checkDraft(catalogue, written({ parts: [], roll: [] }), '2026-11-23');
  expect(early.findings).toEqual([]);
  expect(early.unknowns).toMatchObject([{ rule: 'X1', missing: { zh: '应到人数' } }]);
});

test('what is still to come, or has no day yet, is not judged', () => {
  expect(checkDraft(catalogue, written(), '2026-11-19').findings).toEqual([]);
  expect(checkDraft(catalogue, written({ values: { kinds: [] } }), '2026-11-23').findings).toEqual(
    [],
  );
});

test('a part of a body is judged by its own roll, and one who left early missed only that part', () => {
  const board = { ...meeting, id: 'b-meeting', heldBy: ['a-board'], name: text('委员会', 'board') };
  const rules = rule.of === 'activity' ? [{ ...rule, on: [] }] : [];
  const early = marksOf([
    { person: 'a', mark: 'present' },
    { person: 'b', mark: 'present', missed: ['b-meeting'], reason: '值班' },
  ]);
  const kinds = [{ id: 'a-board', standing: 'body', under: ['a-branch'] }] as const;
  const people = roll.map((one) => (one.person === 'c' ? one : { ...one, seats: ['a-board'] }));
  const parts = [meeting, board].map((activity) => {
    const part = partRoll(people, activity, 'a-branch', kinds);
    return { ...part, counts: countsOf(part.roll, early, activity.id) };
  });
  const { values } = written();
  const draft = { values: { ...values, kinds: ['a-meeting', 'b-meeting'] }, parts, marks: early };
  seen.length = 0;
  checkDraft({ ...catalogue, rules, activities: [meeting, board] }, written(draft), '2026-11-23');
  expect(seen).toMatchObject([
    { handle: 'a-meeting', unit: '3', expected: 3, present: 2, absences: [] },
    { unit: '3:a-board', expected: 2, present: 1, absences: [{ name: '名b', reason: '值班' }] },
  ]);
});

test('what lacks in several parts alike is one line that names them', () => {
  const other = { ...meeting, id: 'b-meeting', name: text('党课', 'lesson') };
  const both: Rules = {
    ...catalogue,
    rules: rule.of === 'activity' ? [{ ...rule, on: [meeting, other] }] : [],
    activities: [meeting, other],
  };
  const { values } = written();
  const kinds = ['a-meeting', 'b-meeting'];
  const draft = written({ values: { ...values, kinds }, parts: kinds.map((id) => partAt(id)) });
  const { findings } = checkDraft(both, draft, '2026-11-23');
  expect(findings.map(({ subject }) => subject.name)).toEqual(['会议、党课']);
  expect(seen.at(-1)).toMatchObject({ recordedOn: '2026-11-23' });
});
