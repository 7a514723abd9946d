import type { LaidBook, LaidEntry, LaidList } from './layBook.ts';
import type { Meta } from './layParts.ts';
import { type Entry, type Rows, rows, sectionRows, type Unfilled } from './scope.ts';

/**
 * Fields of a book: each list under names made from its key and from its Chinese heading, and the
 * chapters with their records. A paper that is no book has none of them.
 */
export function bookFields(book: LaidBook | null, unfilled: Unfilled): readonly Entry[] {
  if (book === null) return [];
  const { cover, front, chapters, back } = book;
  const contents = rows(
    [...front, ...chapters, ...back],
    (one) => [['heading', '章标题', one?.heading ?? null]],
    unfilled,
  );
  const told = rows(
    chapters,
    (one) => [
      ['heading', '章标题', one?.heading ?? null],
      ['note', '章说明', one?.note ?? ''],
      ['entries', '记录', entryRows(one?.entries ?? [], unfilled)],
    ],
    unfilled,
  );
  return [
    ['cover', '封面', cover],
    ['contents', '目录', contents],
    ['chapters', '章', told],
    ...[...front, ...back].flatMap((list) => listFields(list, unfilled)),
  ];
}

function listFields({ key, zh, heading, note, table }: LaidList, unfilled: Unfilled): Entry[] {
  const lines = rows(
    table.rows,
    (row, at) => [
      ['no', '序号', String(at + 1)],
      ...table.columns.map((column, i): Entry => {
        const value = row === null ? '' : (row[i] ?? unfilled(column.zh, 'cell'));
        return [column.key, column.zh, value];
      }),
    ],
    unfilled,
  );
  const has = `has${key.charAt(0).toUpperCase()}${key.slice(1)}`;
  return [
    [has, `有${zh}`, table.rows.length > 0],
    [`${key}Heading`, `${zh}标题`, heading],
    [`${key}Note`, `${zh}说明`, note ?? ''],
    [key, zh, lines],
  ];
}

function entryRows(entries: readonly LaidEntry[], unfilled: Unfilled): Rows {
  return rows(
    entries,
    (one) => [
      ['heading', '记录标题', one?.heading ?? null],
      ['pairs', '双栏项目', pairRows(one?.facts ?? [], unfilled)],
      [
        'wide',
        '整行项目',
        rows(one?.wide ?? [], (fact) => factFields(fact, '', '', unfilled), unfilled),
      ],
      ['sections', '正文', sectionRows(one?.sections ?? [], unfilled)],
    ],
    unfilled,
  );
}

/** Two facts on a line; of an odd number, the last half is empty. */
export function pairRows(facts: readonly Meta[], unfilled: Unfilled): Rows {
  const firsts = facts.flatMap((_, at) => (at % 2 === 0 ? [at] : []));
  return rows(
    firsts,
    (at) => [
      ...factFields(facts[at ?? 0], '1', '一', unfilled),
      ...factFields(facts[(at ?? 0) + 1], '2', '二', unfilled),
    ],
    unfilled,
  );
}

function factFields(
  fact: Meta | null | undefined,
  en: string,
  zh: string,
  unfilled: Unfilled,
): readonly Entry[] {
  const value = fact ? (fact.value ?? unfilled(fact.zh, 'line')) : '';
  return [
    [`label${en}`, `项目${zh}`, fact?.label ?? ''],
    [`value${en}`, `内容${zh}`, value],
  ];
}
