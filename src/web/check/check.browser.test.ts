import { writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { atPages, fits } from '../../testing/atPages.ts';
import { findChromium } from '../../testing/browser.ts';
import { messyBook } from '../../testing/messyBook.ts';

describe.skipIf(findChromium() === null)('a workbook before the door of a demo bureau', () => {
  const { arrive } = atPages();

  test('is checked without signing in, and its findings are shown and downloaded', async () => {
    const book = await messyBook();
    const page = await arrive(390);
    await page.goto('/sign-in');
    await page.locator('input[type=file]').setInputFiles(book);
    await page.locator('.check-result article.finding').first().waitFor();
    await fits(page);
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载结果（网页，可打印）' }).click();
    expect((await coming).suggestedFilename()).toBe('检查结果.html');

    const odd = `${book}.csv`;
    await writeFile(odd, '日期,值班人\n2026-01-01,甲\n');
    await page.locator('input[type=file]').setInputFiles(odd);
    await page.getByRole('alert').getByText('没有党员名册，也没有三会一课台账').waitFor();
    expect(await page.locator('.check-result').count()).toBe(0);
  });
});
