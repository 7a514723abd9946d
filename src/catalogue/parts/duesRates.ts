import type { Dated } from '../../kernel/dated.ts';
import { duesNotice, duesRules, educationRegulations } from '../law/cites.ts';

/** Of a base up to and including `upTo` (fen; null: any) the whole of it pays the rate. */
export interface Bracket {
  readonly upTo: number | null;
  /** Hundredths of a percent: 150 is 1.5 %. */
  readonly rate: number;
}

export type Tariff = Dated<readonly Bracket[]>;

/** Monthly wages; yearly salaries and the self-employed are judged by the same scale. */
const scale: readonly Bracket[] = [
  { upTo: 300_000, rate: 50 },
  { upTo: 500_000, rate: 100 },
  { upTo: 1_000_000, rate: 150 },
  { upTo: null, rate: 200 },
];

export const wages: Tariff = [{ from: '2008-04-01', value: scale, cite: duesRules(2) }];
export const otherIncome: Tariff = [{ from: '2008-04-01', value: scale, cite: duesRules('') }];

export const pensions: Tariff = [
  {
    from: '2008-04-01',
    value: [
      { upTo: 500_000, rate: 50 },
      { upTo: null, rate: 100 },
    ],
    cite: duesRules(''),
  },
];

/** Students, and who has lost work or lives on relief; in fen a month. */
export const withoutIncome: Dated<number> = [
  { from: '2008-04-01', value: 20, cite: duesRules('') },
];

/** What a province may ask of farmers, in fen a month. */
export const farmersRange: Dated<{ readonly least: number; readonly most: number }> = [
  { from: '2008-04-01', value: { least: 20, most: 100 }, cite: duesRules('') },
];

/** Nobody is usually asked for more than this a month, in fen; what is above is given freely. */
export const monthlyCap: Dated<number> = [{ from: '2017-12-31', value: 100_000, cite: duesNotice }];

/** From how many months ago dues are usually made up for. */
export const makeUpMonths: Dated<number> = [{ from: '2008-04-01', value: 6, cite: duesRules(12) }];

/** After so many months without a payment in a row the branch has to ask why. */
export const monthsUnpaid: Dated<number> = [
  { from: '2019-05-06', value: 6, cite: educationRegulations(31) },
];
