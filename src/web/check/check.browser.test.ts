import { writeFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { closeBrowser, findChromium, type Visit, visit } from '../../testing/browser.ts';
import { type Demo, demo } from '../../testing/demo.ts';
import { messyBook } from '../../testing/messyBook.ts';

let house: Demo;
let guest: Visit | undefined;

describe.skipIf(findChromium() === null)('a workbook before the door of a demo bureau', () => {
  beforeAll(async () => {
    house = await demo();
  }, 300_000);
  afterAll(async () => {
    await closeBrowser();
    await house?.close();
  });
  afterEach(async () => {
    await guest?.close();
  });

  test('is checked without signing in, and its findings are shown and downloaded', async () => {
    const book = await messyBook();
    guest = await visit({ baseUrl: house.address, width: 390, height: 844 });
    const { page } = guest;
    await page.goto('/sign-in');
    await page.locator('input[type=file]').setInputFiles(book);
    await page.locator('.check-result article.finding').first().waitFor();
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBeLessThanOrEqual(0);
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载结果（网页，可打印）' }).click();
    expect((await coming).suggestedFilename()).toBe('检查结果.html');
    expect(guest.faults).toEqual([]);

    const odd = `${book}.csv`;
    await writeFile(odd, '日期,值班人\n2026-01-01,甲\n');
    await page.locator('input[type=file]').setInputFiles(odd);
    await page.getByRole('alert').getByText('没有党员名册，也没有三会一课台账').waitFor();
    expect(await page.locator('.check-result').count()).toBe(0);
  });
});
