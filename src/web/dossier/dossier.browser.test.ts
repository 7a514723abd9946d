import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { atPages, fits } from '../../testing/atPages.ts';
import { findChromium } from '../../testing/browser.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const panel = (page: Page, title: string) =>
  page.locator('section.panel', { has: page.getByRole('heading', { name: title, exact: true }) });

async function taken(page: Page, name: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
  return readFile(await download.path());
}

describe.skipIf(findChromium() === null)('what is held on me', () => {
  const { enter } = atPages();

  test.each([1440, 390])(
    'a member reads the own file, takes it out and asks, at %d',
    async (width) => {
      const page = await enter('dangyuan', width);
      await page.getByText('我的档案').first().waitFor({ state: 'attached' });
      await page.goto('/my-file');
      await panel(page, '我的组织生活').waitFor();
      await fits(page);
      const held = panel(page, '我是谁').locator('.entries > li');
      await held.filter({ hasText: '基本情况' }).getByText('姓名').first().waitFor();
      expect(await page.getByText(/\d{17}[\dX]/).count()).toBe(0);

      const json = JSON.parse((await taken(page, '下载数据（JSON）')).toString('utf8')) as {
        readonly lines: readonly unknown[];
      };
      expect(json.lines.length).toBeGreaterThan(5);
      expect((await taken(page, '打印稿（PDF）')).subarray(0, 4).toString()).toBe('%PDF');

      const entry = held.filter({ hasText: '基本情况' }).first();
      await entry.getByRole('button', { name: /^提出更正/ }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('天内答复').waitFor();
      await fits(page);
      await dialog.getByLabel('哪里不对').fill(`学历应为大学（${width}）`);
      await dialog.getByRole('button', { name: '提出更正' }).click();
      const asked = panel(page, '我的更正请求').locator('li', { hasText: `（${width}）` });
      await asked.getByText('等待答复').waitFor();
      await fits(page);
    },
  );

  test('the secretary answers with a reason, the member reads it, and who looked', async () => {
    const secretary = await enter('shuji');
    await secretary.getByText(/\d+ 件更正请求待答复/).click();
    await secretary.waitForURL('**/corrections');
    const first = secretary.locator('li', { hasText: '（390）' });
    await first.getByRole('button', { name: '不予更正' }).click();
    const dialog = secretary.getByRole('dialog');
    await dialog.getByLabel('理由').fill('请先交学历证书复印件');
    await dialog.getByRole('button', { name: '不予更正' }).click();
    await panel(secretary, '已答复').getByText('请先交学历证书复印件').waitFor();
    await fits(secretary);
    await panel(secretary, '已答复').locator('a[href^="/persons/"]').first().click();
    await button(secretary, '代录更正请求').waitFor();

    const member = await enter('dangyuan', 390);
    await member.locator('#own-requests').getByText('请先交学历证书复印件').waitFor();
    await fits(member);
    await member.goto('/my-file');
    await panel(member, '我的更正请求').getByText('请先交学历证书复印件').waitFor();
    const seen = member.locator('#seen > li');
    await seen
      .filter({ hasText: '打开我的资料页' })
      .getByText(/支部书记/)
      .first()
      .waitFor();
    await fits(member);
  });

  test('a file and a request on paper, for somebody without an account', async () => {
    const page = await enter('shuji');
    await page.goto('/roster');
    await page.locator('main a[href^="/persons/"]').last().click();
    await button(page, '代本人打印档案').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('理由').fill('本人书面申请');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: '打印稿（PDF）' }).click(),
    ]);
    expect((await readFile(await download.path())).subarray(0, 4).toString()).toBe('%PDF');
    await button(page, '代录更正请求').click();
    await page.locator('#wish').fill('警号写错了一位');
    await page.locator('#paper').fill('支部资料柜2号夹');
    await page.locator('.drawer-foot').getByRole('button', { name: '代录更正请求' }).click();
    await expect.poll(() => page.locator('#wish').count()).toBe(0);
    await page.goto('/corrections');
    await panel(page, '待答复').getByText('支部资料柜2号夹').waitFor();
  });

  test.each([1440, 390])('everybody reads what is kept, at %d', async (width) => {
    const page = await enter('dangyuan', width);
    await page.goto('/charter');
    await page.getByText('genji.attendance', { exact: true }).waitFor();
    await panel(page, '要点').waitFor();
    await fits(page);
  });
});
