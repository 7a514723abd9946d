import { describe, expect, test } from 'vitest';
import { atPages, fits } from '../../testing/atPages.ts';
import { findChromium } from '../../testing/browser.ts';
import { places } from '../places.ts';

describe.skipIf(findChromium() === null)('somebody else’s pages without content', () => {
  const house = atPages();

  test('every page of a secretary opens, empty, and nothing leaves the browser', async () => {
    let page = await house.enter('shuji');
    const menu = 'nav#navigation a';
    const own = await page.locator(menu).allTextContents();
    const name = (await page.locator('header').first().textContent()) ?? '';
    for (const width of [1440, 390]) {
      page = await house.enter('xitong', width);
      await page.goto('/accounts');
      await page.getByPlaceholder('按姓名或用户名查找').fill('shuji');
      const rows = page.getByRole('row').filter({ has: page.getByText('shuji', { exact: true }) });
      await rows.getByRole('button', { name: /看界面/ }).click();
      await page.getByRole('dialog').getByRole('button', { name: '看界面' }).click();
      await page.getByRole('alert').filter({ hasText: '没有任何内容' }).waitFor();
      await page.waitForTimeout(300);
      expect(await page.locator(menu).allTextContents()).toEqual(own);
      const sent: string[] = [];
      page.on('request', (request) => {
        const { pathname } = new URL(request.url());
        if (pathname.startsWith('/api/') && pathname !== '/api/account/me') sent.push(pathname);
      });
      for (const at of own) {
        const link = page.locator(menu).getByText(at, { exact: true });
        if (!(await link.isVisible())) await page.getByRole('button', { name: '菜单' }).click();
        await link.click();
        await page.locator('main h1').first().waitFor();
        await page.waitForTimeout(400);
        expect(await page.getByText('本页没有打开').count(), at).toBe(0);
        await fits(page, at);
      }
      expect(sent).toEqual([]);
      await page.getByRole('button', { name: '退出界面查看' }).click();
      await page.getByRole('button', { name: '开通账号', exact: true }).waitFor();
      // Control: what is asked is seen here.
      expect(sent).toContain('/api/accounts');
    }
    expect(own.length).toBeGreaterThan(10);
    expect(places.map((place) => place.name.zh)).toEqual(expect.arrayContaining(own));
    expect(name).not.toBe('');
  });
});
