import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { atPages, fits } from '../../testing/atPages.ts';
import { findChromium } from '../../testing/browser.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** A picture of one red dot. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
const choose = (page: Page, name: string, buffer: Buffer) =>
  page.locator('.upload .ant-upload-drag input').setInputFiles({ name, mimeType: '', buffer });

describe.skipIf(findChromium() === null)('files of a gathering', () => {
  const { enter } = atPages();

  test('a page is photographed, a wrong file refused, one taken away; a cadre sees what is left', async () => {
    const page = await enter('shuji', 390);
    await page.goto('/gatherings');
    await page.locator('main a[href^="/gatherings/"]:not([href*="/new"])').first().click();
    await page.waitForURL(/\/gatherings\/[0-9a-f-]{36}$/);
    await page.getByText('请勿上传身份证照片和涉密材料').waitFor();
    expect(await page.locator('.upload .ant-upload-drag input').isDisabled()).toBe(true);
    await page.getByRole('radio', { name: '会议记录签字扫描件' }).check();
    await choose(page, '记录.png', dot);
    await page.locator('ul.files img[alt="记录.png"]').waitFor();
    await choose(page, '照片.png', Buffer.from('MZ a program'));
    await page.getByText('这个文件的内容是Windows 程序').waitFor();
    await fits(page);
    await button(page, '知道了').click();
    await page.getByRole('radio', { name: '学习材料、课件' }).check();
    await choose(page, '课件.exe', Buffer.from('%PDF-1.7 slides'));
    const slides = page.locator('ul.files > li', { hasText: '课件.pdf' });
    await slides.getByRole('button', { name: '撤下' }).click();
    await page.getByLabel('理由').fill('传错了');
    await page.getByRole('dialog').getByRole('button', { name: '撤下' }).click();
    await page.getByText('已撤下 1 个').click();
    await page.getByText('撤下：传错了').waitFor();
    await fits(page);

    await page.route('**/files?*', () => undefined);
    await choose(page, '不传了.pdf', Buffer.from('%PDF-1.7'));
    await page.locator('.sending', { hasText: '不传了.pdf' }).waitFor();
    await button(page, '取消').click();
    await page.locator('.sending').waitFor({ state: 'detached' });
    await page.unroute('**/files?*');

    const url = page.url();
    const cadre = await enter('dangwu');
    await cadre.goto(url);
    const picture = cadre.locator('ul.files img[alt="记录.png"]');
    await picture.scrollIntoViewIfNeeded();
    await cadre.waitForFunction(
      () => document.querySelector<HTMLImageElement>('ul.files img')?.naturalWidth === 1,
    );
    expect(await cadre.locator('.upload').count()).toBe(0);
    await fits(cadre);
  });
});
