import type { OrgState } from '../engines/org/link.ts';
import type { IsoDate } from '../kernel/date.ts';
import type { Act } from '../store/effect.ts';
import * as org from '../store/org.ts';
import type { Tx } from '../store/transaction.ts';
import type { Services } from './services.ts';

/** The tree through all time, as the engine wants it. */
export async function stateOf(tx: Tx, services: Services): Promise<OrgState> {
  const { units, links } = await org.history(tx);
  return { units, links, kinds: services.definitions.kinds };
}

type Acts = { on: IsoDate; documentNo?: string; note?: string };

export function actOf({ on, documentNo, note }: Acts): Act {
  return { on, documentNo, note };
}
