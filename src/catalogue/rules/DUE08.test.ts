import type { LineFact } from '../../kernel/facts.ts';
import { type Change, line, register, yuan } from '../../testing/dues.ts';
import { factSet } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DUE08 from './DUE08.ts';

const gift = (change: Change<LineFact>) =>
  register([line({ paid: yuan('1049.83'), surplus: 'freely', forwardedOn: null, ...change })]);

ruleTable(DUE08, {
  severity: 'error',
  valid: [
    ['forwarded', gift({ forwardedOn: '2026-02-01' })],
    ['a fen less than a thousand', gift({ paid: yuan('1049.82') })],
    ['not given freely', gift({ surplus: null })],
  ],
  invalid: [['a thousand', gift({}), '2026年1月自愿多交1000.00元，没有上缴中央的记录']],
  unknown: [
    ['nobody says whether freely', gift({ surplus: undefined }), '没有写明多交部分是否自愿'],
    ['nobody says where it went', gift({ forwardedOn: undefined }), '没有读到上缴中央的登记'],
    ['no register at all', factSet({}), '没有读到收缴台账'],
  ],
});
