import type { Page } from 'playwright-core';

/** `/persons/01a2…` and `/persons/03b4…` are one page. */
export function patternOf(path: string): string {
  const [plain = ''] = path.split(/[?#]/);
  return plain
    .split('/')
    .map((step) => (/^\d+$|^[0-9a-f-]{36}$|^[A-Z]{3}\d\d$/.test(step) ? ':' : step))
    .join('/');
}

/** Until the page is there and asks for nothing more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await page.waitForLoadState('networkidle');
}

/** Where its links lead, files and the way out left aside. */
export async function linksOf(page: Page): Promise<string[]> {
  const all = await page.$$eval('a[href^="/"]', (links) =>
    links.map((link) => link.getAttribute('href') ?? ''),
  );
  return all.filter((href) => !href.startsWith('/api/') && !href.startsWith('/sign-in'));
}
