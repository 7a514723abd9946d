import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openEmbedded } from '../store/embedded.ts';
import { prepareDatabase } from '../store/setup.ts';
import { testPasswords } from './passwords.ts';
import { statements } from './statement.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Superuser on the server of this run, and the database that every test clones. */
    server: { readonly admin: pg.ClientConfig; readonly template: string };
  }
}

interface Server {
  readonly admin: pg.ClientConfig;
  stop(): Promise<void>;
}

/**
 * vitest globalSetup of the project `database`: one server for the whole run and one migrated
 * template in it. `GENJI_TEST_SERVER` names another server by a superuser's URL (PostgreSQL 15 in
 * CI); without it an embedded one is started in a folder that is thrown away. It runs with the same
 * settings as in production, fsync included: cloning the template takes 0.1 s either way.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await (process.env.GENJI_TEST_SERVER
    ? external(process.env.GENJI_TEST_SERVER)
    : embedded());
  const template = `genji_template_${process.pid}_${Date.now().toString(36)}`;
  try {
    await statements(server.admin, `create database ${template} template template0`);
    await prepareDatabase({ ...server.admin, database: template }, testPasswords);
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide('server', { admin: server.admin, template });
  return async () => {
    await statements(server.admin, `drop database if exists ${template} with (force)`);
    await server.stop();
  };
}

async function embedded(): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), 'genji-test-'));
  // As root the server runs under another account, which must be able to enter.
  await chmod(folder, 0o711);
  const opened = await openEmbedded({ folder, log: () => undefined });
  if (!opened.ok) throw new Error(opened.problems[0].message.en);
  const { admin, stop } = opened.value;
  const end = () => stop().then(() => rm(folder, { recursive: true, force: true }));
  return { admin, stop: end };
}

async function external(url: string): Promise<Server> {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  const admin = {
    host: searchParams.get('host') ?? decodeURIComponent(hostname),
    port: Number(port || '5432'),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)) || 'postgres',
  };
  return { admin, stop: async () => undefined };
}
