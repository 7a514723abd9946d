import { caseDefect, faultOn } from '../../engines/norm/define-case.ts';
import { dayIn } from '../../kernel/stepFields.ts';
import { text } from '../../kernel/text.ts';
import { asked, development } from '../parts/devChecks.ts';
import { probationEnd, prolongsRightly, takenOf } from '../parts/devJudgements.ts';
import { prolongedBy, prolongedOnce } from '../parts/devNumbers.ts';

/** Probation is prolonged once, by half a year to a year. */
export default caseDefect({
  id: 'DEV32',
  on: development,
  needs: 'unit',
  title: text('延长预备期不符合规定', 'probation prolonged as it may not be'),
  basis: prolongedBy,
  cure: text('按规定次数和期限更正', 'correct how often, or by how much'),
  judge: (one) => {
    const extended = takenOf(one, 'confirmation').filter(({ outcome }) => outcome === 'extended');
    return extended.flatMap((taken, i) => {
      const once = asked(prolongedOnce, taken.on);
      if (once !== null && i >= once.times) {
        const zh = `第${i + 1}次延长预备期，只能延长${once.times}次`;
        return [faultOn(taken.on, text(zh, `prolonged for time ${i + 1}, more than may be`))];
      }
      if (prolongsRightly(one, taken)) return [];
      const [end, until] = [probationEnd(one, taken.on), dayIn(taken, 'extendedUntil')];
      const zh = `预备期${end}期满，延长到${until ?? '（未写明）'}，应延长半年至一年`;
      const en = `over on ${end}, prolonged to ${until ?? 'no day'}, not by 6 to 12 months`;
      return [faultOn(taken.on, text(zh, en))];
    });
  },
});
