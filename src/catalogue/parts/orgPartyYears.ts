import { fine, unknown, type Verdict } from '../../engines/norm/define.ts';
import { addYears, type IsoDate } from '../../kernel/date.ts';
import type { Facts, OfficeFact } from '../../kernel/facts.ts';
import { text } from '../../kernel/text.ts';
import { officeFault } from './orgOfficeFault.ts';

const notOnRoster = text(
  '书记不在本支部党员名册上',
  'the secretary is not on the roster of the branch',
);
const noDay = text(
  '没有读到书记的转正日期',
  'the day on which the secretary was confirmed was not read',
);

/** Whether the holder of an office had been a formal member for a year on a day. */
export function yearAsFormal(
  office: OfficeFact,
  on: IsoDate,
  unit: string,
  facts: Facts,
  asOf: IsoDate,
): Verdict {
  const roster = facts.members(unit, asOf);
  if (!roster.known) return unknown(roster.missing);
  const member = roster.value.find(({ person }) => person === office.person);
  if (member === undefined) return unknown(notOnRoster);
  const { kind, fullOn, name } = member;
  if (fullOn && addYears(fullOn, 1) <= on) return fine;
  if (!fullOn && kind !== 'probationary') return unknown(noDay);
  const en = `the secretary ${name} had been a formal member for less than a year on ${on}`;
  return officeFault(office, text(`书记${name}到${on}党龄不足1年`, en));
}
