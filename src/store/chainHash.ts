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

/** SHA-256 over the hash before and the event's fields in a fixed order. */
export function chainHash(before: Buffer, event: ChainEvent): Buffer {
  const { seq, at, actor, action, object_type, object_id, unit, ok, detail } = event;
  const fields = [seq, at, actor, action, object_type, object_id, unit, ok, detail];
  return createHash('sha256').update(before).update(JSON.stringify(fields)).digest();
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
