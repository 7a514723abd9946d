import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { atPages } from '../../testing/atPages.ts';
import { findChromium } from '../../testing/browser.ts';

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true });

/** An assembly with one resolution, `days` from today; what lies ahead is a draft. */
async function hold(page: Page, days: number): Promise<string> {
  return page.evaluate(async (ahead) => {
    const read = async (url: string) => (await fetch(url)).json();
    const { today, roles } = await read('/api/me');
    const day = new Date(Date.parse(`${today}T00:00:00Z`) + ahead * 86_400_000);
    const heldOn = day.toISOString().slice(0, 10);
    const [{ unit }] = roles;
    const at = `unit=${unit}&on=${heldOn}&handle=branch-assembly`;
    const { roll } = await read(`/api/gatherings/roll?${at}`);
    const attendance = roll.map(({ person }: { person: string }) => ({ person, mark: 'present' }));
    const resolutions = [{ text: '同意年度计划', owner: '陈志远', due: '2099-12-31' }];
    const agenda = [{ topic: '年度计划' }];
    const content = { agenda, gist: '通报年度计划并讨论', ...(ahead > 0 ? {} : { resolutions }) };
    const parts = [{ handle: 'branch-assembly', content, ballots: [] }];
    const draft = {
      unit,
      heldOn,
      title: '党员大会',
      attendance: ahead > 0 ? [] : attendance,
      parts,
    };
    const id = crypto.randomUUID().replace(/^(.{14})./, '$17');
    const body = JSON.stringify({ id, finished: ahead <= 0, draft });
    const headers = { 'content-type': 'application/json' };
    const reply = await fetch('/api/gatherings', { method: 'POST', headers, body });
    if (!reply.ok) throw new Error(await reply.text());
    return id;
  }, days);
}

/** What a click brings: the name of the file and its first bytes. */
async function fetched(page: Page, click: () => Promise<void>): Promise<string> {
  const coming = page.waitForEvent('download');
  await click();
  const file = await coming;
  const bytes = await readFile(await file.path());
  return `${file.suggestedFilename()} ${bytes.subarray(0, 4).toString('latin1').trim()}`;
}

describe.skipIf(findChromium() === null)('papers', () => {
  const { enter } = atPages();

  test('the papers of a month and the handbook of a year, in one click each', async () => {
    const page = await enter('shuji');
    await hold(page, 0);
    await page.goto('/gatherings');
    await button(page, '整月材料、工作手册').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('名册、任职、计划').waitFor();
    const month = await fetched(page, () => button(page, '整月材料 Word').click());
    expect(month).toMatch(/^\d{4}-\d{2} .+ 活动材料\.zip PK/);
    const book = await fetched(page, () => button(page, '工作手册 PDF').click());
    expect(book).toMatch(/^\d{4} .+工作手册\.pdf %PDF$/);
    await dialog.getByText('已生成，见浏览器的下载。').first().waitFor();
  });

  test('a month without a record says so, beside what was asked', async () => {
    const page = await enter('shuji');
    await page.goto('/gatherings');
    await button(page, '整月材料、工作手册').click();
    const dialog = page.getByRole('dialog');
    const month = dialog.getByRole('textbox', { name: '整月材料' });
    await month.click();
    await month.fill('2019-03');
    await page.keyboard.press('Enter');
    await button(page, '整月材料 Word').click();
    await dialog.getByText('没有已登记的活动').waitFor();
  });

  test('what is still a draft has a notice, what was decided a sheet', async () => {
    const page = await enter('shuji');
    await page.goto(`/gatherings/${await hold(page, 7)}`);
    // Not “发出通知”, which is there as soon as the inbox of the branch is known.
    await button(page, /^打印 通知/).click();
    await page.getByRole('menuitem', { name: '文字（可复制）' }).click();
    const words = page.getByRole('dialog').getByRole('textbox');
    await expect.poll(() => words.inputValue()).toContain('三、请假');
    await page.goto(`/gatherings/${await hold(page, 0)}`);
    await button(page, /签到表/).waitFor();
    expect(await button(page, /通知/).count()).toBe(0);
    await button(page, /决议事项落实表/).click();
    const word = page.getByRole('menuitem', { name: 'Word 文件' });
    expect(await fetched(page, () => word.click())).toMatch(/决议事项落实表\.docx PK/);
  });
});
