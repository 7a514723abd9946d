import { describe, expect, test } from 'vitest';
import { atPages } from '../../testing/atPages.ts';
import { findChromium } from '../../testing/browser.ts';

const header = '姓名\t性别\t身份证号\t出生日期\t入党时间\t转正时间\t党员类别\t支部名称';
const branch = '城东分局滨江派出所党支部';
const rows = [
  '城东分局党委党员名册',
  header,
  `试导甲\t男\t\t1990-03-07\t2015年7月1日\t2016.7.1\t正式党员\t${branch}`,
  `试导乙\t女\t11010119900307451X\t1990-03-07\t2015-07-01\t2016-07-01\t正式党员\t${branch}`,
  '合计\t2',
];

describe.skipIf(findChromium() === null)('a roster at the pages', () => {
  const { enter } = atPages();

  test('a cadre imports what is right, looks it up, and undoes the batch', async () => {
    const page = await enter('dangwu');
    await page.goto('/imports');
    const name = `名册-${Date.now()}.txt`;
    await page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(rows.join('\n')) });
    await page.getByRole('heading', { level: 1, name }).waitFor();
    const wrong = page.locator('td.cell-error', { hasText: '校验码不对' });
    expect(await wrong.textContent()).toContain('451X');
    const commit = page.getByRole('button', { name: '确认导入' });
    expect(await commit.isDisabled()).toBe(true);
    await page.getByLabel('只导入没有错误的行').check();
    await commit.click();
    await page.getByText('已导入。名册里可以查到。').waitFor();
    const batch = page.url();
    await page.goto('/roster?below=1&q=试导');
    await page.getByRole('link', { name: '试导甲' }).waitFor();
    expect(await page.getByRole('link', { name: '试导乙' }).count()).toBe(0);
    await page.goto(batch);
    await page.getByRole('button', { name: '撤销整批导入' }).click();
    await page.getByText('会撤回 1 人的登记和改动').waitFor();
    await page.getByText('不会丢失什么').waitFor();
    await page.getByLabel('理由').fill('试导入，不留');
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await page.getByText('这次导入已撤销。').waitFor();
    await page.goto('/roster?below=1&q=试导');
    await page.getByText('没有找到这个姓名').waitFor();
  });
});
