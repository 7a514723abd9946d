import { CFB } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { handMade, inline, sheetJs, sheetXml } from './testBooks.ts';

export interface Bomb {
  readonly name: string;
  readonly file: string;
  readonly code: string;
  /** What the Chinese message must name. */
  readonly says: string;
  readonly make: () => Uint8Array;
}

const one = (xml: string) => handMade({ sheets: [{ name: '甲', xml }] });
const small = sheetXml(1, () => inline('甲'), '');
const laughs =
  '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">]>';

/** 400,000 rows in about 1.5 MB, as a register that was filled down to the bottom would be. */
export function manyRows(): Uint8Array {
  return one(sheetXml(400_000, (row) => `<c><v>${(row * 7) % 61}</v></c>`, ''));
}

/** Compresses 250 to 1: 192 MB in 0.8 MB. */
function flat(): Uint8Array {
  const xml = sheetXml(300_000, () => inline('甲甲').repeat(16), '');
  return one(xml.replace('<sheetData>', '<dimension ref="A1:P300000"/><sheetData>'));
}

/** A ZIP64 directory that holds more entries than the old format can count. */
function manyEntries(count: number): Uint8Array {
  const entry = Buffer.alloc(47);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(1, 28);
  entry.write('a', 46);
  const end = Buffer.alloc(56 + 20 + 22);
  const start = Buffer.from(zipSync({ a: new Uint8Array(0) })).subarray(0, 31);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeBigUInt64LE(BigInt(count), 24);
  end.writeBigUInt64LE(BigInt(count), 32);
  end.writeBigUInt64LE(BigInt(count * 47), 40);
  end.writeBigUInt64LE(BigInt(start.length), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeBigUInt64LE(BigInt(start.length + count * 47), 64);
  end.writeUInt32LE(1, 72);
  end.writeUInt32LE(0x06054b50, 76);
  end.fill(0xff, 84, 96);
  return new Uint8Array(Buffer.concat([start, ...Array(count).fill(entry), end]));
}

/** The directory says that every part unpacks to 100 bytes. */
function lyingSizes(): Uint8Array {
  const bytes = Buffer.from(one(sheetXml(50_000, () => inline('甲乙丙'), '')));
  let at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1');
  while (at !== -1) {
    bytes.writeUInt32LE(100, at + 24);
    at = bytes.indexOf('PK\u0001\u0002', at + 4, 'latin1');
  }
  return new Uint8Array(bytes);
}

/** One text of 32,000 characters shown by 60,000 cells: small until it is read. */
function repeatedText(): Uint8Array {
  const noise = Uint8Array.from({ length: 100_000 }, (_, at) => ((at * 2_654_435_761) >>> 7) & 255);
  return handMade({
    sheets: [{ name: '甲', xml: sheetXml(2_000, () => '<c t="s"><v>0</v></c>'.repeat(30), '') }],
    strings: `<sst><si><t>${'甲'.repeat(32_000)}</t></si></sst>`,
    more: { 'xl/media/noise.bin': noise },
  });
}

function container(stream: string): Uint8Array {
  const cfb = CFB.utils.cfb_new();
  CFB.utils.cfb_add(cfb, `/${stream}`, new Uint8Array(5000));
  return Uint8Array.from(CFB.write(cfb, { type: 'array' }) as Iterable<number>);
}

function damagedXls(): Uint8Array {
  const bytes = sheetJs([['甲', '乙']], 'biff8', () => {});
  return bytes.map((byte, at) => (at > 600 && at % 3 === 0 ? byte ^ 0x5a : byte));
}

const parts = (more: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(more).map(([name, xml]) => [name, strToU8(xml)])));

const bomb = (
  name: string,
  file: string,
  code: string,
  says: string,
  make: () => Uint8Array,
): Bomb => ({ name, file, code: `workbook/${code}`, says, make });

