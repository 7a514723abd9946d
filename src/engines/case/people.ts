import type { IsoDate } from '../../kernel/date.ts';
import type { Facts, StepFact } from '../../kernel/facts.ts';
import { barredOn, formalOn, nameOn } from '../../kernel/standing.ts';
import { personsIn } from '../../kernel/stepFields.ts';
import { text } from '../../kernel/text.ts';
import type { People } from './clauseTypes.ts';
import { type Fault, faultOf, type Question, termsOn, unknownFault } from './fault.ts';
import { fieldName } from './fields.ts';
import { stepOf } from './progress.ts';

/** Whether enough persons stand in a field, all of them formal members, none of them barred. */
export function people(clause: People, taken: StepFact, question: Question): readonly Fault[] {
  const entry = termsOn(clause.terms, taken.on);
  if (entry === null) return [];
  const { least, most, barredBy } = entry.value;
  const persons = personsIn(taken, clause.field);
  const count = persons.length;
  const { facts } = question.ground;
  const each = [
    ...(clause.standing === 'formal'
      ? persons.flatMap((person) => notFormal(person, taken.on, facts))
      : []),
    ...barredBy.flatMap((event) => barred(persons, event, taken.on, facts)),
  ];
  if (count >= least && count <= most) return each;
  const name = fieldName(stepOf(question.kind, taken.step), clause.field);
  const asked = least === most ? `${least}` : `${least}至${most}`;
  const askedEn = least === most ? `${least}` : `${least} to ${most}`;
  const says = text(
    `“${name.zh}”${count}名，应为${asked}名`,
    `“${name.en}”: ${count}, not ${askedEn}`,
  );
  return [faultOf('wrong-number', says, name), ...each];
}

function notFormal(person: string, on: IsoDate, facts: Facts): readonly Fault[] {
  const standing = formalOn(person, on, facts);
  if (!standing.known) return [unknownFault(standing.missing)];
  if (standing.value === 'formal') return [];
  const { zh, en } = nameOn(person, on, facts);
  const says = text(`${zh}当日不是正式党员`, `${en} was no formal member on that day`);
  return [faultOf('not-formal', says, text('正式党员', 'a formal member'))];
}

/** What barred somebody is for few to read. Events that were not read are said, and bar nobody. */
function barred(
  persons: readonly string[],
  event: string,
  on: IsoDate,
  facts: Facts,
): readonly Fault[] {
  const found = barredOn(persons, event, on, facts);
  const unread = found.missing === null ? [] : [unknownFault(found.missing)];
  return [
    ...unread.map((fault): Fault => ({ ...fault, atMost: 'normally' })),
    ...found.persons.map((person) => {
      const { zh, en } = nameOn(person, on, facts);
      const says = text(
        `${zh}当日有不能或不宜担任的情形`,
        `${en} may not, or had better not, serve on that day`,
      );
      return faultOf('barred', says, text('更换人选', 'somebody else'));
    }),
  ];
}
