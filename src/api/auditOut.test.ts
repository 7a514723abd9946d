import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Archive, checkArchive } from '../documents/zip.ts';
import { type ApiHouse, apiHouse, grant, type Visitor } from '../testing/api.ts';
import { newPerson } from '../testing/matrixHouse.ts';
import { exported } from './auditOut.ts';
import { allRoutes } from './routes.ts';

/** N31: the trail goes out as a file that another machine proves with a script of its own. */

const script = resolve(import.meta.dirname, '../../scripts/verify-audit.mjs');
const url = '/api/audit/export?purpose=%E5%B9%B4%E5%BA%A6%E5%AE%A1%E8%AE%A1';
let house: ApiHouse;
let auditor: Visitor;
let folder: string;

beforeAll(async () => {
  house = await apiHouse(allRoutes);
  const person = await newPerson(house);
  await grant(house, person, 'audit-admin', house.units.root);
  auditor = await house.visitor(person);
  folder = await mkdtemp(join(tmpdir(), 'genji-export-'));
}, 60_000);
afterAll(async () => {
  await house.close();
  await rm(folder, { recursive: true, force: true });
});

async function taken(): Promise<Archive> {
  const reply = await auditor.get(url);
  expect(reply.status, String(reply.bytes)).toBe(200);
  const files = checkArchive(reply.bytes, {
    ...{ bytes: 1e8, entries: 9, unpacked: 1e8, ratio: 100 },
  });
  if (!files.ok) throw new Error('no archive');
  for (const [name, bytes] of files.value) await writeFile(join(folder, name), bytes);
  return files.value;
}

function prove(): Promise<{ code: number; out: string }> {
  const [trail, notes, key] = [exported.trail, exported.checkpoints, exported.key].map((name) =>
    join(folder, name),
  );
  const args = [script, `${trail}`, `${notes}`, '--key', `${key}`, '--json'];
  return promisify(execFile)(process.execPath, args).then(
    ({ stdout }) => ({ code: 0, out: stdout }),
    (error) => ({ code: error.code, out: `${error.stdout}${error.stderr}` }),
  );
}

test('what was taken is proved elsewhere to its last row, and an edit is not', async () => {
  const files = await taken();
  expect([...files.keys()]).toEqual(Object.values(exported));
  const said = await prove();
  expect(said.code, said.out).toBe(0);
  const report = JSON.parse(said.out);
  expect(report).toMatchObject({ whole: true, kind: 'whole', uncovered: 0, tenant: house.tenant });
  expect(report.rows).toBeGreaterThan(0);
  const trail = String(Buffer.from(files.get(exported.trail) ?? []));
  await writeFile(join(folder, exported.trail), trail.replace('true,"{', 'false,"{'));
  expect((await prove()).code).toBe(1);
});

test('the next export holds that the first was taken, by whom and what for', async () => {
  const trail = String(Buffer.from((await taken()).get(exported.trail) ?? []));
  const lines = trail.split('\n').filter((line) => line.includes('"audit.export"'));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('年度审计');
});
