import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Archive, checkArchive } from '../documents/zip.ts';
import { drawOf } from '../engines/activity/review.ts';
import { isoDate } from '../kernel/date.ts';
import { checkpoint, sealNow } from '../store/chain.ts';
import { grant, type Visitor } from '../testing/api.ts';
import { type BookHouse, bookHouse } from '../testing/bookHouse.ts';
import { newPerson } from '../testing/matrixHouse.ts';
import { exported } from './auditOut.ts';
import type { ReplyOf } from './contract/index.ts';

/** N30: the auditor draws, looks, and takes home what proves itself. */

type Sample = ReplyOf<'GET /api/audit/sample'>;
const script = resolve(import.meta.dirname, '../../scripts/verify-audit.mjs');
const purpose = `purpose=${encodeURIComponent('年度审计')}`;

let book: BookHouse;
let auditor: Visitor;
let folder: string;
const ids: string[] = [];

beforeAll(async () => {
  book = await bookHouse();
  const { house } = book;
  const person = await newPerson(house);
  await grant(house, person, 'auditor', house.units.committee);
  auditor = await house.visitor(person);
  const wordless = [{ handle: 'branch-assembly', content: {}, ballots: [] }];
  for (let day = 1; day <= 20; day += 1) {
    const heldOn = isoDate(`2026-03-${`${day}`.padStart(2, '0')}`);
    ids.push(await book.record(book.draftOf(heldOn, [], { parts: wordless })));
  }
  folder = await mkdtemp(join(tmpdir(), 'genji-desk-'));
  // As they stand two minutes later: what is younger than a minute is not drawn from.
  await house.admin.query(`update genji.gathering_revision set at = at - interval '2 minutes'`);
  await signed();
}, 120_000);
afterAll(async () => {
  await book.house.close();
  await rm(folder, { recursive: true, force: true });
});

async function signed(): Promise<void> {
  await sealNow(book.house.services.chain);
  await checkpoint(book.house.services.chain, 0);
}

async function drawn(more: string): Promise<Sample> {
  const url = `/api/audit/sample?unit=${book.house.units.committee}&from=2026-01-01&to=2027-01-01`;
  const reply = await auditor.get(`${url}&size=5${more}`);
  expect(reply.status, String(reply.bytes)).toBe(200);
  return reply.json<Sample>();
}
const drawnIds = (sample: Sample) => sample.lines.map(({ gathering }) => gathering);

test('the same seed draws the same, also after records came and changed', async () => {
  const first = await drawn('');
  expect(first).toMatchObject({ population: 24, seed: first.root });
  expect(first.lines).toHaveLength(5);
  const { rows } = await book.house.admin.query<{ id: string }>(
    `select id from genji.gathering where status = 'recorded' order by id`,
  );
  const order = rows.map(({ id }) => id).toSorted(by((id) => shaOf(first.seed, id)));
  expect(drawnIds(first)).toEqual(order.slice(0, 5));
  await book.record(book.draftOf('2026-03-25', ['branch-assembly']));
  await signed();
  const again = await drawn(`&checkpoint=${first.checkpoint}`);
  expect(again).toEqual(first);
  const later = await drawn('');
  expect(Number(later.checkpoint)).toBeGreaterThan(Number(first.checkpoint));
  expect(later.seed).not.toBe(first.seed);
  const own = await drawn(`&checkpoint=${first.checkpoint}&seed=abc`);
  expect(own).toMatchObject({ seed: 'abc', fingerprint: first.fingerprint });
  expect(drawnIds(own)).not.toEqual(drawnIds(first));
});

const shaOf = (seed: string, id: string) =>
  createHash('sha256').update(`${seed} ${id}`).digest('hex');
const by =
  <T, K extends string | number>(key: (one: T) => K) =>
  (a: T, b: T) =>
    key(a) < key(b) ? -1 : 1;

