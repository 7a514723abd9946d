import type { ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startNode } from '../testing/processes.ts';
import { claimInstance, readInstance } from './instance.ts';

let folder: string;
let children: ChildProcess[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'genji-instance-'));
  children = [];
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

const module = new URL('./instance.ts', import.meta.url).href;
const rounds = 60;

/** Runs `claim` at the same moments as its twin, once for each folder: 1 for each win, else 0. */
const racer = (claim: string, at: number) => `
  import { existsSync, writeFileSync } from 'node:fs';
  import { claimInstance } from ${JSON.stringify(module)};
  let wins = '';
  for (let round = 0; round < ${rounds}; round += 1) {
    const folder = process.argv[1] + '/' + round;
    while (Date.now() < ${at} + round * 30) {}
    wins += (await ${claim}()) ? 1 : 0;
  }
  console.log(wins);`;

const real = `(async () => (await claimInstance({ folder, patience: 0 })).is === 'ours')`;

/** What one writes at first: look whether the file is there, then make it. */
const naive = `(async () => {
    if (existsSync(folder + '/instance.json')) return false;
    await new Promise((resolve) => setTimeout(resolve, 15));
    writeFileSync(folder + '/instance.json', String(process.pid));
    return true;
  })`;

/** For each round, how many of the two won. */
async function winsOf(claim: string): Promise<number[]> {
  for (let round = 0; round < rounds; round += 1) await mkdir(join(folder, String(round)));
  const script = racer(claim, Date.now() + 2_000);
  // They stay alive until both are done: a claim ends with its process.
  const racers = await Promise.all(
    [1, 2].map(() =>
      startNode({ script: `${script} setInterval(() => {}, 1e3);`, args: [folder] }),
    ),
  );
  children.push(...racers.map(({ child }) => child));
  return Array.from({ length: rounds }, (_, round) =>
    racers.reduce((sum, { said }) => sum + Number(said[round]), 0),
  );
}

test('of two that start at the same moment exactly one wins', async () => {
  expect(await winsOf(real)).toEqual(Array.from({ length: rounds }, () => 1));
});

test('control: looking first and writing then lets two win', async () => {
  expect(await winsOf(naive)).toContain(2);
});

const serving = `
  import { claimInstance } from ${JSON.stringify(module)};
  const claim = await claimInstance({ folder: process.argv[1], patience: 0 });
  await claim.announce('http://127.0.0.1:1');
  console.log(claim.is);
  setInterval(() => {}, 1000);`;

test('the second one is told the address, the next one after kill -9 takes over', async () => {
  const { child: first, said } = await startNode({ script: serving, args: [folder] });
  children.push(first);
  expect(said).toBe('ours');
  const second = await claimInstance({ folder, patience: 10_000 });
  expect(second).toMatchObject({ is: 'running', pid: first.pid, address: 'http://127.0.0.1:1' });
  first.kill('SIGKILL');
  const third = await claimInstance({ folder, patience: 10_000 });
  expect(third.is).toBe('ours');
  expect(await readInstance(folder)).toMatchObject({ pid: process.pid });
  if (third.is === 'ours') await third.release();
  expect(await readInstance(folder)).toBeUndefined();
});

test('a file left by a killed process, whose number another one has now, names nobody', async () => {
  const stale = { pid: process.pid, started: '1', address: 'http://127.0.0.1:9' };
  await writeFile(join(folder, 'instance.json'), JSON.stringify(stale));
  expect(await readInstance(folder)).toBeUndefined();
  const claim = await claimInstance({ folder, patience: 0 });
  expect(claim.is).toBe('ours');
  const now = JSON.parse(await readFile(join(folder, 'instance.json'), 'utf8'));
  expect(now).toMatchObject({ pid: process.pid });
  expect(now).not.toHaveProperty('address');
  expect(now.started).not.toBe(stale.started);
  if (claim.is === 'ours') await claim.release();
});

test('one that is still starting has no address yet', async () => {
  const first = await claimInstance({ folder, patience: 0 });
  expect(await claimInstance({ folder, patience: 100 })).toEqual({
    is: 'running',
    ...(await readInstance(folder)),
  });
  const waiting = claimInstance({ folder, patience: 10_000 });
  await pause(100);
  if (first.is === 'ours') await first.announce('http://127.0.0.1:2');
  expect(await waiting).toMatchObject({ is: 'running', address: 'http://127.0.0.1:2' });
  if (first.is === 'ours') await first.release();
});
