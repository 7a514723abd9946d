import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import config, { oldestBrowsers } from '../../vite.config.ts';

test('the build serves browsers from 2022 on, scripts and styles alike', () => {
  const { target, cssTarget } = config.build ?? {};
  expect(target).toEqual(oldestBrowsers);
  expect(cssTarget).toEqual(oldestBrowsers);
  const version = (name: string) =>
    Number(oldestBrowsers.find((one) => one.startsWith(name))?.slice(name.length));
  // The versions that were out in January 2022; a newer one here would shut a browser out.
  expect(version('chrome')).toBeLessThanOrEqual(97);
  expect(version('edge')).toBeLessThanOrEqual(97);
  expect(version('firefox')).toBeLessThanOrEqual(96);
  expect(version('safari')).toBeLessThanOrEqual(15.2);
});

test('the page holds no script of its own and nothing from elsewhere', () => {
  const page = readFileSync(new URL('../../index.html', import.meta.url), 'utf8');
  expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/);
  expect(page).not.toMatch(/\son\w+=/);
  expect(page).not.toMatch(/https?:\/\//);
});

test('nothing is written into the page as a data address, which the policy refuses', () => {
  expect(config.build?.assetsInlineLimit).toBe(0);
});