export const bombs: readonly Bomb[] = [
  bomb('400,000 rows in 1.5 MB', 'a.xlsx', 'too-many-rows', '400,000', manyRows),
  bomb('192 MB in 0.8 MB', 'a.xlsx', 'unpacks-too-large', 'A1:P300000', flat),
  bomb('200,000 entries', 'a.xlsx', 'too-many-parts', '200,000', () => manyEntries(200_000)),
  bomb('a zip in a zip', 'a.xlsx', 'other-format', 'ZIP', () =>
    zipSync({ 'inner.zip': zipSync({ 'x.xlsx': one(small) }) }),
  ),
  bomb('billion laughs in the texts', 'a.xlsx', 'dtd', 'DTD', () =>
    handMade({
      sheets: [{ name: '甲', xml: small }],
      strings: `${laughs}<sst><si><t>&lol2;</t></si></sst>`,
    }),
  ),
  bomb('billion laughs in the sheet', 'a.xlsx', 'dtd', 'DTD', () => one(laughs + small)),
  bomb('lying sizes', 'a.xlsx', 'lying-size', '大小', lyingSizes),
  bomb('a cell at XFD1048576', 'a.xlsx', 'too-many-columns', 'XFD', () =>
    one(
      '<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>',
    ),
  ),
  bomb('a cell at ZZZZ1', 'a.xlsx', 'cell-out-of-sheet', 'ZZZZ1', () =>
    one('<worksheet><sheetData><row r="1"><c r="ZZZZ1"><v>1</v></c></row></sheetData></worksheet>'),
  ),
  bomb('row 99999999', 'a.xlsx', 'cell-out-of-sheet', '99999999', () =>
    one('<worksheet><sheetData><row r="99999999"><c><v>1</v></c></row></sheetData></worksheet>'),
  ),
  bomb('rows that go backwards', 'a.xlsx', 'broken', '甲', () =>
    one('<worksheet><sheetData><row r="2"/><row r="1"/></sheetData></worksheet>'),
  ),
  bomb('one text shown 60,000 times', 'a.xlsx', 'too-much-content', '16,000,000', repeatedText),
  bomb('a cell of 40,000 characters', 'a.xlsx', 'cell-too-long', 'A1', () =>
    one(sheetXml(1, () => inline('甲'.repeat(40_000)), '')),
  ),
  bomb('a tag without an end', 'a.xlsx', 'broken', 'sheet0', () =>
    one(`<worksheet a="${Array.from({ length: 30_000 }, (_, i) => i * 7919).join('>')}`),
  ),
  bomb('a workbook cut in half', 'a.xlsx', 'broken', 'ZIP', () => one(small).slice(0, 400)),
  bomb('a file called .xlsx that is text', 'a.xlsx', 'text-called-workbook', '文本', () =>
    strToU8('姓名,党支部\n甲,乙\n'),
  ),
  bomb('a web page called .xls', 'a.xls', 'web-page', '网页', () =>
    strToU8('<html><table><tr><td>甲</td></tr></table></html>'),
  ),
  bomb('a PDF called .xlsx', 'a.xlsx', 'not-a-table', 'PDF', () => strToU8('%PDF-1.7\n%')),
  bomb('binary data', 'a.csv', 'not-a-table', '二进制', () => Uint8Array.of(1, 0, 2, 0, 3)),
  bomb('an empty workbook', 'a.xlsx', 'empty', '没有内容', () =>
    one('<worksheet><sheetData/></worksheet>'),
  ),
  bomb('no bytes', 'a.xlsx', 'empty-file', '0 字节', () => new Uint8Array(0)),
  bomb('11 MB', 'a.csv', 'file-too-large', '11.0 MB', () => new Uint8Array(11 * 1024 * 1024)),
  bomb('an .xls of 5 MB', 'a.xls', 'old-format-too-large', '5.0 MB', () => {
    const bytes = new Uint8Array(5 * 1024 * 1024);
    bytes.set(container('Workbook').subarray(0, 512));
    return bytes;
  }),
  bomb('a locked workbook', 'a.xlsx', 'locked', '密码', () => container('EncryptedPackage')),
  bomb('a Word file of the old kind', 'a.xls', 'other-format', 'Word', () =>
    container('WordDocument'),
  ),
  bomb('a damaged .xls', 'a.xls', 'broken', 'xls', damagedXls),
  bomb('a Word file', 'a.xlsx', 'other-format', 'Word', () =>
    parts({ 'word/document.xml': '<a/>' }),
  ),
  bomb('an .xlsb', 'a.xlsx', 'other-format', 'xlsb', () => sheetJs([['甲']], 'xlsb', () => {})),
  bomb('an .ods', 'a.xlsx', 'other-format', 'ods', () => sheetJs([['甲']], 'ods', () => {})),
  bomb('ten million commas', 'a.csv', 'empty', '没有内容', () => strToU8(','.repeat(9_999_999))),
  bomb('a line of 200 fields', 'a.csv', 'too-many-columns', 'CW', () => strToU8('甲,'.repeat(200))),
  bomb('text in no known encoding', 'a.csv', 'encoding', 'GB18030', () =>
    Uint8Array.of(0x61, 0xff, 0x61, 0xff),
  ),
];
