import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, expect, test } from 'vitest';
import { openPress, type Press, type PressLimits, pressLimits } from './press.ts';

const folder = mkdtempSync(join(tmpdir(), 'genji-press-'));
const child = pathToFileURL(join(folder, 'child.mjs'));

// A real process that does what it is told: answer late, hang in native-like code, die, fail.
writeFileSync(
  child,
  `process.on('message', ({ id, work }) => {
    if (work.data === 'hang') for (;;);
    if (work.data === 'die') process.exit(7);
    if (work.data === 'fail') return process.send({ id, fault: 'at line 3' });
    const made = new TextEncoder().encode(work.data + ' ' + process.pid);
    setTimeout(() => process.send({ id, made }), 50);
  });
  process.on('disconnect', () => process.exit());`,
);

const presses: Press[] = [];

function press(own: Partial<PressLimits>): (data: string) => Promise<string> {
  const opened = openPress({ ...pressLimits, time: 5000, ...own }, child);
  presses.push(opened);
  return async (data) => {
    const made = await opened.make('pdf', { layout: 'minutes', data });
    return made.ok ? new TextDecoder().decode(made.value) : made.problems[0].code;
  };
}

afterEach(() => {
  for (const one of presses.splice(0)) one.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

const pidOf = (answer: string) => Number(answer.split(' ')[1]);

function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test('prints come in the order of asking, from one process', async () => {
  const print = press({});
  const answers = await Promise.all(['a', 'b', 'c'].map(print));
  expect(answers.map((answer) => answer.split(' ')[0])).toEqual(['a', 'b', 'c']);
  expect(new Set(answers.map(pidOf)).size).toBe(1);
});

test('a print that hangs is ended with its process, and the next one is made', async () => {
  const print = press({ time: 1500 });
  const first = pidOf(await print('a'));
  const [slow, after] = await Promise.all([print('hang'), print('b')]);
  expect(slow).toBe('print/too-slow');
  expect(after).toMatch(/^b /);
  expect(pidOf(after)).not.toBe(first);
  await expect.poll(() => alive(first)).toBe(false);
});

test('a process that dies is named, and the next print has a new one', async () => {
  const print = press({});
  expect(await print('die')).toBe('print/stopped');
  expect(await print('a')).toMatch(/^a /);
});

test('a fault of our own is thrown, and the press works on', async () => {
  const print = press({});
  await expect(print('fail')).rejects.toThrow('printing pdf: at line 3');
  expect(await print('a')).toMatch(/^a /);
});

test('a queue that is full says so', async () => {
  const print = press({ waiting: 2 });
  const answers = await Promise.all(['a', 'b', 'c', 'd'].map(print));
  expect(answers.map((answer) => answer.split(' ')[0])).toEqual(['a', 'b', 'c', 'print/busy']);
  expect(await print('e')).toMatch(/^e /);
});

test('a press without work ends, and starts again when asked', async () => {
  const print = press({ idle: 100 });
  const first = pidOf(await print('a'));
  await expect.poll(() => alive(first), { timeout: 5000 }).toBe(false);
  expect(await print('b')).toMatch(/^b /);
});

test('a process is replaced after its share of prints', async () => {
  const print = press({ prints: 2 });
  const pids = [await print('a'), await print('b'), await print('c')].map(pidOf);
  expect(pids[1]).toBe(pids[0]);
  expect(pids[2]).not.toBe(pids[0]);
});
