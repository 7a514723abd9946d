import { known } from '../../kernel/facts.ts';
import { factSet, termFact, unitFact, withTerms } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import ELE23 from './ELE23.ts';

const of = (
  kind: string,
  years: number,
  from: '2018-07-11' | '2018-07-12' | '2023-07-01' = '2023-07-01',
) =>
  factSet({
    units: [unitFact({ kind })],
    rest: { terms: known([termFact({ from, years })]) },
  });

ruleTable(ELE23, {
  severity: 'warning',
  valid: [
    ['a branch of three years', of('branch', 3)],
    ['a joint branch', of('joint-branch', 3)],
    ['a general branch of three years', of('general-branch', 3)],
    ['a committee of five years', of('unit-committee', 5)],
    ['an organ committee of five years', of('organ-committee', 5)],
    ['the old length, begun a day before', of('branch', 2, '2018-07-11')],
    ['the day before the rule', of('branch', 2, '2018-07-11'), '2018-07-11'],
  ],
  invalid: [
    ['a branch of two years', of('branch', 2), '2023-07-01起的任期为2年，应为3年'],
    ['a retired branch of five years', of('retired-branch', 5), '2023-07-01起的任期为5年，应为3年'],
    ['a committee of three years', of('unit-committee', 3), '2023-07-01起的任期为3年，应为5年'],
    [
      'begun on the first day',
      of('branch', 2, '2018-07-12'),
      '2018-07-12起的任期为2年，应为3年',
      '2018-07-12',
    ],
  ],
  unknown: [
    ['no terms were read', factSet({}), '没有读到任期'],
    ['no term is on record', withTerms(), '没有登记本届任期从哪天起算'],
    ['how long is not written', withTerms(termFact({ years: null })), '没有登记本届任期几年'],
  ],
});
