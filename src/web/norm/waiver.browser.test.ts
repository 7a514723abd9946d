import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { atPages, fits } from '../../testing/atPages.ts';
import { findChromium } from '../../testing/browser.ts';

/** The one finding of MTG02 that the demo has: a duty, so the completion table knows it too. */
const rule = 'MTG02';
const branch = '城东分局滨江派出所党支部';
const reason = '全员抽调专班，市局党委会议纪要〔2026〕7号';

const finding = (page: Page) => page.locator('article.finding', { hasText: rule });
const waiver = (page: Page) => page.locator('li.card', { hasText: reason });

async function seeFindings(page: Page): Promise<void> {
  await page.goto('/findings');
  await page.locator('article.finding').first().waitFor();
}

async function waive(page: Page): Promise<void> {
  await finding(page)
    .getByRole('button', { name: `豁免${branch}的${rule}` })
    .click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('textbox', { name: '理由' }).fill(reason);
  await drawer.getByRole('button', { name: '豁免', exact: true }).click();
  await waiver(page).waitFor();
}

describe.skipIf(findChromium() === null)('waivers at the pages', () => {
  const { enter } = atPages();

  test('a cadre waives, the branch reads why, and taken back it is told again', async () => {
    const cadre = await enter('dangwu');
    await seeFindings(cadre);
    await waive(cadre);
    await finding(cadre).waitFor({ state: 'detached' });
    await waiver(cadre).getByText('现在盖住 1 条问题').waitFor();
    await cadre.goto('/completion');
    const cell = cadre.locator(`button.done.waived[aria-label^="${branch}，"]`);
    await cell.first().click();
    await cadre.getByRole('dialog').getByText(reason).waitFor();

    const phone = await enter('shuji', 390);
    await seeFindings(phone);
    expect(await finding(phone).count()).toBe(0);
    await waiver(phone).getByText('豁免', { exact: true }).waitFor();
    expect(await phone.getByRole('button', { name: /豁免|收回/ }).count()).toBe(0);
    await fits(phone);
    await phone.goto('/');
    await phone.getByRole('link', { name: '另有 2 条已豁免' }).waitFor();

    const again = await enter('dangwu');
    await seeFindings(again);
    await waiver(again)
      .getByRole('button', { name: /^收回对/ })
      .click();
    const why = again.getByRole('dialog');
    await why.getByRole('textbox').fill('专班已撤');
    await why.getByRole('button', { name: '收回' }).click();
    await finding(again).waitFor();
    await again.getByRole('button', { name: '查看已结束的 1 条' }).click();
    await waiver(again).getByText('专班已撤').waitFor();
    await fits(again);
  });
});
