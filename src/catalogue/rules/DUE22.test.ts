import { register, yuan } from '../../testing/dues.ts';
import { factSet } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DUE22 from './DUE22.ts';

const earned = (booked: string) =>
  register([], { interest: [{ year: 2025, earned: yuan('12.34'), booked: yuan(booked) }] });

ruleTable(DUE22, {
  severity: 'warning',
  valid: [
    ['booked', earned('12.34')],
    ['the year runs', earned('0'), '2025-12-31'],
  ],
  invalid: [['a fen is missing', earned('12.33'), '2025年利息12.34元，入账12.33元']],
  unknown: [
    ['nobody says', register([]), '没有读到专户利息'],
    ['no register at all', factSet({}), '没有读到收缴台账'],
  ],
});
