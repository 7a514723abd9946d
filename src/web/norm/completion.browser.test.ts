import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { readWorkbook } from '../../documents/sheet/read.ts';
import { atPages, fits } from '../../testing/atPages.ts';
import { findChromium } from '../../testing/browser.ts';

/** Last year is over on whatever day the tests run. */
let year = '';
/** What the secretary held in January. */
const held = { id: '01a00000-0000-7000-8000-000000000001', title: '一季度党员大会' };

/** Records a general meeting of that January, as a page would send it. */
async function hold(page: Page): Promise<void> {
  const me = await (await page.request.get('/api/me')).json();
  year = String(Number(me.today.slice(0, 4)) - 1);
  const [unit] = me.reach['activity.write'];
  const heldOn = `${year}-01-08`;
  const asked = `/api/gatherings/roll?unit=${unit}&on=${heldOn}&handle=branch-assembly`;
  const { roll } = await (await page.request.get(asked)).json();
  const host = roll[0].person;
  const draft = {
    ...{ unit, heldOn, startsAt: '15:00', place: '会议室', host, recorder: host },
    title: held.title,
    attendance: [{ person: host, mark: 'present' }],
    parts: [{ handle: 'branch-assembly', content: { gist: '发言' }, ballots: [] }],
  };
  const status = await page.evaluate(
    async (body) => {
      const headers = { 'content-type': 'application/json' };
      const sent = { method: 'POST', headers, body: JSON.stringify(body) };
      return (await fetch('/api/gatherings', sent)).status;
    },
    { id: held.id, finished: true, draft },
  );
  expect(status).toBe(200);
}

/** The state of a cell is in its name, its mark and its colour. */
const cell = (page: Page, unit: string, kind: string, period: string) =>
  page.locator(`button[aria-label^="${unit}，${kind}，"][aria-label*="${period}："]`);

describe.skipIf(findChromium() === null)('a year at the pages', () => {
  const { enter } = atPages();
  beforeAll(async () => hold(await enter('shuji', 1440)), 300_000);

  test('a cadre goes from the home page to a cell, to its record, and back to the cell', async () => {
    const page = await enter('dangwu', 1440);
    await page.locator('main').getByRole('link', { name: '完成情况' }).click();
    await page.locator('.filter .ant-select').first().click();
    await page.locator('.ant-select-item-option', { hasText: `${year}年` }).click();
    await page.waitForURL(/year=/);
    const quarter = cell(page, '城东分局滨江派出所党支部', '支部党员大会', '第1季度');
    await quarter.waitFor();
    expect(await quarter.textContent()).toBe('✓');
    expect(await quarter.getAttribute('class')).toBe('done met');
    await quarter.click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('《中国共产党支部工作条例（试行）》').waitFor();
    const said = await drawer.textContent();
    for (const word of [`${year}年第1季度支部党员大会`, '✓ 1次', '已核对原文', `${year}年1月8日`]) {
      expect(said).toContain(word);
    }
    await drawer.getByRole('link', { name: held.title }).click();
    await page.getByRole('heading', { level: 1, name: held.title }).waitFor();
    await page.goBack();
    await page.getByRole('dialog').getByRole('link', { name: held.title }).waitFor();
  });

  test('what is missing says so, and what to do; the keyboard walks from cell to cell', async () => {
    const page = await enter('dangwu', 1440);
    await page.goto(`/completion?year=${year}`);
    await cell(page, '城东分局机关党支部', '主题党日', '年1月').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('dialog');
    await drawer.getByText('至少应有 1 次，记录到 0 次。').waitFor();
    const said = await drawer.textContent();
    for (const word of [
      '城东分局滨江派出所党支部',
      '年2月主题党日',
      '缺',
      '第16条',
      '按实际日期记录',
    ]) {
      expect(said).toContain(word);
    }
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(name).toMatch(/^城东分局滨江派出所党支部，主题党日，\d{4}年2月：缺$/);
  });

  test('a secretary sees the own branch and may record at once', async () => {
    const page = await enter('shuji', 1440);
    await page.goto(`/completion?year=${year}`);
    const missed = page.locator('button.missed').first();
    await missed.click();
    expect(await page.locator('th.unit a').allTextContents()).toEqual(['城东分局滨江派出所党支部']);
    await page.getByRole('dialog').getByRole('link', { name: '登记一次' }).click();
    await page.waitForURL(/\/gatherings\/new\?unit=\d+/);
  });

  test('one kind of one committee, kept in the address; the workbook is what is seen', async () => {
    const page = await enter('zhengzhibu', 1440);
    await page.goto('/completion');
    const groups = page.locator('tr.group');
    await groups.nth(5).waitFor();
    const all = await groups.count();
    await groups.getByRole('link', { name: '城东分局党委' }).click();
    await groups.first().waitFor({ state: 'detached' });
    expect(all).toBeGreaterThanOrEqual(13);
    await page.locator('.filter .narrow-pick').click();
    await page.locator('.ant-select-item-option', { hasText: '主题党日' }).click();
    await page.waitForURL(/rule=MTG05/);
    expect(await page.locator('thead th[scope="colgroup"]').allTextContents()).toEqual([
      '主题党日',
    ]);
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出 Excel' }).click();
    const bytes = await readFile(await (await coming).path());
    const read = await readWorkbook(bytes, 'a.xlsx');
    const text = JSON.stringify(read);
    expect(text).toContain('主题党日 1月');
    expect(text).not.toContain('支部党员大会 第1季度');
    expect(text).not.toContain('城西分局');
  });

  test('where nobody knows, the cell says what is missing', async () => {
    const page = await enter('zhengzhibu', 1440);
    await page.goto('/completion');
    await cell(page, '网安支队党支部', '支部委员会会议', '全年各期').click();
    await page.getByRole('dialog').getByText('这个党组织只登记人数').waitFor();
  });

  test('a year without anything says so', async () => {
    const page = await enter('dangwu', 1440);
    await page.goto('/completion?year=2017');
    await page.getByText('这一年没有应做的事项').waitFor();
  });

  test('a phone shows branches below each other, every mark named', async () => {
    const page = await enter('dangwu', 390);
    await page.goto(`/completion?year=${year}`);
    await page.locator('.completion-card').first().waitFor();
    await fits(page);
    expect(await page.locator('table').count()).toBe(0);
    await page.locator('.periods button.missed').first().click();
    await page.getByRole('dialog').getByText('怎么办').waitFor();
    await fits(page);
  });

  test('at a desk only the table scrolls sideways; on paper nothing is cut off', async () => {
    const page = await enter('zhengzhibu', 1024);
    await page.goto('/completion');
    await page.locator('tr.group').nth(5).waitFor();
    await fits(page);
    await page.emulateMedia({ media: 'print' });
    const frame = page.locator('.completion-scroll').first();
    expect(await frame.evaluate((one) => getComputedStyle(one).overflow)).toBe('visible');
    expect(await page.locator('.filter').isVisible()).toBe(false);
    expect(await page.getByText('截至').first().isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
  });
});
