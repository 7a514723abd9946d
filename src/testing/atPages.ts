import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { closeBrowser, type Visit, visit } from './browser.ts';
import { type Demo, demo } from './demo.ts';

/** A demo bureau for the tests of one `describe`, and its people at the pages. */
export interface AtPages {
  /** Signs somebody in; whoever was there before leaves. */
  enter(username: string, width?: number): Promise<Page>;
  /** Takes the network away for a while; what the console says of that is no fault. */
  offline(page: Page, meanwhile: () => Promise<void>): Promise<void>;
}

/** To be called in a `describe`: after each of its tests nothing may have gone wrong unseen. */
export function atPages(): AtPages {
  let house: Demo | undefined;
  let guests: Visit[] = [];
  let lost = false;
  beforeAll(async () => {
    house = await demo();
  }, 300_000);
  afterAll(async () => {
    await closeBrowser();
    await house?.close();
  });
  afterEach(async () => {
    const all = guests.flatMap((guest) => guest.faults);
    const faults = all.filter((fault) => !(lost && fault.includes('INTERNET_DISCONNECTED')));
    lost = false;
    await guests.at(-1)?.close();
    guests = [];
    expect(faults).toEqual([]);
  });
  return {
    enter: async (username, width = 1440) => {
      if (house === undefined) throw new Error('the bureau is not there yet');
      await guests.at(-1)?.close();
      const guest = await visit({ baseUrl: house.address, width, height: 900 });
      guests.push(guest);
      await house.enter(guest.page, username);
      return guest.page;
    },
    offline: async (page, meanwhile) => {
      lost = true;
      await page.context().setOffline(true);
      await meanwhile();
      await page.context().setOffline(false);
    },
  };
}
