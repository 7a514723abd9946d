import { factSet, termFact, withTerms } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import ELE04 from './ELE04.ts';

const approvedOn = (on: '2023-07-01' | '2023-07-02') =>
  withTerms(termFact({ approval: { on, documentNo: '3号' } }));

ruleTable(ELE04, {
  severity: 'error',
  valid: [
    ['approved before', withTerms(termFact({}))],
    ['on the day of the election', approvedOn('2023-07-01')],
    ['elected before the rule', withTerms(termFact({ from: '2020-07-12', approval: null }))],
    [
      'of a term that is over nothing is asked',
      withTerms(
        termFact({ to: '2026-06-20', approval: null }),
        termFact({
          id: 't2',
          from: '2026-06-20',
          approval: { on: '2026-06-01', documentNo: '4号' },
        }),
      ),
    ],
    [
      'the day before the rule',
      withTerms(termFact({ from: '2020-01-01', approval: null })),
      '2020-07-12',
    ],
  ],
  invalid: [
    ['none', withTerms(termFact({ approval: null })), '2023-07-01换届，没有上级批复'],
    ['a day late', approvedOn('2023-07-02'), '2023-07-01换届，批复日2023-07-02晚于大会'],
    [
      'elected on the first day of the rule',
      withTerms(termFact({ from: '2020-07-13', approval: null })),
      '2020-07-13换届，没有上级批复',
    ],
  ],
  unknown: [
    ['no terms were read', factSet({}), '没有读到任期'],
    ['no term is on record', withTerms(), '没有登记本届任期从哪天起算'],
    ['nobody found it', withTerms(termFact({ approval: undefined })), '没有查到本届换届的批复'],
  ],
});
