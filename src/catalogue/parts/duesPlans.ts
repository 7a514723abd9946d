import type { PlanFact } from '../../kernel/facts.ts';
import { type Fen, fen, noMoney } from '../../kernel/fen.ts';
import { type Text, text } from '../../kernel/text.ts';
import { yuan } from './duesLines.ts';

const whole = 10_000n;

/** What is wrong with a year's plan; limits in hundredths of a percent, null: nobody says. */
export function planFaults(
  plan: PlanFact,
  deviation: number | null,
  idle: number | null,
): readonly Text[] {
  const { year, opening, income, planned, spent, closing, explained } = plan;
  const faults: Text[] = [];
  if (closing < noMoney) {
    const over = yuan(closing);
    faults.push(
      text(`${year}年预算结余${over}元，为负`, `the budget of ${year} closes at ${over}`),
    );
  }
  const off = spent === null ? noMoney : distance(spent, planned);
  if (deviation !== null && explained === null && off * whole > planned * BigInt(deviation)) {
    const [was, is] = [yuan(planned), yuan(spent ?? noMoney)];
    const zh = `${year}年预算支出${was}元，实际${is}元，没有说明`;
    faults.push(text(zh, `${is} yuan instead of ${was} were spent in ${year}, unexplained`));
  }
  const available = opening + income;
  if (idle !== null && closing * whole > available * BigInt(idle)) {
    const [left, all] = [yuan(closing), yuan(fen(available))];
    const zh = `${year}年可用${all}元，结余${left}元，沉淀过多`;
    faults.push(text(zh, `${left} of ${all} yuan lie idle at the end of ${year}`));
  }
  return faults;
}

function distance(a: Fen, b: Fen): bigint {
  return a > b ? a - b : b - a;
}
