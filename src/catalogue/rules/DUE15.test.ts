import type { LineFact } from '../../kernel/facts.ts';
import { line, monthsTo, register } from '../../testing/dues.ts';
import { factSet } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DUE15 from './DUE15.ts';

const of = (relief: LineFact['relief'], category: LineFact['category'] = 'salaried') =>
  register(monthsTo(2, { relief, category }));
const whole = { branchOn: '2026-01-05', aboveOn: '2026-01-20' } as const;
const byBranch = { branchOn: '2026-01-05', aboveOn: null } as const;
const first = monthsTo(2, { relief: whole });
const then = (relief: LineFact['relief']) =>
  register([...first, ...monthsTo(5, { relief }).slice(2)]);

ruleTable(DUE15, {
  severity: 'error',
  valid: [
    ['nobody asked for it', of(null)],
    ['decided and approved', of(whole)],
    ['domain.md 8.3: of the retired the branch decides alone', of(byBranch, 'retired')],
    ['of the retired nobody asks what was said above', of({ branchOn: '2026-01-05' }, 'retired')],
    ['relief by two decisions, both whole', then({ ...whole, branchOn: '2026-03-01' })],
  ],
  invalid: [
    ['no decision', of({ branchOn: null }), '2026年1月等2个月减免，没有支部研究的记录'],
    [
      'of the retired, no decision',
      of({ branchOn: null, aboveOn: '2026-01-20' }, 'retired'),
      '2026年1月等2个月减免，没有支部研究的记录',
    ],
    [
      'the first by the book, the next not',
      then(byBranch),
      '2026年3月等3个月减免，没有上一级党委批准的记录',
    ],
    [
      'two that lack something, each told',
      register([
        ...monthsTo(2, { relief: byBranch }),
        ...monthsTo(3, { relief: { branchOn: null } }).slice(2),
      ]),
      ['2026年1月等2个月减免，没有上一级党委批准的记录', '2026年3月减免，没有支部研究的记录'],
    ],
    ['no approval', of(byBranch), '2026年1月等2个月减免，没有上一级党委批准的记录'],
  ],
  unknown: [
    [
      'whether they are retired was not read',
      of(byBranch, null),
      '没有读到人员类别：离退休党员的减免支部同意即可，其他人须上一级党委批准',
    ],
    ['one of two was not read', then({}), '没有读到减免的研究和审批'],
    ['the register does not say', register([line({})]), '没有读到减免的研究和审批'],
    ['nor whether it was approved', of({ branchOn: '2026-01-05' }), '没有读到减免的研究和审批'],
    ['no register at all', factSet({}), '没有读到收缴台账'],
  ],
});
