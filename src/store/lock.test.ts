import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tryLock } from './lock.ts';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'genji-lock-'));
  path = join(folder, 'instance.lock');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Somebody who has taken the first step towards the lock and not yet the second. */
function asking(): DatabaseSync {
  const file = new DatabaseSync(path, { timeout: 0 });
  file.exec('begin; select count(*) from sqlite_schema');
  return file;
}

const exclusively = () => {
  const file = new DatabaseSync(path, { timeout: 0 });
  try {
    file.exec('begin exclusive');
  } finally {
    file.close();
  }
};

/** Until everything that nobody names has been collected. */
async function collect(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const gc: () => void = runInNewContext('gc');
  for (let round = 0; round < 3; round += 1) {
    gc();
    await pause(10);
  }
}

test('who holds it keeps everybody out until it is released, once and for all', () => {
  const first = tryLock(path);
  expect(first).toBeDefined();
  expect(tryLock(path)).toBeUndefined();
  first?.release();
  const second = tryLock(path);
  first?.release();
  expect(second).toBeDefined();
  expect(tryLock(path)).toBeUndefined();
  second?.release();
});

test('of those who ask at the same moment one gets it: who only asks is in nobody’s way', () => {
  const other = asking();
  const lock = tryLock(path);
  expect(lock).toBeDefined();
  expect(() => other.exec('commit; begin immediate')).toThrow(/locked/);
  lock?.release();
  other.close();
});

test('control: an exclusive transaction is refused by somebody who only asks', () => {
  const other = asking();
  expect(exclusively).toThrow(/locked/);
  other.close();
  expect(exclusively).not.toThrow();
});

test('a lock that nobody names any more is held all the same', async () => {
  tryLock(path);
  await collect();
  expect(tryLock(path)).toBeUndefined();
});

test('control: a bare transaction ends when its connection is collected', async () => {
  new DatabaseSync(path, { timeout: 0 }).exec('begin immediate');
  expect(tryLock(path)).toBeUndefined();
  await collect();
  const lock = tryLock(path);
  expect(lock).toBeDefined();
  lock?.release();
});
