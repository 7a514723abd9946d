import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { checkArchive } from './zip.ts';
import { type Packed, packStream } from './zipStream.ts';

const limits = { bytes: 1e8, entries: 10, unpacked: 1e8, ratio: 100 };

test('what lies ready and what comes in pieces is packed alike, in its order', async () => {
  const large = Buffer.alloc(3_000_000, 'ab');
  const files = new Map<string, Packed>([
    ['会议记录.docx', Buffer.from('words')],
    ['附件/扫描件.pdf', () => Readable.from([large.subarray(0, 1_000_000), large.subarray(1e6)])],
    ['附件/空.txt', new Uint8Array(0)],
  ]);
  const made = await buffer(packStream(files));
  const opened = checkArchive(made, limits);
  if (!opened.ok) throw new Error(opened.problems[0].message.en);
  expect([...opened.value.keys()]).toEqual([...files.keys()]);
  expect(Buffer.from(opened.value.get('附件/扫描件.pdf') ?? []).equals(large)).toBe(true);
  expect((await buffer(packStream(files))).equals(made)).toBe(true);
});

test('a piece that cannot be read breaks the zip off instead of leaving a hole', async () => {
  async function* broken() {
    yield Buffer.from('a');
    throw new Error('gone');
  }
  await expect(buffer(packStream(new Map([['a', broken]])))).rejects.toThrow('gone');
});
