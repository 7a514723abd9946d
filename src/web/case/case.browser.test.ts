import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fits } from '../../testing/atPages.ts';
import { closeBrowser, findChromium, type Visit, visit } from '../../testing/browser.ts';
import { openStep, recordStep, typeDay, typeStep } from '../../testing/caseAtPages.ts';
import { dayOf, typedOf } from '../../testing/caseTyped.ts';
import { way2026 } from '../../testing/caseWays.ts';
import type { Demo } from '../../testing/demoHouse.ts';
import { demoOn } from '../../testing/demoOn.ts';
import { settled } from '../../testing/walk.ts';

let house: Demo;
const visits = new Map<string, Visit>();

/** The page of somebody; each keeps one for the whole way. */
async function pageOf(username: string): Promise<Page> {
  const held = visits.get(username);
  if (held !== undefined) return held.page;
  const guest = await visit({ baseUrl: house.address, width: 1440, height: 900 });
  visits.set(username, guest);
  await house.enter(guest.page, username);
  return guest.page;
}

interface RosterLine {
  readonly person: string;
  readonly name: string;
  readonly memberKind: string | null;
}

/** A question or an act of whoever sits at the page. */
function ask<T>(page: Page, method: 'GET' | 'POST', url: string, body: unknown = null): Promise<T> {
  return page.evaluate(
    async ([how, where, what]) => {
      const headers = { 'content-type': 'application/json' };
      const sent = what === '' ? {} : { body: what, headers };
      const reply = await fetch(where, { method: how, ...sent });
      if (!reply.ok) throw new Error(`${where}: ${reply.status} ${await reply.text()}`);
      return reply.json();
    },
    [method, url, body === null ? '' : JSON.stringify(body)] as const,
  );
}

let unit = 0;
let formal: readonly RosterLine[] = [];
let committee = '';
let id = '';

/** A general meeting of the branch on record, with everybody there. */
async function meeting(page: Page, heldOn: string): Promise<void> {
  const draft = {
    ...{ unit, heldOn, startsAt: '15:00', endsAt: '17:00', place: '三楼会议室' },
    ...{ title: '党员大会', lateReason: '补登' },
    attendance: formal.map(({ person }) => ({ person, mark: 'present' })),
    parts: [{ handle: 'branch-assembly', content: { gist: '讨论发展党员工作' }, ballots: [] }],
  };
  const sent = { id: crypto.randomUUID(), finished: true, draft };
  await ask(page, 'POST', '/api/gatherings', sent);
}

async function goThrough(from: string, to: string): Promise<void> {
  const all = typedOf(
    formal.map(({ name }) => name),
    committee,
  );
  const begin = all.findIndex(([, { name }]) => name === from);
  const end = all.findLastIndex(([, { name }]) => name === to);
  for (const [who, typed] of all.slice(begin, end + 1)) {
    const page = await pageOf(who);
    await page.goto(`/cases/${id}`);
    await recordStep(page, typed);
  }
}

/** The review behind its seal: by the one person who keeps it. */
async function review(): Promise<void> {
  const page = await pageOf('zhengshen');
  await page.goto('/cases');
  await page.getByRole('heading', { name: '政治审查', level: 1 }).waitFor();
  await page.getByRole('button', { name: '登记一个人' }).click();
  await page.locator('[id="unit"]').click();
  await page.locator('.ant-select-item-option', { hasText: '滨江派出所' }).first().click();
  await page.locator('[id="person"]').fill(way2026.newcomer.name);
  await page.locator('.ant-select-item-option').getByText(way2026.newcomer.name).first().click();
  await typeDay(page.locator('[id="on"]'), '2026-06-10');
  await page.getByRole('button', { name: '开始办理' }).click();
  await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
  await recordStep(page, { name: '提出审查', on: '2026-06-10', fill: { purpose: '发展党员' } });
  await recordStep(page, {
    ...{ name: '了解情况', on: '2026-06-15', choose: { way: ['函调'] } },
    ...{ fill: { finding: '情况清楚' }, days: { signedOn: '2026-06-16' } },
  });
  await recordStep(page, { name: '形成结论', on: '2026-06-18', outcome: '合格' });
}

