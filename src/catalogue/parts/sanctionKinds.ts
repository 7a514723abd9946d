import type { Outcome, RightBar } from '../../engines/case/define.ts';
import { type Text, text } from '../../kernel/text.ts';
import { barredByDiscipline as barred, barredByPractice as practice } from './sanctionTexts.ts';

/**
 * The five sanctions, and what each bars from when to when. While a warning or the loss of a post
 * weighs, somebody had better not introduce; on probation within the Party nobody votes, is elected
 * or introduces until the rights are given back.
 */
const weighs = (months: number, counts: string): readonly RightBar[] => [
  barred('introduce', 'normally', months, counts),
  practice('be-excellent', months, counts),
];

const onProbation = (months: number, counts: string): readonly RightBar[] => [
  barred('vote', 'must', null),
  barred('be-elected', 'must', null),
  barred('introduce', 'must', null),
  practice('be-excellent', months, counts),
];

interface Sanction {
  readonly id: string;
  readonly name: Text;
  readonly bars: (counts: string) => readonly RightBar[];
}

const sanctions: readonly Sanction[] = [
  { id: 'warning', name: text('警告', 'warning'), bars: (from) => weighs(12, from) },
  {
    id: 'serious-warning',
    name: text('严重警告', 'serious warning'),
    bars: (from) => weighs(18, from),
  },
  {
    id: 'post-lost',
    name: text('撤销党内职务', 'removal from Party posts'),
    bars: (from) => [...weighs(24, from), barred('former-post', 'must', 24, from)],
  },
  {
    id: 'probation-1',
    name: text('留党察看一年', 'one year of probation within the Party'),
    bars: (from) => onProbation(12, from),
  },
  {
    id: 'probation-2',
    name: text('留党察看二年', 'two years of probation within the Party'),
    bars: (from) => onProbation(24, from),
  },
];

export const probations: readonly string[] = ['probation-1', 'probation-2'];

/** Where membership ends it may not be had again for five years. */
export const rejoinsLate: readonly RightBar[] = [barred('rejoin', 'must', 60)];

export const expelled: Outcome = {
  id: 'expelled',
  name: text('开除党籍', 'expelled from the Party'),
  leads: 'on',
  vote: 'none',
  effects: [{ effect: 'endMembership', from: { step: 'decision' } }],
  bars: rejoinsLate,
};

const laid = ({ id, name, bars }: Sanction): Outcome => ({
  ...{ id, name, leads: 'on', vote: 'none', effects: [] },
  bars: bars('decision'),
});

export const decided: readonly Outcome[] = [
  ...sanctions.map(laid),
  expelled,
  {
    id: 'none',
    name: text('不予处分', 'no sanction'),
    ...{ leads: 'closes', vote: 'none', effects: [], bars: [] },
  },
];

/** What an appeal may make of it: never something heavier than the five. */
export const changedByAppeal: readonly Outcome[] = sanctions.map((one) => ({
  ...laid(one),
  name: text(`改为${one.name.zh}`, `changed to: ${one.name.en}`),
}));
