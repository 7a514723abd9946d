import { scryptSync } from 'node:crypto';
import { dictionary } from '@zxcvbn-ts/language-common';
import { expect, test } from 'vitest';
import { cost, createHasher, HashingBusy } from './password.ts';
import { passwordProblem } from './password-rules.ts';

const names = ['zhangsan', '试用公安局'];
const code = (password: string) => passwordProblem(password, names, 'default')?.code;

test('of the 3,000 most common passwords, none is taken; nor any of the whole list', () => {
  const list = dictionary['passwords-common'];
  const top = list.slice(0, 3000);
  expect(top).toHaveLength(3000);
  expect(top.filter((word) => code(word) === undefined)).toEqual([]);
  const long = list.filter((word) => word.length >= 12);
  expect(long.length).toBeGreaterThan(100);
  expect(long.filter((word) => code(word) === undefined)).toEqual([]);
});

test('control: length alone lets long common ones in, and common ones made long', () => {
  const byLength = (word: string) => word.length >= 12;
  const caught = dictionary['passwords-common'].filter(byLength);
  expect(caught.length).toBeGreaterThan(100);
  expect(code(caught[0] ?? '')).toBe('account/weak-password');
  expect(code('password2026!!')).toBe('account/weak-password');
});

test.each([
  ['eleven characters', 'rain on lak', true],
  ['twelve characters', 'rain on lake', false],
  [
    '128 characters',
    `${'correct horse battery '.repeat(6)}`.slice(0, 128).replace(/ $/, 'x'),
    false,
  ],
  ['129 characters', `${'correct horse battery staple '.repeat(5)}`.slice(0, 129), true],
  [
    '64 characters with spaces',
    `${'the moon is over the mill pond '.repeat(3)}x`.slice(0, 64),
    false,
  ],
  ['twelve Chinese characters', '春眠不觉晓处处闻啼鸟夜来', false],
  ['one character over and over', 'aaaaaaaaaaaaaaaa', true],
  ['a piece over and over', 'xyzabcxyzabcxyzabc', true],
  ['the name of the account', 'zhangsan2026!', true],
  ['the name of the bureau', '试用公安局试用公安局2026', true],
  ['the system and the office', 'Genji-DangZhiBu-2026', true],
  ['a word of the house in a long sentence', 'genji walks home through the rain', false],
  ['no digit, no capital, no symbol', 'rainoverthequietriver', false],
])('%s', (_what, password, refused) => {
  expect(code(password)).toBe(refused ? 'account/weak-password' : undefined);
});

test.each([
  ['small letters alone', 'rainoverthequietriver', true],
  ['small letters and spaces', 'rain over the quiet river', true],
  ['two kinds', 'rain over the quiet river 7', true],
  ['three kinds', 'Rain over the quiet river 7', false],
  ['Chinese is a kind of its own', '春眠 rain over 7 rivers', false],
  ['a known word stays refused', 'Genji-DangZhiBu-2026', true],
])('under mlps3, %s', (_what, password, refused) => {
  const found = passwordProblem(password, names, 'mlps3')?.code;
  expect(found).toBe(refused ? 'account/weak-password' : undefined);
});

test('a hash takes 250 ms of one core and 32 MB', { timeout: 60_000 }, async () => {
  const hasher = createHasher(1, 10);
  const taken: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const before = process.cpuUsage();
    await hasher.hash(`rain over the quiet river ${round}`);
    const { user, system } = process.cpuUsage(before);
    taken.push((user + system) / 1000);
  }
  expect(taken.sort((x, y) => x - y)[2]).toBeGreaterThanOrEqual(250);
  const inside = { N: 2 ** cost.logN, r: cost.r, p: cost.p, maxmem: 32 * 1024 * 1024 };
  expect(() => scryptSync('x', 'y', 32, inside)).toThrow(/memory limit/);
});

test('a hash is salted, says its cost, and fits its password only', async () => {
  const hasher = createHasher(2, 10);
  const hash = await hasher.hash('rain over the quiet river');
  const [, name, parameters] = hash.split('$');
  expect([name, parameters]).toEqual(['scrypt', 'ln=15,r=8,p=6']);
  expect(await hasher.hash('rain over the quiet river')).not.toBe(hash);
  expect(await hasher.verify({ hash, password: 'rain over the quiet river' })).toBe(true);
  expect(await hasher.verify({ hash, password: 'rain over the quiet rivex' })).toBe(false);
});

test('a hash of an earlier cost still fits, and is tried as long as one of today', async () => {
  const old = await createHasher(1, 10, { logN: 15, r: 8, p: 4 }).hash('rain over the river');
  const hasher = createHasher(1, 10);
  expect(await hasher.verify({ hash: old, password: 'rain over the river' })).toBe(true);
  expect(await hasher.verify({ hash: old, password: 'rain over the rivex' })).toBe(false);
  const took = async (hash: string) => {
    const before = process.cpuUsage();
    await hasher.verify({ hash, password: 'rain over the rivex' });
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  const today = await hasher.hash('rain over the river');
  const [early, late]: [number[], number[]] = [[], []];
  // By turns, and the least of each: on a busy machine the same work takes more of its time.
  for (let round = 0; round < 4; round += 1) {
    early.push(await took(old));
    late.push(await took(today));
  }
  // Without the rest of the work it would be two thirds.
  expect(Math.min(...early) / Math.min(...late)).toBeGreaterThan(0.8);
});

test('no password fits an unusable hash, or a stored form of another kind', async () => {
  const hasher = createHasher(2, 10);
  const hash = hasher.unusable();
  expect(hash.length).toBe((await hasher.hash('x')).length);
  expect(await hasher.verify({ hash, password: '' })).toBe(false);
  expect(await hasher.verify({ hash: 'plain', password: 'plain' })).toBe(false);
});

test('a storm waits in a queue that has an end', async () => {
  const hasher = createHasher(1, 2);
  const answers = await Promise.allSettled([1, 2, 3, 4, 5].map((n) => hasher.hash(`word ${n}`)));
  const refused = answers.filter((answer) => answer.status === 'rejected');
  expect(refused).toHaveLength(2);
  for (const one of refused) expect(one.reason).toBeInstanceOf(HashingBusy);
  expect(await hasher.hash('afterwards')).toContain('$scrypt$');
});
