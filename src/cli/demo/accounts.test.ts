import { expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.generated.ts';
import { accountRoles, usernames } from './accounts.ts';

test('somebody of every role can sign in, and a member who holds none', () => {
  // A role of hours is asked for by whoever needs it.
  const lasting = catalogue.roles.filter(({ mostHours }) => mostHours === undefined);
  const roles = lasting.map(({ id }) => id);
  expect([...new Set(accountRoles)].toSorted()).toEqual([...roles, 'member'].toSorted());
});

test('no two accounts share a name', () => {
  expect(usernames.length).toBe(new Set(usernames).size);
});
