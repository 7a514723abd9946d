import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { closeBrowser, findChromium, visit } from '../../testing/browser.ts';
import { type Demo, demoFrom } from '../../testing/demoHouse.ts';

/** G13: what a page of another site can make the browser of somebody signed in do: nothing. */

let house: Demo;
let other: Server;
const target = '/api/calendar-link';

/** Everything that a page can try without asking anybody. */
function attack(to: string): string {
  const socket = to.replace('http', 'ws');
  return `<!doctype html><title>other</title>
    <iframe name=a></iframe><iframe name=b></iframe><iframe id=framed src="${to}/"></iframe>
    <form id=f1 method=post target=a action="${to}${target}"><input name=x value=1></form>
    <form id=f2 method=post target=b enctype=text/plain action="${to}${target}">
      <input name='{"x":"' value='"}'></form>
    <img src="${to}${target}"><img src="${to}/api/account/sign-out">
    <script>
      f1.submit(); f2.submit();
      const post = (more) => fetch('${to}${target}', { method: 'POST', credentials: 'include', ...more })
        .then((answer) => answer.type === 'opaque' ? 'sent' : 'read', () => 'refused');
      window.done = Promise.all([
        post({ mode: 'no-cors', body: '{}' }),
        post({ mode: 'cors', headers: { 'content-type': 'application/json' }, body: '{}' }),
        post({ mode: 'cors', headers: { 'x-own': '1' } }),
        fetch('${to}/api/me', { credentials: 'include' }).then(() => 'read', () => 'refused'),
        new Promise((said) => {
          const socket = new WebSocket('${socket}${target}');
          socket.onopen = () => said('open');
          socket.onerror = () => said('refused');
        }),
        Promise.resolve(navigator.sendBeacon('${to}${target}', 'x')).then(() => 'sent'),
      ]);
    </script>`;
}

const madeAt = (page: Page) =>
  page.evaluate(async (path) => (await (await fetch(path)).json()).madeAt as string | null, target);

describe.skipIf(findChromium() === null)('a page of another site', () => {
  beforeAll(async () => {
    house = await demoFrom(inject('filled'));
    other = createServer((_, answer) => {
      answer.setHeader('content-type', 'text/html');
      answer.end(attack(house.address));
    }).listen(0, '127.0.0.1');
  }, 300_000);
  afterAll(async () => {
    other?.close();
    await closeBrowser();
    await house?.close();
  });

  test('changes nothing, reads nothing and frames nothing of somebody who is signed in', async () => {
    const { page, close } = await visit({ baseUrl: house.address, width: 1440, height: 900 });
    await house.enter(page, 'dangyuan');
    expect(await madeAt(page)).toBeNull();
    const foreign = await page.context().newPage();
    const statuses: number[] = [];
    foreign.on('response', (answer) => {
      if (answer.request().method() === 'POST') statuses.push(answer.status());
    });
    await foreign.goto(`http://localhost:${(other.address() as AddressInfo).port}/`);
    const said = await foreign.evaluate(
      () => (window as unknown as { done: Promise<string[]> }).done,
    );
    // Of the first, too, the answer is withheld: it is a resource for its own origin.
    expect(said).toEqual([...Array(5).fill('refused'), 'sent']);
    // Both forms; of what the page fetched itself, the browser shows nobody an answer.
    await expect.poll(() => statuses.length).toBeGreaterThanOrEqual(2);
    expect(statuses.filter((status) => status !== 403)).toEqual([]);
    const framed = await foreign.$eval('#framed', (frame) => {
      const { contentDocument } = frame as HTMLIFrameElement;
      return contentDocument?.body?.innerText ?? '';
    });
    expect(framed).toBe('');
    expect(foreign.frames().some((frame) => frame.url().startsWith(house.address))).toBe(false);
    expect(await madeAt(page)).toBeNull();
    // Control: the same request from our own page does change it.
    const own = await page.evaluate(async (path) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch(path, { method: 'POST', headers, body: '{}' })).status;
    }, target);
    expect([own, await madeAt(page)]).toEqual([200, expect.any(String)]);
    await close();
  }, 120_000);
});
