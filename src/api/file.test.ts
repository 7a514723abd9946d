import { readdir, rm } from 'node:fs/promises';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { mostBytes } from '../kernel/attachment.ts';
import { besideOf } from '../store/factsBeside.ts';
import { type Reply, type Visitor, work } from '../testing/api.ts';
import { type BookHouse, bookHouse } from '../testing/bookHouse.ts';
import type { ProblemDocument } from './contract/common.ts';
import type { ReplyOf } from './contract/index.ts';

type Listed = ReplyOf<'GET /api/gatherings/:gathering/files'>;

let book: BookHouse;
let cadre: Visitor;
let stranger: Visitor;
/** A gathering of its own for each test. */
let gathering: string;

beforeAll(async () => {
  book = await bookHouse();
  cadre = await book.house.visitor(book.house.people.cadre);
  stranger = await book.house.visitor(book.house.people.otherSecretary);
});
afterAll(() => book.house.close());
beforeEach(async () => {
  const wordless = [{ handle: 'branch-assembly', content: {}, ballots: [] }];
  gathering = await book.record(book.draftOf('2026-03-05', [], { parts: wordless }));
});

const pdf = (words: string) => Buffer.from(`%PDF-1.7 ${words} ${gathering}`);
const at = (purpose: string, name: string, of = gathering) =>
  `/api/gatherings/${of}/files?purpose=${purpose}&name=${encodeURIComponent(name)}`;
const send = (bytes: Uint8Array, purpose = 'signed-minutes', name = '记录.pdf') =>
  book.secretary.upload(at(purpose, name), bytes, 'application/octet-stream');
const idOf = (reply: Reply) => reply.json<{ id: string }>().id;
const codesOf = (reply: Reply) =>
  reply.json<ProblemDocument>().problems.map(({ code }) => `${reply.status} ${code}`);
const listed = async (who: Visitor = book.secretary) =>
  (await who.get(`/api/gatherings/${gathering}/files`)).json<Listed>();

/** Files on the disk, by their last name. */
async function onDisk(): Promise<string[]> {
  const folder = join(book.house.folder, 'files');
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  return all.filter((one) => one.isFile()).map(({ name }) => name);
}

async function trailOf(action: string): Promise<{ actor: string; object_id: string }[]> {
  const { rows } = await book.house.admin.query(
    'select actor, object_id from genji.audit_event where action = $1 order by seq',
    [action],
  );
  return rows;
}

