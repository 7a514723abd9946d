import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { atPages, fits } from '../../testing/atPages.ts';
import { findChromium } from '../../testing/browser.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** The limit of days after a meeting, on the page of settings. */
async function propose(page: Page): Promise<void> {
  await page.goto('/settings');
  await button(page, '提出新值：会后登记的天数').click();
  await page.getByRole('spinbutton', { name: '取值' }).fill('0');
  await button(page, '试算').click();
  await page.getByText(/个党组织，今年以来：多出 \d+ 条，少掉 0 条/).waitFor();
  await page.getByRole('textbox', { name: '文号' }).fill('临公党〔2026〕5号');
  await page.locator('.drawer-foot').getByRole('button', { name: '提出' }).click();
  await page.getByText('您提出的，由另一人核对。').first().waitFor();
}

describe.skipIf(findChromium() === null)('settings', () => {
  const { enter } = atPages();

  test('one proposes, another runs the trial and accepts, everybody reads it', async () => {
    await propose(await enter('zhengzhibu'));
    const page = await enter('zhengzhibu2');
    await page.goto('/settings');
    await button(page, '核对并同意').first().click();
    const sure = page.getByRole('dialog');
    const accept = sure.getByRole('button', { name: '核对并同意' });
    expect(await accept.isDisabled()).toBe(true);
    await sure.getByRole('button', { name: '试算' }).click();
    await sure
      .getByText(/今年以来/)
      .first()
      .waitFor();
    await accept.click();
    await sure.waitFor({ state: 'detached' });
    const reader = await enter('shuji', 390);
    await reader.goto('/settings');
    const line = reader.locator('li.card', { hasText: '会后登记的天数' }).first();
    await line.getByText('临公党〔2026〕5号').first().waitFor();
    expect(await line.textContent()).toContain('0 天');
    expect(await button(reader, '提出新值：会后登记的天数').count()).toBe(0);
    await fits(reader);
  });
});
