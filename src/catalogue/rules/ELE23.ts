import { defect, fault, fine } from '../../engines/norm/define.ts';
import { text } from '../../kernel/text.ts';
import { termOpinions } from '../law/cites.ts';
import { electedKinds, ofMeasured } from '../parts/terms.ts';
import { usualYears } from '../parts/termYears.ts';

const since = '2018-07-12';

/** Terms that began after the opinions have their lengths; earlier ones keep the old length. */
export default defect({
  id: 'ELE23',
  of: 'unit',
  needs: 'unit',
  on: electedKinds,
  title: text('任期年限不合规定', 'a term of a wrong length'),
  force: 'normally',
  since,
  cite: termOpinions(1),
  cure: text(
    '核对换届批复，把任期更正为规定年限',
    'compare with the approval and correct the length of the term',
  ),
  judge: (unit, facts, asOf) =>
    ofMeasured(unit, facts, asOf, ({ term: { from, years } }) => {
      const usual = from < since ? null : usualYears(unit.kind, from);
      if (usual === null || years === usual) return fine;
      return fault(
        text(
          `${from}起的任期为${years}年，应为${usual}年`,
          `the term from ${from} is of ${years} years, not of ${usual}`,
        ),
      );
    }),
});
