import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { atPages, fits } from '../../testing/atPages.ts';
import { findChromium } from '../../testing/browser.ts';

const other = '城西分局滨江派出所';

/** Fills in the request, up to its button. */
async function ask(page: Page, what: string, who: string | null, reason: string): Promise<void> {
  await page.goto('/emergencies');
  await page.getByRole('button', { name: '申请应急查看' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('查看什么').click();
  await page.getByTitle(what).last().click();
  await drawer.getByLabel('哪个单位').click();
  await page.locator('.ant-select-tree-title').first().waitFor();
  await drawer.getByLabel('哪个单位').fill(other);
  await page.locator('.ant-select-tree').getByText(`${other}党支部`).click();
  if (who !== null) await drawer.getByLabel('谁的档案').fill(who);
  await drawer.getByLabel('事由').fill(reason);
  await fits(page, what);
  await drawer.getByRole('button', { name: '申请应急查看' }).click();
  await drawer.waitFor({ state: 'detached' });
}

const cardOf = (page: Page, reason: string) =>
  page.getByRole('listitem').filter({ hasText: reason });

async function agree(page: Page, reason: string): Promise<void> {
  await page.goto('/emergencies');
  await cardOf(page, reason).getByRole('button', { name: '同意', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '同意', exact: true }).click();
  await cardOf(page, reason).getByText('进行中').waitFor();
}

describe.skipIf(findChromium() === null)('reading in need at the pages', () => {
  const house = atPages();
  /** What was agreed to ended the session: in by name, password and code. */
  const again = async (username: string, width?: number): Promise<Page> => {
    const page = await house.arrive(width);
    await page.goto('/');
    await house.signIn(page, username);
    await page.waitForSelector('nav#navigation', { state: 'attached' });
    return page;
  };

  test('a secretary asks, a second agrees, a roster opens under a banner, a third signs', async () => {
    const reason = '夜间警情，需联系在册人员';
    let page = await house.enter('shuji', 390);
    await ask(page, '应急查看单位', null, reason);
    await cardOf(page, reason).getByText('待同意').waitFor();
    await fits(page);
    page = await house.enter('anquan');
    await agree(page, reason);
    page = await again('shuji');
    await page.getByRole('status').filter({ hasText: '应急查看进行中' }).waitFor();
    await page.goto('/emergencies');
    await cardOf(page, reason).waitFor();
    await cardOf(page, reason).getByRole('link', { name: '打开名册' }).click();
    await page.getByText(other).first().waitFor();
    await page.locator('tbody tr').nth(2).waitFor();
    await page.goto('/emergencies');
    await cardOf(page, reason).getByRole('button', { name: '看过什么' }).click();
    const read = page.getByRole('dialog').getByRole('listitem');
    await read.filter({ hasText: /^名册/ }).first().waitFor();
    await page.goto('/emergencies');
    await cardOf(page, reason).getByRole('button', { name: '结束' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '结束' }).click();
    page = await house.enter('shuji2', 390);
    await page.getByRole('status').filter({ hasText: '与您或您管理的名册有关' }).waitFor();
    await page.getByRole('link', { name: '查看', exact: true }).click();
    await cardOf(page, reason).getByText('与您有关').waitFor();
    await fits(page);
    page = await house.enter('shenji');
    await page.goto('/emergencies');
    await page.getByRole('status').filter({ hasText: '1 项待审核签字' }).waitFor();
    await cardOf(page, reason).getByRole('button', { name: '审核签字' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('与事由相符').click();
    await drawer.getByLabel('说明').fill('只看了名册，与事由相符');
    await drawer.getByRole('button', { name: '审核签字' }).click();
    await cardOf(page, reason).getByText('只看了名册').waitFor();
    expect(await cardOf(page, reason).getByRole('button', { name: '审核签字' }).count()).toBe(0);
  });

  test('one file opens, and its person reads of it without a name', async () => {
    const reason = '家属突发疾病，核对联系情况';
    let page = await house.enter('shuji2');
    await page.goto('/my-file');
    const who =
      ((await page.locator('.panel h2').first().textContent()) ?? '').split(' · ')[0] ?? '';
    page = await again('shuji');
    await ask(page, '应急查看个人档案', who, reason);
    page = await house.enter('anquan', 390);
    await agree(page, reason);
    page = await again('shuji', 390);
    await page.goto('/emergencies');
    await cardOf(page, reason).getByRole('link', { name: '打开档案' }).click();
    await page.getByText('只读，不能打印、带出').waitFor();
    await fits(page);
    page = await house.enter('shuji2', 390);
    await page.goto('/emergencies');
    await cardOf(page, reason).getByText('您的档案').waitFor();
    await page.goto('/my-file');
    await page.getByText('应急查看我的档案').first().waitFor();
  });
});
