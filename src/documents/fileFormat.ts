import { type FileHandle, open } from 'node:fs/promises';
import type { FileFormat } from '../kernel/attachment.ts';
import { fail, ok, type Problem, type Result } from '../kernel/result.ts';
import { type Text, text } from '../kernel/text.ts';
import { entriesOf } from './fileZip.ts';
import { namesInCompound } from './oleCompound.ts';

type FileProblem = Problem<'file/unknown-kind' | 'file/macros' | 'file/locked' | 'file/inflated'>;

/**
 * What a file is, by its content alone: its name may say anything. Nothing is unpacked; of a zip
 * the directory is read, of an old office file the list of its streams.
 *
 * Problems: `file/unknown-kind`, `file/macros`, `file/locked`, `file/inflated`.
 */
export async function formatOf(path: string): Promise<Result<FileFormat, FileProblem>> {
  const handle = await open(path, 'r');
  try {
    const head = Buffer.alloc(headBytes);
    const { bytesRead } = await handle.read(head, 0, headBytes, 0);
    return await judge(head.subarray(0, bytesRead), handle, path);
  } finally {
    await handle.close();
  }
}

/** PDF readers accept a mark anywhere in the first kilobyte. */
const headBytes = 1024;

async function judge(
  head: Buffer,
  handle: FileHandle,
  path: string,
): Promise<Result<FileFormat, FileProblem>> {
  if (starts(head, 'PK\x03\x04')) return zipFormat(await entriesOf(path));
  if (starts(head, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) {
    return compoundFormat(await namesInCompound(handle));
  }
  const plain = plainFormat(head);
  return plain === undefined ? fail(unknownKind(wordFor(head))) : ok(plain);
}

function starts(head: Buffer, mark: string, at?: number): boolean {
  const from = at ?? 0;
  return head.subarray(from, from + mark.length).toString('latin1') === mark;
}

const heicBrands = /^(?:hei[cxms]|hev[cxms]|mif1|msf1)$/;

function plainFormat(head: Buffer): FileFormat | undefined {
  if (starts(head, '\xff\xd8\xff')) return 'jpeg';
  if (starts(head, '\x89PNG\r\n\x1a\n')) return 'png';
  if (starts(head, 'RIFF') && starts(head, 'WEBP', 8)) return 'webp';
  if (starts(head, 'ftyp', 4) && heicBrands.test(head.subarray(8, 12).toString('latin1'))) {
    return 'heic';
  }
  return head.includes('%PDF-') ? 'pdf' : undefined;
}

/** Parts by which a packed document is known. */
const packed: readonly (readonly [string, FileFormat])[] = [
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
  ['ppt/presentation.xml', 'pptx'],
  ['OFD.xml', 'ofd'],
];

function zipFormat(
  entries: Awaited<ReturnType<typeof entriesOf>>,
): Result<FileFormat, FileProblem> {
  if (entries === 'broken') return fail(unknownKind(text('损坏的压缩文件', 'a damaged zip file')));
  if (entries === 'inflated') return fail(inflated);
  if (entries.isLocked) return fail(locked);
  const names = new Set(entries.names);
  const found = packed.find(([part]) => names.has(part))?.[1];
  if (found === undefined) return fail(unknownKind(text('压缩包', 'a zip archive')));
  return entries.names.some((name) => /vbaProject\.bin$/i.test(name)) ? fail(macros) : ok(found);
}

const streams: readonly (readonly [string, FileFormat])[] = [
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
];

function compoundFormat(names: ReadonlySet<string>): Result<FileFormat, FileProblem> {
  if (names.has('EncryptedPackage')) return fail(locked);
  const found = streams.find(([stream]) => names.has(stream))?.[1];
  if (found === undefined) {
    return fail(
      unknownKind(text('安装程序或别的复合文件', 'an installer or another compound file')),
    );
  }
  const hasMacros = ['Macros', '_VBA_PROJECT', '_VBA_PROJECT_CUR'].some((one) => names.has(one));
  return hasMacros ? fail(macros) : ok(found);
}

/** Common things that are none of ours, so that a refusal names what was found. */
const others: readonly (readonly [string, Text])[] = [
  ['MZ', text('Windows 程序', 'a Windows program')],
  ['\x7fELF', text('程序', 'a program')],
  ['#!', text('脚本', 'a script')],
  ['Rar!', text('RAR 压缩包', 'a RAR archive')],
  ['7z\xbc\xaf', text('7z 压缩包', 'a 7z archive')],
  ['GIF8', text('GIF 动图', 'a GIF')],
  ['BM', text('BMP 图片', 'a BMP picture')],
  ['II*\0', text('TIFF 图片', 'a TIFF picture')],
  ['MM\0*', text('TIFF 图片', 'a TIFF picture')],
  ['{\\rtf', text('RTF 文档', 'an RTF document')],
];

function wordFor(head: Buffer): Text {
  const found = others.find(([mark]) => starts(head, mark));
  if (found !== undefined) return found[1];
  if (starts(head, 'ftyp', 4)) return text('视频', 'a video');
  const said = head.toString('latin1').trimStart().toLowerCase();
  if (said.startsWith('<')) return text('网页或 XML 文件', 'a web page or XML');
  const isText = head.every((byte) => byte >= 0x20 || [9, 10, 12, 13].includes(byte));
  return isText ? text('纯文本', 'plain text') : text('认不出的内容', 'something unknown');
}

function unknownKind(found: Text): FileProblem {
  return {
    code: 'file/unknown-kind',
    message: text(
      `这个文件的内容是${found.zh}，不能作为附件（看的是内容，不是文件名）。`,
      `By its content this is ${found.en}, which cannot be attached, whatever its name says.`,
    ),
    cure: text(
      '请改传 PDF、图片（JPEG、PNG、WebP、HEIC）、OFD，或 Word、Excel、PPT、WPS 文档；扫描仪请选存为 PDF，文字可直接贴进会议内容。',
      'Send a PDF, a picture (JPEG, PNG, WebP, HEIC), OFD, or a file of Word, Excel, PowerPoint or WPS; let a scanner save as PDF, and paste plain text into the record.',
    ),
  };
}

const macros: FileProblem = {
  code: 'file/macros',
  message: text('这个文档带有宏程序，不能作为附件。', 'This document carries macros.'),
  cure: text(
    '请在 WPS 或 Word、Excel 中另存为不带宏的文档或 PDF 后再上传。',
    'Save it without macros, or as PDF, and send that.',
  ),
};

const locked: FileProblem = {
  code: 'file/locked',
  message: text('这个文档设了打开密码，别人打不开。', 'This document opens with a password only.'),
  cure: text('请去掉密码或另存为 PDF 后再上传。', 'Take the password off, or save it as PDF.'),
};

const inflated: FileProblem = {
  code: 'file/inflated',
  message: text(
    '这个文档解开后异常庞大，可能有害，没有收下。',
    'This document unpacks to a suspicious size and was not taken.',
  ),
  cure: text(
    '请用 WPS 或 Word、Excel 打开原文件，另存后再上传。',
    'Open the original in its program, save it again and send that file.',
  ),
};
