import type { Page } from 'playwright-core';
import { renderSVG } from 'uqr';
import { describe, expect, test } from 'vitest';
import { atPages, fits } from '../../testing/atPages.ts';
import { findChromium } from '../../testing/browser.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** One proposes that people may sign in by code, another accepts it. */
async function open(first: Page, second: () => Promise<Page>): Promise<void> {
  await first.goto('/settings');
  await button(first, '提出新值：扫码签到').click();
  await first.locator('#value').click();
  await first.locator('.ant-select-item-option:visible', { hasText: /^开放$/ }).click();
  await button(first, '试算').click();
  await first
    .getByText(/今年以来/)
    .first()
    .waitFor();
  await first.getByRole('textbox', { name: '文号' }).fill('临公党〔2026〕6号');
  await first.locator('.drawer-foot').getByRole('button', { name: '提出' }).click();
  await first.getByText('您提出的，由另一人核对。').first().waitFor();
  const page = await second();
  await page.goto('/settings');
  await button(page, '核对并同意').first().click();
  const sure = page.getByRole('dialog');
  await sure.getByRole('button', { name: '试算' }).click();
  await sure
    .getByText(/今年以来/)
    .first()
    .waitFor();
  await sure.getByRole('button', { name: '核对并同意' }).click();
  await sure.waitFor({ state: 'detached' });
}

/** A general meeting of today, on the blank form. */
async function begin(page: Page): Promise<void> {
  await page.goto('/gatherings/new');
  await page.locator('#kinds').click();
  await page
    .locator('.ant-select-item-option:visible', { hasText: '支部党员大会' })
    .first()
    .click();
  await page.keyboard.press('Escape');
  await page.locator('ul.roll li').first().waitFor();
}

/** What a telephone reads from the screen: the picture is that of the path that the server says. */
async function scan(page: Page): Promise<string> {
  const picture = page.locator('img.code');
  await picture.waitFor();
  const id = /gatherings\/([0-9a-f-]{36})\/code/;
  const asked = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name),
  );
  const gathering = asked.map((name) => id.exec(name)?.[1]).find((one) => one !== undefined);
  const reply = await page.request.get(`/api/gatherings/${gathering}/code?sitting=1`);
  const url = `${new URL(page.url()).origin}${(await reply.json()).path}`;
  const drawn = `data:image/svg+xml,${encodeURIComponent(renderSVG(url, { border: 2 }))}`;
  // Between two half minutes the page is a step behind for a moment.
  await expect.poll(() => picture.getAttribute('src'), { timeout: 40_000 }).toBe(drawn);
  return url;
}

/** Another person's telephone, beside the page of the host. */
async function telephone(beside: Page): Promise<Page> {
  const context = await beside
    .context()
    .browser()
    ?.newContext({
      ...{ viewport: { width: 390, height: 844 }, locale: 'zh-CN', reducedMotion: 'reduce' },
    });
  if (context === undefined) throw new Error('no browser');
  return context.newPage();
}

describe.skipIf(findChromium() === null)('sign-in by code', () => {
  const { enter, signIn } = atPages();

  test('no button until two persons open it; a member scans, presses, and is on the roll', async () => {
    const shut = await enter('shuji');
    await begin(shut);
    await shut.getByText('标记依据').waitFor();
    expect(await button(shut, '打开签到码').count()).toBe(0);

    await open(await enter('zhengzhibu'), () => enter('zhengzhibu2'));

    const host = await enter('shuji');
    await begin(host);
    await button(host, '打开签到码').click();
    const url = await scan(host);
    await host.getByText('还没有人扫码').waitFor();
    await fits(host);

    const phone = await telephone(host);
    await phone.goto(url);
    // The way there is kept while somebody signs in.
    await phone.waitForURL(/\/sign-in/);
    await signIn(phone, 'dangyuan');
    await button(phone, '我到了').waitFor();
    await fits(phone);
    await host.waitForTimeout(6000);
    await host.getByText('还没有人扫码').waitFor();
    await button(phone, '我到了').click();
    await phone.getByText(/^\d\d:\d\d 已签到$/).waitFor();
    await fits(phone);

    await host.getByText('已扫码 1').waitFor();
    await host.getByText(/实到 1$/).waitFor();
    await host.keyboard.press('Escape');
    const row = host.locator('ul.roll li.present');
    await row.getByText(/^扫码 \d\d:\d\d$/).waitFor();
    expect(await row.count()).toBe(1);
    await host.locator('.save-bar').getByText('实到 1').waitFor();

    await phone.goto(url.replace(/code=.*/, 'code=1AAAAAAAAAAAAAAAAAAAAAA'));
    await phone.getByText(/已签到$/).waitFor();
    await phone.context().close();
  });
});
