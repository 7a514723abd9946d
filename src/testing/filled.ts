import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findChromium } from './browser.ts';
import { freePort, serve } from './serve.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A data folder with the demo bureau, whose server has stopped; copied by `demo()`. */
    filled: string;
  }
}

/** vitest globalSetup of the project `browser`: the demo bureau is made once for all its files. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'genji-filled-'));
  project.provide('filled', folder);
  if (findChromium() !== null) await fill(folder);
  return () => rm(folder, { recursive: true, force: true });
}

async function fill(folder: string): Promise<void> {
  const serving = await serve({ folder, port: await freePort() });
  if (serving.address === undefined) throw new Error(serving.output());
  serving.child.kill('SIGTERM');
  await serving.ended;
}
