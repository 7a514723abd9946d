import { place, stepOfColumn } from '../../catalogue/parts/developmentLedger.ts';
import { cellText } from '../../documents/sheet/model.ts';
import type { IsoDate } from '../../kernel/date.ts';
import { type Text, text } from '../../kernel/text.ts';
import { type Ask, type Row, type Skipped, type Table, wordsOf } from './cells.ts';

/** What the cells of one person say, column by column, and what is not known of them. */
export interface PersonCells {
  readonly days: ReadonlyMap<string, IsoDate>;
  readonly counts: ReadonlyMap<string, number>;
  readonly gaps: ReadonlyMap<string, Text>;
}

const counted = ['entitled', 'present', 'yes', 'written', 'trainingHours'] as const;
const dated = [
  ...Object.keys(stepOfColumn),
  ...['birth', 'noticeFrom', 'noticeTo', 'trainingFrom'],
] as const;
/** People mark a cell that has nothing to say. */
const mark = /^(?:[-—–/\\]+|无|未|暂无|尚未)$/;

export function personCells(
  table: Table,
  row: Row,
  ask: Ask,
  asOf: IsoDate,
  skipped: Skipped[],
): PersonCells {
  const [days, counts] = [new Map<string, IsoDate>(), new Map<string, number>()];
  const gaps = new Map<string, Text>();
  const empty: string[] = [];
  for (const id of [...dated, ...counted]) {
    const name = nameIn(table, id);
    const tell = (why: Text) => {
      const reason = text(`“${name.zh}”：${why.zh}`, `“${name.en}”: ${why.en}`);
      skipped.push({ sheet: table.sheet.name, row: row.row, reason });
    };
    const cell = row.cells[id];
    if (table.match.mapping[id] === undefined) gaps.set(id, noColumn(name));
    else if (cell === undefined || mark.test(cellText(cell).trim())) empty.push(id);
    else {
      const read = isCount.has(id) ? countIn(ask, row, id, tell) : dayIn(ask, row, id, asOf, tell);
      if (read === 'empty') empty.push(id);
      else if (read === 'unreadable') gaps.set(id, notReadable(name));
      else if (typeof read === 'number') counts.set(id, read);
      else days.set(id, read);
    }
  }
  const reached = Math.max(-1, ...[...days.keys()].map((id) => place[id] ?? -1));
  for (const id of empty) {
    if ((place[id] ?? Number.POSITIVE_INFINITY) < reached)
      gaps.set(id, leftEmpty(nameIn(table, id)));
  }
  return { days, counts, gaps };
}

const isCount: ReadonlySet<string> = new Set(counted);

function nameIn({ columns }: Table, id: string): Text {
  return columns.find((column) => column.id === id)?.name ?? text(id, id);
}

export function noColumn({ zh, en }: Text): Text {
  return text(`台账没有“${zh}”一栏`, `the ledger has no column “${en}”`);
}

function leftEmpty({ zh, en }: Text): Text {
  return text(
    `没有填写“${zh}”，后面的步骤已有日期`,
    `“${en}” is empty, while a later step has its day`,
  );
}

function notReadable({ zh, en }: Text): Text {
  return text(`“${zh}”读不出来`, `“${en}” cannot be read`);
}

type Tell = (why: Text) => void;

/** A day; a month alone decides nothing here, and a day to come has not happened. */
function dayIn(
  ask: Ask,
  row: Row,
  id: string,
  asOf: IsoDate,
  tell: Tell,
): IsoDate | 'empty' | 'unreadable' {
  const value = ask(row, id);
  if (value === null) return 'empty';
  if (value === undefined || typeof value !== 'object') return 'unreadable';
  if (value.precision === 'month') {
    tell(text('只写到月，不能判断', 'only the month is given, which decides nothing'));
    return 'unreadable';
  }
  if (value.date <= asOf) return value.date;
  tell(
    text(`${value.date}晚于判断日${asOf}，没有采用`, `${value.date} lies after ${asOf}: not used`),
  );
  return 'empty';
}

const number = /^(\d{1,6}(?:\.\d{1,2})?)\s*(?:个?人|名|票|个?学时|个?课时|小时|h)?$/i;

function countIn(ask: Ask, row: Row, id: string, tell: Tell): number | 'empty' | 'unreadable' {
  const words = wordsOf(ask(row, id));
  if (words === null) return 'empty';
  const found = number.exec(words?.normalize('NFKC') ?? '')?.[1];
  if (found !== undefined && (id === 'trainingHours' || !found.includes('.'))) return Number(found);
  tell(text(`“${words?.slice(0, 20)}”不是数目`, `“${words?.slice(0, 20)}” is no number`));
  return 'unreadable';
}
