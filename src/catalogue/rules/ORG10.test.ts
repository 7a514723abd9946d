import { known, type OfficeFact } from '../../kernel/facts.ts';
import { committeeFact, factSet, officeFact, unitFact } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import ORG10 from './ORG10.ts';

const withOffices = (...offices: readonly OfficeFact[]) =>
  factSet({ units: [unitFact({}), committeeFact({})], rest: { offices: known(offices) } });
const left = (to: OfficeFact['to'], change: Partial<OfficeFact> = {}) =>
  withOffices(officeFact({ to, ...change }));
const thirty = [
  { key: 'vacancy-days', value: 30, from: '2026-01-01', scope: 'bureau', documentNo: '1号' },
] as const;
const decided = { settings: thirty, offices: known([officeFact({ to: '2026-01-01' })]) };

ruleTable(ORG10, {
  severity: 'error',
  valid: [
    ['a secretary', withOffices(officeFact({}))],
    ['a secretary in the committee', withOffices(officeFact({ unit: 'u1-committee' }))],
    ['sixty days', left('2026-01-01'), '2026-03-02'],
    ['since today', left('2026-03-02'), '2026-03-02'],
    [
      'a successor who came yesterday',
      withOffices(officeFact({ to: '2025-01-01' }), officeFact({ from: '2026-03-01' })),
      '2026-03-02',
    ],
    [
      'a branch of sixty days that never had one',
      factSet({ units: [unitFact({ from: '2026-01-01' })], rest: { offices: known([]) } }),
      '2026-03-02',
    ],
    ['thirty days where the bureau allows thirty', factSet({ rest: decided }), '2026-01-31'],
    [
      'a temporary branch',
      factSet({
        units: [unitFact({ kind: 'temporary-branch' })],
        rest: { offices: known([officeFact({ to: '2026-01-01' })]) },
      }),
    ],
    ['the day before the rule', left('2018-01-01'), '2018-10-27'],
  ],
  invalid: [
    [
      'sixty-one days',
      left('2026-01-01'),
      '书记自2026-01-01起空缺，已61天，超过60天',
      '2026-03-03',
    ],
    [
      'seated in the committee',
      left('2026-01-01', { unit: 'u1-committee' }),
      '书记自2026-01-01起空缺，已61天，超过60天',
      '2026-03-03',
    ],
    [
      'a deputy is no secretary',
      withOffices(
        officeFact({ to: '2026-01-01' }),
        officeFact({ post: 'deputy-secretary', person: 'p2' }),
      ),
      '书记自2026-01-01起空缺，已61天，超过60天',
      '2026-03-03',
    ],
    [
      'two one after another, the last of them short',
      withOffices(
        officeFact({ to: '2025-06-20' }),
        officeFact({ person: 'p2', from: '2025-06-20', to: '2025-06-28' }),
      ),
      '书记自2025-06-28起空缺，已551天，超过60天',
    ],
    [
      'almost three years',
      left('2024-01-01'),
      '书记自2024-01-01起空缺，已1095天，超过60天',
      '2026-12-31',
    ],
    [
      'thirty-one days where the bureau allows thirty',
      factSet({ rest: decided }),
      '书记自2026-01-01起空缺，已31天，超过30天',
      '2026-02-01',
    ],
    [
      'the first day of the rule',
      left('2018-01-01'),
      '书记自2018-01-01起空缺，已300天，超过60天',
      '2018-10-28',
    ],
  ],
  unknown: [
    ['nobody is known of', withOffices(), '书记空缺，没有写明从哪天起'],
    [
      'a branch of sixty-one days that never had one',
      factSet({ units: [unitFact({ from: '2025-12-31' })], rest: { offices: known([]) } }),
      '书记空缺，没有写明从哪天起',
      '2026-03-02',
    ],
    ['one of long ago', left('2023-12-31'), '书记空缺，没有写明从哪天起'],
    ['no posts were read', factSet({}), '没有读到党内职务'],
  ],
});
