import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { office, readDocuments } from '../../documents/paper/testOffice.ts';
import { atPages, fits } from '../../testing/atPages.ts';
import { findChromium } from '../../testing/browser.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Issues the report of a month of last year, in which nothing is on record; its page. */
async function issue(page: Page): Promise<string> {
  await page.goto('/reports');
  await button(page, '编写月通报').click();
  await page.getByText('有应做事项的党组织').waitFor();
  const me = await (await page.request.get('/api/me')).json();
  // Of last year the demo bureau holds no record: every branch lacks everything.
  await page.goto(`/reports/new?month=${Number(me.today.slice(0, 4)) - 1}-05`);
  await page.getByText('全部完成0个').waitFor();
  await page.getByText('这些数怎么来的').first().click();
  await page.locator('dl.numbers').first().waitFor();
  await fits(page);
  await button(page, '下发征求意见').click();
  await page.getByRole('dialog').getByText('系统不会自动上报').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: '下发征求意见' }).click();
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/);
  await page.getByText('正在征求意见').waitFor();
  expect(await button(page, '上报').count()).toBe(0);
  return new URL(page.url()).pathname;
}

/** How many pages the paper has on which it goes out. */
async function pagesOf(page: Page): Promise<number | undefined> {
  const coming = page.waitForEvent('download');
  await button(page, '导出 Word').click();
  const bytes = await readFile(await (await coming).path());
  return readDocuments(new Map([['report', bytes]])).get('report')?.pages;
}

describe.skipIf(findChromium() === null)('a monthly report at the pages', () => {
  const { enter } = atPages();

  test('a cadre issues it, the branch that it names answers on its phone', async () => {
    const cadre = await enter('dangwu');
    const report = await issue(cadre);
    if (office) expect(await pagesOf(cadre)).toBe(1);
    await cadre.setViewportSize({ width: 390, height: 844 });
    await fits(cadre);

    const secretary = await enter('shuji', 390);
    await secretary.getByRole('heading', { name: '月通报中本单位的缺项' }).waitFor();
    await fits(secretary);
    await button(secretary, '说明情况').first().click();
    await secretary.locator('[id$="answer"]').fill('全员参加安保，本月补课');
    await secretary.getByRole('dialog').getByRole('button', { name: '说明情况' }).click();
    await secretary.getByText('全员参加安保，本月补课').waitFor();
    await secretary.goto('/reports');
    await secretary.getByText('还没有月通报').waitFor();

    const again = await enter('dangwu');
    await again.goto('/reports');
    await again.getByText('征求意见', { exact: true }).first().waitFor();
    await again.locator(`ul.cards a[href="${report}"]`).click();
    await again.getByText('全员参加安保，本月补课').waitFor();
  });

  test('of the whole bureau it is one page too', async () => {
    const page = await enter('zhengzhibu');
    await page.goto('/reports');
    await page.locator('ul.cards a').first().waitFor();
    await issue(page);
    if (office) expect(await pagesOf(page)).toBe(1);
  });
});
