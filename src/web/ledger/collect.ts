import { text } from '../../kernel/text.ts';
import type { PageProblem } from '../refusal.ts';
import { sum } from './amounts.ts';
import type { Payer } from './terms.ts';

/** What is written in the line of one person. */
export interface Line {
  readonly ticked: boolean;
  /** As it was when somebody ticked or typed; a word that is no amount stays as it is typed. */
  readonly amount: number | string | undefined;
  readonly payer: string;
}

export type Lines = Readonly<Record<string, Line>>;

/** What somebody is to bring: what is owed, less what she paid and nobody put against it. */
export function owedBy({ open, paid }: Pick<Payer, 'open' | 'paid'>): number {
  return Math.max(0, sum(open.map(({ amount }) => amount)) - paid);
}

/** The line of somebody; until it is touched, what is owed, and not ticked. */
export function lineOf(lines: Lines, payer: Payer): Line {
  const owed = owedBy(payer);
  const amount = owed === 0 ? undefined : owed;
  return lines[payer.person] ?? { ticked: false, amount, payer: '' };
}

/** Everybody who owes pays in full; what was typed already stands. */
export function allPay(lines: Lines, payers: readonly Payer[]): Lines {
  const owing = payers.filter((one) => owedBy(one) > 0);
  const ticked = owing.map((one) => [one.person, { ...lineOf(lines, one), ticked: true }] as const);
  return { ...lines, ...Object.fromEntries(ticked) };
}

/** The lines that are ticked, in the order of the roster. */
export function tickedOf(
  lines: Lines,
  payers: readonly Payer[],
): readonly { readonly person: string; readonly name: string; readonly line: Line }[] {
  return payers
    .map(({ person, name }) => ({ person, name, line: lines[person] }))
    .flatMap(({ line, ...who }) => (line?.ticked ? [{ ...who, line }] : []));
}

const isAmount = (amount: Line['amount']): amount is number =>
  typeof amount === 'number' && amount > 0;

/** What is sent of the ticked lines; null while one of them has no amount. */
export function paymentLines(ticked: ReturnType<typeof tickedOf>) {
  const lines = ticked.flatMap(({ person, line: { amount, payer } }) =>
    isAmount(amount) ? [{ person, amount, payer: payer.trim() || null }] : [],
  );
  return lines.length === ticked.length && lines.length > 0 ? lines : null;
}

/** Names of those ticked whose amount cannot be read. */
export function withoutAmount(ticked: ReturnType<typeof tickedOf>): readonly string[] {
  return ticked.filter(({ line }) => !isAmount(line.amount)).map(({ name }) => name);
}

/** Problems of a numbered line (`lines.3`, `rates.3.inputs.base`), with whose line it is. */
export function ofPeople(
  problems: readonly PageProblem[],
  names: readonly string[],
): readonly PageProblem[] {
  return problems.map((problem) => {
    const at = /(?:^|[./])(?:lines|rates)[./](\d+)/.exec(problem.at ?? '');
    const name = at === null ? undefined : names[Number(at[1])];
    if (name === undefined) return problem;
    const { zh, en } = problem.message;
    return { ...problem, message: text(`${name}：${zh}`, `${name}: ${en}`) };
  });
}
