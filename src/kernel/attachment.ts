import { type Text, text } from './text.ts';

/** Files that hang on records: what the page that sends them, the server and papers agree on. */

/**
 * Most bytes of one file. A scan of thirty pages in colour or a long deck of slides stays below; a
 * film does not, and belongs elsewhere.
 */
export const mostBytes = 50 * 1024 * 1024;

/** Most files on one record, those that were taken away not counted. */
export const mostFiles = 50;

interface Format {
  readonly name: Text;
  readonly type: string;
  /** Endings that a name may have; the first is given to one that has none of them. */
  readonly endings: readonly [string, ...string[]];
  /** How a browser shows it in place; null: it is downloaded. */
  readonly shownAs: 'picture' | 'page' | null;
}

const office = 'application/vnd.openxmlformats-officedocument';
const one = (zh: string, en = zh) => text(zh, en);

/** Kinds of content, told by the content itself and never by a name. */
export const fileFormats = {
  pdf: { name: one('PDF'), type: 'application/pdf', endings: ['pdf'], shownAs: 'page' },
  jpeg: { name: one('JPEG'), type: 'image/jpeg', endings: ['jpg', 'jpeg'], shownAs: 'picture' },
  png: { name: one('PNG'), type: 'image/png', endings: ['png'], shownAs: 'picture' },
  webp: { name: one('WebP'), type: 'image/webp', endings: ['webp'], shownAs: 'picture' },
  heic: { name: one('HEIC'), type: 'image/heic', endings: ['heic', 'heif'], shownAs: null },
  ofd: { name: one('OFD'), type: 'application/ofd', endings: ['ofd'], shownAs: null },
  docx: {
    name: one('Word'),
    type: `${office}.wordprocessingml.document`,
    endings: ['docx'],
    shownAs: null,
  },
  xlsx: {
    name: one('Excel'),
    type: `${office}.spreadsheetml.sheet`,
    endings: ['xlsx'],
    shownAs: null,
  },
  pptx: {
    name: one('PPT'),
    type: `${office}.presentationml.presentation`,
    endings: ['pptx'],
    shownAs: null,
  },
  doc: {
    name: one('Word、WPS 文字', 'Word, WPS Writer'),
    type: 'application/msword',
    endings: ['doc', 'wps'],
    shownAs: null,
  },
  xls: {
    name: one('Excel、WPS 表格', 'Excel, WPS Spreadsheets'),
    type: 'application/vnd.ms-excel',
    endings: ['xls', 'et'],
    shownAs: null,
  },
  ppt: {
    name: one('PPT、WPS 演示', 'PPT, WPS Presentation'),
    type: 'application/vnd.ms-powerpoint',
    endings: ['ppt', 'dps'],
    shownAs: null,
  },
} as const satisfies Readonly<Record<string, Format>>;

export type FileFormat = keyof typeof fileFormats;

export const formatsAsList = Object.keys(fileFormats) as FileFormat[];

const pictures = ['jpeg', 'png', 'webp', 'heic'] as const;
const scans = ['pdf', ...pictures, 'ofd'] as const;

interface Purpose {
  readonly name: Text;
  readonly formats: readonly FileFormat[];
}

/** What a file on a gathering is, and of which formats it may be. */
export const gatheringFiles = {
  'sign-in-sheet': { name: text('签到表扫描件', 'scanned sign-in sheet'), formats: scans },
  'signed-minutes': { name: text('会议记录签字扫描件', 'signed minutes'), formats: scans },
  'written-minutes': { name: text('会议记录文档', 'minutes as a file'), formats: formatsAsList },
  material: { name: text('学习材料、课件', 'material'), formats: formatsAsList },
  photo: { name: text('照片', 'photo'), formats: pictures },
} as const satisfies Readonly<Record<string, Purpose>>;

export type GatheringFile = keyof typeof gatheringFiles;

/** Files that hold the minutes: where there is one, nobody has to type its words again. */
export const holdMinutes: readonly GatheringFile[] = ['signed-minutes', 'written-minutes'];

/** Long enough for any title; no file system has to bear more. */
const longestName = 100;

/**
 * The name that somebody gave a file, as text: without folders, control characters and signs that a
 * file system refuses, and with an ending that says what the content is.
 */
export function cleanFileName(given: string, format: FileFormat): string {
  const [own] = fileFormats[format].endings;
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}:*?"<>|]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const [, stem = '', ending = ''] = /^(.*?)(?:\.([a-zA-Z][a-zA-Z0-9]{0,4}))?$/u.exec(plain) ?? [];
  const endings: readonly string[] = fileFormats[format].endings;
  const kept = endings.includes(ending.toLowerCase()) ? ending.toLowerCase() : own;
  const short = [...stem.replace(/^[.\s]+|[.\s]+$/g, '')].slice(0, longestName).join('').trim();
  return `${short === '' ? '附件' : short}.${kept}`;
}

/** `1.4 MB`, `320 kB`, as people say it. */
export function sizeWords(bytes: number): string {
  if (bytes >= 1024 * 1024) return `${Number((bytes / 1024 / 1024).toFixed(1))} MB`;
  return `${Math.max(1, Math.round(bytes / 1024))} kB`;
}
