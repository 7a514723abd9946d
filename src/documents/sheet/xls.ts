import { CFB, read, type WorkSheet } from '@e965/xlsx';
import type { FileBudget } from './budget.ts';
import { kindOfFormat, numberCell } from './dateFormat.ts';
import { limits } from './limits.ts';
import type { Cell, DateSystem, Merge } from './model.ts';
import { Refusal, refuse } from './problems.ts';
import type { Outline } from './xlsx.ts';

/**
 * The old binary format, which only SheetJS reads. It builds the whole workbook in memory, hence
 * a limit of its own; the thread is ended when its heap is not enough all the same.
 *
 * @throws Refusal
 */
export function readXls(bytes: Uint8Array, budget: FileBudget): Outline {
  if (bytes.length > limits.oldFormatBytes) throw refuse.oldFormatTooLarge(bytes.length);
  try {
    refuseOthers(bytes);
    return convert(bytes, budget);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const detail = error instanceof Error ? error.message : '';
    throw /password|encrypt/i.test(detail) ? refuse.locked() : refuse.broken('xls');
  }
}

/** Word and PowerPoint files and locked `.xlsx` live in the same kind of container. */
function refuseOthers(bytes: Uint8Array): void {
  const paths = CFB.read(bytes, { type: 'array' }).FullPaths.map((path: string) =>
    path.slice(path.indexOf('/') + 1).toLowerCase(),
  );
  if (paths.includes('encryptedpackage')) throw refuse.locked();
  if (paths.includes('worddocument')) throw refuse.otherFormat('Word 文档', 'a Word document');
  if (paths.includes('workbook') || paths.includes('book')) return;
  throw refuse.otherFormat('其他 Office 文件,不是工作簿', 'another Office file, not a workbook');
}

function convert(bytes: Uint8Array, budget: FileBudget): Outline {
  const book = read(bytes, {
    type: 'array',
    dense: true,
    cellNF: true,
    cellText: false,
    cellHTML: false,
  });
  const dateSystem: DateSystem = book.Workbook?.WBProps?.date1904 === true ? 1904 : 1900;
  const sheets = book.SheetNames.map((name, index) => {
    const sheet = book.Sheets[name];
    const merges = sheet === undefined ? [] : readSheet(sheet, index, name, dateSystem, budget);
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return { name, hidden, merges };
  });
  return { sheets, dateSystem, notes: [] };
}

/** The part of SheetJS's cell object that is used here. */
interface Found {
  readonly t?: unknown;
  readonly v?: unknown;
  readonly z?: unknown;
  readonly f?: unknown;
  readonly w?: unknown;
}

function readSheet(
  sheet: WorkSheet,
  index: number,
  name: string,
  system: DateSystem,
  budget: FileBudget,
): Merge[] {
  const sink = budget.sheet(index, name);
  const rows: readonly (readonly (Found | undefined)[] | undefined)[] = sheet['!data'] ?? [];
  rows.forEach((row, at) => {
    if (row === undefined) return;
    sink.row(
      at + 1,
      Array.from(row, (cell) => cellOf(cell, system)),
    );
  });
  sink.end();
  return (sheet['!merges'] ?? []).slice(0, limits.merges).map(({ s, e }) => ({
    top: s.r + 1,
    left: s.c,
    bottom: e.r + 1,
    right: Math.min(e.c, limits.columns - 1),
  }));
}

function cellOf(found: Found | undefined, system: DateSystem): Cell | undefined {
  if (found === undefined || found === null) return undefined;
  const made = contentOf(found, system);
  if (typeof found.f !== 'string') return made;
  return { ...(made ?? { kind: 'empty' }), formula: true };
}

function contentOf(found: Found, system: DateSystem): Cell | undefined {
  const { t, v } = found;
  if (t === 'n' && typeof v === 'number') {
    return numberCell(v, kindOfFormat(typeof found.z === 'string' ? found.z : ''), system);
  }
  if (t === 'b') return { kind: 'boolean', boolean: v === true };
  if (t === 'e') return { kind: 'error', error: errorName(v) };
  return typeof v === 'string' && v !== '' ? { kind: 'text', text: v } : undefined;
}

/** Error numbers of the binary format. */
function errorName(value: unknown): string {
  const names = new Map([
    [0, '#NULL!'],
    [7, '#DIV/0!'],
    [15, '#VALUE!'],
    [23, '#REF!'],
    [29, '#NAME?'],
    [36, '#NUM!'],
    [42, '#N/A'],
  ]);
  return typeof value === 'number' ? (names.get(value) ?? '#N/A') : '#N/A';
}
