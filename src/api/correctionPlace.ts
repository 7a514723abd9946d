import { pathUp } from '../engines/org/tree.ts';
import { bureauUnit } from '../kernel/bureauUnit.ts';
import { addDays, type IsoDate } from '../kernel/date.ts';
import { resolve } from '../kernel/setting.ts';
import { card } from '../store/roster.ts';
import { settingChain, settingFacts } from '../store/setting.ts';
import type { Asking } from './dossierRead.ts';
import { treeOf } from './wall.ts';

/**
 * Whose answer the reader's own request waits for: those who keep the roster of the own unit.
 * Whoever keeps it oneself turns to the next level above that is not in the own hands; whoever
 * keeps all of them asks the bureau, where a second person answers.
 */
export async function placeOf(ask: Asking): Promise<number> {
  const { tx, today } = ask;
  const held = await card(tx, tx.access.person, { on: today, knownAt: null });
  const unit = held?.unit ?? bureauUnit;
  const path = pathUp(await treeOf(tx, ask.services), String(unit)).map(Number);
  const keeps = new Set(tx.units('roster.write'));
  return path.find((at) => !keeps.has(at)) ?? path.at(-1) ?? unit;
}

/** Days within which a request to that unit is answered, by what the bureau decided. */
export async function answerDays({ tx, services, today }: Asking, unit: number): Promise<number> {
  const { settings = [], above } = await settingFacts(tx, [unit], { on: today, knownAt: null });
  const { answerWithin } = services.definitions.correctionTerms;
  const days = resolve(answerWithin, settings, { on: today, chain: settingChain(unit, above) });
  // Where no paper and no default is in force it is due at once: never later than anybody said.
  return days.state === 'value' ? days.value : 0;
}

export async function dueOn(ask: Asking, unit: number): Promise<IsoDate> {
  return addDays(ask.today, await answerDays(ask, unit));
}
