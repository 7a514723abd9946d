import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { atPages } from '../../testing/atPages.ts';
import { findChromium } from '../../testing/browser.ts';

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true });
const field = (page: Page, end: string) => page.locator(`[id$="${end}"]`);

async function choose(page: Page, id: string, typed: string): Promise<void> {
  await page.click(`#${id}`);
  await page.keyboard.type(typed);
  await enterOption(page, typed);
}

/** By the Enter key: a list that has just opened may still move away from under the mouse. */
async function enterOption(page: Page, name: string): Promise<void> {
  const option = page.locator('.ant-select-item-option-active:visible', {
    hasText: new RegExp(`^${name}`),
  });
  await option.waitFor();
  await page.keyboard.press('Enter');
  await option.waitFor({ state: 'hidden' });
}

/** Two people away by three keys each, everybody else by one confirmed act. */
async function markByKeyboard(page: Page): Promise<void> {
  const rows = page.locator('ul.roll li');
  await rows.first().focus();
  for (const [key, reason] of [
    ['2', '值班'],
    ['3', '未请假'],
  ] as const) {
    await page.keyboard.press(key);
    await page.keyboard.type(reason);
    await page.keyboard.press('Enter');
  }
  await button(page, /^其余 \d+ 人全部到会$/).focus();
  await page.keyboard.press('Enter');
  await page.getByText('请先对照签到表').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('其余人员已记为到会').waitFor();
}

async function addVote(page: Page, yes: string): Promise<void> {
  await button(page, '增加一项表决').click();
  await field(page, 'ballots_0_subject').fill('年度工作计划');
  await field(page, 'ballots_0_yes').fill(yes);
  await field(page, 'ballots_0_declared').click();
  await enterOption(page, '通过');
}

/** A list of several takes each choice by itself and stays open until it is left. */
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

const paper = async (page: Page, menu: string, item: string): Promise<Buffer> => {
  await button(page, new RegExp(menu)).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: item }).click();
  return readFile(await (await coming).path());
};

