/**
 * A gathering with thirty attendances, saved. Bare runs the very statements of the product in the
 * same transaction for a gathering of another id and answers the same: what is left between the two
 * is the checking of the draft and what the rules say of the record.
 */
import { v7 as uuidv7 } from 'uuid';
import { activityRoutes } from '../src/api/activity.ts';
import type { Draft } from '../src/api/activityDraft.ts';
import { definitionsOf } from '../src/api/definitions.ts';
import { type Ask, type Route, wallsOf } from '../src/api/route.ts';
import type { Services } from '../src/api/services.ts';
import { catalogue } from '../src/catalogue/index.generated.ts';
import { asRole } from '../src/store/setup.ts';
import { openStore, transact } from '../src/store/transaction.ts';
import type { House, Reader } from './house.ts';
import { recording, type Step } from './steps.ts';

const key = 'POST /api/gatherings';

/** A theme day of the branch: who came, what was said. */
export function draftOf({ branch, members }: House): Draft {
  return {
    ...{ unit: branch, heldOn: '2026-03-10', startsAt: '15:00', place: 'Room', title: 'Theme day' },
    attendance: members.map((person) => ({ person, mark: 'present' })),
    parts: [
      {
        handle: 'theme-day',
        content: { agenda: [{ topic: 'Study' }], gist: 'What was said' },
        ballots: [],
      },
    ],
  };
}

export interface Saving {
  readonly areas: readonly string[];
  readonly steps: readonly Step[];
  /** The id that stands in the values of the steps. */
  readonly id: string;
  readonly answer: object;
}

/** What the product asks of the database for one save; nothing of it is kept. */
export async function saveSteps(house: House, { person }: Reader): Promise<Saving> {
  const store = openStore(asRole(house.admin, 'app', house.secrets.roles), 1);
  const services = { store, definitions: definitionsOf(catalogue) } as unknown as Services;
  const route = activityRoutes.find((one) => one.key === key);
  if (route === undefined) throw new Error(`there is no ${key}`);
  // The first time it learns the tree.
  await tried(house, person, services, route);
  const made = await tried(house, person, services, route);
  await store.pool.end();
  return { ...made, areas: route.areas };
}

class RolledBack extends Error {}

async function tried(house: House, person: string, services: Services, route: Route) {
  const id = uuidv7();
  const steps: Step[] = [];
  let answer: object = {};
  const caller = { tenant: house.tenant, person, session: null };
  const work = transact(services.store, caller, route.areas, async (real) => {
    const tx = recording(real, steps);
    const ask = {
      ...{ params: {}, query: {}, raw: null, upload: null, tx, services, request: 'bench' },
      body: { id, finished: true, draft: draftOf(house) },
      today: tx.access.today,
      ...wallsOf(tx, services),
    } as unknown as Ask<typeof key>;
    const made = await route.handle(ask);
    if (!made.ok) throw new Error(made.problems[0].message.en);
    answer = made.value as object;
    throw new RolledBack();
  });
  await work.catch((error: unknown) => {
    if (!(error instanceof RolledBack)) throw error;
  });
  return { id, steps, answer };
}
