import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { limits } from './limits.ts';
import { Refusal, refuse } from './problems.ts';
import { attribute, XmlError, type XmlHandler, xmlScanner } from './xml.ts';

/** An opened workbook container whose directory is within the limits. */
export interface Container {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Hands a part to `handler` as it is unpacked; stops at the first byte too many. */
  read(name: string, handler: XmlHandler): Promise<void>;
}

const key = (name: string) => name.replace(/^\/+/, '').toLowerCase();

/** @throws Refusal when the directory asks for more than `limits` before anything is unpacked */
export async function openContainer(bytes: Uint8Array): Promise<Container> {
  const zip = await opened(bytes);
  if (zip.entryCount > limits.entries) throw refuse.entries(zip.entryCount);
  const entries = await directory(zip);
  const all = [...entries.values()];
  if (all.some((entry) => entry.isEncrypted())) throw refuse.locked();
  const budget = { left: limits.unpackedBytes };
  const declared = all.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  const ratio = declared / bytes.length;
  if (declared > limits.unpackedBytes || ratio > limits.ratio) {
    throw refuse.unpacked(declared, ratio, await coverage(zip, all));
  }
  return {
    names: all.map((entry) => entry.fileName),
    has: (name) => entries.has(key(name)),
    async read(name, handler) {
      const entry = entries.get(key(name));
      if (entry === undefined) throw refuse.broken(name);
      await parse(zip, entry, handler, budget);
    },
  };
}

async function opened(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return await fromBufferPromise(buffer, { validateEntrySizes: true, strictFileNames: false });
  } catch {
    throw refuse.broken('ZIP');
  }
}

async function directory(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.has(key(entry.fileName))) throw refuse.broken(entry.fileName);
      entries.set(key(entry.fileName), entry);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw refuse.broken('ZIP');
  }
  return entries;
}

async function parse(
  zip: ZipFile,
  entry: Entry,
  handler: XmlHandler,
  budget: { left: number },
): Promise<void> {
  const scanner = xmlScanner(handler);
  const decoder = new TextDecoder();
  let seen = 0;
  let stream: Readable | undefined;
  try {
    stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      seen += chunk.length;
      budget.left -= chunk.length;
      if (seen > entry.uncompressedSize || budget.left < 0) throw refuse.lyingSize();
      scanner.push(decoder.decode(chunk, { stream: true }));
    }
    scanner.end();
  } catch (error) {
    throw asRefusal(error, entry.fileName);
  } finally {
    stream?.destroy();
  }
}

function asRefusal(error: unknown, part: string): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof XmlError) return error.reason === 'dtd' ? refuse.dtd() : refuse.broken(part);
  const size =
    error instanceof Error && /(too many|not enough) bytes in the stream/.test(error.message);
  if (size) return refuse.lyingSize();
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = code.startsWith('Z_') || code.startsWith('ERR_') || isZipError(error);
  if (known) return refuse.broken(part);
  throw error;
}

/** yauzl reports everything that is wrong with a file as a plain `Error`. */
function isZipError(error: unknown): boolean {
  return error instanceof Error && error.constructor === Error;
}

/**
 * What the sheets of a refused workbook say about their own size, read from their first few
 * kilobytes, so that the refusal can name it.
 */
async function coverage(zip: ZipFile, entries: readonly Entry[]): Promise<readonly string[]> {
  const sheets = entries.filter((entry) => /worksheets\/[^/]+\.xml$/i.test(entry.fileName));
  const found: string[] = [];
  for (const entry of sheets.slice(0, 3)) {
    let reference: string | undefined;
    const stop = new Refusal({
      code: 'workbook/broken',
      message: { zh: '', en: '' },
      cure: { zh: '', en: '' },
    });
    const handler: XmlHandler = {
      open(name, attributes) {
        if (name === 'dimension') reference = attribute(attributes, 'ref');
        if (name === 'dimension' || name === 'sheetData') throw stop;
      },
      text() {},
      close() {},
    };
    await parse(zip, entry, handler, { left: 65_536 }).catch(() => undefined);
    if (reference !== undefined && /^[A-Z]{1,3}\d+(:[A-Z]{1,3}\d+)?$/.test(reference)) {
      found.push(reference);
    }
  }
  return found;
}
