import { line, register, yuan } from '../../testing/dues.ts';
import { factSet } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DUE18 from './DUE18.ts';

const up = (amount: string) => ({
  handUps: [{ month: '2026-01-01', on: '2026-02-10', amount: yuan(amount) } as const],
});
const two = [line({}), line({ person: 'p2' })];

ruleTable(DUE18, {
  severity: 'warning',
  valid: [
    ['everything', register(two, up('99.66'))],
    ['within thirty days', register(two, { handUps: [] }), '2026-03-02'],
    ['nobody paid', register([line({ paid: null })], { handUps: [] })],
    ['paid after the month', register([line({ paidOn: '2026-02-01' })], { handUps: [] })],
  ],
  invalid: [
    ['a fen too little', register(two, up('99.65')), '2026年1月收99.66元，上缴99.65元'],
    ['nothing', register(two, { handUps: [] }), '2026年1月收99.66元，上缴0.00元', '2026-03-03'],
  ],
  unknown: [
    ['no register', register(two), '没有读到上缴登记'],
    ['no register at all', factSet({}), '没有读到收缴台账'],
  ],
});
