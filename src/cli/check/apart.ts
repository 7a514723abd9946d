import { Worker } from 'node:worker_threads';
import type { IsoDate } from '../../kernel/date.ts';
import { fail, type Problem, type Result } from '../../kernel/result.ts';
import { type Language, text } from '../../kernel/text.ts';
import type { Answer } from './answer.ts';
import type { Book } from './read.ts';

export interface Job {
  readonly books: readonly Book[];
  readonly asOf: IsoDate;
  readonly language: Language;
}

/** Heap of the thread in MiB, and the time in milliseconds after which it is ended. */
const bounds = { heapMiB: 384, time: 45_000 };

/**
 * The same check away from the server's own thread, with a heap limit and a time limit: whose files
 * these are nobody knows. Nothing is written, in the thread or here.
 */
export async function checkApart(job: Job): Promise<Result<Answer>> {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const worker = new Worker(new URL(`./worker.${ending}`, import.meta.url), {
    workerData: job,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: bounds.heapMiB, maxYoungGenerationSizeMb: 32 },
  });
  try {
    return await answered(worker);
  } finally {
    await worker.terminate();
  }
}

function answered(worker: Worker): Promise<Result<Answer>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(fail(tooSlow)), bounds.time);
    const settle = (act: () => void) => {
      clearTimeout(timer);
      act();
    };
    worker.on('message', (result: Result<Answer>) => settle(() => resolve(result)));
    worker.on('error', (error: unknown) => {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code === 'ERR_WORKER_OUT_OF_MEMORY') settle(() => resolve(fail(tooHeavy)));
      else settle(() => reject(error));
    });
  });
}

const split = text(
  '请按支部或者年份分成几个文件，分别检查。',
  'Split it by branch or year and check the pieces one by one.',
);

const tooSlow: Problem = {
  code: 'check/too-slow',
  message: text('检查用时太长，已经停止。', 'The check took too long and was stopped.'),
  cure: split,
};

const tooHeavy: Problem = {
  code: 'check/too-heavy',
  message: text(
    '检查需要的内存超过限度，已经停止。',
    'The check would take more memory than is allowed; it was stopped.',
  ),
  cure: split,
};
