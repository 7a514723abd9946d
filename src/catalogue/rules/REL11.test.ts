import type { IdNumberState, MemberFact } from '../../kernel/facts.ts';
import { factSet, memberFact } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import REL11 from './REL11.ts';

const who = (change: Partial<MemberFact>) => factSet({ members: [memberFact(change)] });
const withId = (idNumber: IdNumberState) => who({ idNumber });
/** A member of whom the source does not say whether he is formal. */
const unsaid = (change: Partial<MemberFact>) => {
  const { kind: _, ...member } = memberFact({ fullOn: null, ...change });
  return factSet({ members: [member] });
};
const lacking = (key: 'idNumber' | 'joinedOn' | 'fullOn') => {
  const { [key]: _, ...member } = memberFact({});
  return factSet({ members: [member] });
};

ruleTable(REL11, {
  severity: 'warning',
  valid: [
    ['a whole record', who({})],
    [
      'a probationary member has no day of confirmation',
      who({ kind: 'probationary', fullOn: null }),
    ],
    ['a member who left', who({ idNumber: 'absent', to: '2026-06-01' }), '2026-06-01'],
    ['before the rule', who({ idNumber: 'absent' }), '2019-05-05'],
    ['a day of confirmation without a kind', unsaid({ fullOn: '2011-07-01' })],
  ],
  invalid: [
    ['no ID number', withId('absent'), '未填身份证号'],
    ['17 digits', withId('malformed'), '身份证号不是18位（或格式不对）'],
    ['a wrong check digit', withId('wrong-check-digit'), '身份证号校验码不对'],
    ['30 February', withId('no-such-date'), '身份证号中的出生日期不存在'],
    ['another birth date', withId('differs-from-birth-date'), '身份证号与出生日期不一致'],
    ['another gender', withId('differs-from-gender'), '身份证号与性别不一致'],
    ['no day of joining', who({ joinedOn: null }), '未填入党日期'],
    ['formal without confirmation', who({ fullOn: null }), '未填转正日期'],
    ['no branch', who({ unit: null }), '未写所在支部'],
    [
      'two items at once',
      who({ idNumber: 'absent', joinedOn: null }),
      '未填身份证号、未填入党日期',
    ],
    ['two years without a word', unsaid({ joinedOn: '2024-06-01' }), '未填转正日期', '2026-06-01'],
    ['the first day of the rule', withId('absent'), '未填身份证号', '2019-05-06'],
    [
      'the last day of a member',
      who({ idNumber: 'absent', to: '2026-06-01' }),
      '未填身份证号',
      '2026-05-31',
    ],
  ],
  unknown: [
    ['no column of ID numbers', lacking('idNumber'), '没有读到：身份证号'],
    ['no column of joining', lacking('joinedOn'), '没有读到：入党日期'],
    ['no column of confirmation', lacking('fullOn'), '没有读到：转正日期'],
    [
      'a day short of two years',
      unsaid({ joinedOn: '2024-06-01' }),
      '没有读到：转正日期',
      '2026-05-31',
    ],
  ],
});
