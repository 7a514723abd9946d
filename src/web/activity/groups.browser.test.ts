import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { atPages } from '../../testing/atPages.ts';
import { findChromium, pixelsTooWide } from '../../testing/browser.ts';

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true });
const field = (page: Page, end: string) => page.locator(`[id$="${end}"]`);
const rows = (page: Page) => page.locator('ul.roll').first().locator('li');
const groups = (page: Page) => page.getByRole('checkbox', { name: /党小组$/ });

/** A theme day after which the groups meet. */
async function themeDay(page: Page): Promise<void> {
  await page.goto('/gatherings/new');
  await page.click('#kinds');
  for (const kind of [/^主题党日$/, /^党小组会$/]) {
    await page.locator('.ant-select-item-option:visible', { hasText: kind }).click();
  }
  await page.keyboard.press('Escape');
  await rows(page).first().waitFor();
}

async function everybodyCame(page: Page): Promise<void> {
  await button(page, /^其余 \d+ 人全部到会$/).click();
  await page.getByText('请先对照签到表').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('其余人员已记为到会').waitFor();
}

async function written(page: Page, kind: string): Promise<void> {
  await field(page, `${kind}_content_agenda_0_topic`).fill('学习党章');
  await field(page, `${kind}_content_gist`).fill('各组讨论并交流');
}

describe.skipIf(findChromium() === null)('groups that meet within a gathering', () => {
  const { enter } = atPages();

  test('are written once, counted each, and one that did not meet is left out', async () => {
    const page = await enter('shuji');
    await themeDay(page);
    expect(await groups(page).count()).toBe(2);
    for (const at of [0, 1]) expect(await groups(page).nth(at).isChecked()).toBe(true);
    const meeting = page.locator('section.panel', { hasText: '哪些党小组' });
    const counts = meeting.getByText(/^应到 \d+ 人/);
    const all = (await counts.textContent()) ?? '';
    await groups(page).nth(1).uncheck();
    await counts.filter({ hasNotText: all }).waitFor();
    await groups(page).nth(1).check();
    await everybodyCame(page);
    await written(page, 'group-meeting');
    await written(page, 'theme-day');
    await button(page, '登记').click();
    await page.waitForURL(/\/gatherings\/[0-9a-f-]{36}$/);
    const told = page.getByText(/^第[一二]党小组应到 (\d+) 人，实到 \1 人$/);
    await told.nth(1).waitFor();
    await button(page, '更正').click();
    await groups(page).nth(1).waitFor();
    await groups(page).nth(1).uncheck();
    await button(page, '保存更正').click();
    await page.waitForURL(/\/gatherings\/[0-9a-f-]{36}$/);
    // The page shows what it has until the corrected record is there.
    await expect.poll(() => told.count()).toBe(1);
  });

  test('can be chosen on a phone', async () => {
    const page = await enter('shuji', 390);
    await themeDay(page);
    await groups(page).first().waitFor();
    expect(await pixelsTooWide(page)).toBe(0);
  });
});
