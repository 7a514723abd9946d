import { rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { fits } from '../../testing/atPages.ts';
import { browser, closeBrowser, findChromium } from '../../testing/browser.ts';
import { headerFile, proxySecret } from '../../testing/certificateHouse.ts';
import { type Demo, demoFrom } from '../../testing/demoHouse.ts';
import { certificateIn, hasNginx, nginxFor } from '../../testing/nginx.ts';
import { type Carried, peopleCa } from '../../testing/peopleCa.ts';
import { temporaryFolder } from '../../testing/processes.ts';
import { client, type TestProvider, testProvider } from '../../testing/provider.ts';
import { freePort } from '../../testing/serve.ts';

/**
 * A bureau behind nginx that has both set up, certificates of people and a provider, at the pages:
 * Chromium carries the certificate, and goes to the provider and back.
 */

const there = findChromium() !== null && hasNginx;

let folder: string;
let house: Demo;
let front: Awaited<ReturnType<typeof nginxFor>>;
let provider: TestProvider;
let address: string;
let number: string;
let own: Carried;
let others: Carried;
const faults: string[] = [];

beforeAll(async () => {
  if (!there) return;
  folder = await temporaryFolder();
  const server = await certificateIn(folder);
  const ca = await peopleCa(folder, 'people');
  const header = await headerFile(folder);
  const port = await freePort();
  address = `https://localhost:${port}`;
  provider = await testProvider(address);
  house = await demoFrom(inject('filled'), undefined, async (at) => {
    const people = { authority: ca.authority, revoked: ca.revoked, header };
    front = await nginxFor(folder, [at, at], port, server, people);
    return {
      ...{ GENJI_URL: address, GENJI_CERTIFICATE_SECRET: proxySecret },
      ...{ GENJI_OIDC_ISSUER: provider.issuer, GENJI_OIDC_CLIENT_ID: client.id },
      ...{ GENJI_OIDC_CLIENT_SECRET: client.secret, GENJI_OIDC_CLAIM: 'police_number' },
    };
  });
  others = await ca.issue('/CN=别人 999999');
  number = await numberOf('shuji');
  own = await ca.issue(`/CN=本人 ${number}`);
  provider.people.set('shuji', { claims: { police_number: number } });
}, 300_000);

afterAll(async () => {
  if (!there) return;
  await closeBrowser();
  await house?.close();
  await front?.stop();
  await provider?.stop();
  await rm(folder, { recursive: true, force: true });
});

afterEach(() => {
  expect(faults.splice(0)).toEqual([]);
});

/** A page of somebody who has just come, with or without a certificate. */
async function arrive(carried: Carried | null, width = 1440): Promise<Page> {
  const context = await (await browser()).newContext({
    ...{ baseURL: address, ignoreHTTPSErrors: true, locale: 'zh-CN', reducedMotion: 'reduce' },
    viewport: { width, height: 900 },
    clientCertificates:
      carried === null ? [] : [{ origin: address, cert: carried.cert, key: carried.key }],
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) faults.push(message.text());
  });
  return page;
}

/** As far as the second step: the password was right. */
async function afterPassword(page: Page, username: string): Promise<void> {
  await page.goto('/sign-in');
  await page.fill('input[name=username]', username);
  await page.fill('input[name=password]', passwordOf(username));
  await page.click('form.plain-form button[type=submit]');
  await page.getByRole('button', { name: '用数字证书（UKey）' }).waitFor();
}

function passwordOf(username: string): string {
  const found = house.accounts.find((one) => one.username === username);
  if (found === undefined) throw new Error(`no demo account ${username}`);
  return found.password;
}

/** What the roster of the demo has, asked in that person’s name. */
async function numberOf(username: string): Promise<string> {
  const page = await arrive(null);
  await page.goto('/sign-in');
  await house.signIn(page, username);
  await page.waitForSelector('nav#navigation', { state: 'attached' });
  const found = await page.evaluate(async () => {
    const me = await (await fetch('/api/me')).json();
    const person = await (await fetch(`/api/persons/${me.person}`)).text();
    return /"policeNumber":"(\w+)"/.exec(person)?.[1] ?? '';
  });
  await page.context().close();
  if (found === '') throw new Error(`${username} has no police number`);
  return found;
}

describe.skipIf(!there)('ways to sign in at the pages', () => {
  test('a certificate takes the place of the six digits; somebody else’s is told so', async () => {
    for (const width of [1440, 390]) {
      const wrong = await arrive(others, width);
      await afterPassword(wrong, 'shuji');
      await fits(wrong, `${width}`);
      await wrong.getByRole('button', { name: '用数字证书（UKey）' }).click();
      await wrong.getByText('不是这个账号本人的').waitFor();
      await fits(wrong, `${width}`);
      await wrong.context().close();
      const page = await arrive(own, width);
      await afterPassword(page, 'shuji');
      await page.getByRole('button', { name: '用数字证书（UKey）' }).click();
      await page.waitForSelector('nav#navigation', { state: 'attached' });
      await page.context().close();
    }
  });

  test('single sign-on leads to the provider, back to the page that was asked for, and out', async () => {
    const page = await arrive(own);
    await page.goto('/roster');
    await page.getByRole('button', { name: '用统一身份认证登录' }).click();
    await page.fill('input[name=login]', 'shuji');
    await page.getByRole('button', { name: '登录' }).click();
    // A secretary owes a second factor, which the provider did not ask for.
    await page.getByRole('button', { name: '用数字证书（UKey）' }).waitFor();
    expect(new URL(page.url()).search).toBe('');
    await page.getByRole('button', { name: '用数字证书（UKey）' }).click();
    await page.waitForURL(`${address}/roster`);
    await page.waitForSelector('nav#navigation', { state: 'attached' });
    await page.getByRole('button', { name: '退出' }).click();
    await page.waitForURL(`${provider.issuer}/session/end**`);
    await page.context().close();
  });

  test('whoever cancels at the provider, or has no account here, is told what to do', async () => {
    provider.people.set('stranger', { claims: { police_number: '999999' } });
    for (const [login, words] of [
      ['', '没有放行'],
      ['stranger', '没有与您警号唯一对应的账号'],
    ] as const) {
      for (const width of [1440, 390]) {
        const page = await arrive(null, width);
        await page.goto('/sign-in');
        await page.getByRole('button', { name: '用统一身份认证登录' }).click();
        await page.fill('input[name=login]', login);
        await page.getByRole('button', { name: '登录' }).click();
        await page.getByText(words).waitFor();
        await fits(page, `${width}`);
        await page.getByRole('link', { name: '回到登录页' }).click();
        await page.getByRole('button', { name: '用统一身份认证登录' }).waitFor();
        await page.context().close();
      }
    }
  });

  test('the status page says what is set up, and none of its secrets', async () => {
    const page = await arrive(null);
    await page.goto('/sign-in');
    await house.signIn(page, 'anquan');
    await page.waitForSelector('nav#navigation', { state: 'attached' });
    await page.goto('/status');
    await page.getByText('已启用，警号取自 CN').waitFor();
    await page.getByText(provider.issuer).waitFor();
    const text = await page.content();
    for (const one of [proxySecret, client.secret]) expect(text).not.toContain(one);
    await page.context().close();
  });
});
