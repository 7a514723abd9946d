import { caseDefect, faultOn } from '../../engines/norm/define-case.ts';
import { dayIn } from '../../kernel/stepFields.ts';
import { text } from '../../kernel/text.ts';
import { development, firstOf, nameOf } from '../parts/devChecks.ts';
import { lastOf } from '../parts/devJudgements.ts';
import { bothTexts } from '../parts/devTexts.ts';

/** Whoever was approved is told, and the general meeting hears of it, before he goes on. */
const ofAdmission = bothTexts({}, 'must', 24);
const ofConfirmation = bothTexts({}, 'must', 33);
const told = [
  ['approval', ['confirmation', 'confirmation-request'], ofAdmission],
  ['confirmation-approval', ['archive'], ofConfirmation],
] as const;
const ways = [
  ['toldOn', '没有通知本人', 'the person was not told'],
  ['announcedOn', '没有在党员大会宣布', 'no general meeting heard of it'],
] as const;

export default caseDefect({
  id: 'DEV42',
  on: development,
  needs: 'unit',
  title: text('审批结果没有通知或宣布', 'an approval that nobody was told of'),
  basis: ofAdmission,
  limbs: [ofConfirmation],
  cure: text('通知本人并在党员大会宣布，如实注明日期', 'tell the person and the meeting, dated'),
  judge: (one) =>
    told.flatMap(([step, later, basis]) => {
      const [taken, next] = [lastOf(one, step), firstOf(one, later)];
      if (!taken || !next || taken.outcome === 'refused') return [];
      const [of, day] = [nameOf(step), taken.on];
      return ways
        .filter(([field]) => dayIn(taken, field) === undefined)
        .map(([, zh, en]) => {
          const says = text(`“${of.zh}”（${day}）${zh}`, `“${of.en}” (${day}): ${en}`);
          return faultOn(next.on, says, { basis });
        });
    }),
});
