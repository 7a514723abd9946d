import type { Accounts } from '../services.ts';
import type { SignIn } from './sign-in.ts';

/** Accounts as administrators and the trail see them: no password, no secret, no session. */
export function accountsOf(signIn: SignIn): Accounts {
  return {
    ways: shownOf(signIn.ways),
    list: async (tenant) =>
      (await signIn.store.listAccounts(tenant)).map((row) => ({
        account: row.id,
        person: row.person,
        name: row.username,
        username: row.username,
        state: row.disabledAt !== null ? 'disabled' : row.activated ? 'active' : 'invited',
        secondFactor: row.secondFactor,
        lastSignIn: row.lastSignIn?.toISOString() ?? null,
      })),
    names: async (tenant) => {
      const rows = await signIn.store.listAccounts(tenant);
      return new Map(rows.map((row) => [row.person, row.username]));
    },
    heldOf: (tenant, person) => signIn.store.heldOf(tenant, person),
    create: async (by, who) => {
      const { account, code } = await signIn.createAccount(by, who);
      return { account, code };
    },
    disable: (by, account) => signIn.store.disableAccount(by, account),
    enable: (by, account) => signIn.store.enableAccount(by, account),
    renewCode: async (by, account) => {
      const owner = await signIn.store.account(account);
      const code = await signIn.store.renewCode(by, account);
      return code === undefined ? undefined : { username: owner?.username ?? '', code };
    },
    removeSecondFactor: (by, account) => signIn.store.removeSecondFactor(by, account),
    openSeveral: (by, people) => signIn.openSeveral(by, people),
    renewSeveral: (by, accounts) => signIn.renewSeveral(by, accounts),
    issueSheet: (by, account) => signIn.issueSheet(by, account),
    passwordProfile: (tenant) => signIn.store.passwordProfile(tenant),
    setPasswordProfile: (by, profile) => signIn.store.setPasswordProfile(by, profile),
  };
}

/** What is set up, without its secrets. */
function shownOf({ certificates, signOn }: SignIn['ways']): Accounts['ways'] {
  return {
    certificateField: certificates?.field ?? null,
    issuer: signOn?.issuer ?? null,
    provesTwo: (signOn?.secondFactor ?? null) !== null,
  };
}
