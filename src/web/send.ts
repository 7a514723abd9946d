import { refusalOf, unreachable } from './refusal.ts';

export type QueryValue = string | number | boolean | null | undefined;

/** `/api/units/:unit` with its parameters and its question. Absent values are left out. */
export function address(
  path: string,
  params: Readonly<Record<string, string | number>>,
  query: Readonly<Record<string, QueryValue>>,
): string {
  const filled = path.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`${path} misses ${name}`);
    return encodeURIComponent(String(value));
  });
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') asked.set(name, String(value));
  }
  return asked.size === 0 ? filled : `${filled}?${asked}`;
}

export interface Message {
  readonly method: string;
  readonly url: string;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

function bodyOf(body: unknown): RequestInit {
  if (body === undefined) return {};
  if (body instanceof Blob) {
    const type = body.type.startsWith('text/') ? body.type : 'application/octet-stream';
    return { body, headers: { 'content-type': type } };
  }
  // The browser says itself where each file of a form begins.
  if (body instanceof FormData) return { body };
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}

/** @throws Refusal when the server says no or is not there; the caller's abort passes through. */
export async function send({ method, url, body, signal }: Message): Promise<Response> {
  const { headers, ...init } = bodyOf(body);
  let response: Response;
  try {
    response = await fetch(url, {
      ...init,
      method,
      credentials: 'same-origin',
      headers: { accept: 'application/json', ...(headers as Record<string, string> | undefined) },
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw unreachable();
  }
  if (response.ok) return response;
  throw refusalOf(response.status, await response.json().catch(() => null));
}

/** The answer as JSON; nothing for an empty one. */
export async function answerOf(response: Response): Promise<unknown> {
  const text = await response.text();
  return text === '' ? undefined : JSON.parse(text);
}
