import type { BookCell, BookTable } from '../../engines/ledger/define.ts';
import type { Language } from '../../kernel/text.ts';
import type { ExportCell, ExportOptions, ExportSheet, Watermark } from './exported.ts';

/** A table of a book as `writeWorkbook` and `writeCsv` take it; amounts stay numbers to add up. */
export function bookTable(
  { title, unit, columns, rows }: BookTable,
  language: Language,
  watermark: Watermark,
): { readonly sheets: readonly [ExportSheet]; readonly options: ExportOptions } {
  const name = title[language];
  return {
    sheets: [
      {
        name: name.replace(/[（(].*$/, '').trim(),
        columns: columns.map(({ label, width }) => ({ header: label[language], width })),
        rows: rows.map((row) => row.map((cell) => cellOf(cell, language))),
      },
    ],
    options: { title: language === 'zh' ? `${unit}${name}` : `${name}: ${unit}`, watermark },
  };
}

function cellOf(cell: BookCell, language: Language): ExportCell {
  return typeof cell === 'object' && cell !== null && 'zh' in cell ? cell[language] : cell;
}
