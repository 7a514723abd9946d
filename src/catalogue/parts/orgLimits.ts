import type { Dated } from '../../kernel/dated.ts';
import { branchRegulations, organRegulations } from '../law/cites.ts';

/** Members from which a branch is normally divided into groups: practice of the central organs. */
export const groupsDueFrom: Dated<number> = [
  { from: '2018-10-28', value: 20, cite: { ...branchRegulations(13), mark: 'secondary' } },
];

/** Of a hundred posts of an organ, those that normally do Party work only, at least. */
export const fullTimePercent: Dated<number> = [
  { from: '2020-01-05', value: 1, cite: organRegulations(30) },
];

/** Months in which an application to found a branch is normally answered. */
export const answerMonths: Dated<number> = [
  { from: '2018-10-28', value: 1, cite: branchRegulations(6) },
];
