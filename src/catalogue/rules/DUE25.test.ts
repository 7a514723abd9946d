import type { FactSet } from '../../kernel/facts.ts';
import { entered, line, register, yuan } from '../../testing/dues.ts';
import { factSet } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DUE25 from './DUE25.ts';

const auxiliary = (due: string, rest: Partial<FactSet> = {}, level?: string) => {
  const own = { category: 'auxiliary', base: yuan('2780'), due: yuan(due) };
  return register([line({ ...own, ...(level === undefined ? {} : { level }) })], {}, rest);
};
const byWage = entered({ 'dues-auxiliary': 'by-wage' });
const table = entered({ 'dues-auxiliary': 'by-table', 'dues-auxiliary-table': ['三级=15.00'] });

ruleTable(DUE25, {
  severity: 'warning',
  valid: [
    ['by wage', auxiliary('13.90', byWage)],
    ['by level', auxiliary('15', table, '三级')],
    ['no auxiliary police', register([line({})])],
  ],
  invalid: [
    [
      'not by wage',
      auxiliary('27.80', byWage),
      '2026年1月基数2780.00元，应交写为27.80元，重新测算为13.90元',
    ],
    [
      'not by level',
      auxiliary('13.90', table, '三级'),
      '2026年1月基数2780.00元，应交写为13.90元，重新测算为15.00元',
    ],
  ],
  unknown: [
    ['no paper', auxiliary('13.90'), '本局《辅警党员党费缴纳标准》还没有登记，没有全国统一规定'],
    ['no level', auxiliary('15', table), '没有写辅警的层级'],
    ['no register at all', factSet({}), '没有读到收缴台账'],
  ],
});
