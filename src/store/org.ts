import type { HeldOffice } from '../engines/org/seat.ts';
import type { Link, Relation, Unit } from '../engines/org/tree.ts';
import type { Grant } from '../engines/org/wall.ts';
import type { IsoDate } from '../kernel/date.ts';
import { statements } from './sql.ts';
import type { Tx } from './transaction.ts';

const sql = statements('org', [
  'unitsOn',
  'states',
  'links',
  'postsOn',
  'postsBefore',
  'postsOfPerson',
  'holding',
  'positions',
  'placesOn',
  'countsOn',
  'historyOfUnit',
  'historyOfPerson',
  'isOutside',
  'grantsOf',
  'bureau',
  'namesOf',
]);

/** A day, and the moment as known at which it is asked for; null: as known now. */
export interface AsOf {
  readonly on: IsoDate;
  readonly knownAt: string | null;
}

export interface UnitRow {
  readonly unit: number;
  readonly kind: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly code: string | null;
  readonly parent: number | null;
  readonly guidedBy: number | null;
  readonly numberOnly: boolean;
  /** A counterpart of letters, outside the bureau. */
  readonly outside: boolean;
  readonly position: number;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

export interface PostRow {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly post: string;
  readonly body: string | null;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly termEndsOn: IsoDate | null;
  readonly documentNo: string | null;
}

export interface PlaceRow {
  readonly place: string;
  readonly kind: string;
  readonly name: string;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

export interface HistoryRow {
  readonly effect: string;
  readonly kind: string;
  readonly at: Date;
  readonly actor: string;
  readonly documentNo: string | null;
  readonly note: string | null;
  readonly reversed: boolean;
}

/** The tree through all time, as known now: what the engine checks a change against. */
export interface History {
  readonly units: readonly (Unit & { readonly name: string })[];
  readonly links: readonly Link[];
}

export function unitsOn(tx: Tx, { on, knownAt }: AsOf): Promise<UnitRow[]> {
  return tx.rows(sql.unitsOn, [on, knownAt]);
}

export function postsOn(tx: Tx, unit: number, { on, knownAt }: AsOf): Promise<PostRow[]> {
  return tx.rows(sql.postsOn, [unit, on, knownAt]);
}

/** Who held posts of a unit up to a day, the latest first. */
export function postsBefore(tx: Tx, unit: number, { on, knownAt }: AsOf): Promise<PostRow[]> {
  return tx.rows(sql.postsBefore, [unit, on, knownAt]);
}

export function postsOfPerson(tx: Tx, person: string, knownAt: string | null): Promise<PostRow[]> {
  return tx.rows(sql.postsOfPerson, [person, knownAt]);
}

export function holding(
  tx: Tx,
  id: string,
): Promise<{ person: string; unit: number; post: string; name: string } | undefined> {
  return tx.maybe(sql.holding, [id]);
}

export interface PositionRow extends HeldOffice {
  readonly unit: number;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

export function positions(tx: Tx, unit: number): Promise<PositionRow[]> {
  return tx.rows(sql.positions, [unit]);
}

export function placesOn(tx: Tx, unit: number, { on, knownAt }: AsOf): Promise<PlaceRow[]> {
  return tx.rows(sql.placesOn, [unit, on, knownAt]);
}

/** Members of the units on a day: by their lines, or by count where names must not be stored. */
export function countsOn(
  tx: Tx,
  units: readonly number[],
  { on, knownAt }: AsOf,
): Promise<{ formal: number; probationary: number }> {
  return tx.one(sql.countsOn, [units, on, knownAt]);
}

export function historyOfUnit(tx: Tx, unit: number): Promise<HistoryRow[]> {
  return tx.rows(sql.historyOfUnit, [unit]);
}

/** `files`: the person and every file that was merged into it. */
export function historyOfPerson(tx: Tx, files: readonly string[]): Promise<HistoryRow[]> {
  return tx.rows(sql.historyOfPerson, [files]);
}

/** Whether it is an outside body; false for a unit that there is not. */
export async function isOutside(tx: Tx, unit: number): Promise<boolean> {
  const row = await tx.maybe<{ outside: boolean }>(sql.isOutside, [unit]);
  return row?.outside ?? false;
}

export function bureau(tx: Tx): Promise<{ name: string; demo: boolean }> {
  return tx.one(sql.bureau, []);
}

export async function namesOf(
  tx: Tx,
  persons: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.rows<{ person: string; name: string }>(sql.namesOf, [
    [...new Set(persons)],
  ]);
  return new Map(rows.map((row) => [row.person, row.name]));
}

/** Grants that were given and not ended; whether each is in force on a day, the wall decides. */
export async function grantsOf(tx: Tx, person: string): Promise<Grant[]> {
  const rows = await tx.rows<GrantOfRow>(sql.grantsOf, [person]);
  return rows.map((row) => ({ ...row, unit: String(row.unit) }));
}

interface GrantOfRow {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly role: string;
  readonly unit: number;
  readonly lent: string | null;
  readonly forName: string | null;
  readonly about: string | null;
  readonly until: string | null;
}

interface StateRow {
  readonly unit: number;
  readonly kind: string;
  readonly name: string;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}
interface LinkRow {
  readonly unit: number;
  readonly parent: number;
  readonly relation: Relation | 'succeeded';
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

export async function history(tx: Tx): Promise<History> {
  const states = await tx.rows<StateRow>(sql.states, []);
  const links = await tx.rows<LinkRow>(sql.links, []);
  const successor = new Map(
    links.filter((l) => l.relation === 'succeeded').map((l) => [l.unit, String(l.parent)]),
  );
  const units = new Map<number, Unit & { name: string }>();
  for (const state of states) {
    const from = units.get(state.unit)?.from ?? state.from;
    const { unit, kind, name, to } = state;
    const keeper = to === null ? null : (successor.get(unit) ?? null);
    units.set(unit, { id: String(unit), kind, name, from, to, successor: keeper });
  }
  return { units: [...units.values()], links: links.flatMap(linkOf) };
}

function linkOf({ unit, parent, relation, from, to }: LinkRow): Link[] {
  if (relation === 'succeeded') return [];
  return [{ unit: String(unit), above: String(parent), relation, from, to }];
}
