import type { Activity } from '../../engines/activity/define.ts';
import { remembering } from '../../kernel/remember.ts';
import { type Text, text } from '../../kernel/text.ts';
import { type Ask, type Row, type Table, wordsOf } from './cells.ts';

/**
 * Which activities a row records: by its own words, else by the name of the sheet, else by the
 * title. One gathering may be several at once (主题党日暨党员大会). A kind that no rule knows yet is
 * told and kept under no handle, never taken for another; null: the row says no kind at all.
 */
export function recogniser(
  table: Table,
  ask: Ask,
  activities: readonly Activity[],
  skip: (row: Row, reason: Text) => null,
): (row: Row) => readonly string[] | null {
  const read = remembering(1_000, (words) => handlesIn(words, activities));
  const bySheet = handleIn(table.sheet.name, activities) ?? handleIn(table.title, activities);
  return (row) => {
    const words = wordsOf(ask(row, 'kind'));
    const handles = words ? read(words) : bySheet === null ? [] : [bySheet];
    if (handles.length > 0) return handles;
    if (!words) return skip(row, text('没有写会议类型', 'the kind of meeting is not said'));
    skip(row, text(`“${words}”暂无检查规则`, `there are no rules for "${words}" yet`));
    return [''];
  };
}

const several = /[、,，;；/+＋&]|暨|(?<=[会课日])(?:及|和|并|与)/;

function handlesIn(words: string, activities: readonly Activity[]): readonly string[] {
  const found = words.split(several).flatMap((part) => handleIn(part, activities) ?? []);
  return [...new Set(found)];
}

/** The activity whose longest word stands in `words`. */
function handleIn(words: string, activities: readonly Activity[]): string | null {
  const plain = words.normalize('NFKC').replace(/\s/g, '');
  let longest = '';
  let handle: string | null = null;
  for (const { id, synonyms } of activities) {
    for (const synonym of synonyms) {
      if (synonym.length <= longest.length || !plain.includes(synonym)) continue;
      longest = synonym;
      handle = id;
    }
  }
  return handle;
}
