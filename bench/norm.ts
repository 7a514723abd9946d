import { readFile } from 'node:fs/promises';
import { catalogue } from '../src/catalogue/index.generated.ts';
import { factsIn } from '../src/cli/check/facts.ts';
import { readPapers } from '../src/cli/check/read.ts';
import { check } from '../src/cli/check.ts';
import { readWorkbook } from '../src/documents/sheet/read.ts';
import type { NormRule } from '../src/engines/norm/define.ts';
import { evaluate } from '../src/engines/norm/evaluate.ts';
import type { IsoDate } from '../src/kernel/date.ts';
import { factsOf } from '../src/kernel/factsOf.ts';
import { bookOf } from '../src/testing/books.ts';
import { ledgerOfYear, manyBranches, rosterOfYear, sheetsOf } from '../src/testing/yearBook.ts';
import { median, type Row, rounded } from './measure.ts';

const asOf: IsoDate = '2026-12-31';
const rounds = 11;
/** Milliseconds. */
const roundLength = 200;
const goals = { check: 1.5, branchYears: 20_000 };

/** A book of about 5,000 rows, rosters included. */
function bigBook(): Promise<string> {
  const branches = manyBranches(88);
  return bookOf('year.xlsx', ...sheetsOf(rosterOfYear(branches), ledgerOfYear(branches)));
}

/** The rows of the linter; `missed` takes what does not reach its goal. */
export async function normRows(missed: string[]): Promise<Row[]> {
  const path = await bigBook();
  const checked = await checkRow(path);
  if ((checked.ratio ?? 9) > goals.check) missed.push(`${checked.name}: ratio ${checked.ratio}`);
  const duties = await branchYears(path, 'norm.branchYears', ({ type }) => type === 'duty');
  const all = await branchYears(path, 'norm.branchYears.all', () => true);
  if (duties.value < goals.branchYears) missed.push(`${duties.name}: ${duties.value}/s`);
  return [checked, duties, all];
}

/** Milliseconds to check a book, against merely reading it, in turn. */
async function checkRow(path: string): Promise<Row> {
  const name = path.split('/').at(-1) ?? path;
  const sides = {
    ours: () => check({ file: path, roster: null, asOf, period: null, language: 'zh' }),
    bare: async () => readWorkbook(await readFile(path), name),
  };
  const values: number[] = [];
  const baselines: number[] = [];
  for (let i = -2; i < rounds; i += 1) {
    const order = i % 2 === 0 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const);
    for (const side of order) {
      const took = await milliseconds(sides[side]);
      if (i >= 0) (side === 'ours' ? values : baselines).push(took);
    }
  }
  const ratios = values.map((value, i) => value / (baselines[i] ?? Number.NaN));
  const ratio = median(ratios);
  const spread = (Math.max(...ratios) - Math.min(...ratios)) / ratio;
  const [value, baseline] = [median(values), median(baselines)];
  return rounded({ name: 'check.5000', value, unit: 'ms', baseline, ratio, spread });
}

async function milliseconds(act: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await act();
  return performance.now() - before;
}

/** Branches of one year, judged by some of the rules, per second on one core. */
async function branchYears(
  path: string,
  name: string,
  which: (rule: NormRule) => boolean,
): Promise<Row> {
  const papers = await readPapers(path, []);
  if (!papers.ok) throw new Error(papers.problems[0].message.en);
  const { facts } = factsIn(papers.value, catalogue, { asOf, period: null }, []);
  const rules = catalogue.rules.filter(which);
  const branches = facts.units.known
    ? facts.units.value.filter(({ partOf }) => partOf === undefined).length
    : 0;
  const rates = Array.from({ length: rounds + 2 }, () => {
    const before = performance.now();
    let years = 0;
    // One evaluation takes a few milliseconds, no longer than a pause of the machine.
    while (performance.now() - before < roundLength) {
      const ground = factsOf(facts, catalogue.activities);
      evaluate({ rules, facts: ground, asOf, subjects: 'all', waivers: [] });
      years += branches;
    }
    return (years * 1_000) / (performance.now() - before);
  }).slice(2);
  const spread = (Math.max(...rates) - Math.min(...rates)) / median(rates);
  return rounded({ name, value: median(rates), unit: '1/s', baseline: null, ratio: null, spread });
}
