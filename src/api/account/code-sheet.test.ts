import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import {
  type AccountHouse,
  type Answer,
  accountHouse,
  Browser,
  newPerson,
  type Person,
  steady,
  stepNow,
  totpAt,
} from '../../testing/account.ts';

// Each sign-in is a third of a second of work, more where other suites run beside this one.
vi.setConfig({ testTimeout: 120_000 });

let house: AccountHouse;
beforeAll(async () => {
  house = await accountHouse();
});
afterAll(() => house.close());
beforeEach(steady);

/** At the code: the password is given and was right. */
async function atCode(who: Person, address: string): Promise<Browser> {
  const browser = new Browser(house, address);
  expect((await browser.signIn(who)).body).toEqual({ next: 'totp' });
  return browser;
}

interface Sheet {
  readonly issuedAt: string;
  readonly codes: string[];
}

/** Somebody without a phone, who enrolled with the first code of the printed sheet. */
async function onPaper(address: string): Promise<{ who: Person; codes: string[]; at: Browser }> {
  const who = await newPerson(house, {});
  house.standings.set(who.person, { secondFactor: true, administrator: false });
  const at = new Browser(house, address);
  expect((await at.signIn(who)).body).toEqual({ next: 'enrol' });
  const begun = await at.post('enrol-totp', { password: who.password });
  const { codes } = begun.body['sheet'] as Sheet;
  const done = await at.post('totp', { code: codes[0] });
  expect(done.body).toEqual({ next: 'done', sheet: { number: 1, left: 19 } });
  return { who, codes, at };
}

async function give(who: Person, code: string, address: string): Promise<Answer> {
  return (await atCode(who, address)).post('totp', { code });
}

async function accountOf(who: Person): Promise<string> {
  const all = await house.signIn.store.listAccounts(house.tenant);
  return all.find((one) => one.person === who.person)?.id ?? '';
}

async function sheetFor(who: Person): Promise<readonly string[]> {
  // The name of whoever printed it stands in the trail; any person of the bureau will do here.
  const by = { tenant: house.tenant, person: (await newPerson(house, {})).person };
  return (await house.signIn.issueSheet(by, await accountOf(who)))?.codes ?? [];
}

test('without a phone: the sheet completes the enrolment and each code signs in once', async () => {
  const { who, codes, at } = await onPaper('10.0.6.1');
  expect(new Set(codes).size).toBe(20);
  for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
  expect((await at.ask('GET', 'me')).body['sheet']).toMatchObject({
    ...{ byOwner: true, left: 19, used: [1] },
  });
  // As people type it: small letters, spaces, the letter O for the digit.
  const typed = ` ${(codes[4] ?? '').toLowerCase().replaceAll('0', 'o').replace('-', ' ')} `;
  expect((await give(who, typed, '10.0.6.2')).body).toMatchObject({
    sheet: { number: 5, left: 18 },
  });
  const again = await give(who, codes[4] ?? '', '10.0.6.3');
  expect(again).toMatchObject({ status: 401, body: { code: 'account/sheet-code-used' } });
});

test('beside an authenticator both ways open, and neither uses up the other', async () => {
  const who = await newPerson(house, { secondFactor: true });
  const browser = await atCode(who, '10.0.6.4');
  await browser.post('totp', { code: totpAt(who.totp, stepNow()) });
  expect((await browser.ask('GET', 'me')).body['sheet']).toBeNull();
  const wrong = await browser.post('code-sheet', { password: 'not this one at all' });
  expect(wrong).toMatchObject({ status: 401, body: { code: 'account/wrong-password' } });
  const printed = await browser.post('code-sheet', { password: who.password });
  const { codes } = printed.body as unknown as Sheet;
  expect((await give(who, codes[0] ?? '', '10.0.6.5')).status).toBe(200);
  const digits = await give(who, totpAt(who.totp, stepNow() + 1), '10.0.6.6');
  expect(digits).toMatchObject({ status: 200, body: { next: 'done' } });
});

test('of 5 who give the same code at once, one is let in', async () => {
  const { who, codes } = await onPaper('10.0.6.7');
  const code = codes[1] ?? '';
  const browsers = await Promise.all([1, 2, 3, 4, 5].map(() => atCode(who, '10.0.6.8')));
  const answers = await Promise.all(browsers.map((browser) => browser.post('totp', { code })));
  expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
});

