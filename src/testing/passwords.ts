import type { RolePasswords } from '../store/setup.ts';

/** Passwords of the four roles on servers that live for one test run. */
export const testPasswords: RolePasswords = {
  owner: 'test-owner-password',
  app: 'test-app-password',
  account: 'test-account-password',
  sealer: 'test-sealer-password',
};
