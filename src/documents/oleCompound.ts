import type { FileHandle } from 'node:fs/promises';

/** Old office files are compound files: a small file system of their own, with a directory. */

/** More sectors of directory than any document has. */
const mostSectors = 256;
const endOfChain = 0xfffffffa;

/** Names in the directory of a compound file; as many as can be read of one that is damaged. */
export async function namesInCompound(handle: FileHandle): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  const head = await read(handle, 0, 512);
  if (head.length < 512) return names;
  const shift = head.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) return names;
  const size = 1 << shift;
  const sector = (at: number) => read(handle, (at + 1) * size, size);
  let at = head.readUInt32LE(48);
  for (let seen = 0; seen < mostSectors && at < endOfChain; seen += 1) {
    const directory = await sector(at);
    for (const name of entriesIn(directory)) names.add(name);
    const table = Math.floor(at / (size / 4));
    // The header lists the first 109 sectors of the table; a directory starts within them.
    if (table >= 109) break;
    const links = await sector(head.readUInt32LE(76 + 4 * table));
    const link = (at % (size / 4)) * 4;
    at = link + 4 <= links.length ? links.readUInt32LE(link) : endOfChain;
  }
  return names;
}

async function read(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await handle.read(bytes, 0, length, at);
  return bytes.subarray(0, bytesRead);
}

/** An entry has 128 bytes: 64 for its name in UTF-16, then how long that is, its end included. */
function entriesIn(directory: Buffer): string[] {
  const names: string[] = [];
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const length = directory.readUInt16LE(at + 64) - 2;
    if (length <= 0 || length > 62) continue;
    names.push(directory.subarray(at, at + length).toString('utf16le'));
  }
  return names;
}
