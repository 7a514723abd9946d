import { limits } from './limits.ts';

/** What a part of a workbook says, in the order in which it says it. Names carry no prefix. */
export interface XmlHandler {
  /** `attributes` is the raw text after the name; read it with `attribute`. */
  open(name: string, attributes: string): void;
  /** May come in several pieces. */
  text(text: string): void;
  close(name: string): void;
}

export class XmlError extends Error {
  readonly reason: 'dtd' | 'broken';
  constructor(reason: 'dtd' | 'broken', detail: string) {
    super(detail);
    this.reason = reason;
  }
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Only the five entities of XML and numbers: without a DTD nothing else has a meaning. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi, (whole, hex, dec, name) => {
    if (name !== undefined) return named[name] ?? whole;
    const point = hex === undefined ? Number(dec) : Number.parseInt(hex, 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

const patterns = new Map<string, RegExp>();

/** The value of an attribute, whatever its prefix; `undefined` when it is not there. */
export function attribute(attributes: string, name: string): string | undefined {
  let pattern = patterns.get(name);
  if (pattern === undefined) {
    pattern = new RegExp(`(?:^|\\s)(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  const match = pattern.exec(attributes);
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? undefined : decodeEntities(value);
}

/**
 * The end of the tag that begins before `from`: a `>` outside quotes; -1 when it is not there yet.
 * One pass whatever the text holds: a search that started again at each `>` could be made to crawl.
 */
function tagEnd(buffer: string, from: number): number {
  let quote = 0;
  for (let i = from; i < buffer.length; i++) {
    const code = buffer.charCodeAt(i);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 62) return i;
    else if (code === 34 || code === 39) quote = code;
  }
  return -1;
}

function localName(full: string): string {
  return full.slice(full.indexOf(':') + 1);
}

function element(inner: string, handler: XmlHandler): void {
  let end = 0;
  while (end < inner.length && !isNameEnd(inner.charCodeAt(end))) end += 1;
  const name = localName(inner.slice(0, end));
  if (name === '') throw new XmlError('broken', 'a tag without a name');
  handler.open(name, inner.slice(end));
  if (inner.endsWith('/')) handler.close(name);
}

/** White space or a slash. */
function isNameEnd(code: number): boolean {
  return code === 47 || code <= 32;
}

/** Hands on the piece of markup at `at` and says how long it is; 0 when more text is needed. */
function markup(buffer: string, at: number, handler: XmlHandler): number {
  const second = buffer.charAt(at + 1);
  if (second === '!' || second === '?') return special(buffer, at, handler);
  const end = second === '/' ? buffer.indexOf('>', at) : tagEnd(buffer, at + 1);
  if (end === -1) return 0;
  if (second === '/') handler.close(localName(buffer.slice(at + 2, end).trim()));
  else element(buffer.slice(at + 1, end), handler);
  return end + 1 - at;
}

function special(buffer: string, at: number, handler: XmlHandler): number {
  const head = buffer.slice(at, at + 9);
  const closed = (mark: string) => {
    const end = buffer.indexOf(mark, at + 2);
    return end === -1 ? 0 : end + mark.length - at;
  };
  if (head.startsWith('<?')) return closed('?>');
  if (head.startsWith('<!--')) return closed('-->');
  if (head === '<![CDATA[') {
    const length = closed(']]>');
    if (length > 0) handler.text(buffer.slice(at + 9, at + length - 3));
    return length;
  }
  if (head.length < 9) return 0;
  throw new XmlError('dtd', head);
}

/**
 * Reads XML as it arrives and keeps no more than one tag of it. A document type declaration is
 * refused wherever it stands: no spreadsheet program writes one, and every XML bomb needs it.
 */
export function xmlScanner(handler: XmlHandler) {
  let rest = '';
  return {
    /** @throws XmlError */
    push(chunk: string): void {
      const buffer = rest === '' ? chunk : rest + chunk;
      let at = 0;
      while (at < buffer.length) {
        const open = buffer.indexOf('<', at);
        if (open !== at) {
          const end = open === -1 ? safeEnd(buffer, at) : open;
          if (end > at) handler.text(decodeEntities(buffer.slice(at, end)));
          at = end;
          if (open === -1) break;
        }
        const length = markup(buffer, at, handler);
        if (length === 0) break;
        at += length;
      }
      rest = buffer.slice(at);
      if (rest.length > limits.tagCharacters) throw new XmlError('broken', 'a tag without an end');
    },
    /** @throws XmlError when the text stops in the middle of a tag */
    end(): void {
      if (rest.startsWith('<')) throw new XmlError('broken', 'the end is missing');
    },
  };
}

/** Text may be cut at a chunk's end, but never inside an entity. */
function safeEnd(buffer: string, at: number): number {
  const entity = buffer.lastIndexOf('&');
  const cut = entity >= at && buffer.length - entity < 12 && buffer.indexOf(';', entity) === -1;
  return cut ? entity : buffer.length;
}
