import type { IsoDate } from '../kernel/date.ts';
import { statements } from './sql.ts';
import type { Tx } from './transaction.ts';

const sql = statements('arrival', ['today', 'mine', 'arrive', 'ofGathering']);

/** What somebody on its list learns of a gathering of today, one sitting of it. */
export interface OwnToday {
  readonly gathering: string;
  readonly unit: number;
  readonly unitName: string;
  readonly sitting: number;
  readonly heldOn: IsoDate;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string | null;
  readonly title: string;
}

/** Somebody who said to have come, to which sitting, at what time of day. */
export interface ArrivalRow {
  readonly person: string;
  readonly sitting: number;
  readonly cameAt: string;
}

/** The sittings of today, where one is on the list of a draft. */
export function ownToday(tx: Tx, gathering: string): Promise<OwnToday[]> {
  return tx.rows(sql.today, [gathering]);
}

export function ownArrival(tx: Tx, gathering: string): Promise<ArrivalRow | undefined> {
  return tx.maybe(sql.mine, [gathering]);
}

/** False: it was said before. */
export async function arrive(
  tx: Tx,
  { gathering, unit, sitting }: Pick<OwnToday, 'gathering' | 'unit' | 'sitting'>,
): Promise<boolean> {
  const { tenant, person } = tx.access;
  return (await tx.run(sql.arrive, [tenant, gathering, unit, person, sitting])) > 0;
}

export async function arrivalsOf(
  tx: Tx,
  gathering: string,
): Promise<ReadonlyMap<string, ArrivalRow>> {
  const rows = await tx.rows<ArrivalRow>(sql.ofGathering, [gathering]);
  return new Map(rows.map((row) => [row.person, row]));
}
