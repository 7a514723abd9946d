import { type CaseVerdict, faultOn, unknownOf } from '../../engines/norm/define-book.ts';
import type { IsoDate } from '../../kernel/date.ts';
import type { BookFact, Facts, LineFact, TakenItem } from '../../kernel/facts.ts';
import { type Text, text } from '../../kernel/text.ts';
import { alike, begun, byPerson, monthsText, told } from './duesLines.ts';
import { payItemOf } from './payItems.ts';

const noItems = text('没有读到工资项明细', 'the items of wages were not read');

/** Items of the base that `isWrong` finds, a fault for each person and set of items. */
export function itemFaults(
  { book, facts, asOf }: { book: BookFact; facts: Facts; asOf: IsoDate },
  isWrong: (item: TakenItem, way: 'counted' | 'excluded' | 'deducted') => boolean,
  says: Text,
): readonly CaseVerdict[] {
  const wayOf = (name: string, on: IsoDate) => {
    const way = payItemOf(name)?.way;
    if (way === undefined || typeof way === 'string') return way;
    const paper = facts.setting(way.asDecided, book.unit, on);
    return paper.state === 'value' ? paper.value : undefined;
  };
  const namesOf = ({ items = [], month }: LineFact) =>
    items.flatMap((item) => {
      const way = wayOf(item.name, month);
      return way !== undefined && isWrong(item, way) ? [item.name] : [];
    });
  const faults = byPerson(book).flatMap((own) => {
    const wrong = begun(own, asOf).filter((line) => namesOf(line).length > 0);
    return alike(wrong, (line) => namesOf(line).join('、')).flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const [names, months] = [namesOf(first), monthsText(group)];
      const found = text(
        `${months.zh}${says.zh}：${names.join('、')}`,
        `${months.en}: ${says.en}: ${names.join(', ')}`,
      );
      return [faultOn(first.month, found, told(group))];
    });
  });
  const unread = book.lines.some(({ items, category }) => items === undefined && hasWage(category));
  return unread ? [...faults, unknownOf(noItems)] : faults;
}

/** A fixed amount has no items. */
function hasWage(category: LineFact['category']): boolean {
  return !['student', 'unemployed', 'farmer'].includes(category ?? '');
}