/** How unevenly records come up over many seeds: chi-square over 19 degrees; 43.8 is 1 in 1,000. */
function unevenness(numberOf: (id: string, i: number) => string | number): number {
  const times = new Map(ids.map((id) => [id, 0]));
  const rounds = 4_000;
  for (let i = 0; i < rounds; i += 1) {
    const numbers = new Map(ids.map((id) => [id, numberOf(id, i)]));
    const order = ids.toSorted(by((id) => numbers.get(id) ?? ''));
    for (const id of order.slice(0, 5)) times.set(id, (times.get(id) ?? 0) + 1);
  }
  const expected = (rounds * 5) / ids.length;
  return [...times.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
}

test('every record comes up about as often as another; by genji.draw some would far more', () => {
  const ours = unevenness((id, i) => shaOf(`root ${i}`, id));
  const other = unevenness((id, i) =>
    drawOf(id, Number.parseInt(shaOf('root', `${i}`).slice(0, 7), 16)),
  );
  console.info(`chi-square of the draw: ${ours.toFixed(1)}, by genji.draw ${other.toFixed(1)}`);
  expect(ours).toBeLessThan(43.8);
  expect(other, 'control').toBeGreaterThan(43.8);
});

test('no checkpoint and no period are said so', async () => {
  const url = '/api/audit/sample?size=5';
  const unit = `&unit=${book.house.units.committee}`;
  const never = await auditor.get(`${url}${unit}&from=2026-01-01&to=2027-01-01&checkpoint=999999`);
  expect(never.status).toBe(422);
  expect(String(never.bytes)).toContain('audit/no-checkpoint');
  const upside = await auditor.get(`${url}${unit}&from=2026-03-01&to=2026-03-01`);
  expect(String(upside.bytes)).toContain('audit/no-period');
});

async function bundle(id: string): Promise<Archive> {
  const reply = await auditor.get(`/api/audit/evidence/${id}?${purpose}`);
  expect(reply.status, String(reply.bytes)).toBe(200);
  const limits = { bytes: 1e8, entries: 99, unpacked: 1e8, ratio: 100 };
  const files = checkArchive(reply.bytes, limits);
  if (!files.ok) throw new Error('no archive');
  return files.value;
}
const wordsOf = (files: Archive, name: string) => Buffer.from(files.get(name) ?? []).toString();

function prove(files: Archive): Promise<{ code: number; out: string }> {
  const [trail = '', notes = '', key = ''] = [
    exported.trail,
    exported.checkpoints,
    exported.key,
  ].map((name) => join(folder, name));
  const written = [exported.trail, exported.checkpoints, exported.key].map((name) =>
    writeFile(join(folder, name), files.get(name) ?? []),
  );
  return Promise.all(written)
    .then(() =>
      promisify(execFile)(process.execPath, [script, trail, notes, '--key', key, '--json']),
    )
    .then(
      ({ stdout }) => ({ code: 0, out: stdout }),
      (error) => ({ code: error.code, out: `${error.stdout}${error.stderr}` }),
    );
}

test('a bundle holds the record, its states, papers, attachments and trail, and proves itself', async () => {
  const [id = ''] = ids;
  const at = `/api/gatherings/${id}/files?purpose=signed-minutes&name=a.pdf`;
  const scan = Buffer.from('%PDF-1.7 signed');
  expect((await book.secretary.upload(at, scan, 'application/octet-stream')).status).toBe(200);
  const files = await bundle(id);
  const names = [...files.keys()];
  for (const name of ['record.json', 'versions/001.json', 'attachments/a.pdf', 'history.json']) {
    expect(names).toContain(name);
  }
  expect(JSON.parse(wordsOf(files, 'record.json'))).toMatchObject({ id, heldOn: '2026-03-01' });
  expect(wordsOf(files, '会议记录 minutes.pdf').slice(0, 4)).toBe('%PDF');
  expect(JSON.parse(wordsOf(files, 'attachments.json'))).toMatchObject([
    { file: 'attachments/a.pdf', bytes: scan.length, voidedAt: null },
  ]);
  const held = JSON.parse(wordsOf(files, 'history.json')) as { field: string; states: object[] }[];
  expect(held.find(({ field }) => field === 'heldOn')?.states).toMatchObject([
    { version: 1, actor: '陈志远', value: '2026-03-01' },
  ]);
  const said = await prove(files);
  expect(said.code, said.out).toBe(0);
  const report = JSON.parse(said.out);
  expect(report).toMatchObject({ whole: true, kind: 'part' });
  // Events of others are there by their digests alone.
  const trail = wordsOf(files, exported.trail);
  expect(report.closed).toBeGreaterThan(0);
  expect(trail).toContain('"activity.record"');
  expect(trail).toContain('"file.attach"');
  expect(trail).not.toContain(ids[1]);
  const altered = new Map(files);
  altered.set(exported.trail, Buffer.from(trail.replace('activity.record', 'activity.review')));
  expect((await prove(altered)).code).toBe(1);
});

test('that a bundle and a sample were taken stands in the trail', async () => {
  const { rows } = await book.house.admin.query(
    `select action, object_id, detail from genji.audit_event where action like 'audit.%'
      order by seq`,
  );
  const actions = rows.map(({ action }) => action);
  expect(actions).toContain('audit.sample');
  expect(rows.find(({ action }) => action === 'audit.evidence')).toMatchObject({
    object_id: ids[0],
    detail: { purpose: '年度审计' },
  });
});

test('a secretary, who reads the record, gets neither', async () => {
  const { secretary, house } = book;
  expect((await secretary.get(`/api/audit/evidence/${ids[0]}?${purpose}`)).status).toBe(404);
  const url = `/api/audit/sample?unit=${house.units.branch}&from=2026-01-01&to=2027-01-01&size=5`;
  expect((await secretary.get(url)).status).toBe(403);
});
