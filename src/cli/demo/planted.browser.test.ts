import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { closeBrowser, findChromium, type Visit, visit } from '../../testing/browser.ts';
import { type Demo, demo } from '../../testing/demo.ts';
import type { OperationKey, ReplyOf } from '../../web/client.ts';
import { leaveGiven } from './acts/leave.ts';
import type { PlantedLine } from './plantedLines.ts';

type Findings = ReplyOf<'GET /api/findings'>;

let house: Demo;
let guest: Visit | undefined;

async function replyOf<K extends OperationKey>(page: Page, url: string): Promise<ReplyOf<K>> {
  const answer = await page.request.get(url);
  expect(answer.status()).toBe(200);
  return (await answer.json()) as ReplyOf<K>;
}

/** Somebody else at the same browser. */
async function enterAs(page: Page, username: string): Promise<void> {
  await page.context().clearCookies();
  await house.enter(page, username);
}

const findingsOf = (page: Page) => replyOf<'GET /api/findings'>(page, '/api/findings?limit=500');
const dayOf = async (page: Page) => (await replyOf<'GET /api/me'>(page, '/api/me')).today;

function word({ rule, unit, subject, period }: Findings['findings'][number]): string {
  const record = subject.type === 'activity' ? subject.id : null;
  return JSON.stringify({ rule, unit, subject: subject.id, from: period?.from ?? null, record });
}

/** The same of a line of the list. */
function wordOf({ rule, unit, subject, period, record }: PlantedLine): string {
  return JSON.stringify({ rule, unit, subject: subject.id, from: period?.from ?? null, record });
}

describe.skipIf(findChromium() === null)('the demo bureau in its database', () => {
  beforeAll(async () => {
    house = await demo();
    guest = await visit({ baseUrl: house.address, width: 1024, height: 800 });
    await house.enter(guest.page, 'zhengzhibu');
  }, 300_000);
  afterAll(async () => {
    await guest?.close();
    await closeBrowser();
    await house?.close();
  });
  afterEach(() => {
    expect(guest?.faults ?? []).toEqual([]);
  });

  test('has the findings that were planted and no other, hints included', async () => {
    const lines: readonly PlantedLine[] = JSON.parse(
      await readFile(join(inject('filled'), 'planted.json'), 'utf8'),
    );
    const page = guest?.page;
    if (page === undefined) throw new Error('nobody came in');
    const { findings, total } = await findingsOf(page);
    expect(findings.map(word).toSorted()).toEqual(lines.map(wordOf).toSorted());
    expect(total).toBe(lines.length);
    const units = new Set(lines.map(({ unit }) => unit));
    expect(findings.filter(({ unit }) => !units.has(unit))).toEqual([]);
    expect(new Set(lines.map(({ branch }) => branch)).size).toBe(6);
  });

  test('sets one fault aside by leave from above, which is none of the list', async () => {
    const page = guest?.page;
    if (page === undefined) throw new Error('nobody came in');
    const { findings, waived, unused } = await findingsOf(page);
    expect(unused).toEqual([]);
    const isYoung = (await dayOf(page)).slice(5, 7) === '01';
    expect(waived).toHaveLength(isYoung ? 0 : 1);
    for (const { count, finding, waiver } of waived) {
      const { rule, reason } = { rule: leaveGiven.plant.rule, reason: leaveGiven.reason };
      expect(waiver).toMatchObject({ rule, reason, subject: null, ended: null });
      expect([count, finding.rule, finding.unit]).toEqual([1, rule, waiver.unit]);
      expect(findings.map(word)).not.toContain(word(finding));
    }
  });

  test('shows duty tables, reports, a joint lesson and a lesson in two sittings', async () => {
    const page = guest?.page;
    if (page === undefined) throw new Error('nobody came in');
    const day = await dayOf(page);
    const { reports } = await replyOf<'GET /api/reports'>(page, '/api/reports');
    if (day.slice(5) > '03-08') expect(reports.map(({ state }) => state)).toEqual(['sent', 'sent']);
    await enterAs(page, 'dangwu');
    const own = (await replyOf<'GET /api/reports'>(page, '/api/reports')).reports;
    expect(own.map(({ state }) => state)).toEqual(day.slice(5, 7) === '01' ? [] : ['waiting']);
    await enterAs(page, 'shuji');
    const { lines } = await replyOf<'GET /api/joint'>(page, '/api/joint');
    expect(lines.map(({ status }) => status)).toEqual(['draft']);
    await enterAs(page, 'shuji2');
    const me = await replyOf<'GET /api/me'>(page, '/api/me');
    const unit = me.roles[0]?.unit;
    const duty = `/api/duty?unit=${unit}&month=${day.slice(0, 7)}`;
    const { shifts } = await replyOf<'GET /api/duty'>(page, duty);
    expect(new Set(shifts.map((one) => one.word))).toEqual(
      new Set(['值班', '休息', '白班', '备勤']),
    );
    const all = await replyOf<'GET /api/gatherings'>(
      page,
      `/api/gatherings?unit=${unit}&limit=200`,
    );
    const titles = all.lines.map(({ title }) => title.slice(title.indexOf('月') + 1));
    expect(titles.filter((title) => title === '联合党课')).toHaveLength(2);
    const { lines: notices } = await replyOf<'GET /api/notices'>(page, '/api/notices');
    expect(notices.map(({ sitting }) => sitting)).toEqual([expect.any(Number)]);
  });
});
