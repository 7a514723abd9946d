import type { Cite } from '../../kernel/cite.ts';
import type { IsoDate } from '../../kernel/date.ts';
import { type DatedAnswer, valueOn } from '../../kernel/dated.ts';
import { type Fen, fen, formatFen, leastFen, multiplyFen, rate } from '../../kernel/fen.ts';
import type { AskSetting } from '../../kernel/setting.ts';
import { type Text, text } from '../../kernel/text.ts';
import duesFarmerAmount from '../settings/dues-farmer-amount.ts';
import duesRounding from '../settings/dues-rounding.ts';
import { auxiliaryDues } from './duesAuxiliary.ts';
import type { DuesKindId } from './duesKinds.ts';
import type { Bracket, Tariff } from './duesRates.ts';
import {
  farmersRange,
  monthlyCap,
  otherIncome,
  pensions,
  wages,
  withoutIncome,
} from './duesRates.ts';

export interface DuesQuestion {
  readonly kind: DuesKindId;
  /** Monthly income that counts, after what is deducted; null where none is said. */
  readonly base: Fen | null;
  /** Of auxiliary police, where the bureau fixes amounts by level. */
  readonly level: string | null;
  readonly on: IsoDate;
}

/** One step of the sum, with whose word it is. */
export interface DuesStep {
  readonly says: Text;
  readonly amount: Fen;
  readonly cite: Cite;
}

export type DuesAnswer =
  | {
      readonly known: true;
      readonly due: Fen;
      /** Null for a fixed amount. */
      readonly base: Fen | null;
      /** Hundredths of a percent; null for a fixed amount. */
      readonly rate: number | null;
      readonly steps: readonly DuesStep[];
      readonly cite: Cite;
    }
  | { readonly known: false; readonly why: Text };

/** Dues of one month: the whole base at the rate of its bracket, rounded once, up to the cap. */
export function duesOf(question: DuesQuestion, ask: AskSetting): DuesAnswer {
  const { kind, base, on } = question;
  switch (kind) {
    case 'salaried':
      return byTariff(wages, base, on, ask);
    case 'annual':
    case 'self-employed':
      return byTariff(otherIncome, base, on, ask);
    case 'retired':
      return byTariff(pensions, base, on, ask);
    case 'student':
    case 'unemployed':
      return fixed(valueOn(withoutIncome, on));
    case 'farmer':
      return ofFarmer(on, ask);
    case 'auxiliary': {
      const own = auxiliaryDues(question.level, ask);
      if (own === 'by-wage') return byTariff(wages, base, on, ask);
      return 'why' in own ? { known: false, why: own.why } : fixed(own.amount);
    }
  }
}

const notInForce = text('这一天还没有规定', 'no rule was in force on that day');
const noBase = text('没有写交纳基数', 'no base is given');
const belowZero = text('交纳基数小于零', 'the base is below zero');

/** The whole base pays one rate: 3,001.00 pays 1 % of all of it. */
export function byTariff(
  tariff: Tariff,
  base: Fen | null,
  on: IsoDate,
  ask: AskSetting,
): DuesAnswer {
  const inForce = valueOn(tariff, on);
  if (inForce.state !== 'value') return { known: false, why: notInForce };
  if (base === null) return { known: false, why: noBase };
  if (base < 0n) return { known: false, why: belowZero };
  const bracket = bracketOf(inForce.value, base);
  const rounding = ask(duesRounding);
  if (rounding.state !== 'value') return { known: false, why: notInForce };
  const by = rate(BigInt(bracket.rate), 10_000n);
  const amount = multiplyFen(base, by, { mode: 'half-up', to: rounding.value });
  const steps: DuesStep[] = [
    { says: text('交纳基数', 'base'), amount: base, cite: inForce.cite },
    { says: rateText(bracket), amount, cite: inForce.cite },
    ...(rounding.value === 'fen' ? [] : [roundedStep(rounding.value, amount, rounding.cite)]),
  ];
  const cap = valueOn(monthlyCap, on);
  const due = cap.state === 'value' ? leastFen(amount, fen(BigInt(cap.value))) : amount;
  if (cap.state === 'value' && due < amount) {
    const says = text(
      `每月一般不超过${formatFen(due, 'plain')}元，超出的由本人自愿`,
      `usually no more than ${formatFen(due, 'plain')} yuan a month; more is given freely`,
    );
    steps.push({ says, amount: due, cite: cap.cite });
  }
  return { known: true, due, base, rate: bracket.rate, steps, cite: inForce.cite };
}

/** The first bracket whose upper bound the base does not pass; the last has none. */
function bracketOf(brackets: readonly Bracket[], base: Fen): Bracket {
  const found = brackets.find(({ upTo }) => upTo === null || base <= BigInt(upTo));
  if (found === undefined) throw new RangeError('a tariff that ends');
  return found;
}

/** `0.015`, as a number of no float. */
export function rateWords(hundredths: number): string {
  return `0.${String(hundredths).padStart(4, '0')}`.replace(/0+$/, '');
}

function rateText({ rate: hundredths, upTo }: Bracket): Text {
  const percent = `${formatFen(fen(BigInt(hundredths)), 'plain').replace(/\.?0+$/, '')}%`;
  if (upTo === null) return text(`全额×${percent}`, `the whole base at ${percent}`);
  const most = formatFen(fen(BigInt(upTo)), 'plain');
  return text(
    `全额×${percent}（不超过${most}元的档）`,
    `the whole base at ${percent} (bracket up to ${most} yuan)`,
  );
}

function roundedStep(to: 'jiao' | 'yuan', amount: Fen, cite: Cite): DuesStep {
  const says =
    to === 'jiao'
      ? text('四舍五入到角', 'rounded to the jiao')
      : text('四舍五入到元', 'rounded to the yuan');
  return { says, amount, cite };
}

function fixed(answer: DatedAnswer<number>): DuesAnswer {
  if (answer.state !== 'value') return { known: false, why: notInForce };
  const due = fen(BigInt(answer.value));
  const { cite } = answer;
  const steps = [{ says: text('每月定额', 'a fixed amount a month'), amount: due, cite }];
  return { known: true, due, base: null, rate: null, steps, cite };
}

/** The text leaves it to the province, within limits; what lies outside of them is no answer. */
function ofFarmer(on: IsoDate, ask: AskSetting): DuesAnswer {
  const range = valueOn(farmersRange, on);
  if (range.state !== 'value') return { known: false, why: notInForce };
  const amount = ask(duesFarmerAmount);
  if (amount.state === 'value') return fixed(amount);
  const { least, most } = range.value;
  const [from, to] = [least, most].map((one) => formatFen(fen(BigInt(one)), 'plain'));
  const why = text(
    `农民党员的标准由省里在${from}元至${to}元之间确定，还没有登记`,
    `the province decides between ${from} and ${to} yuan for farmers; it was not entered`,
  );
  return { known: false, why };
}