describe.skipIf(findChromium() === null)('a way into the Party at the pages', () => {
  beforeAll(async () => {
    house = await demoOn('2027-12-01');
  }, 300_000);
  afterAll(async () => {
    await closeBrowser();
    await house?.close();
  });

  test('somebody new applies: the secretary opens the case and sees what is due', async () => {
    const page = await pageOf('shuji');
    await page.goto('/cases');
    // Others of the branch are on their way already.
    await page.locator('.case-lines li').first().waitFor();
    await page.getByRole('button', { name: '登记一个人' }).click();
    await page.locator('[id="name"]').fill(way2026.newcomer.name);
    await typeDay(page.locator('[id="bornOn"]'), way2026.newcomer.bornOn);
    await typeDay(page.locator('[id="on"]'), dayOf('apply'));
    await page.getByRole('button', { name: '开始办理' }).click();
    await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
    id = page.url().slice(-36);
    const one = await ask<{ unit: number }>(page, 'GET', `/api/cases/${id}`);
    unit = one.unit;
    const roster = await ask<{ lines: readonly RosterLine[] }>(
      page,
      'GET',
      `/api/roster?unit=${unit}&limit=100`,
    );
    formal = roster.lines.filter(({ memberKind }) => memberKind === 'formal');
    const { units } = await ask<{ units: { unit: number; parent: number; name: string }[] }>(
      page,
      'GET',
      '/api/units',
    );
    const above = units.find((line) => line.unit === unit)?.parent;
    committee = units.find((line) => line.unit === above)?.name ?? '';
    await recordStep(page, { name: '递交入党申请书', on: dayOf('apply') });
    await page.getByText('党组织派人谈话').first().waitFor();
    // It was due within a month, and that month is long over.
    await page.getByText('已逾期').first().waitFor();
    await page.getByText('最迟2025年5月10日').first().waitFor();
  }, 120_000);

  test('what is too early is refused while it is typed, with the clause and the first day', async () => {
    await goThrough('党组织派人谈话', '指定培养联系人');
    const page = await pageOf('shuji');
    await page.goto(`/cases/${id}`);
    await page
      .locator('details.stage', { hasText: '发展对象的确定和考察' })
      .locator('summary')
      .click();
    const blocked = page.locator('li.step', { hasText: '确定发展对象人选' });
    await blocked.getByText('“培养教育考察”已有0次，应不少于2次').waitFor();
    await goThrough('培养教育考察', '培养教育考察');
    await page.goto(`/cases/${id}`);
    await openStep(page, '确定发展对象人选');
    await typeStep(page, { name: '', on: '2026-05-31' });
    const box = page.getByRole('dialog');
    await box.getByText('还不能登记').waitFor();
    await box.getByText(/未满12个月，最早2026-06-01/).waitFor();
    await box.getByRole('button', { name: '登记', exact: true }).click();
    await box
      .getByRole('alert')
      .getByText(/还不能办理/)
      .first()
      .waitFor();
    await box.getByRole('button', { name: '取消' }).click();
  }, 240_000);

  test('one introducer only, and no review: each says what is missing', async () => {
    await goThrough('确定发展对象人选', '报上级党委并列为发展对象');
    const page = await pageOf('shuji');
    await page.goto(`/cases/${id}`);
    await openStep(page, '确定入党介绍人');
    const one = formal.slice(0, 1).map(({ name }) => name);
    await typeStep(page, { name: '', on: dayOf('introducers'), people: { introducers: one } });
    await page.getByRole('dialog').getByText('“入党介绍人”1名，应为2名').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
    await page.getByText('没有政治审查结论').first().waitFor();
    await review();
    // What the review holds is for the one who keeps it; the secretary reads the conclusion alone.
    const sealed = await page.request.get('/api/cases?kind=political-review');
    expect((await sealed.json()).cases).toEqual([]);
  }, 240_000);

  test('a vote that did not carry is no admission', async () => {
    await goThrough('确定入党介绍人', '填写入党志愿书');
    const page = await pageOf('shuji');
    await meeting(page, dayOf('admission'));
    await page.goto(`/cases/${id}`);
    await openStep(page, '支部大会讨论接收预备党员');
    const count = formal.length;
    await typeStep(page, {
      ...{ name: '', on: dayOf('admission'), outcome: '通过接收', clock: '15:00' },
      vote: { entitled: count, present: count, yes: Math.floor(count / 2), subjects: 1 },
    });
    const box = page.getByRole('dialog');
    await box.getByText('还不能登记').waitFor();
    await box.getByText(/还不能办理：.*赞成/).waitFor();
    // An opinion with gaps is asked for, and an hour that is none: neither is left out in silence.
    await box.getByRole('button', { name: '增加一份书面意见' }).click();
    await box.locator('fieldset .row').getByLabel('提交时刻').fill('25时');
    await box.getByRole('button', { name: '登记', exact: true }).click();
    await box.getByText('看不出是几点').waitFor();
    expect(await box.locator('fieldset .row').getByText('这一项不能空').count()).toBe(3);
    await box.getByRole('button', { name: '取消' }).click();
  }, 240_000);

  test('the whole way to full membership; a step taken back is undone and stays on record', async () => {
    await goThrough('支部大会讨论接收预备党员', '上级党委审批');
    const cadre = await pageOf('dangwu');
    await cadre.getByText('自2026年7月20日起为预备党员').first().waitFor();
    await cadre.getByRole('button', { name: '撤回这一步' }).click();
    await cadre.getByRole('dialog').locator('textarea').fill('批复日期写错');
    await cadre.getByRole('dialog').getByRole('button', { name: '撤回这一步' }).click();
    await cadre.getByText('撤回：批复日期写错').waitFor();
    await goThrough('上级党委审批', '提出转正申请');
    await meeting(await pageOf('shuji'), dayOf('confirmation'));
    await goThrough('支部大会讨论转正', '材料归档');
    const page = await pageOf('shuji');
    await page.getByText('自2027年7月20日起为正式党员').first().waitFor();
    await page.goto('/cases?state=closed');
    await page.getByText('已办结：已归档').first().waitFor();
    const roster = await ask<{ lines: readonly RosterLine[] }>(
      page,
      'GET',
      `/api/roster?unit=${unit}&limit=100`,
    );
    const found = roster.lines.find(({ name }) => name === way2026.newcomer.name);
    expect(found?.memberKind).toBe('formal');
  }, 400_000);

  test('every screen fits a desk and a phone, and nothing went wrong unseen', async () => {
    const page = await pageOf('shuji');
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      for (const path of ['/cases', '/cases?state=all', `/cases/${id}`]) {
        await page.goto(path);
        await settled(page);
        await fits(page, `${path} ${width}`);
      }
    }
    for (const { faults } of visits.values()) expect(faults).toEqual([]);
  }, 60_000);
});
