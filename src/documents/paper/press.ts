import { type ChildProcess, fork } from 'node:child_process';
import { fail, ok, type Problem, type Result } from '../../kernel/result.ts';
import { type Text, text } from '../../kernel/text.ts';
import type { Answer, Job, Made, Work } from './press-child.ts';

export type PrintProblem = Problem<
  'print/too-long' | 'print/busy' | 'print/too-slow' | 'print/stopped'
>;

export interface PressLimits {
  /** Most that one print may take, in ms, the start of the press included. */
  readonly time: number;
  /** Prints that may wait for their turn. */
  readonly waiting: number;
  /** Size of the paper as data, in characters: some thousand pages. */
  readonly size: number;
  /** The press ends after this many ms without work; it holds 150 to 350 MB. */
  readonly idle: number;
  /** Prints that one process makes: what it holds grows a little with each. */
  readonly prints: number;
}

export const pressLimits: PressLimits = {
  time: 20_000,
  waiting: 50,
  size: 2_000_000,
  idle: 300_000,
  prints: 500,
};

export interface Press {
  make<Kind extends keyof Work>(
    kind: Kind,
    work: Work[Kind],
  ): Promise<Result<Made[Kind], PrintProblem>>;
  /** Ends the process; the next print starts it again. */
  close(): void;
}

/** One process, one print at a time, in the order of asking. */
export function openPress(limits: PressLimits, child: URL): Press {
  let worker: ChildProcess | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let count = 0;
  let idle: NodeJS.Timeout | undefined;

  function close(): void {
    worker?.kill('SIGKILL');
    worker = undefined;
  }

  async function turn(job: Job): Promise<Result<Made[keyof Made], PrintProblem>> {
    clearTimeout(idle);
    worker ??= startWorker(child, (ended) => {
      if (worker === ended) worker = undefined;
    });
    const made = await ask(worker, job, limits.time);
    if (!made.ok || job.id % limits.prints === 0) close();
    idle = setTimeout(close, limits.idle).unref();
    return made;
  }

  async function make<Kind extends keyof Work>(kind: Kind, work: Work[Kind]) {
    if (waiting > limits.waiting) return fail(busy(waiting));
    waiting += 1;
    count += 1;
    const job = { id: count, kind, work } as unknown as Job;
    const mine = last
      .then(() => turn(job))
      .finally(() => {
        waiting -= 1;
      });
    last = mine.catch(() => undefined);
    // The child answers each kind of work with what `Made` says of it.
    return (await mine) as Result<Made[Kind], PrintProblem>;
  }
  return { make, close };
}

function startWorker(child: URL, ended: (worker: ChildProcess) => void): ChildProcess {
  const worker = fork(child, {
    serialization: 'advanced',
    execArgv: ['--max-old-space-size=512'],
    stdio: 'inherit',
  });
  worker.on('exit', () => ended(worker));
  rest(worker);
  return worker;
}

/** A resting press keeps no process alive that has nothing else to do. */
function rest(worker: ChildProcess): void {
  worker.unref();
  worker.channel?.unref();
}

function wake(worker: ChildProcess): void {
  worker.ref();
  worker.channel?.ref();
}

/** @throws Error when our own template or code fails: a bug, never a user's input */
function ask(
  worker: ChildProcess,
  job: Job,
  time: number,
): Promise<Result<Made[keyof Made], PrintProblem>> {
  return new Promise((settle, reject) => {
    const finish = (end: () => void) => {
      clearTimeout(timer);
      worker.off('message', hear).off('exit', die).off('error', die);
      rest(worker);
      end();
    };
    const hear = (answer: Answer) => {
      if (answer.id !== job.id) return;
      if ('made' in answer) return finish(() => settle(ok(answer.made)));
      finish(() => reject(new Error(`printing ${job.kind}: ${answer.fault}`)));
    };
    const die = () => finish(() => settle(fail(stopped())));
    const timer = setTimeout(() => finish(() => settle(fail(tooSlow(time)))), time);
    wake(worker);
    worker.on('message', hear).on('exit', die).on('error', die);
    worker.send(job, (error) => error && die());
  });
}

function problem(code: PrintProblem['code'], message: Text, cure: Text): PrintProblem {
  return { code, message, cure };
}

const again = text('请稍后再打印一次。', 'Print it again in a moment.');

/** A refusal for a paper of `size` characters, or nothing. */
export function refuseLong(size: number, limits: PressLimits): PrintProblem | undefined {
  return size > limits.size ? tooLong(size, limits.size) : undefined;
}

function tooLong(size: number, limit: number): PrintProblem {
  return problem(
    'print/too-long',
    text(
      `这份材料有 ${size} 个字符，一次最多打印 ${limit} 个。`,
      `This paper has ${size} characters; one print holds at most ${limit}.`,
    ),
    text('请分成几份打印，或导出 Excel。', 'Print it in parts, or export it to Excel.'),
  );
}

function busy(waiting: number): PrintProblem {
  return problem(
    'print/busy',
    text(`已有 ${waiting} 份材料在排队打印。`, `${waiting} papers are waiting to be printed.`),
    again,
  );
}

function tooSlow(time: number): PrintProblem {
  return problem(
    'print/too-slow',
    text(
      `打印超过 ${time / 1000} 秒仍未完成，已停止。`,
      `The print was not ready after ${time / 1000} s and was stopped.`,
    ),
    text('请分成几份打印，或改用 Word 格式。', 'Print it in parts, or take the Word file instead.'),
  );
}

function stopped(): PrintProblem {
  return problem(
    'print/stopped',
    text('排版程序意外停止，没有生成文件。', 'The typesetter stopped; no file was made.'),
    again,
  );
}
