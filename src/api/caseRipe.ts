import { ripeBy } from '../engines/case/ripe.ts';
import { addDays } from '../kernel/date.ts';
import { listCases } from '../store/case.ts';
import { areaOf, type CaseAsk, closings, loaded, sealOf } from './caseGround.ts';
import { knownOnes } from './caseView.ts';
import type { ReplyOf } from './contract/index.ts';

const daysBefore = 30;
const most = 200;
const confined = { reading: 'confined' } as const;

type Ending = ReplyOf<'GET /api/home'>['todo']['ending'];

/** Confined cases within reach whose time is over soon, or is over, by kind. */
export async function endingCases(ask: CaseAsk): Promise<Ending> {
  const { tx, services, today } = ask;
  const units = tx.units(areaOf(confined));
  if (units.length === 0) return [];
  const { rows } = await listCases(tx, {
    ...{ ...sealOf(confined), units, handle: null, person: null, state: 'open', limit: most },
    ...{ closing: closings(services.definitions.cases.values()), before: null },
  });
  const load = await loaded(ask, rows);
  const by = addDays(today, daysBefore);
  const ripe = knownOnes(rows, services.definitions, load).filter(
    ({ kind, one }) => ripeBy(kind, one, load.ground, by).length > 0,
  );
  return [...services.definitions.cases.values()].flatMap(({ id, name }) => {
    const count = ripe.filter(({ kind }) => kind.id === id).length;
    return count === 0 ? [] : [{ kind: id, name, count }];
  });
}
