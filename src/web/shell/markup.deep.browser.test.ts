import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { closeBrowser, findChromium, type Visit, visit } from '../../testing/browser.ts';
import { type Demo, demoFrom } from '../../testing/demoHouse.ts';
import { packs, payloads } from '../../testing/payloads.ts';
import { type Poisoned, poison } from '../../testing/poison.ts';
import { linksOf, patternOf, settled } from '../../testing/walk.ts';

/**
 * G15: behind every text that somebody wrote stands markup that would run, and every page that
 * somebody reaches is opened on it. What is shown is text; nothing runs, nothing is loaded, and the
 * policy of the page, the second wall, is never even asked.
 */

let house: Demo;
let poisoned: Poisoned;
const shown = new Set<number>();
const seen = new Set<string>();

/** What markup that came alive leaves behind; the page’s own code sets none of it. */
async function alive(page: Page): Promise<string[]> {
  const found: string[] = await page.evaluate(() => [
    ...[...document.querySelectorAll('[data-xss]')].map((one) => one.outerHTML.slice(0, 200)),
    ...((window as unknown as { ran?: string[] }).ran ?? []),
  ]);
  return found;
}

async function trapped(): Promise<Visit> {
  const guest = await visit({ baseUrl: house.address, width: 1440, height: 900 });
  // Names of seven payloads make long tables.
  guest.page.setDefaultTimeout(120_000);
  await guest.page.addInitScript(() => {
    const own = window as unknown as { ran: string[]; xss: () => void };
    own.ran = [];
    own.xss = () => void own.ran.push(`ran: ${new Error('xss').stack}`);
  });
  return guest;
}

describe.skipIf(findChromium() === null)('markup in every text', () => {
  beforeAll(async () => {
    house = await demoFrom(inject('filled'), async (folder) => {
      poisoned = await poison(folder, packs);
    });
  }, 600_000);
  afterAll(async () => {
    await closeBrowser();
    await house?.close();
  });

  test('it stands in every column that holds words of somebody', () => {
    const rows = [...poisoned.values()].reduce((a, b) => a + b, 0);
    console.log(`${payloads.length} payloads in ${poisoned.size} columns, ${rows} texts`);
    expect(payloads.length).toBeGreaterThanOrEqual(200);
    expect(poisoned.size).toBeGreaterThanOrEqual(25);
  });

  test.each(['shuji', 'zhengzhibu', 'dangyuan', 'anquan', 'shenji'])(
    'every page of %s',
    async (username) => {
      const { page, faults, close } = await trapped();
      await house.enter(page, username);
      const open = ['/'];
      const own = new Set<string>();
      const wrong: string[] = [];
      for (let path = open.shift(); path !== undefined; path = open.shift()) {
        const at = patternOf(path);
        if (own.has(at)) continue;
        own.add(at);
        await page.goto(path);
        await settled(page);
        open.push(...(await linksOf(page)));
        const text = await page.evaluate(() => document.body.innerText);
        for (const [, number] of text.matchAll(/\[x(\d+)\]/g)) shown.add(Number(number));
        wrong.push(...(await alive(page)).map((what) => `${at}: ${what}`));
      }
      for (const at of own) seen.add(at);
      await close();
      expect(wrong).toEqual([]);
      expect(faults).toEqual([]);
    },
    900_000,
  );

  test('most of it was shown as text, on pages of many kinds', () => {
    console.log(`${shown.size} of ${payloads.length} payloads shown on ${seen.size} pages`);
    expect(shown.size).toBeGreaterThanOrEqual(200);
    expect(seen.size).toBeGreaterThan(22);
  });

  test('the papers that are shown in place or kept hold it as text', async () => {
    const { page, close } = await trapped();
    await house.enter(page, 'shuji');
    await page.goto('/gatherings');
    await settled(page);
    const links = await linksOf(page);
    const id = links.map((href) => /^\/gatherings\/([0-9a-f-]{36})/.exec(href)?.[1]).find(Boolean);
    const statuses: [string, number, string][] = [];
    for (const format of ['pdf', 'docx', 'txt']) {
      const answer = await page.request.get(
        `/api/gatherings/${id}/paper?paper=minutes&format=${format}`,
      );
      const { 'content-type': type = '', 'content-disposition': how = '' } = answer.headers();
      expect(type).not.toMatch(/html|svg|xml;/);
      statuses.push([format, answer.status(), how.split(';')[0] ?? '']);
    }
    expect(statuses).toEqual([
      ['pdf', 200, 'attachment'],
      ['docx', 200, 'attachment'],
      ['txt', 200, 'attachment'],
    ]);
    const calendar = await (await page.request.get('/api/notices/calendar')).text();
    expect(calendar.match(/^BEGIN:(?!VCALENDAR|VEVENT)/gm)).toBeNull();
    await close();
  });

  test('control: a page that believes what it is told is found', async () => {
    const { page, close } = await trapped();
    await page.goto('/sign-in');
    await page.evaluate((words) => {
      document.body.innerHTML = words;
    }, packs.join(''));
    await page.waitForTimeout(500);
    expect((await alive(page)).length).toBeGreaterThan(15);
    await close();
  });
});
