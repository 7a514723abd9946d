/**
 * The completion matrix of 81 branches with a year of gatherings. Bare is a server that runs the
 * very statements of the product in the same transaction and sends the very answer through the same
 * schema: what is left between the two is the judging, the folding and the order of the tree.
 */
import { yearTable } from '../src/api/completionYear.ts';
import { definitionsOf } from '../src/api/definitions.ts';
import { wallsOf } from '../src/api/route.ts';
import type { Services } from '../src/api/services.ts';
import { catalogue } from '../src/catalogue/index.generated.ts';
import { asRole } from '../src/store/setup.ts';
import { openStore, transact } from '../src/store/transaction.ts';
import type { House, Reader } from './house.ts';
import { recording, type Step } from './steps.ts';

export const matrixAreas = ['activity.read', 'roster.read'];
/** A year that every branch of the house has gatherings in, and that is over. */
export const matrixYear = 2025;

/** What the product asks of the database for one answer, once its tree is known to it. */
export async function matrixSteps(house: House, { person }: Reader): Promise<readonly Step[]> {
  const store = openStore(asRole(house.admin, 'app', house.secrets.roles), 1);
  const services = { store, definitions: definitionsOf(catalogue) } as unknown as Services;
  const ask = () => {
    const steps: Step[] = [];
    const caller = { tenant: house.tenant, person, session: null };
    return transact(store, caller, matrixAreas, async (real) => {
      const tx = recording(real, steps);
      const within = { tx, services, today: tx.access.today, ...wallsOf(tx, services) };
      const made = await yearTable(within, { year: matrixYear }, 'days');
      if (!made.ok) throw new Error(made.problems[0].message.en);
      return steps;
    });
  };
  await ask();
  const steps = await ask();
  await store.pool.end();
  return steps;
}
