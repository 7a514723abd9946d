import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { atPages } from '../../testing/atPages.ts';
import { findChromium } from '../../testing/browser.ts';

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true });
const field = (page: Page, end: string) => page.locator(`[id$="${end}"]`);
const rows = (page: Page) => page.locator('ul.roll').first().locator('li');

async function lesson(page: Page): Promise<void> {
  await page.goto('/gatherings/new');
  await page.click('#kinds');
  await page.locator('.ant-select-item-option:visible', { hasText: /^党课$/ }).click();
  await page.keyboard.press('Escape');
  await rows(page).first().waitFor();
}

/** Two came in the afternoon, one is on leave, everybody else came in the evening. */
async function roll(page: Page): Promise<void> {
  for (const at of [0, 1]) {
    await rows(page).nth(at).getByRole('button', { name: '到会', exact: true }).click();
  }
  await rows(page).nth(2).getByRole('button', { name: '请假', exact: true }).click();
  await rows(page).nth(2).locator('input').fill('值班');
  await button(page, '分场次开：再加一场').click();
  await field(page, 'sittings_0_startsAt').fill('2130');
  await page.locator('.sitting-choice label', { hasText: '第 2 场' }).click();
  await button(page, /^其余 \d+ 人全部到会$/).click();
  await page.getByText('请先对照签到表').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('其余人员已记为到会').waitFor();
}

describe.skipIf(findChromium() === null)('a lesson for two shifts', () => {
  const { enter } = atPages();

  test('is recorded once, in two sittings, and who missed it makes up for it', async () => {
    const page = await enter('shuji');
    await lesson(page);
    await roll(page);
    const away = (await rows(page).nth(2).locator('b').textContent()) ?? '';
    expect(await rows(page).filter({ hasText: '第 2 场' }).count()).toBeGreaterThan(20);
    await field(page, 'content_agenda_0_topic').fill('学习党章');
    await field(page, 'content_gist').fill('讲解并讨论');
    await button(page, '登记').click();
    await page.waitForURL(/\/gatherings\/[0-9a-f-]{36}$/);
    await page.locator('dt', { hasText: /^第 2 场$/ }).waitFor();
    await page.getByText('缺席 1 人，已补 0 人。').waitFor();
    await button(page, '登记补课').click();
    await page.getByRole('textbox', { name: '怎样补的' }).fill('跟班听录音');
    await page.locator('.drawer-foot').getByRole('button', { name: '登记补课' }).click();
    await page.getByText('缺席 1 人，都补了。').waitFor();
    await page.getByRole('button', { name: `撤回${away}的补课` }).waitFor();
  });

  test('what decides something cannot have sittings', async () => {
    const page = await enter('shuji', 390);
    await lesson(page);
    await button(page, '分场次开：再加一场').waitFor();
    await page.click('#kinds');
    await page.locator('.ant-select-item-option:visible', { hasText: /^支部党员大会$/ }).click();
    await page.keyboard.press('Escape');
    await button(page, '分场次开：再加一场').waitFor({ state: 'detached' });
  });
});
