import type pg from 'pg';
import { type IsoDate, isIsoDate } from '../kernel/date.ts';

/** Areas of permission as the catalogue names them, such as `roster.read`. */
export type Area = string;

/** What one person reaches on one business day; it stands while the tenant's version stands. */
export interface Access {
  readonly tenant: string;
  readonly person: string;
  readonly today: IsoDate;
  readonly version: string;
  readonly units: ReadonlyMap<Area, readonly number[]>;
  /** When some of it ends by the database's clock; absent: it lasts as long as its version. */
  readonly until?: string;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const token = /^[A-Za-z0-9_.~-]{16,256}$/;
const moment = /^\d{4}-\d{2}-\d{2}T[\d:.+Z-]{8,24}$/;
const area = /^[a-z]+\.[a-z]+$/;

/** `set local` takes no parameters, so everything that goes into one is held to its form here. */
function literal(value: string, form: RegExp, what: string): string {
  if (!form.test(value)) throw new Error(`not a ${what}`);
  return `'${value}'`;
}

export function settingName(name: Area): string {
  if (!area.test(name)) throw new Error(`not an area of permission: ${name}`);
  return `genji.${name.replace('.', '_')}`;
}

/** Units as a multirange literal: `'{[1,4),[7,8)}'`. */
export function unitRanges(units: readonly number[]): string {
  if (!units.every(Number.isSafeInteger)) throw new Error('not a list of units');
  const ranges: [number, number][] = [];
  for (const unit of [...new Set(units)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === unit) last[1] = unit + 1;
    else ranges.push([unit, unit + 1]);
  }
  return `'{${ranges.map(([from, to]) => `[${from},${to})`).join(',')}}'`;
}

export function identity(tenant: string, person: string): string {
  return (
    `begin; set local genji.tenant = ${literal(tenant, uuid, 'tenant')}; ` +
    `set local genji.person = ${literal(person, uuid, 'person')}; `
  );
}

/**
 * The one statement that opens a request's transaction: who, on which day, reaching which units in
 * the areas that the request needs. It fails with GJ401 or GJ409 when any of that moved.
 */
export function opening(access: Access, areas: readonly Area[], session: string | null): string {
  if (!isIsoDate(access.today)) throw new Error('not a day');
  const scopes = areas.map(
    (name) => `set local ${settingName(name)} = ${unitRanges(access.units.get(name) ?? [])}; `,
  );
  const alive = session === null ? 'null' : literal(session, token, 'session token');
  const version = literal(access.version, /^\d+$/, 'version');
  const { until } = access;
  const lasts =
    until === undefined ? '' : `; select genji.reach_lasts(${literal(until, moment, 'moment')})`;
  return (
    `${identity(access.tenant, access.person)}set local genji.today = '${access.today}'; ` +
    `${scopes.join('')}select genji.open(${alive}, ${version})${lasts}`
  );
}

/** Works out afresh what a person reaches today, on a connection without an open transaction. */
export async function accessOf(
  client: pg.ClientBase,
  tenant: string,
  person: string,
): Promise<Access> {
  await client.query(identity(tenant, person));
  try {
    const { rows } = await client.query<{ today: string; version: string }>(
      `select genji.business_day(tenant)::text as today, access_version::text as version
         from genji.tenant where tenant = genji.tenant()`,
    );
    const [row] = rows;
    if (row === undefined || !isIsoDate(row.today)) throw new Error('no such tenant');
    await client.query(`set local genji.today = '${row.today}'`);
    const reach = await client.query<{ permission: Area; units: number[] }>(
      'select permission, units from genji.reach()',
    );
    const units = new Map(reach.rows.map((found) => [found.permission, found.units]));
    const ends = await client.query<{ until: string | null }>(
      `select to_json(genji.reach_ends()) #>> '{}' as until`,
    );
    const until = ends.rows[0]?.until ?? null;
    const { today, version } = row;
    return { tenant, person, today, version, units, ...(until !== null && { until }) };
  } finally {
    await client.query('rollback');
  }
}
