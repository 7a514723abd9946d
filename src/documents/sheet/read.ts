import { Worker } from 'node:worker_threads';
import { fail, ok, type Problem, type Result } from '../../kernel/result.ts';
import { limits } from './limits.ts';
import type { Row, Workbook } from './model.ts';
import { refuse } from './problems.ts';
import { batch, type Job, type Report, unpackRows } from './wire.ts';
import type { Outline } from './xlsx.ts';

/**
 * Reads a table from outside: `.xlsx`, `.xls`, or separated text in UTF-8, UTF-16 or GB18030, told
 * apart by content and not by name. Everything hostile happens in a thread of its own with a heap
 * limit and a time limit; what is refused and why stands in `problems.ts`, the numbers in `limits`.
 * `watch` is shown what was read so far, so that work on it need not wait for the rest.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  watch?: Watch,
): Promise<Result<Workbook>> {
  const name = fileName.slice(-80);
  return guarded(bytes, { fileName: name, pasted: false }, watch);
}

/**
 * Sees a workbook while it is read. Its last sheet may still grow, in place, and its merged areas
 * are not known yet; the sheets before it are whole. A format that is read at once is not shown.
 */
export type Watch = (soFar: Workbook) => void;

/** Reads cells that were copied in a spreadsheet program and pasted: separated by tabs. */
export async function readPasted(text: string): Promise<Result<Workbook>> {
  // Longer than the limit in characters is longer in bytes too; nothing is encoded for that answer.
  if (text.length > limits.fileBytes) return fail(refuse.fileTooLarge(text.length).problem);
  return guarded(new TextEncoder().encode(text), { fileName: '粘贴的表格', pasted: true });
}

async function guarded(
  bytes: Uint8Array,
  about: Pick<Job, 'fileName' | 'pasted'>,
  watch?: Watch,
): Promise<Result<Workbook>> {
  if (bytes.length === 0) return fail(refuse.emptyFile().problem);
  if (bytes.length > limits.fileBytes) return fail(refuse.fileTooLarge(bytes.length).problem);
  await turn();
  try {
    return await inThread(bytes, about, watch);
  } finally {
    next();
  }
}

let running = 0;
const waiting: (() => void)[] = [];

/** Two readers at a time bound the memory of the whole process, however many people upload. */
async function turn(): Promise<void> {
  if (running < limits.atOnce) running += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
}

function next(): void {
  const first = waiting.shift();
  if (first === undefined) running -= 1;
  else first();
}

async function inThread(
  bytes: Uint8Array,
  about: Pick<Job, 'fileName' | 'pasted'>,
  watch?: Watch,
): Promise<Result<Workbook>> {
  const credit = new SharedArrayBuffer(4);
  Atomics.store(new Int32Array(credit), 0, batch.credit);
  // A Buffer's slice shares its memory, and what is transferred is lost to its owner.
  const copy = new Uint8Array(bytes);
  const job: Job = { ...about, bytes: copy, credit };
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const worker = new Worker(new URL(`./worker.${ending}`, import.meta.url), {
    workerData: job,
    transferList: [copy.buffer],
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMiB, maxYoungGenerationSizeMb: 16 },
  });
  try {
    return await collect(worker, new Int32Array(credit), watch);
  } finally {
    await worker.terminate();
  }
}

function collect(
  worker: Worker,
  credit: Int32Array,
  watch: Watch | undefined,
): Promise<Result<Workbook>> {
  const rows: Row[][] = [];
  return new Promise((resolve, reject) => {
    const refused = (problem: Problem) => resolve(fail(problem));
    const timer = setTimeout(() => refused(refuse.tooSlow().problem), limits.time);
    const settled = <T>(act: (value: T) => void) => {
      return (value: T) => {
        clearTimeout(timer);
        act(value);
      };
    };
    const show = shower(rows, watch, settled(reject));
    worker.on('message', (report: Report) => {
      if (report.kind === 'rows') {
        take(rows, report);
        // Others get their turn before the next batch is asked for.
        setImmediate(() => {
          Atomics.add(credit, 0, 1);
          Atomics.notify(credit, 0);
        });
        show();
      } else if (report.kind === 'begins') show(report.outline);
      else if (report.kind === 'done') settled(resolve)(ok(assemble(rows, report.outline)));
      else settled(refused)(report.problem);
    });
    worker.on(
      'error',
      settled((error: unknown) => {
        const code = error instanceof Error && 'code' in error ? error.code : '';
        if (code === 'ERR_WORKER_OUT_OF_MEMORY') refused(refuse.tooHeavy().problem);
        else reject(error);
      }),
    );
  });
}

/** Shows what is there to whoever watches: with the next outline, or again with the last one. */
function shower(rows: Row[][], watch: Watch | undefined, failed: (error: unknown) => void) {
  let outline: Outline | undefined;
  return (next = outline) => {
    outline = next;
    if (watch === undefined || outline === undefined) return;
    try {
      watch(assemble(rows, outline));
    } catch (error) {
      failed(error);
    }
  };
}

function take(rows: Row[][], report: Extract<Report, { kind: 'rows' }>): void {
  const sheet = rows[report.sheet] ?? [];
  for (const row of unpackRows(report.json)) sheet.push(row);
  rows[report.sheet] = sheet;
}

function assemble(rows: Row[][], outline: Outline): Workbook {
  return {
    dateSystem: outline.dateSystem,
    notes: outline.notes,
    sheets: outline.sheets.map((sheet, index) => ({ ...sheet, rows: rows[index] ?? [] })),
  };
}
