import type { IsoDate } from '../../kernel/date.ts';
import { known, type MemberFact, missing } from '../../kernel/facts.ts';
import { text } from '../../kernel/text.ts';
import { monthsTo, register } from '../../testing/dues.ts';
import { factSet, memberFact } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DUE12 from './DUE12.ts';

const year = monthsTo(12, { person: 'old', name: '李四' });
const admitted = (on: IsoDate, from: number | null, change: Partial<MemberFact> = {}) => {
  const member = memberFact({ kind: 'probationary', joinedOn: on, fullOn: null, ...change });
  const own = from === null ? [] : monthsTo(12, {}).slice(from - 1);
  return register([...year, ...own], {}, { members: known([member]) });
};

ruleTable(DUE12, {
  severity: 'error',
  valid: [
    ['from the month of the meeting on', admitted('2026-03-31', 3)],
    ['long before the register begins', admitted('2010-07-01', 5)],
    ['who came from elsewhere later', admitted('2026-03-10', 5, { from: '2026-05-01' })],
    ['admitted this month, nothing written yet', admitted('2026-12-20', null)],
    ['not admitted yet', admitted('2027-01-10', null)],
  ],
  invalid: [
    ['a month late', admitted('2026-03-31', 4), '2026-03-31支部大会通过，2026年4月才起交'],
    [
      'not at all',
      admitted('2026-11-30', null),
      '2026-11-30支部大会通过，台账没有交纳党费的记录',
      '2026-12-01',
    ],
  ],
  unknown: [
    [
      'no roster',
      register(year, {}, { members: missing(text('没有读到党员名册', 'no roster was read')) }),
      '没有读到党员名册',
    ],
    ['no register at all', factSet({}), '没有读到收缴台账'],
  ],
});
