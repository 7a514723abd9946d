import { v7 as uuidv7 } from 'uuid';
import { type FileFormat, holdMinutes } from '../kernel/attachment.ts';
import { statements } from './sql.ts';
import type { Tx } from './transaction.ts';

const sql = statements('file', ['add', 'ofGathering', 'one', 'void', 'isOwn']);

/** A file as its row tells of it; the bytes lie under `sha256` in the data folder. */
export interface FileRow {
  readonly id: string;
  readonly unit: number;
  readonly purpose: string;
  readonly name: string;
  readonly format: FileFormat;
  readonly bytes: number;
  /** In hex. */
  readonly sha256: string;
  readonly actor: string;
  readonly at: Date;
  readonly voidedBy: string | null;
  readonly voidedAt: Date | null;
  readonly reason: string | null;
}

export type NewFile = Pick<FileRow, 'purpose' | 'name' | 'format' | 'bytes' | 'sha256'>;

/** Its id; undefined where the same content hangs on the gathering already. */
export async function addToGathering(
  tx: Tx,
  { id: gathering, unit }: { readonly id: string; readonly unit: number },
  { purpose, name, format, bytes, sha256 }: NewFile,
): Promise<string | undefined> {
  const { tenant, person } = tx.access;
  const id = uuidv7();
  const own = [tenant, id, unit, gathering];
  const added = await tx.run(sql.add, [...own, purpose, name, format, bytes, sha256, person]);
  return added === 0 ? undefined : id;
}

export function filesOfGathering(tx: Tx, gathering: string): Promise<FileRow[]> {
  return tx.rows(sql.ofGathering, [gathering]);
}

/** Name of the first file that holds the minutes; null where none does that still stands. */
export function minutesAmong(files: readonly FileRow[]): string | null {
  const words: readonly string[] = holdMinutes;
  const standing = files.filter(({ voidedAt }) => voidedAt === null);
  return standing.find(({ purpose }) => words.includes(purpose))?.name ?? null;
}

export function loadFile(tx: Tx, id: string): Promise<FileRow | undefined> {
  return tx.maybe(sql.one, [id]);
}

/** False when somebody else was faster. */
export async function voidFile(tx: Tx, id: string, reason: string): Promise<boolean> {
  return (await tx.run(sql.void, [id, tx.access.person, reason])) > 0;
}

/** Whether the reader is one of the unit's own people today. */
export async function isOfUnit(tx: Tx, unit: number): Promise<boolean> {
  const { person, today } = tx.access;
  return (await tx.one<{ own: boolean }>(sql.isOwn, [unit, person, today])).own;
}
