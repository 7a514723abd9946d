import { holderId } from '../../kernel/facts.ts';
import type { PlannedBureau } from './bureau.ts';
import type { Planted } from './demo.ts';

/** One line of `planted.json`: what a finding must say, and no other finding may be there. */
export interface PlantedLine {
  readonly rule: string;
  /** Number and name of the unit that answers. */
  readonly unit: number;
  readonly unitName: string;
  /** Number of the branch into which it was planted: the unit itself, or one below it. */
  readonly branch: number;
  readonly subject: {
    readonly type: 'unit' | 'member' | 'activity' | 'case';
    readonly id: string;
  };
  readonly period: { readonly from: string; readonly to: string } | null;
  /** Id of the gathering, where the fault lies in a record. */
  readonly record: string | null;
}

/** @param numberOf of a unit, by its key */
export function plantedLines(
  bureau: Pick<PlannedBureau, 'units'>,
  planted: readonly Planted[],
  numberOf: (key: string) => number,
): PlantedLine[] {
  const names = new Map(bureau.units.map(({ key, name }) => [key, name]));
  return planted.map((one) => {
    const { rule, branch, unit = branch, period, subject } = one;
    const record = subject.type === 'activity' ? subject.id : null;
    const answering = { unit: numberOf(unit), unitName: names.get(unit) ?? '' };
    const about = subjectOf(subject, numberOf);
    return { rule, ...answering, branch: numberOf(branch), subject: about, period, record };
  });
}

function subjectOf(
  subject: Planted['subject'],
  numberOf: (key: string) => number,
): PlantedLine['subject'] {
  if (subject.type !== 'unit') return { type: subject.type, id: subject.id };
  const { key, body = null } = subject;
  return { type: 'unit', id: holderId(String(numberOf(key)), body) };
}
