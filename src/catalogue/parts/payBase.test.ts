import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../kernel/date.ts';
import { formatFen } from '../../kernel/fen.ts';
import type { AskSetting } from '../../kernel/setting.ts';
import { resolve, type SettingEntry } from '../../kernel/setting.ts';
import { duesOfPay, readPay } from './payBase.ts';
import { payItemOf, payItems } from './payItems.ts';

const on: IsoDate = '2026-01-15';
function entered(entries: Readonly<Record<string, unknown>>): AskSetting {
  const list: SettingEntry[] = Object.entries(entries).map(([key, value]) => {
    return { key, value, from: '2020-01-01', scope: 'bureau', documentNo: '襄公党〔2026〕5号' };
  });
  return (of) => resolve(of, list, { on, chain: [] });
}

/** domain.md 19.3 */
const policeman = `职务工资\t1500
级别工资\t2800
工作性津贴\t1600
生活性补贴\t1,400.00
警衔津贴\t900
值勤津贴\t600
加班补贴\t800
车补\t650
通讯补贴\t120
个税\t95
养老\t584
医保\t146
公积金\t1200
职业年金\t292`;
const auxiliary = '基本工资：2200\n岗位：800\n层级：300\n工龄：100\n五险一金个人：620\n个税：0';

function readings(pasted: string, ask: AskSetting, kind: 'salaried' | 'auxiliary' = 'salaried') {
  const { lines, unread } = readPay(pasted);
  expect(unread).toEqual([]);
  const { readings: all } = duesOfPay(lines, { kind, level: null, on }, ask);
  return all.map(({ supposing, base, dues }) => {
    const due = dues.known ? formatFen(dues.due, 'plain') : '？';
    return `${supposing.zh} ${formatFen(base, 'plain')} ${due}`.trim();
  });
}

describe('a wage sheet, line by line', () => {
  const out = { 'dues-rank-allowance': 'excluded', 'dues-duty-allowance': 'excluded' };

  test('the paper says that neither counts', () => {
    expect(readings(policeman, entered(out))).toEqual(['4983.00 49.83']);
  });

  test('the paper says that the rank allowance counts', () => {
    const ask = entered({ ...out, 'dues-rank-allowance': 'counted' });
    expect(readings(policeman, ask)).toEqual(['5883.00 88.25']);
  });

  test('no paper: every reading stands side by side, and none is chosen', () => {
    expect(readings(policeman, entered({}))).toEqual([
      '警衔津贴不计入，值勤津贴不计入 4983.00 49.83',
      '警衔津贴计入，值勤津贴不计入 5883.00 88.25',
      '警衔津贴不计入，值勤津贴计入 5583.00 83.75',
      '警衔津贴计入，值勤津贴计入 6483.00 97.25',
    ]);
    const one = { 'dues-duty-allowance': 'excluded' };
    expect(readings(policeman, entered(one))).toHaveLength(2);
  });

  test('auxiliary police: unknown until the paper is entered', () => {
    expect(readings(auxiliary, entered({}), 'auxiliary')).toEqual(['2780.00 ？']);
    const ask = entered({ 'dues-auxiliary': 'by-wage' });
    expect(readings(auxiliary, ask, 'auxiliary')).toEqual(['2780.00 13.90']);
  });

  test('each line says whether it counts, why and on whose word', () => {
    const { lines } = readPay(policeman);
    const judged = duesOfPay(lines, { kind: 'salaried', level: null, on }, entered(out)).lines;
    expect(judged.map(({ name, way, cite }) => `${name} ${way} ${cite?.regulation}`)).toEqual([
      ...['职务工资', '级别工资', '工作性津贴', '生活性补贴'].map((name) => `${name} counted DF`),
      ...['警衔津贴', '值勤津贴'].map((name) => `${name} excluded 襄公党〔2026〕5号`),
      ...['加班补贴', '车补', '通讯补贴'].map((name) => `${name} excluded DFN`),
      ...['个税', '养老', '医保', '公积金', '职业年金'].map((name) => `${name} deducted DFN`),
    ]);
  });

  test('an item that is not known is told, and nothing is worked out from the rest', () => {
    const { lines } = readPay('级别工资\t2800\n神秘收入\t100');
    const answer = duesOfPay(lines, { kind: 'salaried', level: null, on }, entered(out));
    expect(answer.readings).toEqual([]);
    expect(answer.lines[1]?.way).toBe('not-recognised');
  });
});

describe('what people paste', () => {
  test('names above amounts', () => {
    const { lines } = readPay('职务工资\t级别工资\t个税\n1500\t2800\t95.5');
    expect(lines.map(({ amount }) => amount)).toEqual([150_000n, 280_000n, 9_550n]);
  });

  test('what is no amount is given back', () => {
    expect(readPay('职务工资\t待定\n级别工资\t2800\n\n合计').unread).toEqual([
      '职务工资 待定',
      '合计',
    ]);
  });
});

test('no two items claim one word', () => {
  const words = payItems.flatMap(({ synonyms }) => synonyms);
  expect(words.filter((word, i) => words.indexOf(word) < i)).toEqual([]);
  expect(payItems.filter((item) => payItemOf(item.name.zh) !== item)).toEqual([]);
  expect(payItemOf('基础绩效奖金')?.id).toBe('basic-bonus');
  expect(payItemOf('执勤岗位津贴')?.id).toBe('duty');
  expect(payItemOf('岗位')?.id).toBe('position');
  expect(payItemOf('特殊岗位津贴')).toBeNull();
});
