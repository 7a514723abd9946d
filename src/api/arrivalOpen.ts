import type { IsoDate } from '../kernel/date.ts';
import { type FactSet, known } from '../kernel/facts.ts';
import { factsOf } from '../kernel/factsOf.ts';
import { dayPeriod } from '../kernel/period.ts';
import { settingFacts } from '../store/setting.ts';
import type { Tx } from '../store/transaction.ts';
import type { Definitions } from './definitions.ts';

type Decided = Pick<FactSet, 'settings' | 'above'>;

/** Whether a unit signs in by code on a day, by what the committees above it decided. */
export function opensByCode(
  { signInByCode }: Definitions,
  decided: Decided,
  unit: number,
  on: IsoDate,
): boolean {
  const none = { units: known([]), members: known([]), headcounts: [], activities: known([]) };
  const facts = factsOf({ ...none, span: dayPeriod(on), ...decided }, []);
  const answer = facts.setting(signInByCode.setting, String(unit), on);
  return answer.state === 'value' && answer.value === signInByCode.open;
}

/** The same, where what was decided is not at hand. */
export async function isOpenByCode(
  tx: Tx,
  definitions: Definitions,
  unit: number,
): Promise<boolean> {
  const on = tx.access.today;
  return opensByCode(definitions, await settingFacts(tx, [unit], { on, knownAt: null }), unit, on);
}
