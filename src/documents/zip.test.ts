import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type ArchiveLimits, checkArchive, packArchive } from './zip.ts';

const limits: ArchiveLimits = { bytes: 1_000_000, entries: 5, unpacked: 500_000, ratio: 100 };
const encode = (value: string) => new TextEncoder().encode(value);
/** Bytes that do not pack, the same every time. */
const noise = (size: number) => {
  let state = 7;
  return Uint8Array.from({ length: size }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return state;
  });
};

function code(bytes: Uint8Array, own: Partial<ArchiveLimits>): string {
  const checked = checkArchive(bytes, { ...limits, ...own });
  return checked.ok ? 'ok' : checked.problems[0].code;
}

/** The archive with one field of its only directory entry changed. */
function altered(bytes: Uint8Array, change: (view: DataView, entry: number) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const end = copy.length - 22;
  change(view, view.getUint32(end + 16, true));
  return copy;
}

const plain = zipSync({ 'a.xml': encode('hello') });
const large = zipSync({ 'a.bin': noise(100_000) });

test('an archive comes back whole, stored or packed, in order', () => {
  const made = packArchive(
    new Map([
      ['b.xml', encode('乙')],
      ['a.xml', encode('甲'.repeat(9))],
      ['empty', encode('')],
    ]),
  );
  const read = checkArchive(made, limits);
  expect(
    read.ok && [...read.value].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
  ).toEqual([
    ['b.xml', '乙'],
    ['a.xml', '甲'.repeat(9)],
    ['empty', ''],
  ]);
  expect(code(zipSync({ 'a.xml': encode('x') }, { level: 0 }), {})).toBe('ok');
});

test('the same content makes the same bytes', () => {
  const content = new Map([['a.xml', encode('甲')]]);
  expect(packArchive(content)).toEqual(packArchive(content));
});

const tooMany = Object.fromEntries(Array.from({ length: 6 }, (_, at) => [`${at}`, encode('x')]));
const sizeAt = 24;
const methodAt = 10;
const refused: [string, Uint8Array, Partial<ArchiveLimits>, string][] = [
  ['no zip', encode('just some text that is long enough'), {}, 'archive/not-zip'],
  ['nothing', new Uint8Array(0), {}, 'archive/not-zip'],
  ['the end cut off', plain.slice(0, -1), {}, 'archive/not-zip'],
  ['an old Word file', encode('\u00d0\u00cf\u0011\u00e0'.repeat(200)), {}, 'archive/not-zip'],
  ['one byte too long', plain, { bytes: plain.length - 1 }, 'archive/too-large'],
  ['exactly the length', plain, { bytes: plain.length }, 'ok'],
  ['a part too many', zipSync(tooMany), {}, 'archive/too-many-entries'],
  ['exactly as many parts', zipSync(tooMany), { entries: 6 }, 'ok'],
  ['unpacked a byte too long', large, { unpacked: 99_999 }, 'archive/too-large'],
  ['unpacked exactly as long', large, { unpacked: 100_000 }, 'ok'],
  ['a bomb', zipSync({ a: new Uint8Array(400_000) }), {}, 'archive/suspicious-ratio'],
  ['small and well packed', zipSync({ a: new Uint8Array(60_000) }), {}, 'ok'],
  ['a way out of the folder', zipSync({ '../a.xml': encode('x') }), {}, 'archive/unsafe-name'],
  ['a way out, Windows', zipSync({ '..\\a.xml': encode('x') }), {}, 'archive/unsafe-name'],
  ['an absolute name', zipSync({ '/etc/passwd': encode('x') }), {}, 'archive/unsafe-name'],
  ['a drive', zipSync({ 'c:a': encode('x') }), {}, 'archive/unsafe-name'],
  ['the same name twice', zipSync({ A: encode('x'), a: encode('y') }), {}, 'archive/unsafe-name'],
  [
    'a password',
    altered(plain, (view, at) => view.setUint16(at + 8, 1, true)),
    {},
    'archive/encrypted',
  ],
  [
    'a size that lies low',
    altered(large, (view, at) => view.setUint32(at + sizeAt, 10, true)),
    {},
    'archive/corrupt',
  ],
  [
    'a size that lies high',
    altered(plain, (view, at) => view.setUint32(at + sizeAt, 99, true)),
    {},
    'archive/corrupt',
  ],
  [
    'an unknown method',
    altered(plain, (view, at) => view.setUint16(at + methodAt, 12, true)),
    {},
    'archive/corrupt',
  ],
  [
    'a part outside the file',
    altered(plain, (view, at) => view.setUint32(at + 42, 9999, true)),
    {},
    'archive/corrupt',
  ],
  [
    'a directory outside the file',
    altered(plain, (view) => view.setUint32(view.byteLength - 6, 9999, true)),
    {},
    'archive/corrupt',
  ],
];

test.each(refused)('%s', (_, bytes, own, expected) => {
  expect(code(bytes, own)).toBe(expected);
});

test('a size that lies low never unpacks more than it says', () => {
  const bomb = zipSync({ a: new Uint8Array(60_000_000) });
  const liar = altered(bomb, (view, at) => view.setUint32(at + sizeAt, 60_000, true));
  const before = process.memoryUsage().arrayBuffers;
  expect(code(liar, {})).toBe('archive/corrupt');
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
});

test('every cut and every flipped byte is a refusal or an archive, never a crash', () => {
  const made = packArchive(new Map([['a.xml', encode('甲乙丙'.repeat(20))]]));
  for (let at = 0; at < made.length; at++) {
    const flipped = made.slice();
    flipped[at] = (flipped[at] ?? 0) ^ 0xff;
    expect(() => checkArchive(flipped, limits)).not.toThrow();
    expect(() => checkArchive(made.slice(0, at), limits)).not.toThrow();
  }
});
