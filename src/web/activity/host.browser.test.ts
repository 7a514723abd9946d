import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { ReplyOf } from '../../api/contract/index.ts';
import { isDrawn } from '../../engines/activity/review.ts';
import { atPages, fits } from '../../testing/atPages.ts';
import { findChromium } from '../../testing/browser.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function get<T>(page: Page, url: string): Promise<T> {
  return (await page.request.get(url)).json() as Promise<T>;
}
const hosted = async (page: Page) =>
  (await get<ReplyOf<'GET /api/confirmations'>>(page, '/api/confirmations')).lines;

/** Whether a record is drawn in its first state, by the share until the bureau decides. */
const drawn = ({ id }: { readonly id: string }) => isDrawn(id, 1, 2_000);

async function confirm(page: Page, id: string): Promise<void> {
  await page.getByRole('button', { name: /^全部 \d+ 份$/ }).click();
  await page.locator(`a[href="/gatherings/${id}"]`).first().click();
  await page.getByText('这次活动由您主持').waitFor();
  await button(page, '确认记录属实').click();
  await page.getByText('主持人确认', { exact: true }).waitFor();
  expect(await button(page, '确认记录属实').count()).toBe(0);
  await fits(page);
}

describe.skipIf(findChromium() === null)('a branch without a committee', () => {
  const { enter } = atPages();

  test('its host confirms, and above a sample of it is reviewed', async () => {
    const host = await enter('shuji3');
    const lines = await hosted(host);
    const [sampled, other] = [lines.find(drawn), lines.find((line) => !drawn(line))];
    if (sampled === undefined || other === undefined) throw new Error('nothing to confirm');
    await host.getByText(`${lines.length} 份记录待您确认`).waitFor();
    await fits(host);
    await confirm(host, sampled.id);
    await host.getByText('这一版被抽中').waitFor();
    await host.goto('/');
    await confirm(host, other.id);
    await host.getByText('没有抽中，不用再审').waitFor();
    await host.goto('/');
    await host.getByText(`${lines.length - 2} 份记录待您确认`).waitFor();

    const cadre = await enter('zhengzhibu', 390);
    await cadre.goto(`/reviews?unit=${other.unit}`);
    const cards = cadre.locator('ul.cards li.card');
    await cards.first().waitFor();
    expect(await cards.count()).toBe(lines.filter(drawn).length);
    expect(await cards.locator('.mark', { hasText: '抽查' }).count()).toBe(await cards.count());
    await cards.filter({ hasText: '主持人已确认' }).first().waitFor();
    await fits(cadre);
    await cadre.getByText('已确认', { exact: true }).click();
    await cadre.locator(`a[href="/gatherings/${other.id}"]`).waitFor();
    expect(await cards.count()).toBe(1);
    await cadre.goto(`/gatherings/${sampled.id}`);
    await button(cadre, '审核通过').click();
    await cadre.getByText('审核通过', { exact: true }).waitFor();
    await fits(cadre);
  });
});
