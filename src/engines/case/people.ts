import type { IsoDate } from '../../kernel/date.ts';
import type { Facts, StepFact } from '../../kernel/facts.ts';
import { isFormalOn, isMemberOn } from '../../kernel/factsOf.ts';
import { text } from '../../kernel/text.ts';
import type { People } from './clauseTypes.ts';
import { type Fault, faultOf, type Question, termsOn, unknownFault } from './fault.ts';
import { fieldName, personsField } from './fields.ts';
import { stepOf } from './progress.ts';

/** Whether enough persons stand in a field, all of them formal members, none of them barred. */
export function people(clause: People, taken: StepFact, question: Question): readonly Fault[] {
  const entry = termsOn(clause.terms, taken.on);
  if (entry === null) return [];
  const { least, most, barredBy } = entry.value;
  const persons = personsField(taken, clause.field);
  const count = new Set(persons).size;
  const { facts } = question.ground;
  const each = [...new Set(persons)].flatMap((person) => [
    ...(clause.standing === 'formal' ? notFormal(person, taken.on, facts) : []),
    ...barredBy.flatMap((event) => barred(person, event, taken.on, facts)),
  ]);
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
  const places = facts.person(person);
  if (!places.known) return [unknownFault(places.missing)];
  const now = places.value.filter((place) => isMemberOn(place, on));
  if (now.some((place) => isFormalOn(place, on))) return [];
  if (now.some((place) => place.kind === undefined)) {
    return [unknownFault(text('是否正式党员', 'whether somebody is a formal member'))];
  }
  const name = places.value[0]?.name ?? person;
  const says = text(`${name}当日不是正式党员`, `${name} was no formal member on that day`);
  return [faultOf('not-formal', says, text('正式党员', 'a formal member'))];
}

/** Events of a kind hold from their day to the day that they name; unknown is no bar here. */
function barred(person: string, event: string, on: IsoDate, facts: Facts): readonly Fault[] {
  const events = facts.events(event, person);
  if (!events.known) return [];
  const now = events.value.find(
    (one) => one.on <= on && (one.until === undefined || on < one.until),
  );
  if (now === undefined) return [];
  // What barred him is for few to read; that he is barred is enough here.
  const name = facts.person(person);
  const who = (name.known && name.value[0]?.name) || person;
  const says = text(
    `${who}当日有不能或不宜担任的情形`,
    `${who} may not, or had better not, serve on that day`,
  );
  return [faultOf('barred', says, text('更换人选', 'somebody else'))];
}
