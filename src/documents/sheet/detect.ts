import type { Text } from '../../kernel/text.ts';
import { text } from '../../kernel/text.ts';
import { refuse } from './problems.ts';

export type FileKind = 'xlsx' | 'xls' | 'text';

const starts = (bytes: Uint8Array, ...head: number[]) => head.every((b, i) => bytes[i] === b);

const others: readonly { head: number[]; zh: string; en: string }[] = [
  { head: [0x25, 0x50, 0x44, 0x46], zh: 'PDF 文件', en: 'a PDF' },
  { head: [0x89, 0x50, 0x4e, 0x47], zh: '图片', en: 'a picture' },
  { head: [0xff, 0xd8, 0xff], zh: '图片', en: 'a picture' },
  { head: [0x47, 0x49, 0x46, 0x38], zh: '图片', en: 'a picture' },
  { head: [0x52, 0x61, 0x72, 0x21], zh: 'RAR 压缩包', en: 'a RAR archive' },
  { head: [0x37, 0x7a, 0xbc, 0xaf], zh: '7z 压缩包', en: 'a 7z archive' },
  { head: [0x1f, 0x8b], zh: 'gzip 压缩包', en: 'a gzip archive' },
  { head: [0x7b, 0x5c, 0x72, 0x74], zh: 'RTF 文档', en: 'an RTF document' },
];

/**
 * What the bytes are, whatever the name says.
 *
 * @throws Refusal when they are no table at all, or text under the name of an Excel file
 */
export function detect(bytes: Uint8Array, name: string): FileKind {
  if (starts(bytes, 0x50, 0x4b, 3, 4) || starts(bytes, 0x50, 0x4b, 5, 6)) return 'xlsx';
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'xls';
  const other = others.find(({ head }) => starts(bytes, ...head));
  if (other !== undefined) throw refuse.notATable(name, other);
  const head = bytes.subarray(0, 4096);
  if (!starts(bytes, 0xff, 0xfe) && head.includes(0)) {
    throw refuse.notATable(name, { zh: '未知的二进制数据', en: 'unknown binary data' });
  }
  if (/^[^\w<]*<(?:html|!doctype|\?xml|table|meta|head)/i.test(new TextDecoder().decode(head))) {
    throw refuse.webPage(name);
  }
  if (/\.(?:xlsx?|xlsm|xlsb|et|ett)$/i.test(name)) throw refuse.textCalledWorkbook(name);
  return 'text';
}

/** A word to the user when name and content disagree but the content could be read. */
export function nameNote(kind: FileKind, name: string): Text[] {
  const ending = /\.(\w{1,5})$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const fits = { xlsx: ['xlsx', 'xlsm'], xls: ['xls', 'et'], text: ['csv', 'tsv', 'txt', ''] };
  if (fits[kind].includes(ending)) return [];
  const what = { xlsx: '.xlsx 工作簿', xls: '.xls 工作簿', text: 'CSV 文本' }[kind];
  const english = { xlsx: 'an .xlsx workbook', xls: 'an .xls workbook', text: 'CSV text' }[kind];
  return [
    text(
      `“${name}”的内容是 ${what}，与后缀不符；已按内容读取。`,
      `"${name}" holds ${english}, unlike its name says; it was read for what it is.`,
    ),
  ];
}
