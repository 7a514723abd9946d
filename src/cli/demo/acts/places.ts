import { dateOf, type IsoDate, partsOf } from '../../../kernel/date.ts';
import { asPerson, type Running } from './asPerson.ts';

/** How many some committees may admit this year: late in it the last two have none left. */
const places = { organ: 5, 'unit-0': 6, 'unit-1': 2, 'unit-3': 5 } as const;

/** The political department enters what those above gave, and a second person confirms it. */
export async function enterPlaces(running: Running, today: IsoDate): Promise<void> {
  const { year } = partsOf(today);
  const paper = { from: dateOf(year, 1, 1), documentNo: `临公党〔${year}〕3号` };
  for (const [key, value] of Object.entries(places)) {
    const entry = { key: 'development-places', unit: running.numberOf(key), value, ...paper };
    const body = { ...entry, note: null };
    const { id } = await asPerson(running, 'zhengzhibu', 'POST /api/settings', { body });
    const decision = { params: { setting: id }, body: { decision: 'accept' } } as const;
    await asPerson(running, 'zhengzhibu2', 'POST /api/settings/:setting/decide', decision);
  }
}
