import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../documents/sheet/read.ts';
import { atPages, fits } from '../../testing/atPages.ts';
import { findChromium } from '../../testing/browser.ts';

const overdue = '刑侦支队一大队党支部';

async function openUnit(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name, exact: true }).first().click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.getByRole('list', { name: '换届步骤' }).waitFor();
}

const step = (page: Page, name: string) =>
  page.getByRole('list', { name: '换届步骤' }).getByRole('listitem').filter({ hasText: name });

describe.skipIf(findChromium() === null)('terms at the pages', () => {
  const { enter } = atPages();

  test('the wave shows what is late first; a bar lists its units, kept in the address', async () => {
    const page = await enter('zhengzhibu', 1440);
    await page.getByRole('link', { name: '换届', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '换届计划' }).waitFor();
    const list = page.locator('.panel', { hasText: '逐个安排' });
    const first = list.locator('tbody tr:not([aria-hidden])').first();
    expect(await first.textContent()).toContain(overdue);
    expect(await first.textContent()).toContain('逾期未换届');
    const late = page.getByRole('button', { name: '已过期限应换届1个' });
    await late.click();
    await page.waitForURL(/slot=election_late/);
    expect(await list.locator('tbody tr:not([aria-hidden])').count()).toBe(1);
    await late.focus();
    await page.keyboard.press('Enter');
    await list.locator('tbody tr:not([aria-hidden])').nth(20).waitFor();
    const [coming] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出Excel' }).click(),
    ]);
    const book = await readWorkbook(await readFile(await coming.path()), 'a.xlsx');
    expect(JSON.stringify(book)).toContain(overdue);
  });

  test('an election that was held is recorded, the clock runs anew, and it is taken back', async () => {
    const page = await enter('zhengzhibu', 1440);
    await page.goto('/terms');
    await openUnit(page, overdue);
    const tag = page.locator('.facts .clock');
    expect(await tag.textContent()).toBe('逾期未换届');
    await page.getByRole('button', { name: '登记换届结果' }).first().click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('没有批复').click();
    await drawer.getByRole('button', { name: '登记换届结果' }).click();
    await drawer.waitFor({ state: 'detached' });
    await page.getByText('在任', { exact: true }).waitFor();
    expect(await step(page, '上级提醒').textContent()).toContain('待办');
    const line = page.locator('.history-line', { hasText: '登记换届结果' }).first();
    await line.getByRole('button', { name: '撤销这次变更' }).click();
    const asked = page.getByRole('dialog');
    await asked.getByRole('textbox').fill('登记错了');
    await asked.getByRole('button', { name: '撤销这次变更' }).click();
    await page.locator('.facts .clock.overdue').waitFor();
  });

  test('a paper is recorded with what comes next offered; a delay asks until when', async () => {
    const page = await enter('dangwu', 1440);
    await page.goto('/terms');
    await openUnit(page, '城东分局渡口派出所党支部');
    expect(await step(page, '报送请示').textContent()).toContain('待办');
    await page.getByRole('button', { name: '登记换届公文' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('换届请示').first().waitFor();
    await drawer.getByRole('button', { name: '登记换届公文' }).click();
    await drawer.waitFor({ state: 'detached' });
    await step(page, '报送请示').getByText('已办').waitFor();
    await page.getByRole('button', { name: '登记换届公文' }).click();
    await page.getByRole('dialog').locator('.ant-select').first().click();
    await page.locator('.ant-select-item-option', { hasText: '延期批复' }).click();
    await page.getByRole('dialog').getByText('延期到哪一天').waitFor();
  });

  test('a secretary sees the own clock and drafts the request, and records nothing', async () => {
    const page = await enter('shuji', 1440);
    await page.goto('/terms');
    await openUnit(page, '城东分局滨江派出所党支部');
    expect(await page.getByRole('button', { name: '登记换届结果' }).count()).toBe(0);
    await page.getByRole('button', { name: '起草公文' }).click();
    const [coming] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: '换届请示', exact: true }).click(),
    ]);
    expect(coming.suggestedFilename()).toBe('城东分局滨江派出所党支部 换届请示.docx');
  });

  test('on a phone the wave is by quarters and the list is cards', async () => {
    const page = await enter('zhengzhibu', 390);
    await page.goto('/terms');
    await page.locator('.term-cards li').first().waitFor();
    await fits(page);
    expect(await page.locator('.wave-axis > span').count()).toBe(10);
  });
});
