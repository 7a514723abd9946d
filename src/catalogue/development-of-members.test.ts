import { describe, expect, test } from 'vitest';
import { breachesOf } from '../engines/case/dryRun.ts';
import { stepsOf } from '../engines/case/progress.ts';
import { explanationOf, statusOf } from '../engines/case/status.ts';
import { take, takeAll } from '../engines/case/take.ts';
import type { IsoDate } from '../kernel/date.ts';
import type { CaseFact, StepFact } from '../kernel/facts.ts';
import {
  developmentFact,
  developmentFacts,
  developmentGround,
  goodSteps,
  reviewFact,
  stepsTo,
  taken,
} from '../testing/development.ts';
import development from './parts/developmentCase.ts';

const ground = (asOf: IsoDate) => developmentGround(asOf, developmentFacts([reviewFact]));
const upTo = (last: string, changes: Parameters<typeof stepsTo>[1]): CaseFact =>
  developmentFact({ steps: stepsTo(last, changes) });
const refusals = (one: CaseFact, step: StepFact) => {
  const result = take(development, one, step, ground(step.on));
  return result.ok
    ? []
    : result.problems.map(({ message }) => message.zh.replace('还不能办理：', ''));
};
const good = (step: string): StepFact => {
  const found = goodSteps.find((one) => one.step === step);
  if (found === undefined) throw new Error(step);
  return found;
};
const said = (one: CaseFact, step: string, asOf: IsoDate) => {
  const found = explanationOf(development, one, ground(asOf)).find((each) => each.step === step);
  if (found === undefined) throw new Error(step);
  return found;
};

test('there are 25 steps', () => {
  expect(stepsOf(development)).toHaveLength(25);
});

test('the good way is taken step by step without a word against it', () => {
  const start = developmentFact({ steps: [] });
  const result = takeAll(development, start, goodSteps, ground('2028-01-01'));
  expect(result.ok ? [] : result.problems).toEqual([]);
  expect(breachesOf(development, developmentFact({}), ground('2028-01-01'))).toEqual([]);
  expect(statusOf(development, developmentFact({}), ground('2028-01-01')).state).toBe('closed');
});

describe('the days of domain.md 19.7', () => {
  const dues: readonly (readonly [string, string, IsoDate, IsoDate])[] = [
    ['talk', 'apply', '2025-04-10', '2025-05-10'],
    ['admission', 'volunteer-form', '2026-07-06', '2026-08-03'],
    ['approval', 'approval-talk', '2026-08-05', '2026-10-20'],
    ['oath', 'placement', '2026-08-25', '2026-09-15'],
    ['confirmation-approval', 'confirmation', '2027-07-25', '2027-10-25'],
  ];
  test.each(dues)('%s after %s is due on its last day and late after', (step, last, asOf, due) => {
    const one = upTo(last, {});
    expect(said(one, step, asOf).due).toBe(due);
    const status = (on: IsoDate) =>
      statusOf(development, one, ground(on)).steps.find((each) => each.step === step)?.late;
    expect(status(due)).toBe('in-time');
    const next = due.replace(/\d\d$/, (day) => String(Number(day) + 1).padStart(2, '0'));
    expect(status(next as IsoDate)).toBe(step === 'approval' ? 'prolonged' : 'late');
  });

  const earliest: readonly (readonly [string, string, IsoDate, IsoDate])[] = [
    ['target-choice', 'cultivation', '2026-05-26', '2026-06-01'],
    ['confirmation', 'confirmation-request', '2027-07-11', '2027-07-20'],
  ];
  test.each(earliest)('%s after %s may come first on its day', (step, last, asOf, day) => {
    expect(said(upTo(last, {}), step, asOf)).toMatchObject({ state: 'blocked', earliest: day });
    expect(said(upTo(last, {}), step, day)).toMatchObject({ state: 'possible', earliest: day });
  });

  test('approval may take six months with a reason, and is late after', () => {
    const late = (on: IsoDate) => said(upTo('approval-talk', {}), 'approval', on).late;
    expect([late('2027-01-20'), late('2027-01-21')]).toEqual(['prolonged', 'late']);
  });

  test('an activist of 1 September is no candidate on 20 August', () => {
    const one = upTo('cultivation', { activist: { on: '2025-09-01' } });
    const says = '自“推荐和确定入党积极分子”（2025-09-01）起未满12个月，最早2026-09-01';
    expect(refusals(one, { ...good('target-choice'), on: '2026-08-20' })).toEqual([says]);
    expect(refusals(one, { ...good('target-choice'), on: '2026-09-01' })).toEqual([]);
  });

  test('the notice: five working days with its first, listed the day after', () => {
    const one = upTo('target-choice', {});
    const says = '公示2026-06-02至2026-06-08，满5个工作日应到2026-06-08，最早2026-06-09可往下办';
    expect(refusals(one, { ...good('target-consent'), on: '2026-06-08' })).toEqual([says]);
    const short = { ...good('target-consent').documents, noticeTo: '2026-06-05' };
    expect(refusals(one, { ...good('target-consent'), documents: short })).toHaveLength(1);
    expect(refusals(one, good('target-consent'))).toEqual([]);
  });

  test('probation prolonged once: half a year at least, a year at most', () => {
    const one = upTo('confirmation-request', {});
    const extended = (extendedUntil: IsoDate): StepFact => ({
      ...good('confirmation'),
      outcome: 'extended',
      documents: { ...good('confirmation').documents, extendedUntil },
    });
    expect(refusals(one, extended('2028-01-19'))).toEqual(['延长预备期不少于半年、不超过一年']);
    expect(refusals(one, extended('2028-07-21'))).toEqual(['延长预备期不少于半年、不超过一年']);
    expect(refusals(one, extended('2028-07-20'))).toEqual([]);
    const again = { ...one, steps: [...one.steps, extended('2028-01-20')] };
    expect(said(again, 'confirmation', '2028-01-19')).toMatchObject({ earliest: '2028-01-20' });
    expect(said(again, 'confirmation', '2028-01-20').state).toBe('possible');
  });
});

