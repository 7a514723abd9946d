import { parentPort, workerData } from 'node:worker_threads';
import { answerFor } from './answer.ts';
import type { Job } from './apart.ts';

/** The thread in which files of strangers are read and judged; see `apart.ts`. */
const { books, asOf, language }: Job = workerData;
parentPort?.postMessage(await answerFor(books, asOf, language));
