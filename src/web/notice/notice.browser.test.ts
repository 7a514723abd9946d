import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { atPages, fits } from '../../testing/atPages.ts';
import { findChromium } from '../../testing/browser.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const places = (page: Page) => page.locator('nav#navigation a').allTextContents();

describe.skipIf(findChromium() === null)('people who are told, who draft, who look in', () => {
  const { enter } = atPages();

  test('a member asks for leave on a phone, the secretary sees it and moves the meeting', async () => {
    const member = await enter('dangyuan', 390);
    await member.getByText('1 条新通知').waitFor();
    const card = member.locator('#notices > li');
    await card.getByText('请带学习笔记').waitFor();
    await fits(member);
    // A new notice pushes nothing of the header onto a second line.
    expect((await member.locator('.top').boundingBox())?.height).toBeLessThan(60);
    await button(member, '请假').click();
    await member.getByRole('dialog').getByLabel('理由').fill('当天值班备勤');
    await member.getByRole('dialog').getByRole('button', { name: '请假' }).click();
    await card.getByText('您已请假').waitFor();
    await expect.poll(() => member.getByText('1 条新通知').count()).toBe(0);

    const secretary = await enter('shuji');
    await secretary.goto('/drafts');
    await secretary.locator('.card a').last().waitFor();
    const planned = secretary.locator('ul.cards').last().locator('.card').first();
    await planned.getByRole('link').first().click();
    await secretary.getByText('请假 1 人').waitFor();
    await secretary.locator('li', { hasText: '当天值班备勤' }).first().waitFor();
    await secretary.getByText(/^站内通知到不了的 \d+ 人$/).waitFor();
    await secretary.getByRole('button', { name: '继续填写' }).click();
    await secretary.locator('[id$="place"]').fill('四楼会议室');
    await button(secretary, '存草稿').click();
    await secretary.locator('.save-bar').getByText('草稿已保存').waitFor();

    const again = await enter('dangyuan');
    await again.getByText('1 条新通知').waitFor();
    await again.locator('#notices').getByText('四楼会议室').waitFor();
    await again.locator('#notices .note').getByText('地点').waitFor();
    await button(again, '参加').click();
    await again.getByText('您已答复：参加').waitFor();
  });

  test('a member lets a calendar program follow the notices, and stops it', async () => {
    const page = await enter('dangyuan', 390);
    await page.goto('/account');
    await button(page, '生成订阅链接').click();
    const address = await page.locator('.address').textContent();
    const text = await (await fetch(address ?? '')).text();
    expect(text).toContain('BEGIN:VEVENT');
    await fits(page);
    await button(page, '停止订阅').click();
    await button(page, '生成订阅链接').waitFor();
    expect((await fetch(address ?? '')).status).toBe(404);
  });

  test('a recorder finds what is due, marks a leave, keeps a draft and cannot finish', async () => {
    const page = await enter('jilu');
    await page.getByText('已到日子、还没有定稿').waitFor();
    expect(await places(page)).toEqual([
      '首页',
      '组织',
      '待写记录',
      '我的档案',
      '我的账目',
      '登记了什么',
      '检查自己的台账',
      '我的账号',
      '系统状态',
    ]);
    await button(page, '起草记录').first().click();
    await page.locator('ul.roll li').first().waitFor();
    expect(await button(page, '登记').count()).toBe(0);
    await page.getByText('由支部书记核对并定稿登记').first().waitFor();
    await page.locator('ul.roll li').first().getByText('请假', { exact: true }).click();
    await button(page, '存草稿').click();
    await page.locator('.save-bar').getByText('草稿已保存').waitFor();
    const phone = await enter('jilu', 390);
    await phone.getByText('已到日子、还没有定稿').waitFor();
    await fits(phone);
  });

  test('an inspector reads; the screen of grants asks for a last day where the role has one', async () => {
    const page = await enter('jiancha');
    const shown = await places(page);
    expect(shown).toEqual(expect.arrayContaining(['活动', '检查', '完成情况']));
    expect(shown).not.toContain('名册');
    await page.goto('/gatherings');
    await page.locator('main a[href^="/gatherings/0"]').first().click();
    await page.waitForURL(/\/gatherings\/[0-9a-f-]{36}$/);
    const cadre = await enter('zhengzhibu');
    await cadre.goto('/grants');
    await button(cadre, '申请授权').first().click();
    await cadre.locator('#role').click();
    await cadre.keyboard.type('检查组');
    await cadre.locator('.ant-select-item-option', { hasText: '检查组成员' }).click();
    await cadre.getByText('最长 90 天').first().waitFor();
    await cadre.getByText('最后一天', { exact: true }).first().waitFor();
    await fits(cadre);
  });
});
