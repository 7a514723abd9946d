import type { Text } from '../../kernel/text.ts';
import { text } from '../../kernel/text.ts';
import type { FileBudget } from './budget.ts';
import type { Merge, Workbook } from './model.ts';
import { refuse } from './problems.ts';
import { readParts } from './xlsxParts.ts';
import { SheetReader } from './xlsxSheet.ts';
import { type Container, openContainer } from './zip.ts';

/** A workbook without its rows, which went to the budget one by one. */
export interface Outline extends Omit<Workbook, 'sheets'> {
  readonly sheets: readonly { name: string; hidden: boolean; merges: readonly Merge[] }[];
}

/**
 * `begins` is told of every sheet before its first row, with the sheets before it, which are whole.
 * @throws Refusal
 */
export async function readXlsx(
  bytes: Uint8Array,
  budget: FileBudget,
  begins: (outline: Outline) => void,
): Promise<Outline> {
  const zip = await openContainer(bytes);
  refuseOthers(zip);
  const parts = await readParts(zip);
  const notes: Text[] = [];
  const sheets: { name: string; hidden: boolean; merges: readonly Merge[] }[] = [];
  for (const [index, { name, hidden, part }] of parts.sheets.entries()) {
    const sink = budget.sheet(index, name);
    const reader = new SheetReader(name, parts, sink);
    const begun = [...sheets, { name, hidden, merges: [] }];
    begins({ sheets: begun, dateSystem: parts.dateSystem, notes: [] });
    await zip.read(part, reader);
    sink.end();
    sheets.push({ name, hidden, merges: reader.merges });
    if (reader.hiddenRows > 0) notes.push(hiddenRowsNote(name, reader.hiddenRows));
  }
  return { sheets, dateSystem: parts.dateSystem, notes };
}

function hiddenRowsNote(sheet: string, rows: number): Text {
  return text(
    `工作表“${sheet}”有 ${rows} 行被隐藏或筛选掉，仍按数据读取。`,
    `Sheet "${sheet}" has ${rows} rows that are hidden or filtered out; they are ` +
      'read like the others.',
  );
}

/** Other things that are ZIP containers too, told apart by the parts they hold. */
function refuseOthers(zip: Container): void {
  if (zip.has('xl/workbook.bin')) {
    throw refuse.otherFormat('Excel 二进制工作簿 (.xlsb)', 'a binary workbook (.xlsb)');
  }
  if (zip.has('word/document.xml')) throw refuse.otherFormat('Word 文档', 'a Word document');
  if (zip.has('content.xml') && zip.has('mimetype')) {
    throw refuse.otherFormat('OpenDocument 文件 (.ods)', 'an OpenDocument file (.ods)');
  }
  if (zip.has('[Content_Types].xml') || zip.has('xl/workbook.xml')) return;
  throw refuse.otherFormat('压缩包（ZIP），不是工作簿', 'a ZIP archive, not a workbook');
}
