import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { countActs, total } from '../../testing/acts.ts';
import { atPages, fits } from '../../testing/atPages.ts';
import { findChromium } from '../../testing/browser.ts';
import { settled } from '../../testing/walk.ts';
import type { BookPage, Entry } from './terms.ts';

const branch = '城东分局滨江派出所党支部';

/** The page of the branch’s book, by way of the navigation. */
async function openBook(page: Page): Promise<string> {
  await page.getByRole('link', { name: '账簿', exact: true }).click();
  await page.waitForURL(/\/books\/dues\/\d+/);
  await page.getByRole('heading', { level: 1, name: branch }).waitFor();
  return new URL(page.url()).pathname;
}

const apiOf = (path: string) => path.replace(/\/books\/(\w+)\/(\d+)/, '/api/units/$2/books/$1');

async function viewOf(page: Page, path: string): Promise<BookPage> {
  return (await page.request.get(apiOf(path))).json();
}

async function entriesOf(page: Page, path: string, posting: string): Promise<readonly Entry[]> {
  const query = 'from=2020-01-01&to=2099-01-01&limit=500';
  const reply = await page.request.get(`${apiOf(path)}/entries?${query}`);
  expect(reply.status(), await reply.text()).toBe(200);
  const { entries } = (await reply.json()) as { readonly entries: readonly Entry[] };
  return entries.filter(({ rows }) => rows[0]?.posting.id === posting);
}

const box = (page: Page) => page.getByRole('dialog');
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

async function choose(page: Page, label: string, option: string): Promise<void> {
  const picker = box(page).getByRole('combobox', { name: label });
  await picker.click();
  // A long list draws what is in sight alone; whoever types finds the rest.
  if (await picker.isEditable()) await picker.fill(option);
  const list = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
  await list.getByTitle(option, { exact: true }).click();
}

async function fillColumn(page: Page, column: string, words: string): Promise<void> {
  await choose(page, '粘贴哪一列', column);
  await box(page).getByRole('textbox', { name: '一行一个，空行跳过' }).fill(words);
  await box(page)
    .getByRole('button', { name: /人都填这一个$/ })
    .click();
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = (await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa'] })`,
  )) as { readonly violations: readonly { readonly id: string; readonly nodes: unknown[] }[] };
  return found.violations.map(({ id, nodes }) => `${id} ${JSON.stringify(nodes).slice(0, 300)}`);
}

/** Runs in the browser: what a form that makes its word at every press would do. */
async function postUnderAnotherKey([url, sent]: readonly [string, string]): Promise<void> {
  const body = JSON.stringify({ ...JSON.parse(sent), key: crypto.randomUUID() });
  const headers = { 'content-type': 'application/json' };
  const reply = await fetch(url, { method: 'POST', body, headers });
  if (!reply.ok) throw new Error(await reply.text());
}

/** This month and the one before, as the page says them. */
function lastMonths(): readonly [string, string] {
  const now = new Date(Date.now() + 8 * 3_600_000);
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  const words = (at: Date) => `${at.getUTCFullYear()}年${at.getUTCMonth() + 1}月`;
  return [words(new Date(Date.UTC(year, month - 1))), words(new Date(Date.UTC(year, month)))];
}

