import { v7 as uuidv7 } from 'uuid';
import { bureauUnit } from '../kernel/bureauUnit.ts';
import { fail, type Problem } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';
import { carryOut } from '../store/effects.ts';
import { notFound } from './problems.ts';
import { type Ask, done, type Route, route } from './route.ts';

const areas = ['account.manage'];
/** Two administrators share what opens an account with a second factor: neither does it alone. */
const both = ['account.manage', 'grant.manage'];

const list = route('GET /api/accounts', both, async (ask) => {
  const may = await ask.next(both, bureauUnit);
  if (may.length === 0) {
    const refusal = await ask.allow('account.manage', bureauUnit);
    if (!refusal.ok) return refusal;
  }
  const accounts = await ask.services.accounts.list(ask.tx.access.tenant);
  return done<'GET /api/accounts'>({ accounts: [...accounts], may });
});

/** Somebody who stands on no roster, such as a recorder, is named when the account is opened. */
async function personOf(ask: Ask<'POST /api/accounts'>): Promise<string | undefined> {
  const { person, name } = ask.body;
  if (person !== undefined || name === undefined) return person;
  const who = uuidv7();
  const line = { unit: bureauUnit, name, standing: 'known' } as const;
  const values = { name, idNumberState: 'absent' };
  await carryOut(ask.tx, { on: ask.today }, { effect: 'enrol', who, person: values, line });
  return who;
}

const create = route('POST /api/accounts', areas, async (ask) => {
  const { tx, body, services } = ask;
  const allowed = await ask.allow('account.manage', bureauUnit);
  if (!allowed.ok) return allowed;
  const { tenant, person: by } = tx.access;
  const person = await personOf(ask);
  if (person === undefined) return fail(nobody);
  const { username } = body;
  try {
    const made = await services.accounts.create({ tenant, person: by }, { person, username });
    return done<'POST /api/accounts'>({ account: made.account, code: made.code });
  } catch (error) {
    if ((error as { code?: string }).code === '23505') return fail(taken);
    throw error;
  }
});

const disable = route('POST /api/accounts/:account/disable', areas, async (ask) => {
  const { tx, params, services } = ask;
  const allowed = await ask.allow('account.manage', bureauUnit);
  if (!allowed.ok) return allowed;
  const { tenant, person: by } = tx.access;
  if (!(await services.accounts.disable({ tenant, person: by }, params.account))) {
    return fail(notFound);
  }
  return done<'POST /api/accounts/:account/disable'>({ account: params.account });
});

const enable = route('POST /api/accounts/:account/enable', areas, async (ask) => {
  const { tx, params, services } = ask;
  const allowed = await ask.allow('account.manage', bureauUnit);
  if (!allowed.ok) return allowed;
  const { tenant, person } = tx.access;
  if (!(await services.accounts.enable({ tenant, person }, params.account))) return fail(notFound);
  return done<'POST /api/accounts/:account/enable'>({ account: params.account });
});

const renew = route('POST /api/accounts/:account/code', areas, async (ask) => {
  const { tx, params, services } = ask;
  const allowed = await ask.allow('account.manage', bureauUnit);
  if (!allowed.ok) return allowed;
  const { tenant, person } = tx.access;
  const made = await services.accounts.renewCode({ tenant, person }, params.account);
  return made === undefined ? fail(notFound) : done<'POST /api/accounts/:account/code'>(made);
});

type RemoveKey = 'POST /api/accounts/:account/second-factor/remove';

/** By the one who gives no codes: a password and a lost phone are never in one hand. */
const removeFactor = route(
  'POST /api/accounts/:account/second-factor/remove',
  ['grant.manage'],
  async (ask) => {
    const { tx, params, services } = ask;
    const allowed = await ask.allow('grant.manage', bureauUnit);
    if (!allowed.ok) return allowed;
    const { tenant, person } = tx.access;
    const by = { tenant, person };
    if (!(await services.accounts.removeSecondFactor(by, params.account))) return fail(notFound);
    return done<RemoveKey>({ account: params.account });
  },
);

type SheetKey = 'POST /api/accounts/:account/code-sheet';

/**
 * By the one who gives no codes for passwords: whoever printed the sheet still lacks the password.
 * An account that was never opened then asks for both, so that neither administrator opens it.
 */
const printSheet = route(
  'POST /api/accounts/:account/code-sheet',
  ['grant.manage'],
  async (ask) => {
    const { tx, params, services } = ask;
    const allowed = await ask.allow('grant.manage', bureauUnit);
    if (!allowed.ok) return allowed;
    const { tenant, person } = tx.access;
    const all = await services.accounts.list(tenant);
    const about = all.find(({ account }) => account === params.account);
    if (about === undefined) return fail(notFound);
    if (about.person === person) return fail(ownSheet);
    const issued = await services.accounts.issueSheet({ tenant, person }, params.account);
    if (issued === undefined) return fail(notFound);
    const { username, issuedAt, codes } = issued;
    return done<SheetKey>({ username, sheet: { issuedAt, codes: [...codes] } });
  },
);

const setProfile = route('POST /api/password-profile', ['grant.manage'], async (ask) => {
  const { tx, body, services } = ask;
  const allowed = await ask.allow('grant.manage', bureauUnit);
  if (!allowed.ok) return allowed;
  const { tenant, person } = tx.access;
  await services.accounts.setPasswordProfile({ tenant, person }, body.profile);
  return done<'POST /api/password-profile'>({ profile: body.profile });
});

const ownSheet: Problem = {
  code: 'account/own-sheet',
  message: text('不能在这里给自己打印口令表。', 'Nobody prints the own sheet here.'),
  cure: text(
    '请到“我的账号”，输入密码后打印。',
    'Print it under “My account”, with your password.',
  ),
};

const nobody: Problem = {
  code: 'account/nobody',
  message: text('没有说明账号归谁使用。', 'It is not said whose account it is.'),
  cure: text('请选名册中的一人，或填写姓名。', 'Choose a person, or enter a name.'),
  at: 'name',
};

const taken: Problem = {
  code: 'account/taken',
  message: text('该用户名已被使用，或此人已有账号。', 'The name is taken, or the person has one.'),
  cure: text('请换一个用户名，或在列表中查找此人。', 'Choose another name or look in the list.'),
  at: 'username',
};

export const accountAdminRoutes: readonly Route[] = [
  ...[list, create, disable, enable],
  ...[renew, removeFactor, printSheet, setProfile],
];
