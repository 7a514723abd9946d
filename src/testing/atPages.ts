import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { closeBrowser, pixelsTooWide, type Visit, visit } from './browser.ts';
import { type Demo, demo } from './demo.ts';

/** A demo bureau for the tests of one `describe`, and its people at the pages. */
export interface AtPages {
  /** A page of somebody who is not signed in yet; whoever was there before leaves. */
  arrive(width?: number): Promise<Page>;
  /** Types name, password and code into the sign-in form that is on the page. */
  signIn(page: Page, username: string): Promise<void>;
  /** Arrives and signs in. */
  enter(username: string, width?: number): Promise<Page>;
  /** Takes the network away for a while; what the console says of that is no fault. */
  offline(page: Page, meanwhile: () => Promise<void>): Promise<void>;
}

/** The bureau of one `describe`, there while its tests run. */
function bureauOfTests(): () => Demo {
  let house: Demo | undefined;
  beforeAll(async () => {
    house = await demo();
  }, 300_000);
  afterAll(async () => {
    await closeBrowser();
    await house?.close();
  });
  return () => {
    if (house === undefined) throw new Error('the bureau is not there yet');
    return house;
  };
}

/** To be called in a `describe`: after each of its tests nothing may have gone wrong unseen. */
export function atPages(): AtPages {
  const bureau = bureauOfTests();
  let guests: Visit[] = [];
  let lost = false;
  afterEach(async () => {
    const all = guests.flatMap((guest) => guest.faults);
    const faults = all.filter((fault) => !(lost && fault.includes('INTERNET_DISCONNECTED')));
    lost = false;
    await guests.at(-1)?.close();
    guests = [];
    expect(faults).toEqual([]);
  });
  const arrive = async (width = 1440) => {
    await guests.at(-1)?.close();
    const guest = await visit({ baseUrl: bureau().address, width, height: 900 });
    guests.push(guest);
    return guest.page;
  };
  return {
    arrive,
    signIn: (page, username) => bureau().signIn(page, username),
    enter: async (username, width) => {
      const page = await arrive(width);
      await bureau().enter(page, username);
      return page;
    },
    offline: async (page, meanwhile) => {
      lost = true;
      await page.context().setOffline(true);
      await meanwhile();
      await page.context().setOffline(false);
    },
  };
}

/** Nothing of the page lies beyond its window; `at` says which, where several are looked at. */
export async function fits(page: Page, at?: string): Promise<void> {
  expect(await pixelsTooWide(page), at).toBeLessThanOrEqual(0);
}
