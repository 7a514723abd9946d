import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BrowserContext, Page } from 'playwright-core';
import { totpAt } from './account.ts';
import { freePort, serve } from './serve.ts';

export interface DemoAccount {
  readonly role: string;
  readonly username: string;
  readonly password: string;
  readonly totp: string;
}

/** `genji serve` on a folder of its own, with the demo bureau and the built pages. */
export interface Demo {
  readonly address: string;
  readonly accounts: readonly DemoAccount[];
  /** Types name, password and code into the sign-in form that is on the page. */
  signIn(page: Page, username: string): Promise<void>;
  /** Brings a page in as somebody: with the session of an earlier visit, else by signing in. */
  enter(page: Page, username: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * On a copy of `filled`, a data folder whose server has stopped.
 *
 * @param prepare changes the copy before it is served
 * @param environment what else its server is told, once its port is known
 */
export async function demoFrom(
  filled: string,
  prepare: (folder: string) => Promise<unknown> = async () => undefined,
  environment: (port: number) => Promise<Record<string, string>> = async () => ({}),
): Promise<Demo> {
  const folder = await mkdtemp(join(tmpdir(), 'genji-demo-'));
  // Not node's cp: owners and modes must come along, or the database does not start.
  await promisify(execFile)('cp', ['-a', `${filled}/.`, folder]);
  await prepare(folder);
  const port = await freePort();
  const serving = await serve({ folder, port, more: await environment(port) });
  const { address } = serving;
  if (address === undefined) throw new Error(serving.output());
  const file = await readFile(join(folder, 'demo-accounts.json'), 'utf8');
  const accounts: readonly DemoAccount[] = JSON.parse(file);
  const codes = codeBook();
  const signIn = async (page: Page, username: string) => {
    const account = accounts.find((one) => one.username === username);
    if (account === undefined) throw new Error(`no demo account ${username}`);
    await page.fill('input[name=username]', account.username);
    await page.fill('input[name=password]', account.password);
    await page.click('form.plain-form button[type=submit]');
    if (account.totp === '') return;
    await page.fill('input[name=code]', await codes(account.totp));
    await page.click('form.plain-form button[type=submit]');
  };
  const enter = entering(signIn);
  const close = async () => {
    serving.child.kill('SIGTERM');
    await serving.ended;
    await rm(folder, { recursive: true, force: true });
  };
  return { address, accounts, signIn, enter, close };
}

function entering(signIn: Demo['signIn']): Demo['enter'] {
  const sessions = new Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>();
  return async (page, username) => {
    const held = sessions.get(username);
    if (held !== undefined) await page.context().addCookies(held);
    await page.goto('/');
    if (held === undefined) await signIn(page, username);
    await page.waitForSelector('nav#navigation', { state: 'attached' });
    sessions.set(username, await page.context().cookies());
  };
}

const stepLength = 30_000;

/** A code works once; the next one may be a step ahead of the clock, as a fast phone's would be. */
function codeBook(): (secret: string) => Promise<string> {
  const used = new Map<string, number>();
  return async (secret) => {
    const step = Math.max(Math.floor(Date.now() / stepLength), (used.get(secret) ?? 0) + 1);
    used.set(secret, step);
    const early = (step - 1) * stepLength - Date.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early + 500));
    return totpAt(secret, step);
  };
}
