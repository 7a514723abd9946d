import { createHash, type KeyObject, sign, verify } from 'node:crypto';

/** An event of the trail as the chain reads it: text only, so that nothing is rounded. */
export interface ChainEvent {
  readonly seq: string;
  readonly at: string;
  readonly actor: string | null;
  readonly action: string;
  readonly object_type: string;
  readonly object_id: string;
  readonly unit: number | null;
  readonly ok: boolean;
  readonly detail: string;
}

export const chainStart = Buffer.alloc(32);

const sha256 = (...parts: readonly (Buffer | string)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** The event's fields in a fixed order, as exports carry them. */
export function eventText(event: ChainEvent): string {
  const { seq, at, actor, action, object_type, object_id, unit, ok, detail } = event;
  return JSON.stringify([seq, at, actor, action, object_type, object_id, unit, ok, detail]);
}

/** Stands for an event towards whoever may not read it: 32 bytes. */
export function eventDigest(event: ChainEvent): Buffer {
  return sha256(eventText(event));
}

/** SHA-256 over the hash before and the event's digest (docs/decisions/0024). */
export function chainHash(before: Buffer, event: ChainEvent): Buffer {
  return sha256(before, eventDigest(event));
}

/** Whether a row was sealed as it stands; chains begun before decision 0024 hash it at once. */
export function isSealed(before: Buffer, event: ChainEvent, sealed: Buffer): boolean {
  return chainHash(before, event).equals(sealed) || sha256(before, eventText(event)).equals(sealed);
}

export interface Checkpoint {
  readonly position: string;
  readonly hash: Buffer;
}

function body(tenant: string, { position, hash }: Checkpoint): string {
  return `genji/${tenant}\n${position}\n${hash.toString('base64')}\n`;
}

/** A checkpoint in the form of C2SP tlog-checkpoint: origin, size, root, then a signature. */
export function signCheckpoint(tenant: string, checkpoint: Checkpoint, key: KeyObject): string {
  const text = body(tenant, checkpoint);
  const signature = sign(null, Buffer.from(text), key).toString('base64');
  return `${text}\n— genji ${signature}\n`;
}

/** What a note says, or null where its signature does not hold. */
export function readCheckpoint(tenant: string, note: string, key: KeyObject): Checkpoint | null {
  const [text = '', tail = ''] = note.split(/\n\n/, 2);
  const [origin, position = '', root = ''] = text.split('\n');
  const signature = /^— genji (\S+)$/m.exec(tail)?.[1] ?? '';
  const signed = Buffer.from(`${text}\n`);
  if (origin !== `genji/${tenant}` || !/^\d+$/.test(position)) return null;
  if (!verify(null, signed, key, Buffer.from(signature, 'base64'))) return null;
  return { position, hash: Buffer.from(root, 'base64') };
}
