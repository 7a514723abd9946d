import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { atPages, fits } from '../../testing/atPages.ts';
import { findChromium } from '../../testing/browser.ts';

const pages = ['/', '/units', '/units/2', '/roster', '/account', '/status'];
const widths = [1440, 1024, 390];

/** Opens the first person of the roster and the drawer that amends the file. */
async function openAmend(page: Page): Promise<void> {
  await page.goto('/roster');
  await page.locator('tbody a[href^="/persons/"]').first().click();
  await page.getByRole('button', { name: '更正或补充资料' }).click();
}

const save = (page: Page) => page.getByRole('button', { name: '保存' }).click();

describe.skipIf(findChromium() === null)('a person at the pages', () => {
  const { arrive, enter, offline, signIn } = atPages();

  test('a wrong password is told in one sentence, and the name stays typed', async () => {
    const page = await arrive(1024);
    await page.goto('/units');
    await page.fill('input[name=username]', 'shuji');
    await page.fill('input[name=password]', 'not the password at all');
    await page.click('button[type=submit]');
    await page.getByText('用户名或密码不正确').waitFor();
    expect(await page.inputValue('input[name=username]')).toBe('shuji');
    await signIn(page, 'shuji');
    await page.getByRole('heading', { level: 1, name: '组织' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/units');
  });

  test('the browser keeps the language and nothing else', async () => {
    const page = await enter('zhengzhibu', 1440);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    const kept = await page.evaluate(() => ({
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage).filter((key) => !key.startsWith('tsr-scroll')),
      cookies: document.cookie,
      language: document.documentElement.lang,
    }));
    expect(kept).toEqual({ local: ['genji.language'], session: [], cookies: '', language: 'en' });
  });

  test('an ended session loses nothing: sign in over the page, and it is saved', async () => {
    const page = await enter('dangwu', 1440);
    await openAmend(page);
    await page.getByLabel('警号').fill('123456');
    await page.context().clearCookies();
    await save(page);
    await page.getByText('登录已过期。重新登录后继续').waitFor();
    expect(await page.getByLabel('警号').inputValue()).toBe('123456');
    await signIn(page, 'dangwu');
    await page.locator('dd', { hasText: '123456' }).waitFor();
  });

  test('a lost network says so and keeps the text; the next try saves it', async () => {
    const page = await enter('shuji', 1440);
    await openAmend(page);
    await page.getByLabel('警号').fill('654321');
    await offline(page, async () => {
      await save(page);
      await page.getByText('连不上服务器').waitFor();
      expect(await page.getByLabel('警号').inputValue()).toBe('654321');
    });
    await save(page);
    await page.locator('dd', { hasText: '654321' }).waitFor();
  });

  test('a number with a wrong check digit is told next to its field', async () => {
    const page = await enter('shuji2', 1440);
    await openAmend(page);
    await page.getByLabel('身份证号').fill('11010519491231002A');
    await save(page);
    const item = page.locator('.ant-form-item', { has: page.getByLabel('身份证号') });
    await item.locator('.ant-form-item-explain-error').first().waitFor();
    expect(await page.getByLabel('身份证号').inputValue()).toBe('11010519491231002A');
  });

  test('two people at one file: the second sees both states and decides', async () => {
    const page = await enter('zhengzhibu', 1440);
    await openAmend(page);
    await page.getByLabel('警号').fill('111111');
    const { pathname } = new URL(page.url());
    const address = `/api${pathname}`;
    const held = await (await page.request.get(address)).json();
    const { today } = await (await page.request.get('/api/me')).json();
    const { basedOn, name } = held.card;
    const other = await page.evaluate(
      async ([url, body]) =>
        (
          await fetch(`${url}/amend`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(body),
          })
        ).status,
      [address, { on: today, basedOn, name, policeNumber: '222222' }] as const,
    );
    expect(other).toBe(200);
    // The stored state comes late: a press before it would be refused once more.
    await page.route(`**${address}*`, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    await save(page);
    const row = page.locator('.conflict tr', { hasText: '警号' });
    await row.waitFor();
    expect(await row.locator('td').allInnerTexts()).toEqual(['111111', '222222']);
    await save(page);
    await page.locator('dd', { hasText: '111111' }).waitFor();
  });

  test.each(widths)(
    'no page is wider than a screen of %i, none errs, none asks outside',
    async (width) => {
      const page = await enter('zhengzhibu', width);
      for (const path of pages) {
        await page.goto(path);
        await page.locator('h1').first().waitFor();
        await page.waitForLoadState('networkidle');
        await fits(page, path);
        expect(await page.locator('h1').count(), path).toBe(1);
      }
    },
  );

  test('the keyboard reaches the content first, and `/` the search', async () => {
    const page = await enter('zhengzhibu', 1440);
    await page.goto('/account');
    await page.locator('h1').waitFor();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
    await page.keyboard.type('李');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/roster\?q=/);
    await page.locator('tbody a', { hasText: '李' }).first().waitFor();
  });

  test('a day of the past stands in the address and says so', async () => {
    const page = await enter('zhengzhibu', 1440);
    await page.goto('/units?on=2018-01-01');
    await page.getByText('您看的不是今天的情况').waitFor();
    await page.getByText('这一天还没有任何组织').waitFor();
    await page.getByRole('button', { name: '回到今天' }).click();
    await page.getByText('临江市公安局党委', { exact: true }).first().waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  test('on paper there is the record and no navigation', async () => {
    const page = await enter('zhengzhibu', 1440);
    await page.goto('/units/2');
    await page.locator('.facts').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav#navigation').isVisible()).toBe(false);
    expect(await page.locator('.top').isVisible()).toBe(false);
    expect(await page.locator('.facts').first().isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
  });
});
