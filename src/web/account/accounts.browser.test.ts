import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { atPages, fits } from '../../testing/atPages.ts';
import { findChromium } from '../../testing/browser.ts';

describe.skipIf(findChromium() === null)('accounts at the pages', () => {
  const house = atPages();

  test('one administrator gives a new code, the other removes a second factor', async () => {
    for (const width of [1440, 390]) {
      const page = await house.enter('xitong', width);
      await page.goto('/accounts');
      const row = page.getByRole('row', { name: 'jiancha' });
      await row.getByRole('button', { name: '新激活码' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('核实是本人').waitFor();
      await dialog.getByRole('button', { name: '新激活码' }).click();
      await page.getByText(/^\w{4}(-\w{4}){4}$/).waitFor();
      await page.getByRole('button', { name: '已经打印或抄下' }).click();
      expect(await page.getByRole('button', { name: '解除动态口令' }).count()).toBe(0);
      await fits(page, `${width}`);
    }
    const page = await house.enter('anquan');
    await page.goto('/accounts');
    await page.getByRole('row', { name: 'zuzhang' }).getByText('从未').waitFor();
    // Who signed in a moment ago did so at some time.
    expect(await page.getByRole('row', { name: 'xitong' }).getByText('从未').count()).toBe(0);
    const row = page.getByRole('row', { name: 'jiancha' });
    await row.getByRole('button', { name: '解除动态口令' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '解除动态口令' }).click();
    await row.getByRole('button', { name: '解除动态口令' }).waitFor({ state: 'detached' });
  });

  test('accounts for a whole unit come as a paper, and the page shows no code', async () => {
    for (const [width, whom] of [
      [1440, /还没有账号的 \d+ 人/],
      [390, /重印/],
    ] as const) {
      const page = await house.enter('xitong', width);
      await page.goto('/accounts');
      await page.getByRole('button', { name: '批量开通' }).click();
      // The units are there before anything is typed: what is typed earlier may be lost.
      await page.locator('#slips-unit').click();
      await page.locator('.ant-select-tree-title').first().waitFor();
      await page.locator('#slips-unit').fill('刑侦支队一大队');
      await page.locator('.ant-select-tree').getByText('刑侦支队一大队党支部').click();
      await page.getByText(whom).click();
      await fits(page, `${width}`);
      const coming = page.waitForEvent('download');
      await page.getByRole('button', { name: '开通并下载' }).click();
      const file = await (await coming).path();
      expect((await readFile(file)).subarray(0, 4).toString()).toBe('%PDF');
      await page.getByText('请立即打印').waitFor();
    }
  });

  test('the rules of passwords are changed on the status page, and said there', async () => {
    for (const width of [1440, 390]) {
      const page = await house.enter('anquan', width);
      await page.goto('/status');
      await page.getByRole('button', { name: '改为 等保三级' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
      await page.getByText('每 90 天更换一次').waitFor();
      await fits(page, `${width}`);
      await page.getByRole('button', { name: '改为 默认' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
      await page.getByRole('button', { name: '改为 等保三级' }).waitFor();
    }
  });

  test('a shared computer shows nothing any more after five idle minutes', async () => {
    const page = await house.arrive(390);
    await page.clock.install();
    await page.goto('/sign-in');
    await page.getByLabel(/公用电脑/).check();
    const asked = page.waitForResponse('**/api/account/me');
    await house.signIn(page, 'dangyuan');
    await page.waitForSelector('nav#navigation', { state: 'attached' });
    await asked;
    await page.clock.fastForward(290_000);
    await page.keyboard.press('Tab');
    await page.clock.fastForward(290_000);
    expect(new URL(page.url()).pathname).toBe('/');
    // Work in another tab is no silence here.
    const other = await page.context().newPage();
    await other.goto('/status');
    await other.waitForSelector('nav#navigation', { state: 'attached' });
    await other.waitForLoadState('networkidle');
    await other.keyboard.press('Tab');
    await other.close();
    await page.clock.fastForward(290_000);
    expect(new URL(page.url()).pathname).toBe('/');
    await page.clock.fastForward(20_000);
    await page.getByRole('button', { name: '登录' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/sign-in');
  });

  test('without a phone: a sheet from the administrator signs in, and says what to cross out', async () => {
    const admin = await house.enter('anquan');
    await admin.goto('/accounts');
    const row = admin.getByRole('row', { name: 'dangyuan' });
    await row.getByRole('button', { name: '打印口令表' }).click();
    await admin.getByRole('dialog').getByRole('button', { name: '打印口令表' }).click();
    await admin.getByText('口令表只显示这一次').waitFor();
    const codes = await admin.locator('.codes code').allTextContents();
    expect(codes).toHaveLength(20);
    await admin.emulateMedia({ media: 'print' });
    expect(await admin.getByRole('row', { name: 'dangyuan' }).isVisible()).toBe(false);
    expect(await admin.getByText(codes[19] ?? '').isVisible()).toBe(true);
    const page = await house.arrive(390);
    await page.goto('/sign-in');
    await house.signIn(page, 'dangyuan');
    await page.getByLabel(/口令表上的一个口令/).fill((codes[6] ?? '').toLowerCase());
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByText('请划掉口令表上的第 7 号口令').waitFor();
    await page.getByText('还剩 19 个').waitFor();
    await fits(page);
    await page.keyboard.press('Enter');
    await page.waitForSelector('nav#navigation', { state: 'attached' });
    await page.goto('/account');
    await page.getByText('已用：第 7 号').waitFor();
    await page.getByText('由安全管理员打印').waitFor();
    await fits(page);
  });
});
