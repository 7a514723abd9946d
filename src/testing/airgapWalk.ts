import { readFileSync } from 'node:fs';
import { closeBrowser, visit } from './browser.ts';
import { demoFrom } from './demoHouse.ts';
import { linksOf, patternOf, settled } from './walk.ts';

/**
 * A program of its own, to be run in a network that leads nowhere: a server, a browser, and a walk
 * to every page that somebody can reach. Says on the last line what it saw.
 *
 *   node src/testing/airgapWalk.ts FILLED-FOLDER USERNAME
 */
export interface Walked {
  readonly pages: readonly string[];
  /** Requests of the pages, by host. */
  readonly requests: Readonly<Record<string, number>>;
  /** Bytes of a PDF that was printed on the way. */
  readonly printed: number;
  /** What the traps of the browser caught. */
  readonly faults: readonly string[];
  /** Packets and calls that the kernel found no way for: anybody’s, the browser’s own included. */
  readonly noRoute: number;
}

/** Of this network since it was made. */
function withoutRoute(): number {
  const [names = '', values = ''] = readFileSync('/proc/net/snmp', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('Ip:'));
  const at = names.split(' ').indexOf('OutNoRoutes');
  const six = /Ip6OutNoRoutes\s+(\d+)/.exec(readFileSync('/proc/net/snmp6', 'utf8'))?.[1];
  return Number(values.split(' ')[at]) + Number(six);
}

async function walk(filled: string, username: string): Promise<Walked> {
  const house = await demoFrom(filled);
  const { page, faults, close } = await visit({
    ...{ baseUrl: house.address, width: 1440, height: 900 },
  });
  const requests: Record<string, number> = {};
  page.on('request', (request) => {
    const { host } = new URL(request.url());
    requests[host] = (requests[host] ?? 0) + 1;
  });
  await house.enter(page, username);
  const seen = new Set<string>();
  const open = ['/'];
  let gathering: string | undefined;
  for (let path = open.shift(); path !== undefined; path = open.shift()) {
    gathering ??= /^\/gatherings\/([0-9a-f-]{36})/.exec(path)?.[1];
    const at = patternOf(path);
    if (seen.has(at)) continue;
    seen.add(at);
    await page.goto(path);
    await settled(page);
    open.push(...(await linksOf(page)));
  }
  const paper = `/api/gatherings/${gathering}/paper?paper=minutes&format=pdf`;
  const printed = (await (await page.request.get(paper)).body()).length;
  await close();
  await closeBrowser();
  await house.close();
  return { pages: [...seen], requests, printed, faults, noRoute: withoutRoute() };
}

const [, , filled = '', username = ''] = process.argv;
console.log(JSON.stringify(await walk(filled, username)));
