import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openChainKey } from '../store/chainKey.ts';
import { asRoot, nameless, temporaryFolder } from '../testing/processes.ts';
import { freePort, genji, type Serving, serve } from '../testing/serve.ts';
import { startWitness, type Witness } from '../testing/witness.ts';

/** N31, G31: the trail leaves a served bureau, and a second place and another program prove it. */

const script = resolve(import.meta.dirname, '../../scripts/verify-audit.mjs');
let base: string;
let folder: string;
let serving: Serving | undefined;
let witness: Witness | undefined;

beforeAll(async () => {
  base = await temporaryFolder();
  folder = join(base, 'data');
});
afterAll(async () => {
  serving?.child.kill('SIGKILL');
  await serving?.ended;
  await witness?.stop();
  await rm(base, { recursive: true, force: true });
});

/** Long enough for the first round of the job, which sends at once when a checkpoint is there. */
async function untilKept(place: string): Promise<string> {
  for (let i = 0; i < 60; i += 1) {
    const [bureau] = (await readdir(place)).filter((name) => name.length === 36);
    if (bureau !== undefined) return bureau;
    await new Promise((done) => setTimeout(done, 1_000));
  }
  throw new Error('nothing came');
}

test('a served bureau sends its checkpoints away, and its trail is proved with them', async () => {
  await mkdir(folder, { mode: 0o700 });
  openChainKey(folder);
  const place = join(base, 'place');
  const key = join(base, 'checkpoint-public.pem');
  await mkdir(place);
  await promisify(execFile)('cp', [join(folder, 'keys', 'checkpoint-public.pem'), key]);
  const uid = asRoot ? nameless : undefined;
  if (uid !== undefined) await promisify(execFile)('chown', [`${uid}:${uid}`, place]);
  witness = await startWitness({ folder: place, key, port: 0, uid });
  process.env.GENJI_SECOND_PLACE = witness.url;
  serving = await serve({ folder, port: await freePort() });
  delete process.env.GENJI_SECOND_PLACE;
  expect(serving.address, serving.output()).toBeDefined();
  const bureau = await untilKept(place);
  const env = { GENJI_DATA: folder, GENJI_SECOND_PLACE: witness.url };
  const whole = await genji(['verify', '--json'], env);
  expect(whole.code, whole.output).toBe(0);
  expect(JSON.parse(whole.output.split('\n')[0] ?? '').bureaus[0].secondPlace).toBeGreaterThan(0);
  // First the copy, then the export: what is signed later lies past its end.
  const copy = join(base, 'copy');
  await promisify(execFile)('cp', ['-r', join(place, bureau), copy]);
  const out = join(base, 'trail');
  const argv = ['export', '--audit', '--as', 'shenji', '--purpose', '年度审计', '--out', out];
  const taken = await genji(argv, { GENJI_DATA: folder });
  expect(taken.code, taken.output).toBe(0);
  expect((await genji(argv, { GENJI_DATA: folder })).output).toContain('已经存在');
  const args = [script, join(out, 'trail.ndjson'), copy, '--key', key, '--json'];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  expect(JSON.parse(stdout)).toMatchObject({ whole: true, tenant: bureau });
  expect(await readFile(join(out, 'trail.ndjson'), 'utf8')).toContain('bureau.demo');
});

test('what an export signs lies beside the database too', async () => {
  const signed = await readFile(join(base, 'trail', 'checkpoints.txt'), 'utf8');
  const place = join(folder, 'checkpoints');
  const names = await readdir(place, { recursive: true });
  const files = names.filter((name) => name.endsWith('.txt'));
  const notes = await Promise.all(files.map((name) => readFile(join(place, name), 'utf8')));
  expect(notes.filter((note) => signed.endsWith(note))).toHaveLength(1);
});

test('an export that breaks off leaves no part of the trail', async () => {
  const out = join(base, 'cut');
  const argv = ['export', '--audit', '--as', 'shenji', '--purpose', '年度审计', '--out', out];
  const program = resolve(import.meta.dirname, 'genji.ts');
  // No file may grow beyond a kilobyte: the disk is as good as full.
  const script = `trap '' XFSZ; ulimit -f 1; exec "$@"`;
  const command = ['-c', script, 'sh', process.execPath, program, ...argv];
  const { DATABASE_URL: _, ...rest } = process.env;
  const env = { ...rest, GENJI_DATA: folder };
  await expect(promisify(execFile)('sh', command, { env })).rejects.toThrow('EFBIG');
  expect(await readdir(base)).not.toContain('cut');
});

test('who may not read the trail takes none, and nothing stays behind', async () => {
  const out = join(base, 'refused');
  const argv = ['export', '--audit', '--as', 'shuji', '--purpose', '看看', '--out', out];
  const refused = await genji(argv, { GENJI_DATA: folder });
  expect(refused.code, refused.output).toBe(2);
  expect(await readdir(base)).not.toContain('refused');
});

test('an address that is none, and a place that is away, are said so', async () => {
  const wrong = await genji(['verify'], { GENJI_DATA: folder, GENJI_SECOND_PLACE: 'backup' });
  expect([wrong.code, wrong.output]).toEqual([2, expect.stringContaining('GENJI_SECOND_PLACE')]);
  const away = { GENJI_DATA: folder, GENJI_SECOND_PLACE: 'http://127.0.0.1:9' };
  const silent = await genji(['verify'], away);
  expect([silent.code, silent.output]).toEqual([2, expect.stringContaining('没有答复')]);
});
