import { inflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { fail, ok, type Problem, type Result } from '../kernel/result.ts';
import { type Text, text } from '../kernel/text.ts';

/**
 * Archives from outside (Word templates, workbooks) are hostile until this file has read them
 * (trust.md 7.3). `checkArchive` reads the directory first, then counts every byte that really
 * comes out. Use its entries, never a second reader on the same bytes: two readers may disagree
 * about what an archive holds. Shared by everything under `documents/`.
 */
export interface ArchiveLimits {
  /** Size of the file itself, in bytes. */
  readonly bytes: number;
  readonly entries: number;
  /** Sum of all entries after unpacking, in bytes. */
  readonly unpacked: number;
  /** Unpacked size of one entry over its packed size; entries under 64 kB are not judged. */
  readonly ratio: number;
}

export type ArchiveProblem = Problem<
  | 'archive/not-zip'
  | 'archive/too-large'
  | 'archive/too-many-entries'
  | 'archive/suspicious-ratio'
  | 'archive/encrypted'
  | 'archive/unsafe-name'
  | 'archive/corrupt'
>;

/** Files of the archive by name, in directory order; folders are left out. */
export type Archive = ReadonlyMap<string, Uint8Array>;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const fileMark = 0x04034b50;
const smallEntry = 64 * 1024;

const cure = text(
  '请用 WPS 或 Word、Excel 打开原文件，另存后重新上传。',
  'Open the original in WPS or in Word or Excel, save it again and upload that file.',
);

function problem(code: ArchiveProblem['code'], message: Text): ArchiveProblem {
  return { code, message, cure };
}

function corrupt(): Result<never, ArchiveProblem> {
  return fail(
    problem(
      'archive/corrupt',
      text('文件已损坏，无法读完。', 'The file is damaged and cannot be read.'),
    ),
  );
}

/** Everything in the archive, or why it was not opened. Never unpacks beyond `limits`. */
export function checkArchive(
  bytes: Uint8Array,
  limits: ArchiveLimits,
): Result<Archive, ArchiveProblem> {
  if (bytes.length > limits.bytes) return fail(tooLarge(bytes.length, limits.bytes));
  const directory = readDirectory(bytes, limits);
  if (!directory.ok) return directory;
  const judged = judge(directory.value, limits);
  return judged === undefined ? unpack(bytes, directory.value, limits) : fail(judged);
}

function tooLarge(found: number, limit: number): ArchiveProblem {
  const mega = (n: number) => (n / 1_048_576).toFixed(1);
  return problem(
    'archive/too-large',
    text(
      `文件（或解开后的内容）有 ${mega(found)} MB，上限是 ${mega(limit)} MB。`,
      `The file, or what it unpacks to, has ${mega(found)} MB; the limit is ${mega(limit)} MB.`,
    ),
  );
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  return -1;
}

function readDirectory(
  bytes: Uint8Array,
  limits: ArchiveLimits,
): Result<readonly Entry[], ArchiveProblem> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) {
    return fail(
      problem(
        'archive/not-zip',
        text('这不是 Word 或 Excel 的新格式文件。', 'This is not a file in the Office zip format.'),
      ),
    );
  }
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) return fail(tooMany(count, limits.entries));
  return readEntries(bytes, view, view.getUint32(end + 16, true), count);
}

function tooMany(found: number, limit: number): ArchiveProblem {
  return problem(
    'archive/too-many-entries',
    text(
      `文件里有 ${found} 个部件，上限是 ${limit} 个。`,
      `The file holds ${found} parts; the limit is ${limit}.`,
    ),
  );
}

function readEntries(
  bytes: Uint8Array,
  view: DataView,
  start: number,
  count: number,
): Result<readonly Entry[], ArchiveProblem> {
  const entries: Entry[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entryMark) return corrupt();
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if ((view.getUint16(at + 8, true) & 1) === 1) return fail(encrypted(name));
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return ok(entries);
}

function encrypted(name: string): ArchiveProblem {
  return problem(
    'archive/encrypted',
    text(`文件设了密码（${name}），无法读取。`, `The file is protected by a password (${name}).`),
  );
}

function judge(entries: readonly Entry[], limits: ArchiveLimits): ArchiveProblem | undefined {
  let total = 0;
  const names = new Set<string>();
  for (const entry of entries) {
    const parts = entry.name.split(/[\\/]/);
    const twice = names.has(entry.name.toLowerCase());
    if (twice || parts.includes('..') || parts[0] === '' || /[:\0]/.test(entry.name)) {
      return unsafeName(entry.name);
    }
    names.add(entry.name.toLowerCase());
    total += entry.size;
    if (entry.size > smallEntry && entry.size > limits.ratio * entry.packed) {
      return suspicious(entry.name);
    }
  }
  return total > limits.unpacked ? tooLarge(total, limits.unpacked) : undefined;
}

function unsafeName(name: string): ArchiveProblem {
  return problem(
    'archive/unsafe-name',
    text(
      `文件里有名称不安全或重复的部件：${JSON.stringify(name)}。`,
      `The file holds a part with an unsafe or repeated name: ${JSON.stringify(name)}.`,
    ),
  );
}

function suspicious(name: string): ArchiveProblem {
  return problem(
    'archive/suspicious-ratio',
    text(
      `部件 ${name} 解开后异常膨胀，已停止读取。`,
      `Part ${name} unpacks to a suspicious size; reading was stopped.`,
    ),
  );
}

function unpack(
  bytes: Uint8Array,
  entries: readonly Entry[],
  limits: ArchiveLimits,
): Result<Archive, ArchiveProblem> {
  const archive = new Map<string, Uint8Array>();
  let left = limits.unpacked;
  for (const entry of entries) {
    const content = inflate(bytes, entry, left);
    if (content === undefined || content.length !== entry.size) return corrupt();
    left -= content.length;
    if (!entry.name.endsWith('/')) archive.set(entry.name, content);
  }
  return ok(archive);
}

/** Undefined where an entry is not what the directory says; never makes over `most` bytes. */
function inflate(bytes: Uint8Array, entry: Entry, most: number): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length) return undefined;
  if (view.getUint32(entry.offset, true) !== fileMark) return undefined;
  const skipped = view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const start = entry.offset + 30 + skipped;
  if (start + entry.packed > bytes.length) return undefined;
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method === 0) return packed.length <= most ? packed : undefined;
  if (entry.method !== 8) return undefined;
  try {
    // zlib demands at least 1; an empty entry still says so by its length.
    const limit = Math.max(1, Math.min(most, entry.size));
    return new Uint8Array(inflateRawSync(packed, { maxOutputLength: limit }));
  } catch {
    return undefined;
  }
}

/** A zip whose bytes depend on its content alone: fixed time, order as given. */
export function packArchive(archive: Archive): Uint8Array {
  // Zip stores local wall-clock time; the local constructor makes the same bytes in every zone.
  return zipSync(Object.fromEntries(archive), { level: 6, mtime: new Date(1980, 0, 1) });
}
