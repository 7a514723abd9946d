import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { inject } from 'vitest';
import { asRole, type RoleName, roles } from '../store/setup.ts';
import { testPasswords } from './passwords.ts';
import { statements } from './statement.ts';

export interface TestDatabase {
  readonly name: string;
  /** How to connect to this database as `admin` (superuser) or as one of the roles. */
  config(role: 'admin' | RoleName): pg.ClientConfig;
  /** Closes every connection to it and removes it. */
  drop(): Promise<void>;
}

/**
 * A migrated, empty database of its own, cloned from the template of the run: one for each test
 * file (`beforeAll`), dropped in `afterAll`. Only in files of the project `database`.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const { admin, template } = inject('server');
  const name = `genji_test_${randomBytes(8).toString('hex')}`;
  const own = { ...admin, database: name };
  await clone(admin, `create database ${name} template ${template}`);
  // Who may connect is not part of what a template hands on.
  await statements(
    admin,
    `revoke all on database ${name} from public`,
    `grant connect on database ${name} to ${roles.map((role) => `genji_${role}`).join(', ')}`,
  );
  return {
    name,
    config: (role) => (role === 'admin' ? own : asRole(own, role, testPasswords)),
    drop: () => statements(admin, `drop database if exists ${name} with (force)`),
  };
}

const objectInUse = '55006';

/** Something (autovacuum, a pool that is closing) may be in the template for a moment. */
async function clone(admin: pg.ClientConfig, sql: string): Promise<void> {
  for (let left = 50; ; left -= 1) {
    try {
      return await statements(admin, sql);
    } catch (error) {
      if ((error as { code?: string }).code !== objectInUse || left === 0) throw error;
      await pause(100);
    }
  }
}
