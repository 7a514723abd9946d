import { expect, test } from 'vitest';
import { type ActivityFact, known, missing, type UnitFact } from '../../kernel/facts.ts';
import { factsOf } from '../../kernel/factsOf.ts';
import { text } from '../../kernel/text.ts';
import {
  activityFact,
  committeeFact,
  factSet,
  groupFact,
  memberFact,
  unitFact,
} from '../../testing/facts.ts';
import { atLeast, type Duty, duty, within } from './define.ts';
import { evaluate } from './evaluate.ts';
import { event, judged, states } from './vocabulary/told.ts';

const group = { id: 'group', name: text('党小组', 'group') };
const committee = { id: 'branch-committee', name: text('支部委员会', 'branch committee') };
const meeting = { id: 'group-meeting', name: text('党小组会', 'group meeting') };
const monthly = duty({
  id: 'MTG03',
  on: group,
  force: 'normally',
  since: '2018-10-28',
  do: atLeast(1, meeting, 'month'),
  cite: { regulation: 'ZB', article: '13', mark: 'verified' },
  cure: text('补开', 'hold one'),
});

const units = [
  unitFact({}),
  committeeFact({ name: '第一党支部' }),
  groupFact({}),
  groupFact({ id: 'u1-g2', name: '第二党小组' }),
  unitFact({ id: 'u2', name: '第二党支部' }),
  groupFact({ id: 'u2-g1', partOf: 'u2' }),
];
const span = { from: '2026-01-01', to: '2026-03-01' } as const;
const held = (unit: string, ...months: readonly (1 | 2)[]): ActivityFact[] =>
  months.map((month) => {
    const id = `${unit} ${month}`;
    return activityFact({ id, handle: 'group-meeting', unit, on: `2026-0${month}-15` });
  });
const facts = (activities: readonly ActivityFact[], list: readonly UnitFact[] = units) =>
  factSet({ units: list, activities, rest: { span } });
const lines = (rule: Duty, ...args: Parameters<typeof facts>) =>
  judged(rule, facts(...args), '2026-03-01').findings.map(
    ({ severity, subject, unit, period, says }) =>
      `${severity} ${subject.id} ${unit} ${period?.from} ${says.zh}`,
  );

test('one group that missed is told of its branch, by name', () => {
  const rest = [...held('u1-g2', 1, 2), ...held('u2-g1', 1, 2)];
  expect(lines(monthly, [...held('u1-g1', 2), ...rest])).toEqual([
    'warning u1 u1 2026-01-01 2026年1月党小组会0次，至少应有1次（第一党小组）',
  ]);
});

test('two groups that missed are one line of their branch, and both stand in it', () => {
  expect(lines(monthly, held('u2-g1', 1, 2))).toEqual([
    'error u1 u1 2026-02-01 2026年2月党小组会0次，至少应有1次，已连续2个月没有（第一党小组、第二党小组）',
    'warning u1 u1 2026-01-01 2026年1月党小组会0次，至少应有1次（第一党小组、第二党小组）',
  ]);
});

test('in English the names are told apart by commas', () => {
  const { findings } = judged(monthly, facts(held('u2-g1', 1, 2)), '2026-02-01');
  expect(findings.map(({ says }) => says.en)).toEqual([
    '2026-01: 0 group meeting, at least 1 expected (第一党小组, 第二党小组)',
  ]);
});

test('the line speaks of the worst of them', () => {
  const some = [...held('u1-g1', 1), ...held('u2-g1', 1, 2)];
  const [worst] = lines(monthly, some);
  expect(worst).toBe(
    'error u1 u1 2026-02-01 2026年2月党小组会0次，至少应有1次，已连续2个月没有（第一党小组、第二党小组）',
  );
});

