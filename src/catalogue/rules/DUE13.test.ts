import { line, monthsTo, register } from '../../testing/dues.ts';
import { factSet } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DUE13 from './DUE13.ts';

const by = (is: 'self' | 'another' | 'unit', name: string) => monthsTo(3, { payer: { is, name } });

ruleTable(DUE13, {
  severity: 'error',
  valid: [
    ['by herself', register(by('self', '张三'))],
    ['by her husband', register(by('another', '李四'))],
    ['nothing was paid', register([line({ paid: null })])],
    ['after the day', register(by('unit', '党支部')), '2026-01-14'],
  ],
  invalid: [
    ['by the branch', register(by('unit', '党支部')), '2026年1月等3个月的党费由“党支部”支付'],
  ],
  unknown: [
    ['nobody says', register([line({})]), '没有读到付款人或交费方式'],
    ['no register at all', factSet({}), '没有读到收缴台账'],
  ],
});
