import type { LineFact } from '../../kernel/facts.ts';
import { line, monthsTo, register } from '../../testing/dues.ts';
import { factSet } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DUE15 from './DUE15.ts';

const of = (relief: LineFact['relief']) => register(monthsTo(2, { relief }));

ruleTable(DUE15, {
  severity: 'error',
  valid: [
    ['nobody asked for it', of(null)],
    ['decided and approved', of({ branchOn: '2026-01-05', aboveOn: '2026-01-20' })],
  ],
  invalid: [
    ['no decision', of({ branchOn: null }), '2026年1月等2个月减免，没有支部研究的记录'],
    [
      'no approval',
      of({ branchOn: '2026-01-05', aboveOn: null }),
      '2026年1月等2个月减免，没有上一级党委批准的记录',
    ],
  ],
  unknown: [
    ['the register does not say', register([line({})]), '没有读到减免的研究和审批'],
    ['nor whether it was approved', of({ branchOn: '2026-01-05' }), '没有读到减免的研究和审批'],
    ['no register at all', factSet({}), '没有读到收缴台账'],
  ],
});