test('groups of two branches are two lines; states stay with the groups', () => {
  expect(lines(monthly, held('u1-g1', 1, 2))).toEqual([
    'error u1 u1 2026-02-01 2026年2月党小组会0次，至少应有1次，已连续2个月没有（第二党小组）',
    'error u2 u2 2026-02-01 2026年2月党小组会0次，至少应有1次，已连续2个月没有（第一党小组）',
    'warning u1 u1 2026-01-01 2026年1月党小组会0次，至少应有1次（第二党小组）',
    'warning u2 u2 2026-01-01 2026年1月党小组会0次，至少应有1次（第一党小组）',
  ]);
  const { states: all } = judged(monthly, facts([]), '2026-03-01');
  expect(all.map(({ subject }) => subject.id)).toEqual(
    ['u1-g1', 'u1-g2', 'u2-g1'].flatMap((id) => [id, id]),
  );
});

test('a committee that bears the name of its branch is not named twice', () => {
  const rule = { ...monthly, on: [committee] };
  expect(lines(rule, [])[1]).toBe('warning u1 u1 2026-01-01 2026年1月党小组会0次，至少应有1次');
});

test('two events of one day stay two lines of the branch', () => {
  const first = event({ kind: 'new-text', id: 't1', on: '2026-01-10', name: '甲' });
  const rule = {
    ...monthly,
    do: within({ way: 'days-after', days: 5 }, meeting, {
      id: 'new-text',
      name: text('新文', 't'),
    }),
  };
  const set = { ...facts([]), events: known([first, { ...first, id: 't2', name: '乙' }]) };
  const { findings } = judged(rule, set, '2026-02-01');
  expect(findings.map(({ subject, says }) => `${subject.id} ${says.zh}`)).toEqual([
    'u1 “甲”到期没有党小组会（第一党小组、第二党小组）',
    'u1 “乙”到期没有党小组会（第一党小组、第二党小组）',
    'u2 “甲”到期没有党小组会（第一党小组）',
    'u2 “乙”到期没有党小组会（第一党小组）',
  ]);
});

test('asked for a branch, its parts are judged with it and no others', () => {
  const { states: all } = evaluateOf(['u1']);
  expect(new Set(all.map(({ unit }) => unit))).toEqual(new Set(['u1']));
  expect(evaluateOf(['u2-g1']).states.map(({ subject }) => subject.id)).toEqual(['u2-g1', 'u2-g1']);
});

function evaluateOf(subjects: readonly string[]) {
  const facts = factsOf(factSet({ units, rest: { span } }), []);
  return evaluate({ rules: [monthly], facts, asOf: '2026-03-01', subjects, waivers: [] });
}

test('a rule that finds nobody is idle; one that cannot tell is not', () => {
  const alone = [unitFact({})];
  expect(judged(monthly, facts([], alone), '2026-03-01').idle).toEqual(['MTG03']);
  expect(judged(monthly, facts([]), '2026-03-01').idle).toEqual([]);
  const gap = { unit: 'u1', kind: 'group', missing: text('没有小组名单', 'no list of groups') };
  const unsaid = judged(monthly, { ...facts([], alone), gaps: [gap] }, '2026-03-01');
  expect([unsaid.idle, unsaid.unknowns.map(({ subject }) => subject?.id)]).toEqual([[], ['u1']]);
  const none = { ...facts([]), units: missing(text('没有单位', 'no units')) };
  expect(judged(monthly, none, '2026-03-01').idle).toEqual([]);
});

test('members are judged one by one, in their branch, and not in their groups again', () => {
  const members = [memberFact({ group: 'u1-g1' }), memberFact({ person: 'p2', name: '李四' })];
  const on = { id: 'member', name: text('党员', 'member'), subject: 'member' } as const;
  const set = { ...facts([]), members: known(members), deeds: known([]) };
  expect(states({ ...monthly, on: [on] }, set, '2026-02-01')).toEqual([
    '张三 2026-01-01 missed',
    '张三 2026-02-01 open',
    '李四 2026-01-01 missed',
    '李四 2026-02-01 open',
  ]);
});