describe('which text judges', () => {
  test('before 11 May 2026 no notice is asked, and filing is enough', () => {
    const one = upTo('target-choice', {
      'target-choice': { on: '2026-05-08' },
      activist: { on: '2025-05-01' },
      'activist-filing': { on: '2025-05-02' },
      contacts: { on: '2025-05-03' },
      cultivation: { on: '2026-05-01' },
    });
    const filed = taken('target-consent', '2026-05-10', { documents: { consent: 'filed' } });
    expect(refusals(one, filed)).toEqual([]);
    expect(refusals(one, { ...filed, on: '2026-05-19' })).toEqual([
      '“上级党委意见”不符合要求',
      '缺“公示开始”',
      '缺“公示反映”',
    ]);
  });

  test('from 11 to 18 May nobody could know the new text: advised, not refused', () => {
    const one = upTo('target-choice', { 'target-choice': { on: '2026-05-10' } });
    const filed = taken('target-consent', '2026-05-18', { documents: { consent: 'filed' } });
    const result = take(
      development,
      { ...one, steps: one.steps.filter((s) => s.on < '2026-05-18') },
      filed,
      ground('2026-06-30'),
    );
    const codes = result.ok ? result.value.advice.map(({ code }) => code) : result.problems;
    expect(codes).toEqual(['says-otherwise', 'document-missing', 'document-missing']);
  });
});

describe('votes of domain.md 19.6', () => {
  const one = upTo('volunteer-form', {});
  const opinion = { person: 'x', at: '2026-07-20T14:59', says: 'yes' } as const;
  const vote = (entitled: number, present: number, yes: number, written: boolean) => ({
    ...good('admission'),
    vote: {
      rule: 'V2',
      ...{ entitled, present, yes, startsAt: '2026-07-20T15:00' },
      ...(written ? { opinions: [opinion] } : {}),
    },
  });
  test.each([
    [23, 12, 11, true, true],
    [23, 12, 11, false, false],
    [20, 10, 10, false, false],
    [20, 11, 10, true, true],
    [20, 11, 10, false, false],
  ])('of %d entitled %d came, %d in favour, one in writing: %s → %s', (e, a, y, w, passes) => {
    expect(refusals(one, vote(e, a, y, w)).length === 0).toBe(passes);
  });

  test('an opinion handed in when the meeting had begun does not count', () => {
    const step = vote(23, 12, 11, true);
    const late = { ...step.vote, opinions: [{ ...opinion, at: '2026-07-20T15:00' }] };
    expect(refusals(one, { ...step, vote: late })).toHaveLength(1);
  });
});

describe('effects', () => {
  const effects = (step: StepFact, one: CaseFact) => {
    const result = take(development, one, step, ground(step.on));
    return result.ok ? result.value.effects : result.problems;
  };
  test('approval admits from the day of the meeting', () => {
    expect(effects(good('approval'), upTo('approval-talk', {}))).toEqual([
      { effect: 'admit', on: '2026-07-20' },
    ]);
  });
  test('confirmation counts from the end of probation, an ending from its meeting', () => {
    expect(effects(good('confirmation-approval'), upTo('confirmation', {}))).toEqual([
      { effect: 'confirm', on: '2027-07-20' },
    ]);
    const ended = upTo('confirmation', { confirmation: { outcome: 'cancelled' } });
    const step = { ...good('confirmation-approval'), outcome: 'cancelled' };
    expect(effects(step, ended)).toEqual([{ effect: 'endMembership', on: '2027-07-25' }]);
    expect(refusals(ended, good('confirmation-approval'))).toEqual(['审批结果与支部大会决议一致']);
  });
});

test('why blocked: the clause, what is missing, who supplies it', () => {
  const { reasons, codes } = said(upTo('target-consent', {}), 'committee-review', '2026-06-30');
  expect(codes).toEqual(['step-missing']);
  expect(reasons.map(({ says, who, cite }) => [says.zh, who.name.zh, cite?.article])).toEqual([
    ['“确定入党介绍人”没有完成', '党支部', '18'],
    ['“政治审查”没有完成', '党支部', '18'],
    ['“短期集中培训”没有完成', '有审批权的上级党委', '18'],
  ]);
});
