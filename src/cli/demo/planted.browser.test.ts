import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { closeBrowser, findChromium, type Visit, visit } from '../../testing/browser.ts';
import { type Demo, demo } from '../../testing/demo.ts';
import type { ReplyOf } from '../../web/client.ts';
import type { PlantedLine } from './plantedLines.ts';

type Findings = ReplyOf<'GET /api/findings'>;

let house: Demo;
let guest: Visit | undefined;

async function findingsOf(page: Page): Promise<Findings> {
  const answer = await page.request.get('/api/findings?limit=500');
  expect(answer.status()).toBe(200);
  return (await answer.json()) as Findings;
}

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
});
