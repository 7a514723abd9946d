import { totalmem } from 'node:os';
import { isAbsolute } from 'node:path';

/**
 * What the embedded server runs with, by name. Given on its command line, where neither an edited
 * postgresql.conf nor ALTER SYSTEM can weaken them.
 */
export function settings(host: string, port: number): Readonly<Record<string, string>> {
  const bySocket = isAbsolute(host);
  return {
    listen_addresses: bySocket ? '' : host,
    // A list to PostgreSQL: quoted, so that a comma or a blank in a folder's name is no separator.
    unix_socket_directories: bySocket ? `"${host.replaceAll('"', '""')}"` : '',
    port: String(port),
    ...durability,
    ...memory(),
    ...quietLog,
    max_connections: '100',
    password_encryption: 'scram-sha-256',
    lc_messages: 'C',
    jit: 'off',
    random_page_cost: '1.1',
  };
}

/** What was acknowledged stays, also after a power cut. */
const durability = {
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  data_sync_retry: 'off',
  // A time on every commit would tell in which order ballots came in.
  track_commit_timestamp: 'off',
};

/**
 * The server's own log must not become a second, unsealed copy of what it stores: no statements, no
 * values in details. One file per weekday, so that a week is kept.
 */
const quietLog = {
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgres-%a.log',
  log_file_mode: '0600',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
  log_rotation_size: '0',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_statement: 'none',
};

function memory(): Record<string, string> {
  const megabytes = Math.min(totalmem(), process.constrainedMemory() || totalmem()) / 2 ** 20;
  const shared = Math.round(Math.min(1024, Math.max(128, megabytes / 8)));
  return {
    shared_buffers: `${shared}MB`,
    effective_cache_size: `${Math.round(Math.max(256, megabytes / 2))}MB`,
  };
}

export function asArguments(values: Readonly<Record<string, string>>): string[] {
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
