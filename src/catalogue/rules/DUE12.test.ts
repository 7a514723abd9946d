import type { IsoDate } from '../../kernel/date.ts';
import { known, type LineFact, type MemberFact, missing } from '../../kernel/facts.ts';
import { text } from '../../kernel/text.ts';
import { line, monthsTo, register } from '../../testing/dues.ts';
import { factSet, memberFact } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DUE12 from './DUE12.ts';

const namesDiffer = '台账上有的姓名在名册上对不上人，看不出名册上的谁没有交纳记录';
const year = monthsTo(12, { person: 'old', name: '李四' });
const old = memberFact({ person: 'old', name: '李四' });
const admitted = (on: IsoDate, from: number | null, change: Partial<MemberFact> = {}) => {
  const member = memberFact({ kind: 'probationary', joinedOn: on, fullOn: null, ...change });
  const own = from === null ? [] : monthsTo(12, {}).slice(from - 1);
  return register([...year, ...own], {}, { members: known([old, member]) });
};

const later = monthsTo(12, {}).slice(3);
/** A register against a roster of 张三, admitted on a day, and of nobody else but 李四. */
const among = (lines: readonly (readonly LineFact[])[], on: IsoDate, more: MemberFact[] = []) =>
  register(
    lines.flat(),
    {},
    {
      members: known([old, memberFact({ kind: 'probationary', joinedOn: on }), ...more]),
    },
  );
const strangers = (name: string) => monthsTo(12, { person: `u1/${name}`, name });

ruleTable(DUE12, {
  severity: 'error',
  valid: [
    ['from the month of the meeting on', admitted('2026-03-31', 3)],
    ['long before the register begins', admitted('2010-07-01', 5)],
    ['who came from elsewhere later', admitted('2026-03-10', 5, { from: '2026-05-01' })],
    ['admitted this month, nothing written yet', admitted('2026-12-20', null)],
    [
      'relief from the first month on',
      among([monthsTo(12, { relief: {}, due: null }).slice(2), year], '2026-03-31'),
    ],
    [
      'the amount of the first month was not read',
      among([[line({ month: '2026-03-01', due: undefined }), ...later], year], '2026-03-31'),
    ],
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
    [
      'a month late, beside somebody whom the roster lacks',
      among([later, year, strangers('张珊')], '2026-03-31'),
      '2026-03-31支部大会通过，2026年4月才起交',
    ],
  ],
  unknown: [
    [
      'somebody on the register is nobody on the roster',
      among([year, strangers('张珊')], '2026-03-31'),
      namesDiffer,
    ],
    [
      'two of one name, and whose lines these are cannot be told',
      among([year, strangers('张三')], '2026-03-31', [
        memberFact({ person: 'p2', joinedOn: '2026-04-20' }),
      ]),
      namesDiffer,
    ],
    [
      'no roster',
      register(year, {}, { members: missing(text('没有读到党员名册', 'no roster was read')) }),
      '没有读到党员名册',
    ],
    ['no register at all', factSet({}), '没有读到收缴台账'],
  ],
});
