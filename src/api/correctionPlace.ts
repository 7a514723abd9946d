import { pathUp } from '../engines/org/tree.ts';
import { addDays, type IsoDate } from '../kernel/date.ts';
import { resolve } from '../kernel/setting.ts';
import { card } from '../store/roster.ts';
import { settingFacts } from '../store/setting.ts';
import type { Asking } from './dossierRead.ts';
import { treeOf } from './wall.ts';

/** Events and people of no unit belong to the bureau itself: its first unit. */
const bureauUnit = 1;

/**
 * Whose answer the reader's own request waits for: those who keep the roster of the own unit.
 * Whoever keeps it oneself turns to the level above.
 */
export async function placeOf(ask: Asking): Promise<number> {
  const { tx, today } = ask;
  const held = await card(tx, tx.access.person, { on: today, knownAt: null });
  const unit = held?.unit ?? bureauUnit;
  if (!(await ask.may('roster.write', unit)).may) return unit;
  const [, above] = pathUp(await treeOf(tx, ask.services), String(unit));
  return above === undefined ? unit : Number(above);
}

/** Days within which a request to that unit is answered, by what the bureau decided. */
export async function answerDays({ tx, services, today }: Asking, unit: number): Promise<number> {
  const { settings = [], above } = await settingFacts(tx, [unit], { on: today, knownAt: null });
  const chain: string[] = [];
  for (let at: string | undefined = String(unit); at !== undefined && !chain.includes(at); ) {
    chain.push(at);
    at = above?.get(at);
  }
  const { answerWithin } = services.definitions.correctionTerms;
  const days = resolve(answerWithin, settings, { on: today, chain });
  // Where no paper and no default is in force it is due at once: never later than anybody said.
  return days.state === 'value' ? days.value : 0;
}

export async function dueOn(ask: Asking, unit: number): Promise<IsoDate> {
  return addDays(ask.today, await answerDays(ask, unit));
}
