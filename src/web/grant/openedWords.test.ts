import { expect, test } from 'vitest';
import { allRoutes } from '../../api/routes.ts';
import { catalogue } from '../../catalogue/index.generated.ts';
import { openedNames } from './openedWords.ts';

/** What opens grants themselves leaves no trace. */
const ofGrants = ['GET /api/grants', 'GET /api/grants/:grant/opened', 'GET /api/lendings'];

test('whatever can be read in need is told in words', () => {
  const roles = catalogue.roles.filter(({ mostHours }) => mostHours !== undefined);
  const areas = new Set(roles.flatMap(({ allows }) => allows.map((one) => one.permission)));
  const readable = allRoutes
    .filter((route) => route.areas.some((area) => areas.has(area)))
    .map(({ key }) => key)
    .filter((key) => key.startsWith('GET ') && !ofGrants.includes(key));
  expect(readable.length).toBeGreaterThan(40);
  expect(readable.filter((key) => openedNames[key] === undefined)).toEqual([]);
});
