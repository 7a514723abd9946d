import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ForecastPerson } from '../../engines/ledger/define.ts';
import { type Fen, fen, formatFen } from '../../kernel/fen.ts';
import type { AskSetting } from '../../kernel/setting.ts';
import { resolve, type SettingEntry } from '../../kernel/setting.ts';
import { rounds } from '../../testing/depth.ts';
import { yuan } from '../../testing/duesPapers.ts';
import { forecastDues } from './duesForecast.ts';
import { duesKinds } from './duesKinds.ts';

const on = '2027-01-01';
function entered(entries: Readonly<Record<string, unknown>>): AskSetting {
  const list: SettingEntry[] = Object.entries(entries).map(([key, value]) => {
    return { key, value, from: '2020-01-01', scope: 'bureau', documentNo: '襄公党〔2026〕5号' };
  });
  return (of) => resolve(of, list, { on, chain: [] });
}
const person = (more: Partial<ForecastPerson>): ForecastPerson => ({
  ...{ id: 'p', name: '张三', kind: 'salaried', level: null, assessed: null, months: 12 },
  income: null,
  ...more,
});
const based = (base: string, assessed: string | null): ForecastPerson =>
  person({ income: { base: yuan(base) }, assessed: assessed === null ? null : yuan(assessed) });
const shown = (amount: Fen | null) => (amount === null ? '？' : formatFen(amount, 'plain'));
/** `differs 75.02 off -40.00`, and how that came about. */
function said(one: ForecastPerson, ask: AskSetting = entered({})): string {
  const [line] = forecastDues([one], on, ask).lines;
  if (line === undefined) throw new Error('none');
  const { state, least, most, off, slip, missing } = line;
  const range = least === most ? shown(least) : `${shown(least)} to ${shown(most)}`;
  return [state, range, off && `off ${shown(off)}`, slip?.zh, missing?.zh]
    .filter(Boolean)
    .join(' ');
}

const rank = {
  lines: [
    { name: '级别工资', amount: yuan('4983') },
    { name: '警衔津贴', amount: yuan('900') },
  ],
};

describe('one person', () => {
  test.each<[string, ForecastPerson, string]>([
    ['as assessed', based('4983', '49.83'), 'same 49.83'],
    ['off by no more than is let pass', based('4983', '49.84'), 'same 49.83'],
    ['off by more', based('4983', '49.85'), 'differs 49.83 off 0.02'],
    ['worked out in steps', based('5001', '35.02'), 'differs 75.02 off -40.00 像是分段累进计算的'],
    ['not assessed', based('5001', null), 'unassessed 75.02'],
    [
      'nothing is known',
      person({ assessed: yuan('49.83') }),
      'unknown ？ 没有录入工资项或交纳基数',
    ],
    ['no category', person({ kind: null }), 'unknown ？ 没有登记人员类别'],
    [
      'a fixed amount needs no income',
      person({ kind: 'student', assessed: fen(20n) }),
      'same 0.20',
    ],
    [
      'retired since, and still by the tariff of wages',
      person({ kind: 'retired', income: { base: yuan('5001') }, assessed: yuan('75.02') }),
      'differs 50.01 off 25.01 像是按在职标准计算的',
    ],
    [
      'nobody has decided what counts',
      person({ income: rank, assessed: yuan('49.83') }),
      'open 49.83 to 88.25',
    ],
    [
      'an item that is not known',
      person({ income: { lines: [{ name: '神秘收入', amount: yuan('1') }] } }),
      'unknown ？ 有不认识的工资项',
    ],
    [
      'above the cap it makes no difference what counts',
      person({ income: { lines: [...rank.lines, { name: '职务工资', amount: yuan('60000') }] } }),
      'unassessed 1000.00',
    ],
    [
      'auxiliary police before the bureau’s paper',
      person({ kind: 'auxiliary', income: { base: yuan('2780') } }),
      'unknown ？ 本局《辅警党员党费缴纳标准》还没有登记，没有全国统一规定',
    ],
  ])('%s', (_, one, expected) => {
    expect(said(one)).toBe(expected);
  });

  test('once the paper is entered there is one answer', () => {
    const one = person({ income: rank, assessed: yuan('49.83') });
    expect(said(one, entered({ 'dues-rank-allowance': 'excluded' }))).toBe('same 49.83');
    expect(said(one, entered({ 'dues-rank-allowance': 'counted' }))).toBe(
      'differs 88.25 off -38.42',
    );
    const table = { 'dues-auxiliary': 'by-table', 'dues-auxiliary-table': ['三级=15.00'] };
    expect(said(person({ kind: 'auxiliary', level: '三级' }), entered(table))).toBe(
      'unassessed 15.00',
    );
  });
});

test('domain.md 19.3: 80 members at 45 a month bring 43,200 a year', () => {
  const people = Array.from({ length: 80 }, (_, i) => ({ ...based('4500', '45'), id: `p${i}` }));
  const found = forecastDues(people, on, entered({}));
  expect([found.least, found.most, found.assessed]).toEqual(Array(3).fill(yuan('43200')));
  expect(found.differences).toEqual([]);
});

test('who joins in October owes three months, and who is unknown is no part of the sum', () => {
  const people = [
    { ...based('4500', null), months: 3 },
    person({ kind: null, assessed: yuan('10') }),
    person({ income: rank }),
  ];
  const { least, most, assessed, counts, differences } = forecastDues(people, on, entered({}));
  expect([least, most, assessed].map(shown)).toEqual(['732.96', '1194.00', '120.00']);
  expect(counts).toEqual({ same: 0, differs: 0, unassessed: 1, open: 1, unknown: 1 });
  expect(differences).toHaveLength(3);
});

const anyone = fc.record({
  id: fc.uuid(),
  name: fc.constantFrom('张三', '李四'),
  kind: fc.option(fc.constantFrom(...duesKinds.map(({ id }) => id))),
  level: fc.constant(null),
  income: fc.option(
    fc.oneof(
      fc.record({ base: fc.nat(6_000_000).map((base) => fen(BigInt(base))) }),
      fc.constant(rank),
    ),
  ),
  assessed: fc.option(fc.nat(100_000).map((amount) => fen(BigInt(amount)))),
  months: fc.nat(12),
});

test('the sums are those of the lines, and who is assessed anew differs no more', () => {
  fc.assert(
    fc.property(fc.array(anyone, { maxLength: 20 }), (people) => {
      const ask = entered({});
      const { lines, least, most, counts } = forecastDues(people, on, ask);
      const sum = (amounts: readonly (Fen | null)[]) =>
        amounts.reduce((so, one, at) => so + (one ?? 0n) * BigInt(people[at]?.months ?? 0), 0n);
      expect(sum(lines.map((line) => line.least))).toBe(least);
      expect(sum(lines.map((line) => line.most))).toBe(most);
      expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(people.length);
      const anew = lines.map(({ person: one, least: due }) => ({ ...one, assessed: due }));
      const after = forecastDues(anew, on, ask);
      expect(after.counts.differs + after.counts.unassessed).toBe(0);
      expect(after.counts.unknown).toBe(counts.unknown);
    }),
    { numRuns: rounds(100, 2_000) },
  );
});
