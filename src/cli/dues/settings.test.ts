import { afterAll, beforeAll, expect, test } from 'vitest';
import duesAuxiliary from '../../catalogue/settings/dues-auxiliary.ts';
import duesRounding from '../../catalogue/settings/dues-rounding.ts';
import { type ApiHouse, apiHouse, decided } from '../../testing/api.ts';
import { entered } from './settings.ts';

let house: ApiHouse;
beforeAll(async () => {
  house = await apiHouse([]);
  await decided(house, duesRounding.key, 'jiao');
});
afterAll(() => house.close());

const asked = (unit: string | null) =>
  entered(house.database.config('app'), house.tenant, unit, '2026-10-01');

test('what the bureau decided holds for the whole and for every unit below it', async () => {
  for (const unit of [null, String(house.units.branch)]) {
    const ask = await asked(unit);
    if (!ask.ok) throw new Error(ask.problems[0].message.zh);
    expect(ask.value(duesRounding)).toMatchObject({ state: 'value', value: 'jiao' });
    expect(ask.value(duesRounding)).toMatchObject({ cite: { mark: 'local' } });
    expect(ask.value(duesAuxiliary)).toEqual({ state: 'unknown' });
  }
});

test('a unit that there is not is told', async () => {
  const ask = await asked('没有的支部');
  expect(ask.ok ? '' : ask.problems[0].code).toBe('unit/not-named');
});
