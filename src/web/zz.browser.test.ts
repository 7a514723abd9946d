import { describe, test } from 'vitest';
import { atPages } from '../testing/atPages.ts';

describe('look', () => {
  const { enter } = atPages();
  for (const width of [1440, 390]) {
    test(`at ${width}`, async () => {
      const page = await enter('zhengzhibu', width);
      await page.goto(page.url().replace(/(https?:\/\/[^/]+).*/, '$1/terms'));
      await page.locator('.wave').waitFor();
      await page.waitForTimeout(800);
      await page.screenshot({ path: `/tmp/f-terms-${width}.png` });
      await page.evaluate(() => document.querySelector('main')?.scrollIntoView());
      await page.mouse.move(width / 2, 500);
      await page.mouse.wheel(0, 800);
      await page.waitForTimeout(500);
      await page.screenshot({ path: `/tmp/f-terms2-${width}.png` });
    }, 120_000);
  }
});
