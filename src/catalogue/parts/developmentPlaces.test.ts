import { expect, test } from 'vitest';
import type { Places } from '../../engines/case/define.ts';
import { explanationOf } from '../../engines/case/status.ts';
import type { IsoDate } from '../../kernel/date.ts';
import {
  developed,
  developmentFact,
  developmentGround,
  stepsTo,
} from '../../testing/development.ts';
import developmentCase from './developmentCase.ts';

const one = developmentFact({ steps: stepsTo('committee-review', {}) });
const full: Places = {
  ...{ kind: 'member-development', unit: 'u1', year: 2026, over: '分局党委' },
  ...{ places: 2, taken: 2, documentNo: '3号' },
};

function toldBy(step: string, places: readonly Places[], asOf: IsoDate = '2026-07-02') {
  const ground = developmentGround(asOf, developed('committee-review', {}));
  const all = explanationOf(developmentCase, one, { ...ground, places });
  const found = all.find((each) => each.step === step);
  const isMeant = ({ code }: { readonly code: string }) => code === 'no-place';
  return {
    state: found?.state,
    advice: found?.advice.filter(isMeant).map(({ says, force }) => `${force} ${says.zh}`),
    reasons: found?.reasons.filter(isMeant),
  };
}

test('places that are used up advise against a step, and stop none', () => {
  expect(toldBy('pre-review', [full])).toEqual({
    state: 'possible',
    advice: ['normally 分局党委2026年名额2名（3号），已接收2名，没有名额了'],
    reasons: [],
  });
  expect(toldBy('admission', [full]).advice).toHaveLength(1);
  expect(toldBy('approval', [full]).advice).toEqual([]);
});

test('one that is left, another year, unit or kind says nothing; nor does a plan of none', () => {
  for (const places of [
    [],
    [{ ...full, taken: 1 }],
    [{ ...full, year: 2027 }],
    [{ ...full, unit: 'u2' }],
    [{ ...full, kind: 'political-review' }],
  ]) {
    expect(toldBy('pre-review', places).advice).toEqual([]);
  }
  expect(toldBy('pre-review', [{ ...full, places: 0, taken: 0 }]).advice).toHaveLength(1);
});