describe.skipIf(findChromium() === null)('a gathering at the pages', () => {
  const { enter, signIn } = atPages();

  test('a secretary records a meeting, sees what is wrong while writing, and prints it', async () => {
    const page = await enter('shuji');
    await page.goto('/gatherings/new');
    await chooseKinds(page, '支部党员大会');
    const bar = page.locator('.save-bar');
    await bar.getByText('未确认').waitFor();
    expect(await bar.textContent()).toMatch(/实到 0 · 未确认 \d{2}/);
    const checks = page.locator('.record aside');
    // Where and by whom is offered as it was the last time; what was said is nobody's to offer.
    expect(await page.inputValue('#place')).not.toBe('');
    expect(await checks.textContent()).toContain('议题、主要内容（发言要点）');
    await markByKeyboard(page);
    expect(await bar.textContent()).not.toContain('未确认');
    await page.fill('#startsAt', '1430');
    await page.fill('#place', '三楼会议室');
    const someone = (await page.locator('ul.roll li .who b').nth(2).textContent()) ?? '';
    await choose(page, 'host', someone);
    await choose(page, 'recorder', someone);
    await checks.getByText('记录缺少：议题').waitFor();
    await field(page, 'content_agenda_0_topic').fill('审议年度工作计划');
    await field(page, 'content_gist').fill('逐条讨论了年度工作计划。');
    await button(page, '增加一行：决议').click();
    await field(page, 'content_resolutions_0_text').fill('通过年度工作计划。');
    await addVote(page, '3');
    await page.locator('.verdict.failed', { hasText: '得3票，未通过' }).waitFor();
    await checks.getByText('却记为通过').waitFor();
    expect(await checks.textContent()).toContain('第11条');
    await button(page, '登记').click();
    await page.getByRole('heading', { name: '检查结果' }).waitFor();
    const finding = page.locator('.finding', { hasText: 'MTG10' });
    await finding.getByText('《中国共产党支部工作条例（试行）》 第11条').waitFor();
    await finding.getByRole('link', { name: 'MTG10' }).click();
    await page.getByText('不得有').waitFor();
    await page.goBack();
    expect((await paper(page, '会议记录', 'PDF 文件')).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await paper(page, '签到表', 'Word 文件')).subarray(0, 2).toString()).toBe('PK');
    await button(page, /会议记录/).click();
    await page.getByRole('menuitem', { name: '文字（可复制）' }).click();
    const text = await page.locator('.ant-modal textarea').inputValue();
    expect(text).toContain('审议年度工作计划');
    expect(text).toContain('三楼会议室');
  });

  test('one gathering has several parts; a group is a unit of its own', async () => {
    const page = await enter('shuji');
    await page.goto('/gatherings/new');
    await chooseKinds(page, '主题党日', '党课');
    await page.locator('ul.roll li').nth(20).waitFor();
    expect(await page.inputValue('#title')).toMatch(/月党课暨主题党日$/);
    await field(page, 'party-lesson_content_lecturer').fill('张三');
    await field(page, 'theme-day_content_agenda_0_topic').waitFor();
    const checks = page.locator('.record aside');
    await checks.getByText('主题党日、党课').or(checks.getByText('党课、主题党日')).waitFor();
    await page.click('#unit');
    const units = page.locator('.ant-select-tree-title');
    await units.getByText('第一党小组').click();
    const kinds = page.locator('.ant-select', { has: page.locator('#kinds') });
    await kinds.getByText('党小组会').waitFor();
    await page.locator('ul.roll li').nth(20).waitFor({ state: 'detached' });
    expect(await page.locator('ul.roll li').allTextContents()).not.toContain('第二党小组');
  });

  test('a correction shows as a difference; two at once see both states', async () => {
    const page = await enter('shuji');
    await page.goto('/gatherings');
    // Above the list stands an invitation, which leads to a new record.
    const kept = page.locator('.cards .card', { hasNotText: '草稿' });
    await kept.locator('a[href^="/gatherings/"]:not([href*="/new"])').first().click();
    await button(page, '更正').click();
    await page.locator('ul.roll li').nth(5).waitFor();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.locator('ul.roll li').nth(5).waitFor();
    await other.fill('#place', '一楼大厅');
    await button(other, '保存更正').click();
    await other.getByRole('heading', { name: '检查结果' }).waitFor();
    await other.close();
    await field(page, 'ballots_0_yes').fill('25');
    await button(page, '保存更正').click();
    await page.getByText('别人先保存了这条记录').waitFor();
    const both = await page.locator('table.conflict').textContent();
    expect(both).toContain('一楼大厅');
    expect(both).toContain('赞成 25');
    await button(page, '核对过了，用我填的保存').click();
    await page.getByRole('heading', { name: '检查结果' }).waitFor();
    await page.getByText('按规则：通过').waitFor();
    await button(page, '查看每次改动').click();
    await page.locator('table.conflict').first().getByText('三楼会议室').waitFor();
  });

  test('what was typed is guarded: leaving asks, an ended session loses nothing', async () => {
    const page = await enter('shuji');
    await page.goto('/gatherings/new');
    await chooseKinds(page, '支部党员大会');
    await page.locator('ul.roll li').nth(5).waitFor();
    await page.fill('#place', '值班室');
    await page.getByRole('link', { name: '名册', exact: true }).click();
    await page.getByText('还有没保存的内容').waitFor();
    await button(page, '留在本页').click();
    expect(await page.inputValue('#place')).toBe('值班室');
    await page.context().clearCookies();
    await button(page, '存草稿').click();
    await page.getByText('登录已过期。重新登录后继续').waitFor();
    await signIn(page, 'shuji');
    await page.getByText('草稿已保存').waitFor();
    expect(await page.inputValue('#place')).toBe('值班室');
    const kept = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
    expect(kept).not.toContain('值班室');
  });

  test('the auditor sees who recorded it, and that the trail is whole', async () => {
    const page = await enter('jijian');
    await page.goto('/audit?type=gathering');
    const line = page.locator('.cards .card', { hasText: '登记活动' }).first();
    await line.waitFor();
    expect(await line.textContent()).toMatch(/程春伟|shuji/);
    await button(page, '现在核对').click();
    await page.getByText('核对无误').waitFor();
  });
});
