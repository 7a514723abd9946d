import type { Activity } from '../../engines/activity/define.ts';
import { type Text, text } from '../../kernel/text.ts';
import { type Ask, type Row, type Table, wordsOf } from './cells.ts';

/**
 * Which activity a row records: by its own words, else by the name of the sheet, else by the title.
 * A kind that no rule knows yet is told, never taken for another.
 */
export function recogniser(
  table: Table,
  ask: Ask,
  activities: readonly Activity[],
  skip: (row: Row, reason: Text) => null,
): (row: Row) => string | null {
  const bySheet = handleIn(table.sheet.name, activities) ?? handleIn(table.title, activities);
  return (row) => {
    const words = wordsOf(ask(row, 'kind'));
    const handle = words ? handleIn(words, activities) : bySheet;
    if (handle !== null) return handle;
    if (!words) return skip(row, text('没有写会议类型', 'the kind of meeting is not said'));
    return skip(row, text(`“${words}”暂无检查规则`, `there are no rules for "${words}" yet`));
  };
}

/** The activity whose longest word stands in `words`. */
function handleIn(words: string, activities: readonly Activity[]): string | null {
  const plain = words.normalize('NFKC').replace(/\s/g, '');
  const found = activities
    .flatMap(({ id, synonyms }) => synonyms.map((synonym) => ({ id, synonym })))
    .filter(({ synonym }) => plain.includes(synonym))
    .sort((a, b) => b.synonym.length - a.synonym.length);
  return found[0]?.id ?? null;
}
