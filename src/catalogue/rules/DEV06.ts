import { caseDefect, faultOn } from '../../engines/norm/define-case.ts';
import { personsIn } from '../../kernel/stepFields.ts';
import { text } from '../../kernel/text.ts';
import { asked, development, passedOver } from '../parts/devChecks.ts';
import { takenOf } from '../parts/devJudgements.ts';
import { contactsOf } from '../parts/devNumbers.ts';
import { notFormal } from '../parts/devPersons.ts';

/** One or two formal members are the contacts of an activist. */
export default caseDefect({
  id: 'DEV06',
  on: development,
  needs: 'bureau',
  title: text('培养联系人不符合规定', 'contacts who are none'),
  basis: contactsOf,
  cure: text('指定一至两名正式党员作培养联系人', 'appoint one or two formal members'),
  judge: (one, facts) => [
    ...passedOver(one, 'contacts', ['cultivation', 'target-choice', 'admission']),
    ...takenOf(one, 'contacts').flatMap((taken) => {
      const [persons, terms] = [personsIn(taken, 'contacts'), asked(contactsOf, taken.on)];
      const own = notFormal(persons, taken.on, text('培养联系人', 'contact'), facts);
      const count = persons.length;
      if (terms === null || (count >= terms.least && count <= terms.most)) return own;
      const zh = `培养联系人${count}名，应为${terms.least}至${terms.most}名`;
      const en = `${count} contacts, not ${terms.least} to ${terms.most}`;
      return [faultOn(taken.on, text(zh, en)), ...own];
    }),
  ],
});
