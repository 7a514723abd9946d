/** The reader's own thread: everything that touches bytes from outside happens here. */
import { parentPort, workerData } from 'node:worker_threads';
import { FileBudget } from './budget.ts';
import { readText } from './csv.ts';
import { detect, nameNote } from './detect.ts';
import type { Row } from './model.ts';
import { Refusal, refuse } from './problems.ts';
import { batch, type Job, packRow, type Report } from './wire.ts';
import { type Outline, readXlsx } from './xlsx.ts';

const job: Job = workerData;
const credit = new Int32Array(job.credit);

function send(report: Report): void {
  parentPort?.postMessage(report);
}

/** Collects rows and sends them in batches, waiting while the main thread has enough to do. */
function sender() {
  let sheet = 0;
  let rows: ReturnType<typeof packRow>[] = [];
  let characters = 0;
  const flush = () => {
    if (rows.length === 0) return;
    while (Atomics.load(credit, 0) <= 0) Atomics.wait(credit, 0, 0);
    Atomics.sub(credit, 0, 1);
    send({ kind: 'rows', sheet, json: JSON.stringify(rows) });
    rows = [];
    characters = 0;
  };
  const add = (to: number, row: Row) => {
    if (to !== sheet) flush();
    sheet = to;
    rows.push(packRow(row));
    for (const cell of row.cells) characters += cell.kind === 'text' ? cell.text.length + 8 : 8;
    if (rows.length >= batch.rows || characters >= batch.characters) flush();
  };
  const begins = (outline: Outline) => {
    flush();
    send({ kind: 'begins', outline });
  };
  return { add, flush, begins };
}

type Sender = ReturnType<typeof sender>;

async function outline({ add, begins }: Omit<Sender, 'flush'>): Promise<Outline> {
  const budget = new FileBudget(add);
  // SheetJS takes a fifth of a second to load, and only the old format needs it.
  const kind = job.pasted ? 'text' : detect(job.bytes, job.fileName);
  const found =
    kind === 'xlsx'
      ? await readXlsx(job.bytes, budget, begins)
      : kind === 'xls'
        ? (await import('./xls.ts')).readXls(job.bytes, budget)
        : readText(job.bytes, job.fileName, budget);
  if (budget.isEmpty()) throw refuse.empty();
  const notes = job.pasted ? [] : nameNote(kind, job.fileName);
  return { ...found, notes: [...notes, ...found.notes] };
}

const { flush, ...sending } = sender();
try {
  const done = await outline(sending);
  flush();
  send({ kind: 'done', outline: done });
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  send({ kind: 'problem', problem: error.problem });
}
