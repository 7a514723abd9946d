import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CFB, utils as sheets, write as writeBook } from '@e965/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatOf } from './fileFormat.ts';
import { packArchive } from './zip.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'genji-format-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const bytes = (words: string) => Buffer.from(words, 'latin1');
const zipped = (...names: readonly string[]) =>
  packArchive(new Map(names.map((name) => [name, bytes('x')])));

/** A real compound file with these streams, as an old office program writes it. */
function compound(...names: readonly string[]): Uint8Array {
  const { utils, write } = CFB;
  const file = utils.cfb_new();
  for (const name of names) utils.cfb_add(file, `/${name}`, Buffer.alloc(5000, name));
  return new Uint8Array(write(file, { type: 'buffer' }) as Buffer);
}

async function told(content: Uint8Array): Promise<string> {
  const path = join(folder, 'x');
  await writeFile(path, content);
  const found = await formatOf(path);
  return found.ok ? found.value : `${found.problems[0].code} ${found.problems[0].message.zh}`;
}

test.each<[string, Uint8Array]>([
  ['pdf', bytes('%PDF-1.7\n')],
  ['pdf', bytes('\n\n%PDF-1.4\n')],
  ['jpeg', bytes('\xff\xd8\xff\xe0\0\x10JFIF')],
  ['png', bytes('\x89PNG\r\n\x1a\n\0\0')],
  ['webp', bytes('RIFF\x10\0\0\0WEBPVP8 ')],
  ['heic', bytes('\0\0\0\x18ftypheic\0\0\0\0')],
  ['docx', zipped('[Content_Types].xml', 'word/document.xml')],
  ['xlsx', zipped('xl/workbook.xml', '[Content_Types].xml')],
  ['pptx', zipped('ppt/presentation.xml')],
  ['ofd', zipped('OFD.xml', 'Doc_0/Document.xml')],
  ['doc', compound('WordDocument', '1Table')],
  ['xls', compound('Workbook')],
  ['ppt', compound('Current User', 'PowerPoint Document')],
])('%s is told by its content', async (format, content) => {
  expect(await told(content)).toBe(format);
});

test('a workbook as an old program writes it is one', async () => {
  const book = { SheetNames: ['甲'], Sheets: { 甲: sheets.aoa_to_sheet([['x']]) } };
  const old = writeBook(book, { type: 'buffer', bookType: 'biff8' }) as Buffer;
  expect(await told(old)).toBe('xls');
});

const huge = packArchive(new Map([['word/document.xml', Buffer.alloc(9_000_000)]]));

test.each<[string, Uint8Array]>([
  ['file/unknown-kind 这个文件的内容是Windows 程序', bytes('MZ\x90\0\x03')],
  ['file/unknown-kind 这个文件的内容是压缩包', zipped('run.exe')],
  ['file/unknown-kind 这个文件的内容是损坏的压缩文件', zipped('word/document.xml').subarray(0, 40)],
  ['file/unknown-kind 这个文件的内容是网页或 XML 文件', bytes('  <html><script>')],
  ['file/unknown-kind 这个文件的内容是网页或 XML 文件', bytes('<svg onload="x()">')],
  ['file/unknown-kind 这个文件的内容是TIFF 图片', bytes('II*\0\x08')],
  ['file/unknown-kind 这个文件的内容是视频', bytes('\0\0\0\x18ftypisom')],
  ['file/unknown-kind 这个文件的内容是纯文本', bytes('minutes of a meeting')],
  ['file/unknown-kind 这个文件的内容是认不出的内容', bytes('\x01\x02\x03')],
  ['file/unknown-kind 这个文件的内容是安装程序或别的复合文件', compound('SummaryInformation')],
  ['file/unknown-kind 这个文件的内容是安装程序', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
  ['file/macros', zipped('word/document.xml', 'word/vbaProject.bin')],
  ['file/macros', compound('WordDocument', 'Macros/VBA/dir')],
  ['file/locked', compound('EncryptedPackage', 'EncryptionInfo')],
  ['file/inflated', huge],
])('refused with the word for it: %s', async (says, content) => {
  expect(await told(content)).toContain(says);
});
