import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';

/**
 * Transactions per second of a script by PostgreSQL's own load program; undefined where the machine
 * has none.
 */
export function pgbenchRate(
  config: pg.ClientConfig,
  script: string,
  seconds: number,
): number | undefined {
  if (spawnSync('pgbench', ['--version']).status !== 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'genji-bench-'));
  const file = join(folder, 'list.sql');
  writeFileSync(file, script);
  const { host = '', port = 5432, user = '', database = '' } = config;
  const args = ['-n', '-M', 'prepared', '-c', '8', '-T', String(seconds), '-f', file];
  const place = ['-h', host, '-p', String(port), '-U', user, database];
  const password = typeof config.password === 'string' ? config.password : '';
  const ran = spawnSync('pgbench', [...args, ...place], {
    env: { ...process.env, PGPASSWORD: password },
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  const found = /tps = ([\d.]+)/.exec(ran.stdout);
  if (found === null) throw new Error(`pgbench: ${ran.stderr}`);
  return Number(found[1]);
}
