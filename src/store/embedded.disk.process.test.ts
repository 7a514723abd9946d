import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { asRoot, runNode, temporaryFolder } from '../testing/processes.ts';

/** A small disk of our own in a private mount; the server runs inside it with everything else. */
const mounts = ['unshare', '--mount', ...(asRoot ? [] : ['--user', '--map-root-user'])];
const mayMount = asRoot && spawnSync('sh', ['-c', `${mounts.join(' ')} true`]).status === 0;
let folder: string;

beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs in node inside the mount: fills the disk, sees what happens, makes room, sees again. */
const story = `
  import { appendFileSync, rmSync } from 'node:fs';
  import { setTimeout as pause } from 'node:timers/promises';
  import pg from '${new URL('../../node_modules/pg/esm/index.mjs', import.meta.url).pathname}';
  const { openEmbedded } = await import('${new URL('./embedded.ts', import.meta.url).href}');
  const folder = process.argv[1];
  const filler = folder + '/filler';
  const fill = () => { try { for (;;) appendFileSync(filler, Buffer.alloc(65536)); } catch {} };
  const open = () => openEmbedded({ folder, log: () => {} });
  const first = await open();
  if (!first.ok) throw new Error(first.problems[0].message.en);
  async function once(sql) {
    const client = new pg.Client(first.value.admin);
    client.on('error', () => {});
    try { await client.connect(); return (await client.query(sql)).rows; } finally { await client.end(); }
  }
  await once('create table kept (n serial primary key, body text)');
  let acknowledged = 0, refusal = '';
  const save = () => once("insert into kept (body) select repeat(md5(random()::text), 2000)");
  for (; acknowledged < 20; acknowledged += 1) await save();
  fill();
  for (let tries = 0; tries < 3000 && refusal === ''; tries += 1)
    await save().then(() => { acknowledged += 1; }, (error) => { refusal = error.code + ' ' + error.message; });
  rmSync(filler);
  const resumed = async () => { for (let left = 100; left > 0; left -= 1) {
    const done = await save().then(() => true, () => false);
    if (done) return true; await pause(100); } return false; };
  const again = await resumed();
  const [{ n }] = await once('select count(*)::int n from kept');
  await first.value.stop();
  fill();
  const onFull = await open();
  if (onFull.ok) await onFull.value.stop();
  rmSync(filler);
  const after = await open();
  if (after.ok) await after.value.stop();
  console.log(JSON.stringify({ refusal, again, lost: acknowledged + 1 - n,
    onFull: onFull.ok || onFull.problems[0].code, after: after.ok }));`;

test.runIf(mayMount)(
  'a full disk loses nothing that was acknowledged, and work resumes',
  async () => {
    const shell = `const { spawnSync } = await import('node:child_process');
    const [folder, story] = process.argv.slice(1);
    const inner = 'mount -t tmpfs -o size=120m,mode=755 none ' + folder + ' && exec "$@"';
    const node = [process.execPath, '--input-type=module', '-e', story, folder];
    const ran = spawnSync('${mounts[0]}', [...${JSON.stringify(mounts.slice(1))}, 'sh', '-c', inner, 'sh', ...node]);
    process.stdout.write(ran.stdout); process.stderr.write(ran.stderr);`;
    const { stdout, stderr } = await runNode({ script: shell, args: [folder, story] });
    expect(stderr).toBe('');
    const seen = JSON.parse(stdout);
    expect(seen).toMatchObject({ again: true, lost: 0, after: true });
    expect(seen.refusal).toMatch(/^53100 .*No space left|terminat|ECONN/);
    expect(seen.onFull).toBe('database/disk-full');
  },
);