test('a scan is attached, listed with who brought it, opened in place and taken home', async () => {
  const scan = pdf('signed');
  const id = idOf(await send(scan, 'signed-minutes', '../../记录 (3)*.PDF'));
  expect(await listed()).toMatchObject({
    files: [
      {
        ...{ id, purpose: 'signed-minutes', name: '记录 (3).pdf', format: 'pdf' },
        ...{ bytes: scan.length, actor: '陈志远', voided: null, there: true },
      },
    ],
    closed: null,
    may: ['activity.write'],
  });
  const shown = await book.secretary.get(`/api/files/${id}?as=shown`);
  expect(shown.bytes.equals(scan)).toBe(true);
  expect(shown.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': String(scan.length),
    'content-disposition': "inline; filename*=UTF-8''%E8%AE%B0%E5%BD%95%20%283%29.pdf",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  expect(shown.headers['content-security-policy']).toMatch(/^default-src 'none'.*sandbox/);
  const kept = await book.secretary.get(`/api/files/${id}`);
  expect(kept.headers['content-disposition']).toMatch(/^attachment;/);
});

test('who is not of the unit leaves a trace when opening it; its own people leave none', async () => {
  const id = idOf(await send(pdf('read')));
  await book.secretary.get(`/api/files/${id}`);
  expect(await trailOf('file.read')).not.toContainEqual(expect.objectContaining({ object_id: id }));
  const { group } = book;
  const held = await book.secretary.get(`/api/gatherings?unit=${group}`);
  const [meeting] = held.json<ReplyOf<'GET /api/gatherings'>>().lines;
  const url = at('material', 'a.pdf', meeting?.id);
  const inGroup = idOf(await book.secretary.upload(url, pdf('group'), 'application/pdf'));
  await book.secretary.get(`/api/files/${inGroup}`);
  expect(await trailOf('file.read')).not.toContainEqual(
    expect.objectContaining({ object_id: inGroup }),
  );
  expect((await cadre.get(`/api/files/${id}`)).status).toBe(200);
  const actor = book.house.people.cadre;
  expect(await trailOf('file.read')).toContainEqual({ actor, object_id: id });
  expect(codesOf(await stranger.get(`/api/files/${id}`))).toEqual(['404 record/not-found']);
  expect((await stranger.get(`/api/gatherings/${gathering}/files`)).status).toBe(404);
});

test('taking away needs a reason, keeps the trace, and is done once', async () => {
  const id = idOf(await send(pdf('wrong')));
  const away = (reason: string) => book.secretary.send('POST', `/api/files/${id}/void`, { reason });
  expect((await away('   ')).status).toBe(400);
  expect((await away('传错了')).status).toBe(200);
  expect((await listed(cadre)).files).toMatchObject([
    { id, voided: { actor: '陈志远', reason: '传错了' } },
  ]);
  expect(codesOf(await away('再来'))).toEqual(['409 file/already-voided']);
  expect(codesOf(await book.secretary.get(`/api/files/${id}`))).toEqual(['410 file/taken-away']);
  const again = await send(pdf('wrong'));
  expect(again.status).toBe(200);
  const foreign = await cadre.send('POST', `/api/files/${idOf(again)}/void`, { reason: '不行' });
  expect(codesOf(foreign)).toEqual(['403 access/refused']);
});

test('signed minutes count as minutes: nobody has to type their words, numbers are still due', async () => {
  const findings = async () => {
    const reply = await book.secretary.get(`/api/gatherings/${gathering}`);
    return reply
      .json<ReplyOf<'GET /api/gatherings/:gathering'>>()
      .findings.filter(({ rule }) => rule === 'MTG18')
      .map(({ says }) => says.zh);
  };
  const lacking = '记录缺少：议题、主要内容（发言要点）';
  expect(await findings()).toContain(lacking);
  await send(pdf('material'), 'material');
  expect(await findings()).toContain(lacking);
  const id = idOf(await send(pdf('minutes')));
  expect(await findings()).toEqual([]);
  await book.secretary.send('POST', `/api/files/${id}/void`, { reason: '不是这次的' });
  expect(await findings()).toContain(lacking);
});

test('what was known of a scan then is still known of then', async () => {
  const { house } = book;
  const moment = async () => {
    const { rows } = await house.admin.query<{ now: Date }>('select clock_timestamp() as now');
    await new Promise((resolve) => setTimeout(resolve, 5));
    return rows[0]?.now.toISOString() ?? '';
  };
  const before = await moment();
  const id = idOf(await send(pdf('known')));
  const between = await moment();
  await book.secretary.send('POST', `/api/files/${id}/void`, { reason: '看不清' });
  const known = (at: string | null) =>
    work(house, house.people.secretary, async (tx) => {
      const beside = await besideOf(tx, [house.units.branch], at);
      return beside(gathering).minutesFile;
    });
  expect([await known(before), await known(between), await known(null)]).toEqual([
    ...[null, '记录.pdf', null],
  ]);
});

test.each<[string, () => Promise<Reply>, string]>([
  [
    'a program that calls itself a PDF',
    () => send(Buffer.from('MZ\x90\0')),
    '422 file/unknown-kind',
  ],
  ['nothing', () => send(Buffer.alloc(0)), '422 file/empty'],
  ['what nobody says it is', () => send(pdf('x'), 'no-such'), '400 request/malformed'],
  ['a PDF as a photo', () => send(pdf('x'), 'photo'), '422 file/other-format'],
])('%s is refused, and nothing stays', async (_, attempt, says) => {
  const before = await onDisk();
  const reply = await attempt();
  expect(codesOf(reply)).toEqual([says]);
  expect((await listed()).files).toEqual([]);
  expect(await onDisk()).toEqual(before);
});

test('the same content is attached once, and lies on the disk once for two gatherings', async () => {
  const scan = pdf('same');
  await send(scan);
  expect(codesOf(await send(scan, 'material', 'other.pdf'))).toEqual(['409 file/twice']);
  const count = (await onDisk()).length;
  const other = at('material', 'b.pdf', book.assembly);
  expect((await book.secretary.upload(other, scan, 'text/plain')).status).toBe(200);
  expect(await onDisk()).toHaveLength(count);
});

test('another unit’s gathering, a withdrawn one, a unit of numbers only: refused', async () => {
  const upload = await stranger.upload(at('photo', 'x.pdf'), pdf('x'), 'image/png');
  expect(codesOf(upload)).toEqual(['404 record/not-found']);
  expect(codesOf(await cadre.upload(at('photo', 'x.pdf'), pdf('x'), 'image/png'))).toEqual([
    '403 access/refused',
  ]);
  const numbers = { expected: 9, attended: 7, entitled: 8, present: 6 };
  const parts = [{ handle: 'branch-assembly', content: {}, ballots: [], numbers }];
  const nobody = { unit: book.house.units.counted, attendance: [], host: null, recorder: null };
  const counted = await book.record(book.draftOf('2026-03-06', [], { ...nobody, parts }));
  const closed = await book.secretary.upload(at('photo', 'x', counted), pdf('x'), 'image/png');
  expect(codesOf(closed)).toEqual(['422 file/numbers-only']);
  const gone = { basedOn: 1, reason: '重复了' };
  await book.secretary.send('POST', `/api/gatherings/${gathering}/withdraw`, gone);
  expect(codesOf(await send(pdf('late')))).toEqual(['422 activity/withdrawn']);
  expect((await listed()).closed?.zh).toContain('撤');
});

test('too much is refused: at once where it says so, else as soon as it is too much', async () => {
  const headers = await cookieOf();
  const url = at('material', 'film.pdf');
  const before = await onDisk();
  const body = Readable.from(pieces(mostBytes + 1));
  const told = await book.house.app.inject({ method: 'POST', url, headers, payload: body });
  expect([told.statusCode, told.json<ProblemDocument>().problems[0]?.code]).toEqual([
    413,
    'file/too-large',
  ]);
  const { status, text } = await overTheWire(url, { ...headers, 'content-length': '2147483648' });
  expect([status, text.includes('file/too-large')]).toEqual([413, true]);
  expect(await onDisk()).toEqual(before);
});

test('a connection that is cut in the middle leaves no row and no file', async () => {
  const before = await onDisk();
  const headers = { ...(await cookieOf()), 'content-length': '100000' };
  const cut = overTheWire(at('material', 'half.pdf'), headers, 'cut');
  await expect(cut).rejects.toThrow(/hang up|reset|aborted/i);
  for (let left = 100; left > 0 && String(await onDisk()) !== String(before); left -= 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(await onDisk()).toEqual(before);
  expect((await listed()).files).toEqual([]);
});

test('a file that is no longer on the disk is told as such, and can be sent again', async () => {
  const scan = pdf('lost');
  const id = idOf(await send(scan));
  await rm(join(book.house.folder, 'files'), { recursive: true });
  expect((await listed()).files).toMatchObject([{ id, there: false }]);
  const reply = await book.secretary.get(`/api/files/${id}`);
  expect(codesOf(reply)).toEqual(['410 file/missing']);
  expect((await book.secretary.get(`/api/gatherings/${uuidv7()}/files`)).status).toBe(404);
});

/** PDF bytes in pieces of a megabyte, without a word on how many there will be. */
function* pieces(total: number): Generator<Buffer> {
  const size = 1024 * 1024;
  for (let left = total; left > 0; left -= size) {
    yield Buffer.alloc(Math.min(left, size), '%PDF-');
  }
}

/** What a browser of the secretary sends with everything. */
async function cookieOf(): Promise<Record<string, string>> {
  const { cookie } = book.secretary;
  return { cookie, origin: 'https://genji.test', 'content-type': 'application/octet-stream' };
}

/** A real connection: sends these headers and a few bytes, then waits or breaks off. */
async function overTheWire(
  path: string,
  headers: Record<string, string>,
  then?: 'cut',
): Promise<{ status: number | undefined; text: string }> {
  const { server } = book.house.app;
  if (!server.listening) await book.house.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const asked = request({ port, path, method: 'POST', headers }, (answer) => {
      let text = '';
      answer.on('data', (piece) => {
        text += piece;
      });
      answer.on('end', () => {
        resolve({ status: answer.statusCode, text });
        asked.destroy();
      });
    });
    asked.on('error', reject);
    asked.write('%PDF-1.7 the first bytes');
    if (then === 'cut') setTimeout(() => asked.destroy(new Error('aborted')), 300);
  });
}
