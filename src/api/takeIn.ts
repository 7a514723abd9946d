import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { formatOf } from '../documents/fileFormat.ts';
import { mostBytes } from '../kernel/attachment.ts';
import { fail } from '../kernel/result.ts';
import type { Received } from '../store/fileDisk.ts';
import type { OperationKey } from './contract/index.ts';
import { cutOff, empty, tooLarge } from './fileProblems.ts';
import { type Asking as AskingAny, inTransaction } from './inTransaction.ts';
import type { Answer, Route } from './route.ts';

/** Its bytes still lie on the line. */
interface Asking extends AskingAny {
  readonly request: FastifyRequest;
}

/**
 * A request whose body is a file. The walls are asked before a byte is read, no transaction is open
 * while the bytes come, and what is not kept in the end leaves nothing on the disk.
 *
 * @param closing told to `close` the connection where more would come than anybody wants to read
 */
export async function takeIn(
  asking: Asking,
  admit: NonNullable<Route['admit']>,
  closing: (connection: 'close') => void,
): Promise<Answer<OperationKey>> {
  const { route, request } = asking;
  const declared = Number(request.headers['content-length'] ?? Number.NaN);
  if (!(declared <= mostBytes)) closing('close');
  if (declared > mostBytes) return fail(tooLarge);
  const admitted = await inTransaction(asking, admit, null);
  if (!admitted.ok) return admitted;
  const received = await receive(asking);
  if (received === 'too-large') return fail(tooLarge);
  if (received === 'cut-off') return fail(cutOff);
  try {
    if (received.bytes === 0) return fail(empty);
    const format = await formatOf(received.path);
    if (!format.ok) return format;
    const upload = { ...received, format: format.value };
    return await inTransaction(asking, route.handle, upload);
  } finally {
    await received.discard();
  }
}

async function receive({ services, request }: Asking): Promise<Received | Unreceived> {
  const { body, raw } = request;
  const from = body instanceof Readable ? body : Readable.from([]);
  try {
    return await services.files.receive(from, mostBytes);
  } catch (error) {
    // A sender who has gone hears nothing; that is no fault of ours.
    if (raw.destroyed) return 'cut-off';
    throw error;
  }
}

type Unreceived = 'too-large' | 'cut-off';
