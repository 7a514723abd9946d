import { ProblemDocument } from '../../api/contract/common.ts';
import { decidedStatus } from '../../api/problems.ts';
import type { Operation } from './operations.ts';
import { against, type Made } from './requests.ts';
import type { Schema } from './schema.ts';

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly bytes: Buffer;
}

/** What only the inside of a program says: places in it, its packages, words of the database. */
const insides = [
  /\bat [^\n]{1,200}\.[cm]?[jt]s:\d+/,
  /node_modules|node:internal/,
  /violates [\w-]+ constraint|syntax error at|relation "|invalid input syntax|out of range for/,
  /\b(genji|account)\.[a-z_]+\b"? (does|is|has)/,
];

/** @returns what is wrong with an answer, each in a few words */
export function faultsOf(operation: Operation, made: Made, answer: Answered): string[] {
  const { status, bytes } = answer;
  const text = bytes.toString('utf8');
  const faults: string[] = [];
  if (status >= 500) faults.push(`${status}: ${text.slice(0, 300)}`);
  if (status < 200 || (status >= 300 && status < 400)) faults.push(`${status} is no answer`);
  const inside = status === 200 && operation.reply === undefined ? null : insides;
  for (const one of inside ?? []) if (one.test(text)) faults.push(`shows its inside: ${one}`);
  if (made.forbidden !== null && status < 400) faults.push(`takes what is ${made.forbidden}`);
  if (status >= 200 && status < 300) faults.push(...ofYes(operation, answer, text));
  if (status >= 400) faults.push(...ofNo(answer, text));
  return faults;
}

function ofYes({ reply }: Operation, { headers }: Answered, text: string): string[] {
  const type = String(headers['content-type']);
  if (reply === undefined) {
    const kept = headers['content-disposition'] === undefined;
    return kept ? [`a file without a name, as ${type}`] : [];
  }
  // An operation may answer with a file where its query asks for one; then it says so.
  if (headers['content-disposition'] !== undefined) return [];
  if (!type.startsWith('application/json')) return [`200 is ${type}`];
  const fault = against(reply, JSON.parse(text));
  return fault === null ? [] : [`200 against its schema: ${fault.slice(0, 300)}`];
}

function ofNo({ status, headers }: Answered, text: string): string[] {
  const type = String(headers['content-type']);
  if (!type.startsWith('application/problem+json')) return [`${status} is ${type}`];
  const document = JSON.parse(text) as ProblemDocument;
  const fault = against(ProblemDocument as unknown as Schema, document);
  if (fault !== null) return [`${status} is no problem document: ${fault.slice(0, 300)}`];
  const unknown = document.problems.filter(({ code }) => decidedStatus(code) === undefined);
  if (unknown.length > 0) return [`${status} with unknown codes: ${unknown.map((p) => p.code)}`];
  return document.status === status ? [] : [`${status} says ${document.status}`];
}
