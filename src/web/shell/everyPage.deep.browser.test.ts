import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { usernames } from '../../cli/demo/accounts.ts';
import { atPages } from '../../testing/atPages.ts';
import { findChromium, pixelsTooWide } from '../../testing/browser.ts';
import { linksOf, patternOf, settled } from '../../testing/walk.ts';

/** Every page that somebody of a role can walk to, at a desk and on a phone, in both languages. */

const widths = [1440, 1024, 390] as const;
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
/** Where pictures are kept for the eye; unset: nowhere. */
const pictures = process.env.GENJI_PICTURES;

interface Rule {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[] }[];
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = (await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'], runOnly: ${JSON.stringify(standards)} })`,
  )) as { readonly violations: readonly Rule[] };
  return found.violations.map(({ id, nodes }) => `${id} ${String(nodes[0]?.target)}`);
}

async function speak(page: Page, language: 'zh' | 'en'): Promise<void> {
  if ((await page.evaluate(() => document.documentElement.lang)).startsWith(language)) return;
  const name = language === 'en' ? 'English' : '中文';
  await page.getByRole('button', { name, exact: true }).click();
  await page.waitForFunction((to) => document.documentElement.lang.startsWith(to), language);
}

/** What is wrong with one page as it stands: at each width, in each language. */
async function faultsOf(page: Page, at: string, who: string): Promise<string[]> {
  const faults: string[] = [];
  for (const language of ['zh', 'en'] as const) {
    await speak(page, language);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      const over = await pixelsTooWide(page);
      const wide = over > 0 ? [`${over} px too wide`] : [];
      const where = `${at} ${width} ${language}`;
      faults.push(...[...wide, ...(await violations(page))].map((one) => `${where}: ${one}`));
      await keep(page, join(who, `${at.replaceAll('/', '_')} ${width} ${language}.png`));
    }
  }
  return faults;
}

async function keep(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return;
  mkdirSync(join(pictures, name, '..'), { recursive: true });
  await page.screenshot({ path: join(pictures, name), fullPage: true });
}

describe.skipIf(findChromium() === null)('every page', () => {
  const { enter } = atPages();

  test.each(usernames)(
    'as %s',
    async (username) => {
      const page = await enter(username);
      const seen = new Set<string>();
      const faults: string[] = [];
      const open = ['/'];
      for (let path = open.shift(); path !== undefined; path = open.shift()) {
        const at = patternOf(path);
        if (seen.has(at)) continue;
        seen.add(at);
        await page.setViewportSize({ width: 1440, height: 900 });
        await page.goto(path);
        await settled(page);
        open.push(...(await linksOf(page)));
        faults.push(...(await faultsOf(page, at, username)));
      }
      process.stdout.write(`${username}: ${seen.size} pages, ${[...seen].join(' ')}\n`);
      expect(seen.size).toBeGreaterThan(3);
      expect(faults).toEqual([]);
    },
    1_200_000,
  );
});
