import { type CaseVerdict, faultOn, unknownOf } from '../../engines/norm/define-book.ts';
import type { IsoDate } from '../../kernel/date.ts';
import type { BookFact, Facts, LineFact, MemberFact } from '../../kernel/facts.ts';
import { periodAround } from '../../kernel/period.ts';
import { text } from '../../kernel/text.ts';
import { byPerson, monthText, told } from './duesLines.ts';

/** Members who began to pay later than the month in which the meeting admitted them. */
export function lateBeginners(book: BookFact, facts: Facts, asOf: IsoDate): readonly CaseVerdict[] {
  const first = book.lines.map(({ month }) => month).sort()[0];
  const members = facts.members(book.unit, asOf);
  if (!members.known) return [unknownOf(members.missing)];
  if (first === undefined) return [];
  const linesOf = new Map(byPerson(book).map((own) => [own[0]?.person, own]));
  const late = members.value.flatMap((member) => {
    const own = linesOf.get(member.person) ?? [];
    return isLate(member, own, { first, asOf }) ? [{ member, own }] : [];
  });
  const hasStrangers = [...linesOf.keys()].some((id) => !isAnybody(id, facts));
  const clear = late.filter(({ own }) => own.length > 0 || !hasStrangers);
  const faults = clear.flatMap(({ member, own }) => lateFault(member, own));
  return clear.length < late.length ? [...faults, unknownOf(namesDiffer)] : faults;
}

const namesDiffer = text(
  '台账上有的姓名在名册上对不上人，看不出名册上的谁没有交纳记录',
  'names of the register are nobody’s on the roster, hence who has no record cannot be seen',
);

function isAnybody(id: string | undefined, facts: Facts): boolean {
  const places = facts.person(id ?? '');
  return places.known && places.value.length > 0;
}

type Days = Record<'first' | 'asOf', IsoDate>;

function isLate(
  { joinedOn, from }: MemberFact,
  own: readonly LineFact[],
  { first, asOf }: Days,
): boolean {
  if (!joinedOn || joinedOn > asOf || (from !== null && from > joinedOn)) return false;
  const { from: due, to } = periodAround('month', joinedOn);
  const begins = own.find(hasBegun)?.month;
  return due >= first && (begins === undefined ? asOf >= to : begins > due);
}

/** Relief asks for less of who has begun; an amount that was not read may be one. */
function hasBegun({ due, relief }: LineFact): boolean {
  return due === undefined || (due ?? 0n) > 0n || Boolean(relief);
}

function lateFault(
  { person, name, joinedOn }: MemberFact,
  own: readonly LineFact[],
): readonly CaseVerdict[] {
  if (!joinedOn) return [];
  const begins = own.find(hasBegun)?.month;
  const since = begins === undefined ? null : monthText(begins);
  const says = text(
    `${joinedOn}支部大会通过，${since === null ? '台账没有交纳党费的记录' : `${since.zh}才起交`}`,
    `admitted on ${joinedOn}, ${since === null ? 'no record of dues' : `pays since ${since.en}`}`,
  );
  const about = { about: { type: 'member', id: person, name } } as const;
  return [faultOn(joinedOn, says, { ...told(own.slice(0, 1)), ...about })];
}
