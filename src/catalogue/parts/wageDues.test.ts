import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SheetAnswer } from '../../engines/ledger/define.ts';
import { addFen, type Fen, fen, formatFen, noMoney, subtractFen } from '../../kernel/fen.ts';
import { pastedRows } from '../../kernel/plainRow.ts';
import type { AskSetting } from '../../kernel/setting.ts';
import { resolve, type SettingEntry } from '../../kernel/setting.ts';
import { rounds } from '../../testing/depth.ts';
import { payItems } from './payItems.ts';
import { duesSheet } from './wageDues.ts';

const on = '2026-01-15';
function entered(entries: Readonly<Record<string, unknown>>): AskSetting {
  const list: SettingEntry[] = Object.entries(entries).map(([key, value]) => {
    return { key, value, from: '2020-01-01', scope: 'bureau', documentNo: '襄公党〔2026〕5号' };
  });
  return (of) => resolve(of, list, { on, chain: [] });
}
const allOut = entered({
  'dues-rank-allowance': 'excluded',
  'dues-duty-allowance': 'excluded',
  'dues-basic-bonus': 'excluded',
});

function answers(pasted: string, ask: AskSetting, kind: 'salaried' | null): readonly SheetAnswer[] {
  const known = () => (kind === null ? null : { kind, level: null });
  const sheet = duesSheet(pastedRows(pasted), known, on, ask);
  if (!sheet.ok) throw new Error(sheet.problems[0].message.en);
  return sheet.value.people;
}
/** `张三 4983.00 49.83` for each reading, or the code of what is wrong. */
const said = (all: readonly SheetAnswer[]) =>
  all.map(({ name, readings, problems }) => {
    const results = readings.map(({ supposing, base, dues }) => {
      const due = dues.known ? formatFen(dues.due, 'plain') : '？';
      return `${supposing.zh} ${formatFen(base, 'plain')} ${due}`.trim();
    });
    return [name, ...results, ...problems.map(({ code }) => code)].join(' | ');
  });

/** domain.md 19.3, as a sheet of two people. */
const header =
  '姓名\t职务工资\t级别工资\t工作性津贴\t生活性补贴\t警衔津贴\t值勤津贴\t加班补贴\t车补\t通讯补贴\t个税\t养老\t医保\t公积金\t职业年金';
const zhang = '张三\t1500\t2800\t1600\t1,400.00\t900\t600\t800\t650\t120\t95\t584\t146\t1200\t292';
const li = '李四\t5,001.00\t\t\t\t\t\t\t\t\t\t\t\t\t';

describe('everybody of a sheet', () => {
  test('the paper says that neither allowance counts', () => {
    const found = answers([header, zhang, li].join('\n'), allOut, 'salaried');
    expect(said(found)).toEqual(['张三 | 4983.00 49.83', '李四 | 5001.00 75.02']);
  });

  test('while nobody has decided, all results stand side by side, only for whom it matters', () => {
    const found = answers([header, zhang, li].join('\n'), entered({}), 'salaried');
    expect(said(found)).toEqual([
      '张三 | 警衔津贴不计入，值勤津贴不计入 4983.00 49.83 | 警衔津贴计入，值勤津贴不计入 5883.00 88.25 | 警衔津贴不计入，值勤津贴计入 5583.00 83.75 | 警衔津贴计入，值勤津贴计入 6483.00 97.25',
      '李四 | 5001.00 75.02',
    ]);
  });

  test('one wrong cell leaves the others their answer', () => {
    const wrong = zhang.replace('2800', '待定');
    const found = answers([header, wrong, li].join('\n'), allOut, 'salaried');
    expect(said(found)).toEqual(['张三 | cell/not-an-amount', '李四 | 5001.00 75.02']);
  });

  test('the category of the roster, else of the sheet, else it is asked', () => {
    const sheet = '姓名\t人员类别\t基本退休费\n张三\t退休民警\t5001\n李四\t\t5001';
    expect(said(answers(sheet, allOut, null))).toEqual([
      '张三 | 5001.00 50.01',
      '李四 | table/category-unknown',
    ]);
    expect(said(answers(sheet, allOut, 'salaried'))[0]).toBe('张三 | 5001.00 75.02');
  });

  test('as many columns of one allowance as somebody likes give two results', () => {
    const many = Array.from({ length: 40 }, (_, i) => `警衔津贴${i}`);
    const sheet = `姓名\t级别工资\t${many.join('\t')}\n张三\t1\t${many.map(() => '1').join('\t')}`;
    const [one] = answers(sheet, entered({}), 'salaried');
    expect(one?.readings.map(({ base }) => base)).toEqual([100n, 4100n]);
  });
});

const names = payItems.map(({ name }) => name.zh);
const wage = fc.uniqueArray(
  fc.tuple(fc.constantFrom(...names), fc.integer({ min: 0, max: 2_000_000 })),
  { minLength: 1, maxLength: 12, selector: ([name]) => name },
);
const sheetOf = (cells: readonly (readonly [string, number])[], at: number) => {
  const all: (readonly [string, string])[] = cells.map(([name, amount]) => {
    return [name, formatFen(fen(BigInt(amount)), 'grouped')];
  });
  const withName = [...all.slice(0, at), ['姓名', '张三'] as const, ...all.slice(at)];
  return [0, 1].map((i) => withName.map((pair) => pair[i]).join('\t')).join('\n');
};

test('the order of columns makes no difference', () => {
  const any = wage.chain((cells) =>
    fc.tuple(
      fc.constant(cells),
      fc.shuffledSubarray(cells, { minLength: cells.length, maxLength: cells.length }),
      fc.nat(cells.length),
    ),
  );
  fc.assert(
    fc.property(any, ([cells, other, at]) => {
      const asked = (sheet: string) => {
        const [one] = answers(sheet, entered({}), 'salaried');
        return one?.readings.map(({ base }) => base).sort();
      };
      expect(asked(sheetOf(other, at))).toEqual(asked(sheetOf(cells, 0)));
    }),
    { numRuns: rounds(100, 2_000) },
  );
});

test('what counts less what is taken off is the base, to the fen', () => {
  fc.assert(
    fc.property(wage, (cells) => {
      const [one] = answers(sheetOf(cells, 0), allOut, 'salaried');
      const sum = (one?.lines ?? []).reduce((so: Fen, { way, amount }) => {
        if (way === 'counted') return addFen(so, amount);
        return way === 'deducted' ? subtractFen(so, amount) : so;
      }, noMoney);
      const filled = cells.filter(([, amount]) => amount > 0);
      expect(one?.lines.map(({ name }) => name)).toEqual(filled.map(([name]) => name));
      if (filled.length > 0) expect(one?.readings.map(({ base }) => base)).toEqual([sum]);
    }),
    { numRuns: rounds(100, 2_000) },
  );
});
