import type { LineFact } from '../../kernel/facts.ts';
import { type Change, entered, line, monthsTo, register, yuan } from '../../testing/dues.ts';
import { factSet } from '../../testing/facts.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DUE01 from './DUE01.ts';

const of = (change: Change<LineFact>) => register([line(change)]);
const jiao = ['4983', '5001', '6789.50', '3777'].map((base, i) =>
  line({
    person: `p${i}`,
    base: yuan(base),
    due: yuan(['49.80', '75.00', '101.80', '37.80'][i] ?? ''),
  }),
);
const others = jiao.slice(1);

ruleTable(DUE01, {
  severity: 'error',
  valid: [
    ['right to the fen', of({})],
    ['off by the tolerance', of({ due: yuan('49.84') })],
    ['a fixed amount', of({ category: 'student', base: null, due: yuan('0.20') })],
    ['capped', of({ base: yuan('66000'), due: yuan('1000') })],
    ['relief was given', of({ due: yuan('10'), relief: { branchOn: null } })],
    ['in steps is told by another rule', of({ base: yuan('5001'), due: yuan('35.02') })],
    ['the working tariff too', of({ category: 'retired', due: yuan('49.83') })],
    [
      'before the rule',
      of({ month: '2008-03-01', category: 'student', due: yuan('9') }),
      '2008-03-31',
    ],
    ['rounded as the bureau says', register(jiao, {}, entered({ 'dues-rounding': 'jiao' }))],
    ['a month to come', of({ month: '2027-01-01', due: yuan('9') })],
  ],
  invalid: [
    [
      'two fen too little',
      of({ due: yuan('49.81') }),
      '2026年1月基数4983.00元，应交写为49.81元，重新测算为49.83元',
    ],
    [
      'two fen too much',
      of({ due: yuan('49.85') }),
      '2026年1月基数4983.00元，应交写为49.85元，重新测算为49.83元',
    ],
    [
      'a year of one wrong amount is one fault',
      register(monthsTo(12, { due: yuan('40') })),
      '2026年1月等12个月基数4983.00元，应交写为40.00元，重新测算为49.83元',
    ],
    [
      'the wrong side of a boundary',
      of({ base: yuan('5000.01'), due: yuan('50') }),
      '2026年1月基数5000.01元，应交写为50.00元，重新测算为75.00元',
    ],
    [
      'a student',
      of({ category: 'student', base: null, due: yuan('1') }),
      '2026年1月应交写为1.00元，重新测算为0.20元',
    ],
    [
      'one amount to the jiao among others that are wrong otherwise',
      register([
        line({ due: yuan('49.80') }),
        ...['p2', 'p3', 'p4'].map((person) => line({ person, due: yuan('40') })),
      ]),
      [
        '2026年1月基数4983.00元，应交写为49.80元，重新测算为49.83元',
        ...Array(3).fill('2026年1月基数4983.00元，应交写为40.00元，重新测算为49.83元'),
      ],
    ],
    [
      'a register that is kept to the jiao',
      register(jiao),
      '台账的应交金额没有算到分；本局对取整有规定的，请在设置中登记',
      '2026-12-31',
      'info',
    ],
    [
      'and one of its lines is wrong',
      register([...others, line({ due: yuan('40') })]),
      [
        '2026年1月基数4983.00元，应交写为40.00元，重新测算为49.80元',
        '台账的应交金额没有算到分；本局对取整有规定的，请在设置中登记',
      ],
    ],
  ],
  unknown: [
    ['no category', of({ category: undefined }), '没有读到人员类别'],
    ['a strange one', of({ category: null }), '看不出人员类别属于哪一种'],
    ['no base', of({ base: undefined }), '没有读到交纳基数'],
    ['no amount', of({ due: undefined }), '没有读到应交金额'],
    [
      'a farmer',
      of({ category: 'farmer' }),
      '农民党员的标准由省里在0.20元至1.00元之间确定，还没有登记',
    ],
    [
      'auxiliary police',
      of({ category: 'auxiliary' }),
      '本局《辅警党员党费缴纳标准》还没有登记，没有全国统一规定',
    ],
    ['no register at all', factSet({}), '没有读到收缴台账'],
  ],
});
