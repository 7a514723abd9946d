import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  type Answer,
  accountHouse,
  Browser,
  newPerson,
  type Person,
  steady,
  stepNow,
  totpAt,
} from '../../testing/account.ts';
import {
  type CertificateHouse,
  certificateHouse,
  proxySecret,
} from '../../testing/certificateHouse.ts';
import { hasNginx } from '../../testing/nginx.ts';
import { numbered } from '../../testing/numbered.ts';
import type { Carried } from '../../testing/peopleCa.ts';
import { certificateHeader } from './certificate.ts';

/** The nginx of docs/operations.md in front, certificates of an authority of this test. */

vi.setConfig({ testTimeout: 120_000 });

const named = hasNginx ? describe : describe.skip;

let at: CertificateHouse;
let mine: Carried;
let mary: Person;

beforeAll(async () => {
  if (!hasNginx) return;
  at = await certificateHouse();
  mine = await at.ca.issue('/CN=张三 012345/O=公安局');
  mary = await at.somebody('012345');
}, 120_000);

afterAll(() => at?.close());

/** Password, then the certificate. */
async function tried(browser: Browser, who: Person): Promise<Answer> {
  const first = await browser.signIn(who);
  expect(first.body).toMatchObject({ next: expect.stringMatching(/totp|enrol/) });
  return browser.post('certificate', {});
}

const trailOf = async ({ person }: Person) => {
  const { rows } = await at.house.admin.query<{ action: string; ok: boolean; detail: object }>(
    `select action, ok, detail from genji.audit_event
      where object_id = (select id::text from account.account where person = $1)
        and action like '%certificate' order by seq`,
    [person],
  );
  return rows;
};

named('a certificate as the second factor, through nginx', () => {
  test('the owner’s lets in after the password, and the trail names it', async () => {
    const browser = at.browser(mine);
    expect((await tried(browser, mary)).body).toEqual({ next: 'done' });
    expect((await browser.ask('GET', 'me')).body).toMatchObject({ person: mary.person });
    expect(await trailOf(mary)).toEqual([
      {
        action: 'account/use-certificate',
        ok: true,
        detail: { mark: expect.stringMatching(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/) },
      },
    ]);
  });

  test('without the password it opens nothing', async () => {
    const browser = at.browser(mine);
    expect((await browser.post('certificate', {})).body).toMatchObject({
      code: 'account/session-ended',
    });
    expect((await browser.ask('GET', 'me')).status).toBe(401);
  });

  test('somebody else’s is refused, kindly, and the trail has it', async () => {
    const who = await at.somebody('70000');
    const answer = await tried(at.browser(mine), who);
    expect([answer.status, answer.body]).toEqual([
      403,
      expect.objectContaining({ code: 'account/certificate-of-another' }),
    ]);
    expect(await trailOf(who)).toMatchObject([{ action: 'account/fail-certificate', ok: false }]);
  });

  test('none, expired, not yet valid, of another authority: each is told, a code still works', async () => {
    const early = await at.ca.issue('/CN=a 80001', ['20400101000000Z', '20480101000000Z']);
    const late = await at.ca.issue('/CN=a 80001', ['20200101000000Z', '20210101000000Z']);
    const foreign = await at.other.issue('/CN=a 80001');
    await steady();
    for (const [carried, code, words] of [
      [null, 'account/no-certificate', /没有出示/],
      [late, 'account/certificate-refused', /已过有效期/],
      [early, 'account/certificate-refused', /还没到启用日期/],
      [foreign, 'account/certificate-refused', /不是本系统信任的机构签发的/],
    ] as const) {
      const who = await at.somebody(`80001`);
      const browser = at.browser(carried);
      const { status, body } = await tried(browser, who);
      expect([status, body]).toMatchObject([401, { code }]);
      expect((body['message'] as { zh: string }).zh).toMatch(words);
      expect((await browser.ask('GET', 'me')).status).toBe(401);
      const digits = await browser.post('totp', { code: totpAt(who.totp, stepNow()) });
      expect(digits.body).toEqual({ next: 'done' });
    }
  });

  test('one that was revoked is refused once nginx has read the list anew', async () => {
    const who = await at.somebody('80002');
    const lost = await at.ca.issue('/CN=李四 80002');
    expect((await tried(at.browser(lost), who)).body).toEqual({ next: 'done' });
    await at.ca.revoke(lost);
    await at.reload();
    const { body } = await tried(at.browser(lost), who);
    expect(body).toMatchObject({ code: 'account/certificate-refused' });
    expect((body['message'] as { zh: string }).zh).toMatch(/已被吊销/);
  });

  test.each([
    ['no number', '/CN=/O=80003', undefined],
    ['two of the attribute', '/CN=王五 80003/CN=赵六 80004', undefined],
    ['the number elsewhere', '/CN=王五/O=80003', 'account/certificate-of-another'],
  ])('a subject with %s is not guessed at', async (_, subject, code) => {
    const who = await at.somebody('80003');
    const carried = await at.ca.issue(subject === '/CN=/O=80003' ? '/CN= /O=80003' : subject);
    expect((await tried(at.browser(carried), who)).body).toMatchObject({
      code: code ?? 'account/certificate-unnamed',
    });
  });

  test('whoever the roster has no number of is told so', async () => {
    const who = await newPerson(at.house, { secondFactor: true });
    expect((await tried(at.browser(mine), who)).body).toMatchObject({
      code: 'account/no-police-number',
    });
  });

  test('a number that the roster gives to two proves neither of them', async () => {
    const who = await at.somebody('80014');
    const carried = await at.ca.issue('/CN=吴九 80014');
    expect((await tried(at.browser(carried), who)).body).toEqual({ next: 'done' });
    await at.somebody('80014');
    expect((await tried(at.browser(carried), who)).body).toMatchObject({
      code: 'account/certificate-of-another',
    });
  });

  test('who owes an enrolment has a second factor from then on: the password enrols none', async () => {
    const who = await newPerson(at.house, {});
    await numbered(at.house, who.person, '80005');
    at.house.standings.set(who.person, { secondFactor: true, administrator: false });
    const carried = await at.ca.issue('/CN=孙七 80005');
    const browser = at.browser(carried);
    expect((await browser.signIn(who)).body).toEqual({ next: 'enrol' });
    expect((await browser.post('certificate', {})).body).toEqual({ next: 'done' });
    const thief = at.browser(null);
    expect((await thief.signIn(who)).body).toEqual({ next: 'totp' });
    const enrolled = await thief.post('enrol-totp', { password: who.password });
    expect(enrolled.body).toMatchObject({ code: 'account/session-ended' });
    expect((await tried(at.browser(carried), who)).body).toEqual({ next: 'done' });
  });

  test('a session that owes nothing is not changed by it', async () => {
    const who = await newPerson(at.house, {});
    await numbered(at.house, who.person, '80006');
    const browser = at.browser(await at.ca.issue('/CN=周八 80006'));
    expect((await browser.signIn(who)).body).toEqual({ next: 'done' });
    expect((await browser.post('certificate', {})).status).toBe(401);
    expect((await browser.ask('GET', 'me')).body).toMatchObject({ secondFactor: false });
  });
});

