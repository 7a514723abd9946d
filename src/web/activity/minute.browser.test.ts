import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type Acts, countActs, total } from '../../testing/acts.ts';
import { atPages } from '../../testing/atPages.ts';
import { findChromium } from '../../testing/browser.ts';

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true });
const field = (page: Page, end: string) => page.locator(`[id$="${end}"]`);

/** From the first page to the blank form. */
async function begin(page: Page, ...kinds: readonly string[]): Promise<void> {
  await page.getByRole('link', { name: '登记一次会议' }).first().click();
  await page.locator('#kinds').click();
  for (const kind of kinds) {
    await page.locator('.ant-select-item-option:visible', { hasText: kind }).first().click();
  }
  await page.locator('ul.roll li').first().waitFor();
}

async function two(page: Page): Promise<void> {
  const rows = page.locator('ul.roll li');
  await rows.first().focus();
  await page.keyboard.press('2');
  await page.keyboard.type('值班');
  await page.keyboard.press('Tab');
  await rows.nth(1).focus();
  await page.keyboard.press('2');
  await page.keyboard.type('出差');
}

async function rest(page: Page): Promise<void> {
  await button(page, /^其余 \d+ 人全部到会$/).click();
  await page.getByText('请先对照签到表').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('其余人员已记为到会').waitFor();
}

async function write(page: Page, kind: string): Promise<void> {
  await field(page, `${kind}_content_agenda_0_topic`).fill('学习交流');
  await field(page, `${kind}_content_gist`).fill(`结合本职交流（${kind}）`);
}

/** Everything that a record must contain is there: the rest came from the last one of its kind. */
async function finish(page: Page): Promise<void> {
  await page.locator('.record aside', { hasNotText: '记录缺少' }).waitFor();
  await button(page, '登记').click();
  await page.waitForURL(/\/gatherings\/[0-9a-f-]{36}$/);
}

/** The minutes of one part as a Word file; a zip begins with PK. */
async function print(page: Page, part: number): Promise<string> {
  await button(page, /会议记录/).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Word 文件' }).nth(part).click();
  const file = await readFile(await (await coming).path());
  return file.subarray(0, 2).toString();
}

function tell(what: string, acts: Acts): void {
  process.stdout.write(`${what}: ${total(acts)} acts ${JSON.stringify(acts)}\n`);
}

describe.skipIf(findChromium() === null)('in a minute', () => {
  const { enter } = atPages();

  test('an ordinary monthly meeting takes at most 12 acts beyond the words', async () => {
    const page = await enter('shuji');
    const acts = await countActs(page);
    await begin(page, '支部党员大会');
    expect(await page.locator('ul.roll li').count()).toBeGreaterThan(25);
    await two(page);
    await rest(page);
    await write(page, 'branch-assembly');
    await finish(page);
    const made = await acts();
    tell('a monthly meeting', made);
    expect(total(made)).toBeLessThanOrEqual(12);
  });

  test('a theme day with assembly and lesson takes at most 16, three papers printed', async () => {
    const page = await enter('shuji');
    const acts = await countActs(page);
    await begin(page, '主题党日', '支部党员大会', '党课');
    await page.keyboard.press('Escape');
    await rest(page);
    for (const kind of ['theme-day', 'branch-assembly', 'party-lesson']) await write(page, kind);
    await finish(page);
    for (const part of [0, 1, 2]) expect(await print(page, part)).toBe('PK');
    const made = await acts();
    tell('a theme day', made);
    expect(total(made)).toBeLessThanOrEqual(16);
  });
});
