import { v7 as uuidv7 } from 'uuid';
import type { IsoDate } from '../kernel/date.ts';
import type { FactSet } from '../kernel/facts.ts';
import type { SettingEntry } from '../kernel/setting.ts';
import { statements } from './sql.ts';
import type { Tx } from './transaction.ts';

const sql = statements('setting', ['propose', 'decide', 'list', 'accepted', 'above']);

/** What a unit is to decide, and by which paper; `value` null withdraws its own value. */
export interface NewSetting {
  readonly key: string;
  readonly unit: number;
  readonly value: unknown;
  readonly from: IsoDate;
  readonly documentNo: string;
  readonly note: string | null;
}

export interface SettingRow extends NewSetting {
  readonly id: string;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly accepted: boolean | null;
}

export async function proposeSetting(tx: Tx, entry: NewSetting): Promise<string> {
  const { tenant, person } = tx.access;
  const { key, unit, value, from, documentNo, note } = entry;
  const id = uuidv7();
  const said = [key, unit, JSON.stringify(value), from, documentNo, note];
  await tx.run(sql.propose, [tenant, id, ...said, person]);
  return id;
}

/** False when it was decided already. */
export async function decideSetting(tx: Tx, id: string, accepted: boolean): Promise<boolean> {
  return (await tx.run(sql.decide, [id, tx.access.person, accepted])) > 0;
}

/** Every entry, the latest day first. */
export function listSettings(tx: Tx): Promise<SettingRow[]> {
  return tx.rows(sql.list, [null]);
}

export function oneSetting(tx: Tx, id: string): Promise<SettingRow | undefined> {
  return tx.maybe(sql.list, [id]);
}

/** A unit and those above it, nearest first, as far as `settingFacts` told. */
export function settingChain(unit: number, above: FactSet['above']): readonly string[] {
  const chain: string[] = [];
  for (let at: string | undefined = String(unit); at !== undefined && !chain.includes(at); ) {
    chain.push(at);
    at = above?.get(at);
  }
  return chain;
}

/**
 * What was decided and what stands above the units, as rules read it. Where nothing was ever
 * decided the defaults hold, and nobody needs to know what stands above.
 */
export async function settingFacts(
  tx: Tx,
  units: readonly number[],
  { on, knownAt }: { readonly on: IsoDate; readonly knownAt: string | null },
): Promise<Pick<FactSet, 'settings' | 'above'>> {
  const settings = await tx.rows<SettingEntry>(sql.accepted, [knownAt]);
  return settings.length === 0 ? {} : { settings, above: await unitsAbove(tx, units, on) };
}

/** Of each unit and of those above it, the one above. */
export async function unitsAbove(
  tx: Tx,
  units: readonly number[],
  on: IsoDate,
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.rows<{ unit: string; parent: string }>(sql.above, [units, on]);
  return new Map(rows.map(({ unit, parent }) => [unit, parent]));
}
