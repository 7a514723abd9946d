import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

/** First the build without windows: a visit costs it half of the work. */
const names = [
  'chromium-headless-shell',
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
];

/**
 * The address bar of a window that nobody sees loads two pages of its own, a third of the work of a
 * visit. Of several lists the last one counts, so what playwright shuts off and these tests would
 * notice stands here too.
 */
const without = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'PaintHolding'],
  ...['HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'ThirdPartyStoragePartitioning'],
  ...['MediaRouter', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'PreconnectToSearch'],
];

/** A Chromium on this machine, or null: then browser tests are skipped by name. */
export function findChromium(): string | null {
  const given = process.env.GENJI_CHROMIUM;
  if (given !== undefined) return existsSync(given) ? given : null;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const places = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return places.find((place) => existsSync(place)) ?? null;
}

let launched: Promise<Browser> | null = null;

/** One browser for the files of a worker; every page of it is a person of their own. */
export function browser(): Promise<Browser> {
  launched ??= launch();
  return launched;
}

async function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chromium on this machine');
  // Chromium's sandbox cannot be built by root.
  const asRoot = process.getuid?.() === 0;
  // Without a locale Chromium calls every download with a Chinese name "download".
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  const args = [`--disable-features=${without.join(',')}`, ...(asRoot ? ['--no-sandbox'] : [])];
  return chromium.launch({ executablePath, env, args });
}

export async function closeBrowser(): Promise<void> {
  const open = launched;
  launched = null;
  await (await open)?.close();
}

export interface Visit {
  readonly page: Page;
  /** What went wrong unseen: errors of the console, of the program, of the policy, requests out. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

export interface VisitOptions {
  readonly baseUrl: string;
  readonly width: number;
  readonly height: number;
}

/** A page in a profile of its own, in Chinese, with every trap set. */
export async function visit(options: VisitOptions): Promise<Visit> {
  const { baseUrl, width, height } = options;
  const context = await (await browser()).newContext({
    baseURL: baseUrl,
    viewport: { width, height },
    locale: 'zh-CN',
    timezoneId: 'America/New_York',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const faults: string[] = [];
  await trap(page, new URL(baseUrl).origin, faults);
  return { page, faults, close: () => context.close() };
}

/** Answers that a page expects and shows; the console reports them all the same. */
const expected = /Failed to load resource: the server responded with a status of 4\d\d/;

async function trap(page: Page, origin: string, faults: string[]): Promise<void> {
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && !expected.test(text)) faults.push(`console: ${text}`);
  });
  page.on('pageerror', (error) => faults.push(`program: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    const own = url.origin === origin || ['data:', 'blob:'].includes(url.protocol);
    if (!own) faults.push(`request out: ${url.origin}`);
  });
  await page.exposeFunction('reportViolation', (what: string) => faults.push(`policy: ${what}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { reportViolation } = window as unknown as Record<string, (what: string) => void>;
      reportViolation?.(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
}

/** How many pixels a page is wider than its window: no picture is needed to know that. */
export function pixelsTooWide(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
