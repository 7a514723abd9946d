import { describe, expect, test } from 'vitest';
import { atPages, fits } from '../../testing/atPages.ts';
import { findChromium } from '../../testing/browser.ts';

describe.skipIf(findChromium() === null)('acting for another at the pages', () => {
  const house = atPages();

  test('a secretary asks, the security administrator says yes, both see it and she ends it', async () => {
    let page = await house.enter('shuji', 390);
    await page.goto('/account');
    await page.getByRole('button', { name: '请人代行' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('由谁代行').click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await drawer.getByLabel('最后一天').click();
    await page.locator(`td[title="${tomorrow()}"]`).click();
    await drawer.getByLabel('理由').fill('住院治疗');
    await drawer.getByRole('button', { name: '请人代行' }).click();
    await page.getByText('待安全管理员批准').waitFor();
    await fits(page);
    page = await house.enter('anquan');
    await page.goto('/grants');
    const card = page.getByRole('listitem').filter({ hasText: '住院治疗' });
    await card.getByRole('button', { name: '批准' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '批准' }).click();
    await card.getByRole('button', { name: '办了什么' }).click();
    await page.getByText('还没有打开过任何内容').waitFor();
    page = await house.enter('shuji');
    await page.goto('/account');
    const mine = page.getByRole('listitem').filter({ hasText: '住院治疗' });
    await mine.getByText('有效').waitFor();
    await mine.getByRole('button', { name: '结束代行' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '结束代行' }).click();
    await mine.getByText('已终止').waitFor();
    expect(await mine.getByRole('button', { name: '结束代行' }).count()).toBe(0);
    await fits(page);
  });
});

/** In Shanghai; the panel of a month shows the first days of the next one too. */
function tomorrow(): string {
  return new Date(Date.now() + 32 * 3_600_000).toISOString().slice(0, 10);
}
