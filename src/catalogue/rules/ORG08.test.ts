import { known, type OfficeFact } from '../../kernel/facts.ts';
import { committeeFact, factSet, officeFact, unitFact } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import ORG08 from './ORG08.ts';

const number = '襄公党〔2026〕5号';
const withOffices = (...offices: readonly OfficeFact[]) =>
  factSet({ units: [unitFact({}), committeeFact({})], rest: { offices: known(offices) } });
const head = (change: Partial<OfficeFact>) => officeFact({ approvalNo: number, ...change });
const deputy = (change: Partial<OfficeFact>) =>
  head({ person: 'p2', name: '李四', post: 'deputy-secretary', unit: 'u1-committee', ...change });
/** A head of whom the source has no such column. */
const unsaid = officeFact({});

ruleTable(ORG08, {
  severity: 'error',
  valid: [
    ['both approved', withOffices(head({}), deputy({}))],
    ['other members need none', withOffices(head({ post: 'discipline-member', approvalNo: null }))],
    ['nobody, which ORG10 tells', withOffices()],
    ['who left', withOffices(head({ approvalNo: null, to: '2026-12-31' }))],
    [
      'a temporary branch, whose heads are appointed',
      factSet({
        units: [unitFact({ kind: 'temporary-branch' })],
        rest: { offices: known([head({ approvalNo: null })]) },
      }),
    ],
    ['the day before the rule', withOffices(head({ approvalNo: null })), '2018-10-27'],
  ],
  invalid: [
    ['no number', withOffices(head({ approvalNo: null })), '张三任职没有上级批复文号'],
    ['a blank', withOffices(head({ approvalNo: ' ' })), '张三任职没有上级批复文号'],
    [
      'the deputy, seated in the committee',
      withOffices(head({}), deputy({ approvalNo: null })),
      '李四任职没有上级批复文号',
    ],
    [
      'both',
      withOffices(head({ approvalNo: null }), deputy({ approvalNo: '' })),
      ['张三任职没有上级批复文号', '李四任职没有上级批复文号'],
    ],
    [
      'the first day of the rule',
      withOffices(head({ approvalNo: null })),
      '张三任职没有上级批复文号',
      '2018-10-28',
    ],
  ],
  unknown: [
    ['no column', withOffices(unsaid), '没有读到书记、副书记的批复文号'],
    [
      'two of whom it is not said make one line',
      withOffices(unsaid, { ...unsaid, person: 'p2', post: 'deputy-secretary' }),
      '没有读到书记、副书记的批复文号',
    ],
    ['no posts were read', factSet({}), '没有读到党内职务'],
  ],
});
