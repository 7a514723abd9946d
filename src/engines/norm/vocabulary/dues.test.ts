import { expect, test } from 'vitest';
import type { IsoDate } from '../../../kernel/date.ts';
import { known, type MemberFact } from '../../../kernel/facts.ts';
import { text } from '../../../kernel/text.ts';
import { factSet, memberFact, unitFact } from '../../../testing/facts.ts';
import { atLeast, duty } from '../define.ts';
import { aloud, deed, judged, states, told } from './told.ts';

// 党费: every member pays every month, from the month of joining on.
const members = { id: 'member', name: text('党员', 'member'), subject: 'member' } as const;
const dues = { id: 'dues', kind: 'account', name: text('交纳党费', 'payment of dues') } as const;

const DUE09 = duty({
  id: 'DUE09',
  on: members,
  force: 'must',
  since: '2008-02-04',
  do: atLeast(1, dues, 'month'),
  over: 'begun-periods',
  cite: { regulation: 'DF', article: '1', mark: 'verified' },
  cure: text('提醒本人交纳', 'remind the member'),
});

const paid = (person: string, ...days: readonly IsoDate[]) =>
  days.map((on) => deed({ handle: 'dues', of: [person], on }));
function facts(list: readonly MemberFact[], deeds: ReturnType<typeof paid>) {
  const span = { from: '2026-01-01', to: '2026-07-01' } as const;
  const units = [unitFact({}), unitFact({ id: 'u2', name: '第二党支部' })];
  return factSet({ units, members: list, rest: { span, deeds: known(deeds) } });
}

test('it reads as it is meant', () => {
  expect(aloud(DUE09)).toEqual({
    zh: 'DUE09：自2008-02-04起，党员应当每月至少有1次交纳党费，不满一期的也算（《DF》第1条，已核对原文）。',
    en: 'DUE09: since 2008-02-04, member must have at least one payment of dues a month, in a time begun or ended midway too (DF, art. 1, text verified).',
  });
});

test('from the month of joining on; the running month is open', () => {
  const joined = memberFact({ joinedOn: '2026-03-31', from: null });
  const set = facts([joined], paid('p1', '2026-04-30'));
  expect(states(DUE09, set, '2026-05-31')).toEqual([
    '张三 2026-01-01 not-in-force',
    '张三 2026-02-01 not-in-force',
    '张三 2026-03-01 missed',
    '张三 2026-04-01 met',
    '张三 2026-05-01 open',
    '张三 2026-06-01 open',
  ]);
  expect(told(DUE09, set, '2026-05-31')).toEqual(['error 2026年3月交纳党费0次，至少应有1次']);
  expect(states(DUE09, set, '2026-06-01')[4]).toBe('张三 2026-05-01 missed');
});

test('who is admitted during the running month is bound by it at once', () => {
  const set = facts([memberFact({ joinedOn: '2026-03-10', from: '2026-03-10' })], []);
  expect(states(DUE09, set, '2026-03-09')).toEqual([]);
  expect(states(DUE09, set, '2026-03-10')[2]).toBe('张三 2026-03-01 open');
});

test('who moved pays where the month began; both branches keep their own months', () => {
  const here = memberFact({ to: '2026-03-10' });
  const there = memberFact({ unit: 'u2', from: '2026-03-10' });
  const { findings } = judged(DUE09, facts([here, there], paid('p1', '2026-01-05')), '2026-05-01');
  expect(findings.map(({ unit, period }) => `${unit} ${period?.from}`)).toEqual([
    'u1 2026-02-01',
    'u1 2026-03-01',
    'u2 2026-04-01',
  ]);
});

test('who came from outside the bureau owes nothing here for the month of the move', () => {
  const came = memberFact({ from: '2026-03-10', joinedOn: '2010-07-01' });
  const set = facts([came], []);
  expect(judged(DUE09, set, '2026-05-01').findings.map(({ period }) => period?.from)).toEqual([
    '2026-04-01',
  ]);
  const onTheFirst = facts([{ ...came, from: '2026-03-01' }], []);
  expect(judged(DUE09, onTheFirst, '2026-04-01').findings).toHaveLength(1);
});

test('who has left is still told of for the months before, and for no month after', () => {
  const set = facts([memberFact({ to: '2026-03-01' })], paid('p1', '2026-01-05'));
  expect(states(DUE09, set, '2026-07-01')).toEqual([
    '张三 2026-01-01 met',
    '张三 2026-02-01 missed',
    ...['03', '04', '05', '06'].map((month) => `张三 2026-${month}-01 not-in-force`),
  ]);
});

test('a change of group or of standing breaks no month and counts nobody twice', () => {
  const first = memberFact({ group: 'g1', to: '2026-02-15' });
  const second = memberFact({ group: 'g2', from: '2026-02-15', to: '2026-04-20' });
  const third = memberFact({ group: null, from: '2026-04-20' });
  const set = facts([third, first, second], paid('p1', '2026-02-01'));
  expect(states(DUE09, set, '2026-05-01')).toEqual([
    '张三 2026-01-01 missed',
    '张三 2026-02-01 met',
    '张三 2026-03-01 missed',
    '张三 2026-04-01 missed',
    '张三 2026-05-01 open',
    '张三 2026-06-01 open',
  ]);
  const quarterly = { ...DUE09, do: atLeast(1, dues, 'quarter'), over: 'full-periods' } as const;
  const quarters = ['张三 2026-01-01 met', '张三 2026-04-01 open'];
  expect(states(quarterly, set, '2026-05-01')).toEqual(quarters);
});

test('who left and came back has two lives, and the whole quarter between binds neither', () => {
  const before = memberFact({ to: '2026-04-01' });
  const again = memberFact({ from: '2026-04-02' });
  const quarterly = { ...DUE09, do: atLeast(1, dues, 'quarter'), over: 'full-periods' } as const;
  expect(judged(quarterly, facts([before, again], []), '2026-07-01').findings).toHaveLength(1);
  const touching = facts([before, { ...again, from: '2026-04-01' }], []);
  expect(judged(quarterly, touching, '2026-07-01').findings).toHaveLength(2);
});

test('a branch whose roster was not read is unknown', () => {
  const set = facts([memberFact({})], paid('p1', '2026-01-05'));
  const { unknowns, states: all } = judged(
    DUE09,
    { ...set, loaded: { members: ['u1'] } },
    '2026-02-01',
  );
  expect(unknowns.map(({ subject }) => subject?.id)).toEqual(['u2']);
  expect(all).toHaveLength(6);
});
