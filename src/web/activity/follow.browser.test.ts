import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { atPages, fits } from '../../testing/atPages.ts';
import { findChromium } from '../../testing/browser.ts';

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true });
const field = (page: Page, end: string) => page.locator(`[id$="${end}"]`);

async function chooseKinds(page: Page, ...kinds: readonly string[]): Promise<void> {
  await page.click('#kinds');
  for (const kind of kinds) {
    await page.keyboard.type(kind);
    await page
      .locator('.ant-select-item-option-active:visible', { hasText: new RegExp(`^${kind}$`) })
      .waitFor();
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Escape');
}

async function pick(page: Page, label: string, name: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page.keyboard.type(name);
  await page
    .locator('.ant-select-item-option-active:visible', { hasText: new RegExp(`^${name}$`) })
    .waitFor();
  await page.keyboard.press('Enter');
}

async function record(page: Page): Promise<string> {
  await page.goto('/gatherings/new');
  await chooseKinds(page, '主题党日', '支部委员会会议');
  await page.locator('ul.roll li').first().waitFor();
  await button(page, /^其余 \d+ 人全部到会$/).click();
  await page.getByText('请先对照签到表').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('其余人员已记为到会').waitFor();
  // One of the committee came late: counted at the theme day, not at the committee meeting.
  await page.locator('details.missed summary').click();
  const name = await lateComer(page);
  expect(name).not.toBe('');
  await pick(page, '谁', name);
  await pick(page, '缺了哪一项', '支部委员会会议');
  await page.keyboard.press('Escape');
  await page.locator('details.missed input[list]').fill('值班');
  await button(page, '记下').click();
  await page.locator('details.missed', { hasText: '没有参加支部委员会会议（值班）' }).waitFor();
  for (const kind of ['theme-day', 'committee-meeting'])
    await field(page, `${kind}_content_agenda_0_topic`).fill('六月安排');
  await button(page, '增加一行：决议').last().click();
  await field(page, '_content_resolutions_0_text').fill('到社区开展反诈宣传');
  await button(page, '登记').click();
  await page.waitForURL(/\/gatherings\/[0-9a-f-]{36}$/);
  return page.url();
}

/** The secretary, who has a seat in the committee, stands on the roll and in the header. */
async function lateComer(page: Page): Promise<string> {
  const names = await page.locator('ul.roll li .who b').allTextContents();
  const header = (await page.locator('header').first().textContent()) ?? '';
  return names.find((name) => header.includes(name)) ?? '';
}

describe.skipIf(findChromium() === null)('before and after a gathering', () => {
  const { enter } = atPages();

  test('a record of two parts is returned by a cadre, put right, and its resolution closed', async () => {
    const secretary = await enter('shuji');
    const url = await record(secretary);
    const counts = secretary.getByText(/支部委员会会议 应到 \d+ 人/);
    const [, due = '', came = ''] =
      /应到 (\d+) 人，实到 (\d+) 人/.exec((await counts.textContent()) ?? '') ?? [];
    expect(Number(due) - Number(came)).toBe(1);
    await secretary.goto('/resolutions');
    await button(secretary, '反馈落实').first().click();
    await secretary.locator('#outcome').fill('已开展');
    await field(secretary, 'doneOn').click();
    await secretary.keyboard.press('Enter');
    await fits(secretary);

    const cadre = await enter('dangwu', 390);
    await cadre.goto('/reviews');
    await cadre
      .getByRole('link', { name: /主题党日/ })
      .first()
      .click();
    await button(cadre, '退回补正').click();
    await cadre.getByLabel('要补正什么').fill('缺主持人');
    await cadre.getByRole('dialog').getByRole('button', { name: '退回补正' }).click();
    await cadre.getByText('缺主持人').waitFor();
    await fits(cadre);

    const again = await enter('shuji', 390);
    await again.getByRole('link', { name: '1 条记录被退回，请补正' }).click();
    await again.getByText('缺主持人').waitFor();
    await fits(again);
    await again.goto(url);
    await again.getByText('退回补正').first().waitFor();
    expect(await button(again, '审核通过').count()).toBe(0);
  });

  test('a series is planned, stands in the calendar, and is recorded from there', async () => {
    const page = await enter('shuji2');
    await page.goto('/gatherings/plan');
    await fits(page);
    await chooseKinds(page, '主题党日');
    const days = page.locator('ul.days li');
    await days.first().waitFor();
    const planned = await days.count();
    await days.first().getByRole('button').click();
    expect(await days.count()).toBe(planned - 1);
    await button(page, `安排 ${planned - 1} 次`).click();
    await page.waitForURL(/\/calendar/);
    await page.locator('ol.calendar .mark', { hasText: '计划' }).first().waitFor();
    await fits(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await fits(page);
    await page.locator('ol.calendar li.draft a').first().click();
    await page.getByText('这是草稿').waitFor();
  });
});
