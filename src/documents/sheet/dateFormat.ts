import { addDays, type IsoDate } from '../../kernel/date.ts';
import type { Cell, DateSystem } from './model.ts';

/** What a number format makes of a number. */
export type NumberKind = 'number' | 'day' | 'month' | 'time';

/** Formats that files name by number only, in the Chinese edition of Excel (ECMA-376 18.8.30). */
const monthFormats = [17, 27, 36, 50, 52, 57];
const dayFormats = [14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58];
const timeFormats = [18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56];

export function kindOfFormatId(id: number): NumberKind {
  if (dayFormats.includes(id)) return 'day';
  if (monthFormats.includes(id)) return 'month';
  return timeFormats.includes(id) ? 'time' : 'number';
}

/** Reads a format such as `yyyy"年"m"月"`: what it shows, not how. */
export function kindOfFormat(format: string): NumberKind {
  const first = format.slice(0, 255).split(';', 1)[0] ?? '';
  const bare = first
    .replace(/"[^"]*"/g, '')
    .replace(/[\\_*]./g, '')
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '')
    .replace(/general|am\/pm|a\/p/gi, '')
    .toLowerCase();
  if (/[ye]/.test(bare)) return /d/.test(bare) ? 'day' : 'month';
  if (/d/.test(bare)) return 'day';
  return /[hs]/.test(bare) ? 'time' : 'number';
}

const lastSerial = 2_958_465;

/**
 * The day of an Excel serial, or `null` where there is none. The 1900 system counts a 29 February
 * 1900 that never was, so serials before it are one day off.
 */
export function serialDay(serial: number, system: DateSystem): IsoDate | null {
  const whole = Math.floor(serial) + (system === 1904 ? 1462 : 0);
  if (!Number.isFinite(whole) || whole < 1 || whole === 60 || whole > lastSerial) return null;
  return addDays('1900-01-01', whole < 60 ? whole - 1 : whole - 2);
}

function clock(serial: number): string {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440) % 1440;
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/** A number of the file as a cell: a date, a time of day (as text `HH:MM`) or a number. */
export function numberCell(value: number, kind: NumberKind, system: DateSystem): Cell {
  if (kind === 'number') return { kind: 'number', number: value };
  if (kind === 'time' && value >= 0 && value < 1) return { kind: 'text', text: clock(value) };
  const date = serialDay(value, system);
  if (date === null) return { kind: 'number', number: value };
  const time = clock(value);
  const shows = kind === 'month' ? 'month' : 'day';
  return time === '00:00' ? { kind: 'date', date, shows } : { kind: 'date', date, shows, time };
}