describe.skipIf(findChromium() === null)('a book at the pages', () => {
  const { enter, offline } = atPages();
  let path = '';
  let member = '';
  let people = 0;

  test('everybody is assessed by a pasted column; one is worked out while it is typed', async () => {
    const own = await enter('dangyuan', 1440);
    member = (await (await own.request.get('/api/me')).json()).name;
    const page = await enter('shuji', 1440);
    path = await openBook(page);
    people = (await viewOf(page, path)).payers.length;
    await page.getByText(`${people}人还没有核定`).waitFor();
    await press(page, '成批核定');
    await box(page).getByText('还没有改动').waitFor();
    const [before] = lastMonths();
    await choose(page, '从哪个月起', before);
    await fillColumn(page, '人员类别', '在职民警');
    await fillColumn(page, '每月交纳基数', '5,001.00');
    await press(page, `保存${people}人的核定`);
    await box(page).waitFor({ state: 'detached' });
    await page.getByText(`${people}人等本人确认`).waitFor();
    await page.locator('.ant-segmented-item', { hasText: '核定' }).click();
    await press(page, `核定：${member}`);
    await box(page).locator('[id="inputs_base"]').fill('6000');
    const live = box(page).getByRole('region', { name: '系统核算' });
    await live.getByText('每月应交90.00元').waitFor();
    await live.locator('.cite').first().waitFor();
    await choose(page, '人员类别', '农民');
    await live.getByText('算不出来').waitFor();
    await live.getByText(/农民党员的标准/).waitFor();
    await box(page).getByRole('button', { name: '取消' }).click();
  });

  test('signed on paper for all but one, who confirms the own amount with its steps', async () => {
    const page = await enter('shuji', 1440);
    await page.goto(`${path}?part=rates`);
    await press(page, `选中全部等确认的${people}人`);
    await page.getByRole('checkbox', { name: `选择${member}` }).uncheck();
    await press(page, `登记${people - 1}人已在纸上签字`);
    await page.getByText('1人等本人确认').waitFor();
    expect(await page.getByText('在纸上签字', { exact: false }).count()).toBeGreaterThan(1);
    const own = await enter('dangyuan', 1440);
    await own.getByRole('link', { name: '我的账目' }).click();
    await own.getByText('75.02元').first().waitFor();
    await own.locator('.rate-steps .cite').first().waitFor();
    await press(own, '确认');
    await box(own).getByRole('button', { name: '确认' }).click();
    await own.getByText(/^您.*确认$/).waitFor();
    expect(await own.getByRole('button', { name: '确认' }).count()).toBe(0);
  });

  test('a month is raised for everybody, once', async () => {
    const page = await enter('shuji', 1440);
    await page.goto(path);
    for (const month of lastMonths()) {
      await page.locator('ul.todo').getByText(`${month}还没有生成应交`).waitFor();
      await page.locator('ul.todo li', { hasText: month }).getByRole('button').click();
      await box(page).getByRole('button', { name: '生成应交' }).click();
      await page.getByText(`${month}：生成${people}人`).waitFor();
    }
    expect(await entriesOf(page, path, 'assess')).toHaveLength(2 * people);
    await page.getByText(`${people}人欠交`).waitFor();
  });

  test('all are collected and what is held handed up in ten acts; pressed twice is posted once', async () => {
    const page = await enter('shuji', 1440);
    const acts = await countActs(page);
    await openBook(page);
    await press(page, `欠交的${people}人全部足额交纳`);
    // A double press is what impatient people do.
    await page.getByRole('button', { name: '登记收缴' }).dblclick();
    await press(page, /^上缴 [\d,.]+元$/);
    await box(page).getByRole('button', { name: '上缴' }).click();
    await box(page).waitFor({ state: 'detached' });
    const made = total(await acts());
    process.stdout.write(`${people} collected and handed up: ${made} acts\n`);
    expect(made).toBeLessThanOrEqual(10);
    expect(await entriesOf(page, path, 'pay')).toHaveLength(people);
    expect(await entriesOf(page, path, 'hand-up')).toHaveLength(1);
    await page.getByText('没有人欠交').waitFor();
  });

  test('an answer that was lost is asked for again, and nothing is posted twice', async () => {
    const page = await enter('shuji', 1440);
    await page.goto(path);
    await page.getByRole('textbox', { name: `${member}的金额` }).fill('10.00');
    await page.getByText('已勾选1人，合计10.00元').waitFor();
    let sent = '';
    await offline(page, async () => {
      await page.route('**/payments', async (route) => {
        sent = route.request().postData() ?? '';
        await route.fetch();
        await route.abort('internetdisconnected');
      });
      await press(page, '登记收缴');
      await page.getByText('连不上服务器').first().waitFor();
    });
    await page.unroute('**/payments');
    expect(await entriesOf(page, path, 'pay')).toHaveLength(people + 1);
    await press(page, '登记收缴');
    await page.getByText('已登记1人').waitFor();
    expect(await entriesOf(page, path, 'pay')).toHaveLength(people + 1);
    // Without the word of the form the same payment would stand twice.
    await page.evaluate(postUnderAnotherKey, [`${apiOf(path)}/payments`, sent] as const);
    expect(await entriesOf(page, path, 'pay')).toHaveLength(people + 2);
  });

  test('a slip is printed from its entry, and a month comes as a workbook', async () => {
    const page = await enter('shuji', 1440);
    await page.goto(`${path}?part=journal`);
    const fetched = async (menu: () => Promise<void>, item: string) => {
      await menu();
      const coming = page.waitForEvent('download');
      await page.getByRole('menuitem', { name: item }).last().click();
      return (await coming).suggestedFilename();
    };
    const line = page.locator('.journal .entry', { hasText: '上缴党委' });
    const slip = () => line.getByRole('button', { name: /^打印凭证.*上缴单/ }).click();
    expect(await fetched(slip, 'PDF 文件')).toMatch(/上缴单.*\.pdf$/);
    const register = async () => {
      await press(page, '导出月份');
      await page.getByRole('menuitem', { name: '收缴登记表' }).hover();
    };
    expect(await fetched(register, '月')).toMatch(/收缴.*\.xlsx$/);
  });

  test('an entry is taken back: it waits for a second person, who agrees', async () => {
    const page = await enter('shuji', 1440);
    await page.goto(`${path}?part=journal`);
    const line = page.locator('.journal .entry', { hasText: '上缴党委' });
    await line.getByRole('button', { name: /^冲销凭证/ }).click();
    await box(page).getByRole('textbox').fill('金额写错');
    await box(page).getByRole('button', { name: '冲销' }).click();
    await line.getByText('等第二个人同意冲销').waitFor();
    await page.getByRole('button', { name: '撤回申请' }).waitFor();
    const cadre = await enter('dangwu', 1440);
    await cadre.getByRole('link', { name: '账簿', exact: true }).click();
    await cadre.getByRole('link', { name: branch, exact: true }).click();
    await cadre.getByText('1笔冲销等您同意').waitFor();
    await press(cadre, '同意冲销');
    await box(cadre).getByRole('button', { name: '同意冲销' }).click();
    await box(cadre).waitFor({ state: 'detached' });
    await cadre.locator('.ant-segmented-item', { hasText: '流水' }).click();
    await cadre.getByText(/冲销凭证\d+-\d+/).waitFor();
    await cadre.getByText('已冲销').waitFor();
    // Whoever checks posts nothing into the branch’s page.
    expect(await cadre.getByRole('button', { name: '登记收缴' }).count()).toBe(0);
  });

  test('a member sees the own months, and nothing of the others', async () => {
    const page = await enter('dangyuan', 1440);
    expect(await page.getByRole('link', { name: '账簿', exact: true }).count()).toBe(0);
    await page.goto('/my-books');
    await page.locator('.own-months .paid').nth(1).waitFor();
    await page.getByText('现在不欠').waitFor();
    await page.goto('/my-file');
    await page.getByRole('heading', { name: '党费账' }).waitFor();
    await page.goto(path);
    await page.getByText('没有读到').waitFor();
  });

  test.each([1440, 390])('at %i everything fits, without a violation', async (width) => {
    for (const [who, paths] of [
      ['shuji', [path, `${path}?part=rates`, `${path}?part=journal`]],
      ['dangwu', ['/books', path]],
      ['dangyuan', ['/my-books']],
    ] as const) {
      const page = await enter(who, width);
      for (const at of paths) {
        await page.goto(at);
        await settled(page);
        await fits(page, at);
        expect(await violations(page), at).toEqual([]);
      }
    }
  });
});
