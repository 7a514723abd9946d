import type { BookCell, BookPaper } from '../../engines/ledger/define.ts';
import { partsOf } from '../../kernel/date.ts';
import { formatFen } from '../../kernel/fen.ts';
import { text } from '../../kernel/text.ts';
import type { Paper, Value } from './paper.ts';

/**
 * A paper of a book, set on its page.
 *
 * @throws RangeError on a list of more columns than the page has: a bug of who declares the paper
 */
export function bookSheet(said: BookPaper): Omit<Paper, 'footer'> {
  const { sheet, title, unit, facts, sections, columns, rows, signatures } = said;
  if (columns.length > weights.length) throw new RangeError(`${title.en}: too many columns`);
  return {
    layout: sheet === 'form' ? 'case-form' : 'book-list',
    title,
    organisation: unit,
    meta: facts.map(({ label, words }, at) => ({ key: `fact${at}`, label, value: valueIn(words) })),
    agenda: null,
    attendance: null,
    sections: sections.map(({ label, words }) => ({ heading: label, body: bodyOf(words) })),
    votes: null,
    resolutions: null,
    table:
      columns.length === 0
        ? null
        : {
            columns: columns.map(({ label }, at) => ({
              key: `c${at}`,
              label,
              weight: weights[at] ?? 28,
            })),
            rows: rows.map((row) => row.map(valueIn)),
          },
    signatures: signatures.map((role) => ({ role, name: null, date: null })),
  };
}

/** What, two amounts and a reason. */
const weights = [36, 26, 27, 55];

function valueIn(cell: BookCell): Value {
  if (cell === null || typeof cell !== 'object' || 'zh' in cell) return cell;
  if ('fen' in cell) return formatFen(cell.fen, 'grouped');
  const { year, month, day } = partsOf(cell.date);
  return text(`${year}年${month}月${day}日`, cell.date);
}

function bodyOf(cell: BookCell) {
  const value = valueIn(cell);
  return typeof value === 'number' ? text(String(value), String(value)) : value;
}
