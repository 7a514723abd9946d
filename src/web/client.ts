import type { Static, TSchema } from 'typebox';
import type { account } from '../api/contract/account.ts';
import type { contract } from '../api/contract/index.ts';
import { Refusal } from './refusal.ts';
import { address, answerOf, type QueryValue, send } from './send.ts';
import { waitForSession } from './sessionGate.ts';
import { emptyAnswer } from './viewAs.ts';

/** Every operation, signing in included. */
type Operations = typeof contract & typeof account;
export type OperationKey = keyof Operations;

type Of<K extends OperationKey, P extends string> = Operations[K] extends {
  readonly [N in P]: infer S extends TSchema;
}
  ? Static<S>
  : undefined;

export type ReplyOf<K extends OperationKey> = Of<K, 'reply'>;

/** A part of the input: left out where there is none, optional where nothing in it is needed. */
type Part<Name extends string, T> = [T] extends [undefined]
  ? { readonly [N in Name]?: undefined }
  : Record<never, never> extends T
    ? { readonly [N in Name]?: T }
    : { readonly [N in Name]: T };

export type Input<K extends OperationKey> = Part<'params', Of<K, 'params'>> &
  Part<'query', Of<K, 'query'>> &
  (K extends keyof Raw ? { readonly body: Raw[K] } : Part<'body', Of<K, 'body'>>);

/** What is sent as it is, and not as JSON. */
interface Raw {
  readonly 'POST /api/imports': Blob;
  readonly 'POST /api/duty/imports': Blob;
  readonly 'POST /api/check': FormData;
}

interface Loose {
  readonly params?: Readonly<Record<string, string | number>> | undefined;
  readonly query?: Readonly<Record<string, QueryValue>> | undefined;
  readonly body?: unknown;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
  /** `throw` on the way in, where there is no page yet to put a dialog over. */
  readonly expired?: 'ask' | 'throw';
}

/** The method and the address of an operation with its input. */
export function messageOf<K extends OperationKey>(key: K, input: Input<K>) {
  const [method = '', path = ''] = key.split(' ');
  const loose = input as Loose;
  return {
    method,
    url: address(path, loose.params ?? {}, loose.query ?? {}),
    ...(loose.body === undefined ? {} : { body: loose.body }),
  };
}

const ended = new Set(['account/signed-out', 'account/session-ended']);

/** A wrong password is a 401 too, and no reason to ask for another one over the page. */
export function isExpired(error: unknown): boolean {
  if (!(error instanceof Refusal) || error.status !== 401) return false;
  return error.problems.some((problem) => ended.has(problem.code));
}

async function sendInSession<K extends OperationKey>(
  key: K,
  input: Input<K>,
  options: CallOptions,
): Promise<Response> {
  const empty = emptyAnswer(key);
  if (empty !== null) return empty;
  const { signal } = options;
  const message = { ...messageOf(key, input), ...(signal === undefined ? {} : { signal }) };
  try {
    return await send(message);
  } catch (error) {
    if (!isExpired(error) || options.expired === 'throw' || !(await waitForSession())) throw error;
    return send(message);
  }
}

/**
 * One operation of the API. When the session has ended, the sign-in dialog opens over the page and
 * the same message is sent again afterwards.
 * @throws Refusal
 */
export async function call<K extends OperationKey>(
  key: K,
  input: Input<K>,
  options: CallOptions = {},
): Promise<ReplyOf<K>> {
  return (await answerOf(await sendInSession(key, input, options))) as ReplyOf<K>;
}

/**
 * An answer that is text, such as a paper to copy.
 * @throws Refusal
 */
export async function readText<K extends OperationKey>(key: K, input: Input<K>): Promise<string> {
  return (await sendInSession(key, input, {})).text();
}

/** The name that the server gave the file, in UTF-8 where it says so. */
export function fileNameOf(disposition: string | null, otherwise: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (encoded !== undefined) return decodeURIComponent(encoded);
  return /filename="([^"]+)"/i.exec(disposition ?? '')?.[1] ?? otherwise;
}

/**
 * Fetches a file and hands it to the browser's downloads.
 * @throws Refusal
 */
export async function download<K extends OperationKey>(
  key: K,
  input: Input<K>,
  otherwise: string,
): Promise<void> {
  const response = await sendInSession(key, input, {});
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = fileNameOf(response.headers.get('content-disposition'), otherwise);
  link.click();
  // Some browsers read the blob after the click returns.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
