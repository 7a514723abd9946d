import { describe, expect, test } from 'vitest';
import { ballotsOf, type Decisions } from './ballots.ts';

const said = (change: Partial<Decisions>) =>
  ballotsOf({ votes: null, resolutions: null, gist: null, agenda: null, present: 20, ...change });

describe('counts are read as people write them', () => {
  test.each([
    ['赞成20票反对1票弃权2票，表决通过', 20, 1, 2],
    ['赞成20票、反对1票、弃权2票，通过', 20, 1, 2],
    ['赞成：20；反对：1；弃权：2。表决通过', 20, 1, 2],
    ['20票赞成，1票反对，2票弃权，决议通过', 20, 1, 2],
    ['20人同意，1人反对，2人弃权，获得通过', 20, 1, 2],
    ['同意 20 票，不同意 1 票，弃权 2 票，表决通过', 20, 1, 2],
    ['赞成２０票，反对１票，弃权２票，表决通过', 20, 1, 2],
  ])('%s', (resolutions, yes, no, abstain) => {
    const ballots = said({ resolutions });
    expect(ballots).toHaveLength(1);
    expect(ballots[0]).toMatchObject({ yes, no, abstain, declared: 'passed', rule: 'V1' });
  });

  test('ballots that came back, void ones and written opinions', () => {
    const [ballot] = said({
      resolutions: '收回选票22张，其中无效1票，赞成18票，反对2票，弃权1票，书面赞成1票，表决通过',
    });
    expect(ballot).toMatchObject({
      returned: 22,
      invalid: 1,
      yes: 18,
      no: 2,
      abstain: 1,
      written: 1,
    });
  });

  test('written opinions that the number in favour includes are counted apart', () => {
    const [ballot] = said({ resolutions: '赞成20票（含书面意见2票），表决通过' });
    expect(ballot).toMatchObject({ yes: 18, written: 2 });
  });

  test('what was not counted stays unsaid', () => {
    const [ballot] = said({ votes: '赞成18票', resolutions: '通过年度计划' });
    expect(ballot).toEqual({ subject: '会议决议', rule: 'V1', yes: 18, declared: 'passed' });
  });

  test('voters only where voters are named', () => {
    const [ballot] = said({
      votes: '应到会有表决权党员23人，实到会有表决权党员12人，赞成12票，表决通过',
    });
    expect(ballot).toMatchObject({ entitled: 23, present: 12, yes: 12 });
    const [heads] = said({ votes: '应到23人，实到12人，赞成12票，表决通过' });
    expect(heads).not.toHaveProperty('entitled');
  });

  test('two questions are two votes; the same counts in two columns are one', () => {
    const two = said({ resolutions: '年度计划：赞成20票，通过。经费方案：赞成9票，未通过。' });
    expect(two.map((b) => [b.subject, b.yes, b.declared])).toEqual([
      ['年度计划', 20, 'passed'],
      ['经费方案', 9, 'failed'],
    ]);
    expect(said({ votes: '赞成20票，通过', gist: '会上赞成20票' })).toHaveLength(1);
  });
});

describe('a result without counts', () => {
  test.each([
    ['一致通过', 'passed', 20],
    ['全票通过年度计划', 'passed', 20],
    ['会议一致同意接收张三为预备党员', 'passed', 20],
    ['审议通过年度计划', 'passed', undefined],
    ['通过年度工作计划', 'passed', undefined],
    ['同意', 'passed', undefined],
    ['未通过', 'failed', undefined],
    ['经表决，不予通过', 'failed', undefined],
  ])('%s', (resolutions, declared, yes) => {
    const [ballot] = said({ resolutions });
    expect([ballot?.declared, ballot?.yes]).toEqual([declared, yes]);
  });

  test.each([
    ['通过学习，大家提高了认识'],
    ['通过观看警示教育片受到教育'],
    ['加强值班备勤'],
    ['无'],
    [''],
  ])('is none: %s', (resolutions) => {
    expect(said({ resolutions })).toEqual([]);
  });

  test('in a free account only an outright vote counts', () => {
    expect(said({ gist: '通过学习交流，同意加强管理' })).toEqual([]);
    expect(said({ gist: '讨论后举手表决，一致通过年度计划' })).toMatchObject([
      { declared: 'passed', yes: 20 },
    ]);
  });
});

test('the rule follows from what was voted on', () => {
  const rule = (resolutions: string, agenda: string | null = null) =>
    said({ resolutions, agenda })[0]?.rule;
  expect(rule('接收张三为预备党员，赞成20票，通过')).toBe('V2');
  expect(rule('同意李四按期转正，赞成20票')).toBe('V3');
  expect(rule('选举支部委员，赞成18票，当选')).toBe('V6');
  expect(rule('给予王五警告处分，赞成18票，通过')).toBe('V7');
  expect(rule('赞成18票，表决通过', '补选支部委员')).toBe('V6');
  expect(rule('赞成18票，表决通过', '年度计划')).toBe('V1');
});
