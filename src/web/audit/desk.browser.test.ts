import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { atPages, fits } from '../../testing/atPages.ts';
import { findChromium } from '../../testing/browser.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describe.skipIf(findChromium() === null)('the auditor at her desk', () => {
  const { enter } = atPages();

  test('reads that there is no second place, notes a code and finds it again', async () => {
    const page = await enter('shenji');
    await page.goto('/audit');
    await page.getByText('没有第二存放处').first().waitFor();
    const code = (await page.locator('.witness-code code').textContent()) ?? '';
    await button(page, '我已抄下').click();
    await page.getByText('链上还在').waitFor();
    expect(await button(page, '我已抄下').isDisabled()).toBe(true);
    await page.getByLabel('核对纸上的码').fill(code.toLowerCase().replaceAll('-', ' '));
    await button(page, '查找').click();
    await page.getByText(/找到了：第 \d+ 条/).waitFor();
    await page.getByLabel('核对纸上的码').fill('0000-0000-0000-0000');
    await button(page, '查找').click();
    await page.getByText('链上没有这个码').waitFor();
    // She sees no business data, hence draws nothing.
    expect(await page.getByRole('link', { name: '抽样' }).count()).toBe(0);
    await fits(page);
  });

  test('draws the same sample twice and takes a record out with its evidence', async () => {
    const page = await enter('jijian', 390);
    await page.goto('/audit');
    await page.getByRole('link', { name: '抽样' }).click();
    await button(page, '抽取').click();
    const titles = page.locator('ul.cards a');
    await titles.first().waitFor();
    const first = await titles.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(first).toHaveLength(10);
    const checkpoint = await page.locator('dl.facts dd').first().textContent();
    await page.getByPlaceholder('检查点（不填用最新的）').fill(checkpoint ?? '');
    await button(page, '抽取').click();
    await page.waitForLoadState('networkidle');
    expect(await titles.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual(
      first,
    );
    await button(page, '证据包').first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('用途').fill('年度审计');
    const coming = page.waitForEvent('download');
    await dialog.getByRole('button', { name: '证据包' }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toMatch(/证据包\.zip$/);
    expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK');
    await dialog.waitFor({ state: 'detached' });
    await fits(page);
  });
});
