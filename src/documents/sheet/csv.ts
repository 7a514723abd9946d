import { text } from '../../kernel/text.ts';
import type { FileBudget } from './budget.ts';
import { unguard } from './guard.ts';
import { limits } from './limits.ts';
import type { Cell } from './model.ts';
import { refuse } from './problems.ts';
import type { Outline } from './xlsx.ts';

type Encoding = 'utf-8' | 'utf-16le' | 'gb18030';

/** UTF-8 where it is valid UTF-8, UTF-16 where Excel's mark says so, else GB18030 (holds GBK). */
export function decodeText(bytes: Uint8Array, name: string): { text: string; encoding: Encoding } {
  const order: Encoding[] =
    bytes[0] === 0xff && bytes[1] === 0xfe ? ['utf-16le'] : ['utf-8', 'gb18030'];
  for (const encoding of order) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
    } catch {
      // The next encoding is tried; when none is left the file is refused below.
    }
  }
  throw refuse.encoding(name);
}

/** The separator that stands most often in the first lines, outside quotes. */
export function separatorOf(content: string): string {
  const head = content.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, '');
  const counts = ['\t', ',', ';'].map((mark) => ({ mark, count: head.split(mark).length }));
  counts.sort((a, b) => b.count - a.count);
  return counts[0]?.mark ?? ',';
}

/**
 * Splits separated text after RFC 4180, quotes doubled inside quotes. `take` gets the row's number
 * in the file (1 is the first; a line break inside quotes does not count) and its fields; beyond
 * the columns that may be read, only fields that hold something are set.
 */
export function splitText(
  content: string,
  separator: string,
  take: (number: number, fields: string[]) => void,
): void {
  let number = 1;
  let column = 0;
  let fields: string[] = [];
  let at = 0;
  while (at <= content.length) {
    const { value, end } = field(content, at, separator);
    // A line of ten million separators must not become ten million fields.
    if (value !== '' || column < limits.columns) fields[column] = value;
    column += 1;
    at = end;
    if (content.startsWith(separator, at)) {
      at += separator.length;
      continue;
    }
    take(number, fields);
    fields = [];
    column = 0;
    number += 1;
    at += content.startsWith('\r\n', at) ? 2 : 1;
    if (at >= content.length) break;
  }
}

function field(content: string, start: number, separator: string): { value: string; end: number } {
  let value = '';
  let at = start;
  if (content.charAt(at) === '"') {
    const quoted = quotedPart(content, at);
    value = quoted.value;
    at = quoted.end;
  }
  let end = at;
  while (end < content.length) {
    const char = content.charAt(end);
    if (char === separator || char === '\n' || char === '\r') break;
    end += 1;
  }
  return { value: value + content.slice(at, end), end };
}

function quotedPart(content: string, start: number): { value: string; end: number } {
  let value = '';
  let at = start + 1;
  while (at < content.length) {
    const quote = content.indexOf('"', at);
    if (quote === -1) return { value: value + content.slice(at), end: content.length };
    value += content.slice(at, quote);
    if (content.charAt(quote + 1) !== '"') return { value, end: quote + 1 };
    value += '"';
    at = quote + 2;
  }
  return { value, end: at };
}

/** @throws Refusal */
export function readText(bytes: Uint8Array, name: string, budget: FileBudget): Outline {
  const decoded = decodeText(bytes, name);
  const content = decoded.text;
  const sink = budget.sheet(0, name);
  splitText(content, separatorOf(content), (number, fields) => {
    sink.row(number, fields.map(cellOf));
  });
  sink.end();
  const notes =
    decoded.encoding === 'gb18030'
      ? [
          text(
            `“${name}”按 GB18030（GBK）编码读取。`,
            `"${name}" was read in the encoding GB18030 (GBK).`,
          ),
        ]
      : [];
  return { sheets: [{ name, hidden: false, merges: [] }], dateSystem: 1900, notes };
}

function cellOf(value: string): Cell | undefined {
  return value === '' ? undefined : { kind: 'text', text: unguard(value) };
}
