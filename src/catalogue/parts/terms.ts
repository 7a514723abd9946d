import { fault, fine, unknown, type Verdict } from '../../engines/norm/define.ts';
import type { IsoDate } from '../../kernel/date.ts';
import type { Facts, UnitFact } from '../../kernel/facts.ts';
import { endOfTerm, lastDayOfTerm, type TermFact, termOn } from '../../kernel/term.ts';
import { text } from '../../kernel/text.ts';
import generalBranch from '../org/general-branch.ts';
import { standingBranches } from './branches.ts';
import { electedCommittees } from './committees.ts';

/** Every kind of unit whose officers or committee are elected for a term. */
export const electedKinds = [...electedCommittees, generalBranch, ...standingBranches] as const;

const noTerm = text(
  '没有登记本届任期从哪天起算',
  'the day on which the present term began is not on record',
);
const noLength = text('没有登记本届任期几年', 'the length of the present term is not on record');

/** A term whose end is known. */
export interface Measured {
  readonly term: TermFact;
  readonly ends: IsoDate;
  /** The last day on which the next election is in time. */
  readonly last: IsoDate;
}

/** What a rule says of the term that runs; where none is on record, nobody can tell. */
export function ofTerm(
  unit: UnitFact,
  facts: Facts,
  asOf: IsoDate,
  say: (term: TermFact, earlier: TermFact | undefined) => Verdict | readonly Verdict[],
): Verdict | readonly Verdict[] {
  const terms = facts.terms(unit.id);
  if (!terms.known) return unknown(terms.missing);
  const term = termOn(terms.value, asOf);
  if (term === undefined) return unknown(noTerm);
  return say(
    term,
    terms.value.findLast(({ from }) => from < term.from),
  );
}

/** The same, of a term whose length was written down. */
export function ofMeasured(
  unit: UnitFact,
  facts: Facts,
  asOf: IsoDate,
  say: (measured: Measured, earlier: TermFact | undefined) => Verdict | readonly Verdict[],
): Verdict | readonly Verdict[] {
  return ofTerm(unit, facts, asOf, (term, earlier) => {
    const ends = endOfTerm(term);
    const last = lastDayOfTerm(term);
    return ends === null || last === null ? unknown(noLength) : say({ term, ends, last }, earlier);
  });
}

/** Whether the election was agreed to before it was held. */
export function agreedBefore({ approval, from }: TermFact): Verdict {
  if (approval === undefined) {
    return unknown(
      text('没有查到本届换届的批复', 'the approval of the present term was not found'),
    );
  }
  if (approval === null) {
    return fault(text(`${from}换届，没有上级批复`, `elected on ${from} without an approval`));
  }
  if (approval.on <= from) return fine;
  return fault(
    text(
      `${from}换届，批复日${approval.on}晚于大会`,
      `elected on ${from}, approved on ${approval.on} only`,
    ),
  );
}
