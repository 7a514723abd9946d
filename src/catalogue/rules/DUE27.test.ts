import type { IsoDate } from '../../kernel/date.ts';
import { register } from '../../testing/dues.ts';
import { factSet } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DUE27 from './DUE27.ts';

const left = (handedOverOn: IsoDate | null) =>
  register([], { handovers: [{ who: '张三', leftOn: '2026-03-01', handedOverOn }] });

ruleTable(DUE27, {
  severity: 'warning',
  valid: [
    ['handed over', left('2026-03-02')],
    ['on the day itself', left(null), '2026-03-01'],
  ],
  invalid: [['not', left(null), '张三2026-03-01离任，没有移交党费账目的记录', '2026-03-02']],
  unknown: [
    ['nobody says', register([]), '没有读到账目移交记录'],
    ['no register at all', factSet({}), '没有读到收缴台账'],
  ],
});
