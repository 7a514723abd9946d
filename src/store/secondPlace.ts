import { type Text, text } from '../kernel/text.ts';

/** A second place for checkpoints, which this server reaches and cannot write over. */

export interface PlaceHead {
  readonly size: string;
  /** Base64; null while it holds nothing. */
  readonly root: string | null;
}

/**
 * `contradicts`: it has seen another chain, or rows between are gone; `stranger`: the signature is
 * not of the key that it knows; `refused`: it takes no such message; `away`: it did not answer as a
 * second place does.
 */
export type Sent = 'taken' | 'behind' | 'contradicts' | 'stranger' | 'refused' | 'away';

export interface SecondPlaceState {
  /** Null: none is set up. */
  readonly url: string | null;
  /** Instant of its last answer. */
  readonly reachedAt: string | null;
  /** `unknown` until it has answered once since the start. */
  readonly agrees: 'yes' | 'no' | 'unknown';
  /** Up to which row it has confirmed the chain. */
  readonly size: string;
  /** Whether the last try reached it; why not, or what does not agree. */
  readonly reached: boolean;
  readonly said: Text | null;
}

/** What routes know of it. */
export interface SecondPlace {
  state(tenant: string): SecondPlaceState;
  /** All checkpoints that it keeps; null where there is no second place or no answer. */
  notes(tenant: string): Promise<readonly string[] | null>;
}

const patience = 10_000;

async function ask(url: string, options: RequestInit): Promise<Response> {
  return fetch(url, { ...options, signal: AbortSignal.timeout(patience) });
}

/** @throws when it does not answer */
export async function headOf(url: string, tenant: string): Promise<PlaceHead> {
  const reply = await ask(`${url}/heads/${tenant}`, {});
  if (!reply.ok) throw new Error(`${reply.status}`);
  const said = (await reply.json()) as { readonly size?: unknown; readonly root?: unknown };
  const { size, root } = said;
  if (!Number.isSafeInteger(size) || !(root === null || typeof root === 'string')) {
    throw new Error('no witness');
  }
  return { size: String(size), root };
}

/** Checkpoints that it keeps. @throws when it does not answer */
export async function notesOf(url: string, tenant: string): Promise<readonly string[]> {
  const reply = await ask(`${url}/checkpoints/${tenant}`, {});
  if (!reply.ok) throw new Error(`${reply.status}`);
  return (await reply.text()).split(/\n(?=genji\/)/).filter((note) => note !== '');
}

/**
 * Sends a checkpoint with the digests of the rows since the one that the place has, after the
 * manner of C2SP tlog-witness.
 */
export async function sendNote(
  url: string,
  old: string,
  digests: readonly string[],
  note: string,
): Promise<Sent> {
  const body = `${[`old ${old}`, ...digests].join('\n')}\n\n${note}`;
  const headers = { 'content-type': 'text/plain; charset=utf-8' };
  const reply = await ask(`${url}/checkpoints`, { method: 'POST', body, headers });
  const { reason } = (await reply.json()) as { readonly reason?: unknown };
  return reasons[String(reason)] ?? 'away';
}

/** The words of `scripts/witness.mjs`. A row that is gone leaves a digest too few. */
const reasons: Readonly<Record<string, Sent>> = {
  ...{ kept: 'taken', had: 'taken', old: 'behind', signature: 'stranger' },
  ...{ contradicts: 'contradicts', smaller: 'contradicts', digests: 'contradicts' },
  ...{ form: 'refused', size: 'refused', path: 'refused' },
};

/** Where none is set up: said plainly, never left blank. */
export const noSecondPlace: SecondPlace = {
  state: () => ({
    ...{ url: null, reachedAt: null, agrees: 'unknown', size: '0', reached: false },
    said: text(
      '没有设置第二存放处：掌握本服务器的人可以把整条审计链重写一遍而不被发现。',
      'No second place is set up: whoever holds this server can rewrite the whole trail unseen.',
    ),
  }),
  notes: async () => null,
};
