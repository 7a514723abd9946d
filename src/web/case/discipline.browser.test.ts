import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../kernel/date.ts';
import { atPages, fits } from '../../testing/atPages.ts';
import { findChromium } from '../../testing/browser.ts';
import { recordStep } from '../../testing/caseAtPages.ts';

/** The first page reminds whoever keeps discipline; nobody else finds a word of it. */
/** The business day of the demo. */
async function today(page: Page): Promise<IsoDate> {
  const me = await (await page.request.get('/api/me')).json();
  return me.today;
}

describe.skipIf(findChromium() === null)('discipline at the pages', () => {
  const at = atPages();

  test('from the reminder to the rights, at a desk and on a phone', async () => {
    for (const width of [1440, 390]) {
      const page = await at.enter('jiwei', width);
      await page.getByRole('link', { name: /1 件纪律处分的影响期30天内届满/ }).click();
      await page.getByRole('heading', { name: '纪律处分', level: 1 }).waitFor();
      const lines = page.getByRole('link', { name: /^[\p{sc=Han}]{2,4}$/u });
      await page.getByText('影响期满、归档').first().waitFor();
      await fits(page, `list at ${width}`);
      expect(await lines.count()).toBeGreaterThan(1);
      await page.locator('.case-lines a, a[href^="/cases/"]').first().click();
      await page.getByRole('heading', { name: '对党员权利的影响' }).waitFor();
      await page.getByText('不能 行使表决权').waitFor();
      await fits(page, `case at ${width}`);
    }
  });

  test('a step is recorded by the form, and the paper for the person comes with it', async () => {
    const page = await at.enter('jiwei');
    await page.goto('/cases?kind=member-sanction');
    await page.locator('a[href^="/cases/"]').first().click();
    await page.getByRole('heading', { name: '现在可以办' }).waitFor();
    const on = await today(page);
    await recordStep(page, { name: '本人申诉', on, fill: { grounds: '不服处分决定' } });
    await page.getByText('不服处分决定').waitFor();
    const paper = await page.request.get(
      `${page.url().replace('/cases/', '/api/cases/')}/paper?paper=sanction-told&format=txt`,
    );
    expect(await paper.text()).toContain('党纪处分决定告知书');
  });

  test.each(['shuji', 'dangwu', 'zhengshen'])('%s finds no such kind', async (username) => {
    const page = await at.enter(username);
    await page.goto('/cases?kind=member-sanction');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    await page.locator('.filter').first().waitFor();
    expect(await page.locator('body').textContent()).not.toMatch(/处分|察看|影响期/);
    const reply = await page.request.get('/api/cases?kind=member-sanction&state=all');
    expect(await reply.json()).toMatchObject({ cases: [], total: 0 });
  });
});