test('control: who looks first and writes afterwards lets several in', async () => {
  const { who, codes } = await onPaper('10.0.6.9');
  const account = await accountOf(who);
  const { store } = house.signIn;
  const spy = vi.spyOn(store, 'claimSheetCode').mockImplementation(async () => {
    const { rows } = await house.admin.query<{ number: number }>(
      `select c.number from account.sheet_code c join account.code_sheet s on s.id = c.sheet
        where s.account = $1 and c.number = 2 and c.used_at is null`,
      [account],
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    await house.admin.query(
      `update account.sheet_code c set used_at = now() from account.code_sheet s
        where s.id = c.sheet and s.account = $1 and c.number = 2`,
      [account],
    );
    return rows[0]?.number;
  });
  const code = codes[1] ?? '';
  const browsers = await Promise.all([1, 2, 3, 4, 5].map(() => atCode(who, '10.0.6.10')));
  const answers = await Promise.all(browsers.map((browser) => browser.post('totp', { code })));
  spy.mockRestore();
  expect(answers.filter((answer) => answer.status === 200).length).toBeGreaterThan(1);
});

test('a new sheet ends the old one; printed at once twice, one of them holds', async () => {
  const { who, codes, at } = await onPaper('10.0.6.11');
  const both = await Promise.all(
    [1, 2].map(() => at.post('code-sheet', { password: who.password })),
  );
  expect((await give(who, codes[2] ?? '', '10.0.6.12')).status).toBe(401);
  const opened = await Promise.all(
    both.map(({ body }) => give(who, (body as unknown as Sheet).codes[0] ?? '', '10.0.6.13')),
  );
  expect(opened.map(({ status }) => status).toSorted()).toEqual([200, 401]);
});

test('where a sheet is kept it cannot be read, nor its codes tried through', async () => {
  const { who, codes } = await onPaper('10.0.6.14');
  const { rows } = await house.admin.query(
    `select c.*, encode(c.code_hash, 'hex') as hex from account.sheet_code c
       join account.code_sheet s on s.id = c.sheet where s.account = $1`,
    [await accountOf(who)],
  );
  expect(rows).toHaveLength(20);
  const { createHash } = await import('node:crypto');
  for (const code of codes) {
    const plain = createHash('sha256').update(code.replace('-', '')).digest('hex');
    expect(JSON.stringify(rows)).not.toContain(plain);
    expect(JSON.stringify(rows)).not.toContain(code);
  }
});

test('the security administrator’s sheet opens nothing without the password', async () => {
  const who = await newPerson(house, {});
  const before = new Browser(house, '10.0.6.15');
  expect((await before.signIn(who)).body).toEqual({ next: 'done' });
  const codes = await sheetFor(who);
  // Whoever was signed in is out, and the password alone opens nothing from now on.
  expect((await before.ask('GET', 'me')).status).toBe(401);
  const stranger = new Browser(house, '10.0.6.16');
  expect((await stranger.post('totp', { code: codes[0] })).status).toBe(401);
  const owner = await atCode(who, '10.0.6.17');
  expect((await owner.ask('GET', 'me')).status).toBe(401);
  expect((await owner.post('totp', { code: codes[0] })).body).toMatchObject({ next: 'done' });
  expect((await owner.ask('GET', 'me')).body['sheet']).toMatchObject({ byOwner: false, left: 19 });
});

test('an account that was never opened asks for the sheet after the activation code', async () => {
  const issued = await house.signIn.createAccount(
    { tenant: house.tenant, person: null },
    { person: (await newPerson(house, {})).person.replace(/^.{8}/, 'deadbeef'), username: 'neuer' },
  );
  const by = { tenant: house.tenant, person: (await newPerson(house, {})).person };
  const sheet = await house.signIn.issueSheet(by, issued.account);
  const browser = new Browser(house, '10.0.6.18');
  const password = 'rain over the quiet river';
  await browser.post('activate', { code: issued.code, password });
  const who = { username: 'neuer', password, person: '', totp: '' };
  expect((await browser.signIn(who)).body).toEqual({ next: 'totp' });
  expect((await browser.post('totp', { code: sheet?.codes[0] })).body).toMatchObject({
    next: 'done',
  });
});

test('a second factor that is taken away takes the sheet with it; all is in the trail', async () => {
  const { who, codes } = await onPaper('10.0.6.19');
  const account = await accountOf(who);
  const by = { tenant: house.tenant, person: null };
  expect(await house.signIn.store.removeSecondFactor(by, account)).toBe(true);
  expect(await house.signIn.store.sheetOf(account)).toBeUndefined();
  const browser = new Browser(house, '10.0.6.20');
  expect((await browser.signIn(who)).body).toEqual({ next: 'enrol' });
  expect((await browser.post('totp', { code: codes[3] })).status).toBe(401);
  const { rows } = await house.admin.query<{ action: string; detail: object }>(
    `select action, detail from genji.audit_event where object_id = $1 order by seq`,
    [account],
  );
  const acts = rows.map(({ action }) => action);
  expect(acts).toContain('account/issue-sheet');
  expect(rows.find((row) => row.action === 'account/use-sheet-code')?.detail).toEqual({
    number: 1,
  });
});

test('five wrong codes and the sixth, a right one, is not looked at', async () => {
  const { who, codes } = await onPaper('10.0.6.21');
  for (let round = 0; round < 5; round += 1) {
    expect((await give(who, 'AAAAA-AAAAA', `10.0.6.${30 + round}`)).status).toBe(401);
  }
  expect((await give(who, codes[6] ?? '', '10.0.6.36')).status).toBe(429);
});

test('whose role asks for none prints none; codes of the library from before still open', async () => {
  const plain = await newPerson(house, {});
  const browser = new Browser(house, '10.0.6.22');
  await browser.signIn(plain);
  const refused = await browser.post('code-sheet', { password: plain.password });
  expect(refused).toMatchObject({ status: 409, body: { code: 'account/no-second-factor' } });
  const old = await newPerson(house, { secondFactor: true });
  const { symmetricEncrypt } = await import('better-auth/crypto');
  const key = 'kR8vQ2mZ5xT1nB7wL4yH9cJ6pD3sF0gA';
  const kept = await symmetricEncrypt({ key, data: JSON.stringify(['abcde-fghij']) });
  await house.admin.query(
    'update account.second_factor set recovery_codes = $2 where account = $1',
    [await accountOf(old), kept],
  );
  expect((await give(old, 'abcde-fghij', '10.0.6.23')).status).toBe(200);
  expect((await give(old, 'abcde-fghij', '10.0.6.24')).status).toBe(401);
});
