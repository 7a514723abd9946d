import { fault, fine, unknown, type Verdict } from '../../engines/norm/define.ts';
import { addYears, type IsoDate } from '../../kernel/date.ts';
import { valueOn } from '../../kernel/dated.ts';
import { endOfTerm, type TermFact } from '../../kernel/term.ts';
import { text } from '../../kernel/text.ts';
import { shiftYears } from './termPlan.ts';

/** The committee above allowed the election to wait for more than a year. */
export function waitsTooLong(term: TermFact, asOf: IsoDate): Verdict {
  const ends = endOfTerm(term);
  const most = valueOn(shiftYears, asOf);
  if (!term.extension || ends === null || most.state !== 'value') return fine;
  const { until } = term.extension;
  if (until <= addYears(ends, most.value)) return fine;
  return fault(
    text(
      `任期${ends}届满，批准延期至${until}，超过${most.value}年`,
      `the term ends on ${ends} and may wait until ${until}, more than a year`,
    ),
  );
}

/** The term began more than a year before the one before it was over. */
export function heldTooEarly(term: TermFact, earlier: TermFact | undefined): Verdict {
  const ends = earlier === undefined ? null : endOfTerm(earlier);
  const most = valueOn(shiftYears, term.from);
  if (ends === null || most.state !== 'value') return fine;
  if (addYears(term.from, most.value) >= ends) return fine;
  const said = `${term.from}换届，比${ends}届满提前超过${most.value}年`;
  const en = `elected on ${term.from}, more than a year before ${ends}`;
  if (term.approval === undefined) {
    return unknown(
      text('没有查到提前换届的批复', 'the approval of the early election was not found'),
    );
  }
  if (term.approval !== null) return fault(text(said, en));
  return fault(text(`${said}，没有批复`, `${en}, without an approval`), { force: 'voids' });
}
