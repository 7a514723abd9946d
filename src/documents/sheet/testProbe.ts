/**
 * Reads files in a process of its own and prints what each cost, one JSON line per file:
 * `node testProbe.ts safe|naive FILE...`. `naive` is the control: the same file parsed where it is.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { readWorkbook } from './read.ts';

export interface Cost {
  readonly file: string;
  readonly codes: readonly string[];
  readonly messages: readonly string[];
  /** Wall time, or the processor time of the whole process where others held the processors. */
  readonly milliseconds: number;
  /** Longest stall of the event loop, or the main thread's processor time where that is less. */
  readonly stall: number;
  /** Growth of the whole process while it read this file, in MiB. */
  readonly memory: number;
}

const [mode, ...files] = process.argv.slice(2);
const read = mode === 'naive' ? (await import('@e965/xlsx')).read : null;
const delay = monitorEventLoopDelay({ resolution: 5 });
await pause(200);
for (const file of files) {
  const bytes = readFileSync(file);
  const before = process.memoryUsage().rss;
  let peak = before;
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 5);
  delay.enable();
  await pause(30);
  delay.reset();
  // The first tick after a reset is not counted: it must not be the one that is looked for.
  await pause(30);
  const start = performance.now();
  const all = process.cpuUsage();
  const main = process.threadCpuUsage();
  const found = read === null ? await readWorkbook(bytes, basename(file)) : read(bytes);
  const wall = performance.now() - start;
  const used = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1000;
  const busy = used(process.threadCpuUsage(main));
  const milliseconds = Math.min(wall, used(process.cpuUsage(all)));
  await pause(30);
  clearInterval(timer);
  delay.disable();
  peak = Math.max(peak, process.memoryUsage().rss);
  const problems = 'problems' in found ? found.problems : [];
  const cost: Cost = {
    file,
    codes: problems.map(({ code }) => code),
    messages: problems.map(({ message }) => message.zh),
    milliseconds,
    stall: Math.min(delay.max / 1e6, busy),
    memory: (peak - before) / 1_048_576,
  };
  process.stdout.write(`${JSON.stringify(cost)}\n`);
}
