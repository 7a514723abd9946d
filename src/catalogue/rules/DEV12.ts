import { type CaseVerdict, caseDefect, faultOn } from '../../engines/norm/define-case.ts';
import { personsIn } from '../../kernel/stepFields.ts';
import { text } from '../../kernel/text.ts';
import { asked, development, passedOver } from '../parts/devChecks.ts';
import { burdened } from '../parts/devIntroducers.ts';
import { takenOf } from '../parts/devJudgements.ts';
import { introducersOf } from '../parts/devNumbers.ts';
import { notFormal } from '../parts/devPersons.ts';

/** Two formal members introduce, none of them on probation within the Party or under a penalty. */
export default caseDefect({
  id: 'DEV12',
  on: development,
  needs: 'bureau',
  title: text('入党介绍人不符合规定', 'introducers who may not be'),
  basis: introducersOf,
  cure: text('更换入党介绍人', 'choose other introducers'),
  judge: (one, facts) => [
    ...passedOver(one, 'introducers', ['committee-review', 'pre-review', 'admission']),
    ...takenOf(one, 'introducers').flatMap((taken): readonly CaseVerdict[] => {
      const persons = personsIn(taken, 'introducers');
      const terms = asked(introducersOf, taken.on);
      const others = [
        ...notFormal(persons, taken.on, text('入党介绍人', 'introducer'), facts),
        ...burdened(persons, taken.on, facts),
      ];
      if (terms === null || persons.length === terms.least) return others;
      const zh = `入党介绍人${persons.length}名，应为${terms.least}名`;
      const en = `${persons.length} introducers, not ${terms.least}`;
      return [faultOn(taken.on, text(zh, en)), ...others];
    }),
  ],
});
