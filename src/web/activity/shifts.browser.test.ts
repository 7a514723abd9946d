import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { ReplyOf } from '../../api/contract/index.ts';
import { atPages, fits } from '../../testing/atPages.ts';
import { findChromium } from '../../testing/browser.ts';

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true });

async function chooseKind(page: Page, kind: string): Promise<void> {
  await page.click('#kinds');
  await page.keyboard.type(kind);
  const option = page.locator('.ant-select-item-option-active:visible', {
    hasText: new RegExp(`^${kind}$`),
  });
  await option.waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
}

/** Whom the roll of today expects, from the page on which a gathering is recorded. */
async function rollOf(page: Page) {
  const answer = page.waitForResponse(/\/api\/gatherings\/roll/);
  await page.goto('/gatherings/new');
  await chooseKind(page, '支部党员大会');
  const { roll } = (await (await answer).json()) as ReplyOf<'GET /api/gatherings/roll'>;
  await page.locator('ul.roll li').first().waitFor();
  return roll.filter((one) => one.expected);
}

/** Pastes a table in which the first two are on duty on the 1st of next month. */
async function importTable(page: Page, first: string, second: string): Promise<void> {
  await page.goto('/duty');
  await button(page, '下个月 ›').click();
  await page.getByText('这个月还没有值班表').waitFor();
  const rows = ['姓名\t1日\t2日\t3日', `${first}\t值\t\t`, `${second}\t勤A\t\t`, '外来人\t值\t\t'];
  await page.fill('#pasted', rows.join('\n'));
  await button(page, '读取粘贴的内容').click();
  await page.getByText('当月名册上没有“外来人”').waitFor();
  await page.getByLabel('这些不导入，其余导入').check();
  const commit = button(page, '确认导入');
  expect(await commit.isDisabled()).toBe(true);
  await page.getByRole('combobox', { name: '勤A' }).click();
  await page.locator('.ant-select-item-option:visible', { hasText: '全天值勤' }).click();
  await commit.click();
  await page.locator('dl.duty', { hasText: `${first}（值）` }).waitFor();
  await fits(page);
}

describe.skipIf(findChromium() === null)('shifts at the pages', () => {
  const { enter, offline } = atPages();

  test('a duty table comes in, the best day is planned, and its roll proposes who is on duty', async () => {
    const page = await enter('shuji', 390);
    const [first, second] = await rollOf(page);
    await importTable(page, first?.name ?? '', second?.name ?? '');
    const day = new URL(page.url()).searchParams.get('month');
    await page.goto('/gatherings/plan');
    await chooseKind(page, '主题党日');
    await page.locator('.ant-segmented-item', { hasText: '到会人数最多' }).click();
    await page.getByLabel('看几周').click();
    await page.locator('.ant-select-item-option:visible', { hasText: '6 周' }).click();
    const days = page.locator('ol.best-days > li');
    await days.first().waitFor();
    await button(page, /^再看 \d+ 天$/).click();
    const worst = days.last();
    expect(await worst.textContent()).toContain('2 人不能来');
    expect(await days.first().textContent()).not.toContain('不能来');
    await fits(page);
    await days.first().getByRole('button').click();
    await button(page, '安排 1 次').click();
    await page
      .getByRole('link', { name: /主题党日$/ })
      .first()
      .waitFor();
    await page.goto(`/gatherings/new?on=${day}-01`);
    await chooseKind(page, '支部党员大会');
    await page.getByText('按值班表，这些人当天值班').waitFor();
    const bar = page.locator('.save-bar');
    expect(await bar.textContent()).toContain('实到 0');
    await button(page, '核对过了，2 人记为请假（值班）').click();
    const row = page.locator('ul.roll li.leave', { hasText: first?.name ?? '' });
    expect(await row.locator('input').inputValue()).toBe('值班');
    await button(page, '存草稿').click();
    await page.getByText('草稿已保存').waitFor();
  });

  test('a lost connection in the middle of a roll call loses nothing', async () => {
    const page = await enter('shuji');
    const numbers = (await rollOf(page)).filter((one) => one.policeNumber !== null);
    const [one, two] = numbers;
    const typed = page.getByLabel('警号签到');
    const status = page.locator('.number-sign-in [role=status]');
    const scan = async (number: string | null | undefined) => {
      await page.keyboard.type(number ?? '');
      await page.keyboard.press('Enter');
    };
    await typed.focus();
    await scan(one?.policeNumber);
    await status.getByText(`${one?.name} 已签到`).waitFor();
    expect(await status.textContent()).toContain('实到 1，应到');
    await scan('0000');
    await status.getByText('当天名册上没有警号 0000').waitFor();
    await scan(one?.policeNumber);
    await status.getByText(`${one?.name} 已经到了`).waitFor();
    await offline(page, async () => {
      await scan(two?.policeNumber);
      await status.getByText(`${two?.name} 已签到`).waitFor();
      await page.keyboard.press('Control+s');
      await page.getByText('连不上服务器').waitFor();
      expect(await status.textContent()).toContain('实到 2，应到');
    });
    const kept = page.waitForResponse((answer) => answer.request().method() === 'POST');
    await page.keyboard.press('Control+s');
    const { id } = (await (await kept).json()) as ReplyOf<'POST /api/gatherings'>;
    await page.getByText('草稿已保存').waitFor();
    const answer = page.waitForResponse(new RegExp(`/api/gatherings/${id}$`));
    await page.goto(`/gatherings/${id}`);
    const { gathering } = (await (
      await answer
    ).json()) as ReplyOf<'GET /api/gatherings/:gathering'>;
    const came = gathering.attendance.filter(({ mark }) => mark === 'present');
    expect(came.map(({ name }) => name).sort()).toEqual([one?.name, two?.name].sort());
    for (const { way, cameAt } of came) {
      expect([way, /^\d\d:\d\d$/.test(cameAt ?? '')]).toEqual(['number', true]);
    }
    await page.getByText('签到方式').waitFor();
  });
});
