import { catalogue } from '../../catalogue/index.generated.ts';
import { statutoryHolidays } from '../../catalogue/law/holidays.ts';
import politicalReview from '../../catalogue/parts/politicalReview.ts';
import type { CaseGround } from '../../engines/case/define.ts';
import { calendar } from '../../kernel/calendar.ts';
import type { IsoDate } from '../../kernel/date.ts';
import { type CaseFact, type Facts, known, missing } from '../../kernel/facts.ts';
import { factsOf } from '../../kernel/factsOf.ts';
import { text } from '../../kernel/text.ts';

/** The facts of one person of a ledger: nothing but the case, and what it says of the review. */
export function caseGround(one: CaseFact, asOf: IsoDate): CaseGround {
  return { facts: factsAbout(one, [one, ...reviewsOf(one)]), calendar: holidays, asOf };
}

const holidays = calendar(statutoryHolidays);
const alone = missing(text('只读了发展党员台账', 'the ledger of admissions alone was read'));

export function factsAbout(one: CaseFact, cases: readonly CaseFact[]): Facts {
  const unit = { id: one.unit, kind: 'branch', name: one.unit, from: null, to: null };
  const lists = { members: alone, activities: alone, headcounts: [], events: alone };
  const span = { from: '1900-01-01', to: '1900-01-02' } as const;
  const set = { units: known([unit]), ...lists, span, cases: known(cases) };
  return factsOf(set, catalogue.activities);
}

/** A day of conclusion in the ledger is a review that was passed: its own file lies elsewhere. */
function reviewsOf(one: CaseFact): readonly CaseFact[] {
  return one.steps
    .filter(({ step }) => step === 'political-review')
    .map(({ on }) => {
      const report = { step: 'report', on, outcome: 'qualified', documents: {} };
      return { ...one, id: `${one.id}/review`, handle: politicalReview.id, steps: [report] };
    });
}