/** What nginx would have said of this certificate. */
const claimed = (carried: Carried, known: string) => ({
  [certificateHeader]: `${known} SUCCESS ${encodeURIComponent(carried.cert.toString())}`,
});

named('a client that writes the header itself', () => {
  test('is not believed, through an nginx that says nothing of certificates', async () => {
    const who = await at.somebody('80010');
    const stolen = await at.ca.issue('/CN=吴九 80010');
    for (const guess of ['', 'x', `${proxySecret}x`, proxySecret.slice(1)]) {
      const { body } = await tried(at.beside(null, claimed(stolen, guess)), who);
      expect(body).toMatchObject({ code: 'account/no-certificate' });
    }
  });

  test('control: whoever knew the secret would be believed there', async () => {
    const who = await at.somebody('80011');
    const stolen = await at.ca.issue('/CN=郑十 80011');
    const { body } = await tried(at.beside(null, claimed(stolen, proxySecret)), who);
    expect(body).toEqual({ next: 'done' });
  });

  test('through the nginx of the handbook not even the secret helps: it writes the header anew', async () => {
    const who = await at.somebody('80012');
    const stolen = await at.ca.issue('/CN=冯一 80012');
    const { body } = await tried(at.browser(null, claimed(stolen, proxySecret)), who);
    expect(body).toMatchObject({ code: 'account/no-certificate' });
    const spelled = { X_Genji_Certificate: claimed(stolen, proxySecret)[certificateHeader] ?? '' };
    expect((await tried(at.browser(null, spelled), who)).body).toMatchObject({
      code: 'account/no-certificate',
    });
  });

  test('from another machine the secret does not help either; from this one it would', async () => {
    const stolen = await at.ca.issue('/CN=陈二 80013');
    const who = await at.somebody('80013');
    const ask = async (remoteAddress: string) => {
      const browser = new Browser(at.house, remoteAddress);
      await browser.signIn(who);
      const answer = await at.house.app.inject({
        ...{ method: 'POST', url: '/api/account/certificate', remoteAddress, payload: {} },
        headers: { cookie: browser.cookie(), ...claimed(stolen, proxySecret) },
      });
      return answer.json();
    };
    expect(await ask('10.9.0.1')).toMatchObject({ code: 'account/no-certificate' });
    expect(await ask('127.0.0.1')).toEqual({ next: 'done' });
  });
});

test('where it is not set up, the header means nothing and nothing is offered', async () => {
  const plain = await accountHouse();
  const who = await newPerson(plain, { secondFactor: true });
  const browser = new Browser(plain, '127.0.0.1');
  expect((await browser.ask('GET', 'ways')).body).toEqual({ certificate: false, signOn: null });
  await browser.signIn(who);
  expect((await browser.post('certificate', {})).body).toMatchObject({
    code: 'account/certificates-off',
  });
  await plain.close();
});
