import { bookDefect, faultOn, unknownOf } from '../../engines/norm/define-book.ts';
import { periodAround } from '../../kernel/period.ts';
import { text } from '../../kernel/text.ts';
import duesBook from '../parts/duesBook.ts';
import { byPerson, monthText, told } from '../parts/duesLines.ts';
import { rulesOf2008 } from '../parts/duesTexts.ts';

/** Who is admitted pays from the month of the meeting on. */
export default bookDefect({
  id: 'DUE12',
  on: [duesBook],
  needs: 'unit',
  title: text('预备党员起交月份过晚', 'a probationary member began to pay too late'),
  basis: rulesOf2008('must', 8),
  cure: text('从支部大会通过的当月起补交', 'make up for it from the month of the meeting on'),
  judge: (book, facts, asOf) => {
    const first = book.lines.map(({ month }) => month).sort()[0];
    const members = facts.members(book.unit, asOf);
    if (!members.known) return [unknownOf(members.missing)];
    if (first === undefined) return [];
    const linesOf = new Map(byPerson(book).map((own) => [own[0]?.person, own]));
    return members.value.flatMap(({ person, name, joinedOn, from }) => {
      const own = linesOf.get(person) ?? [];
      if (!joinedOn || joinedOn > asOf || (from !== null && from > joinedOn)) return [];
      const { from: due, to } = periodAround('month', joinedOn);
      const begins = own.find((line) => (line.due ?? 0n) > 0n)?.month;
      if (due < first || (begins === undefined ? asOf < to : begins <= due)) return [];
      const since = begins === undefined ? null : monthText(begins);
      const says = text(
        `${joinedOn}支部大会通过，${since === null ? '台账没有交纳党费的记录' : `${since.zh}才起交`}`,
        `admitted on ${joinedOn}, ${since === null ? 'no record of dues' : `pays since ${since.en}`}`,
      );
      const about = { about: { type: 'member', id: person, name } } as const;
      return [faultOn(joinedOn, says, { ...told(own.slice(0, 1)), ...about })];
    });
  },
});
