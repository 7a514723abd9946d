import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { atPages, fits } from '../../testing/atPages.ts';
import { findChromium } from '../../testing/browser.ts';

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true });
const field = (page: Page, end: string) => page.locator(`[id$="${end}"]`);

interface Branch {
  readonly unit: number;
  readonly name: string;
  readonly today: string;
}

/** The branch of whoever is signed in. */
async function branchOf(page: Page): Promise<Branch> {
  const me = await (await page.request.get('/api/me')).json();
  const { units } = await (await page.request.get('/api/units')).json();
  const [unit] = me.reach['activity.write'];
  const { name } = units.find((one: { unit: number }) => one.unit === unit);
  return { unit, name, today: me.today };
}

async function allPresent(page: Page): Promise<void> {
  await button(page, /^其余 \d+ 人全部到会$/).click();
  await page.getByText('请先对照签到表').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('其余人员已记为到会').waitFor();
}

async function record(page: Page, verb = '登记'): Promise<void> {
  await button(page, verb).click();
  await page.waitForURL(/\/gatherings\/[0-9a-f-]{36}$/);
}

/** A theme day of a January that is over, with another branch. */
async function host(page: Page, day: string, guest: string): Promise<void> {
  await page.goto(`/gatherings/new?on=${day}`);
  await page.click('#kinds');
  await page.locator('.ant-select-item-option:visible', { hasText: /^主题党日$/ }).click();
  await page.keyboard.press('Escape');
  await page.locator('ul.roll li').first().waitFor();
  await page.click('#host');
  await page.locator('.ant-select-item-option:visible').first().click();
  await field(page, 'startsAt').first().fill('1430');
  await field(page, 'place').first().fill('反诈中心二楼');
  await button(page, '与其他支部联合开展').click();
  await page.click('#guests');
  await page.keyboard.type(guest);
  await page.locator('.ant-select-item-option:visible', { hasText: guest }).first().click();
  await page.keyboard.press('Escape');
  await allPresent(page);
  await field(page, 'theme-day_content_agenda_0_topic').fill('共学反诈案例');
  await field(page, 'theme-day_content_gist').fill('两个支部各两人发言');
  await record(page);
  await page.getByText('未答复').waitFor();
}

describe.skipIf(findChromium() === null)('a theme day of two branches', () => {
  const { enter } = atPages();

  test('is written once, each records its own people, and it counts for both', async () => {
    const guest = await branchOf(await enter('shuji2'));
    const first = await enter('shuji');
    const own = await branchOf(first);
    const year = Number(own.today.slice(0, 4)) - 1;
    await host(first, `${year}-01-08`, guest.name);

    const second = await enter('shuji2', 390);
    await second.getByText('1 项联合待登记').waitFor();
    await second.getByText(`${own.name}发起，请${guest.name}参加`).waitFor();
    await fits(second);
    await button(second, '登记本支部到会').click();
    await second.getByText(`与${own.name}联合开展：`).waitFor();
    await second.locator('ul.roll li').first().waitFor();
    expect(await field(second, 'place').first().inputValue()).toBe('反诈中心二楼');
    expect(await field(second, 'theme-day_content_gist').inputValue()).toBe('两个支部各两人发言');
    await second.locator('.ant-select', { hasText: /　发起单位$/ }).waitFor();
    await allPresent(second);
    await fits(second);
    await record(second);
    await second.getByText('时间、地点、内容由发起单位的记录带入').waitFor();
    await fits(second);
    await expect.poll(() => second.getByText('1 项联合待登记').count()).toBe(0);

    const chief = await enter('zhengzhibu');
    await chief.goto(`/completion?year=${year}`);
    for (const { name } of [own, guest]) {
      const january = `button[aria-label^="${name}，主题党日，"][aria-label*="${year}年1月："]`;
      await chief.locator(january).waitFor();
      expect(await chief.locator(january).getAttribute('class')).toBe('done met');
    }
  });

  test('the one who called it sees the other’s record, and the other what changed since', async () => {
    const first = await enter('shuji');
    await first.goto('/gatherings');
    const year = Number((await branchOf(first)).today.slice(0, 4)) - 1;
    await first.goto(`/gatherings?from=${year}-01-08&to=${year}-01-08`);
    // Above the list stands an invitation that waits for this branch.
    await first.locator('ul.cards a', { hasText: '主题党日' }).first().click();
    await first.locator('.mark', { hasText: '已登记' }).waitFor();
    await first.getByRole('button', { name: '更正' }).click();
    await first.locator('ul.roll li').first().waitFor();
    await field(first, 'place').first().fill('反诈中心三楼');
    await record(first, '保存更正');

    const second = await enter('shuji2');
    await second.goto(`/gatherings?from=${year}-01-08&to=${year}-01-08`);
    await second.locator('ul.cards a').first().click();
    await second.getByText('后来改了它的记录').waitFor();
    await second.locator('.note', { hasText: '反诈中心三楼' }).waitFor();
    await second.getByRole('button', { name: '更正' }).click();
    await second.locator('.note', { hasText: '反诈中心三楼' }).waitFor();
    await second.locator('ul.roll li').first().waitFor();
    await record(second, '保存更正');
    await second.getByText('时间、地点、内容由发起单位的记录带入').waitFor();
    await expect.poll(() => second.getByText('后来改了它的记录').count()).toBe(0);
  });
});
