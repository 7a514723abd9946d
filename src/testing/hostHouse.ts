import type { IsoDate } from '../kernel/date.ts';
import { carryOut } from '../store/effects.ts';
import { type ApiHouse, founded, grant, work } from './api.ts';
import { newPerson } from './matrixHouse.ts';

/** First day of the committee of the branch; until then its secretary leads it alone. */
export const elected: IsoDate = '2026-06-01';

/** The branch of the house has a secretary from the first day on, a committee from `elected` on. */
export async function leadWithoutCommittee(house: ApiHouse): Promise<void> {
  const { people, units } = house;
  const chief = await newPerson(house);
  await grant(house, chief, 'political-department', units.root);
  const office = { effect: 'appoint', unit: units.branch, who: people.secretary } as const;
  const name = '陈志远';
  await work(house, chief, async (tx) => {
    await carryOut(tx, { on: founded }, { ...office, name, post: 'secretary' });
    const seat = { post: 'deputy-secretary', body: 'branch-committee' };
    await carryOut(tx, { on: elected }, { ...office, name, ...seat });
  });
}
