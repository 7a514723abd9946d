import type pg from 'pg';
import { fail, ok, type Problem, type Result } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';

/** What an address says: `postgresql://USER:PASSWORD@HOST:PORT/DATABASE?host=&sslmode=`. */
export interface DatabaseUrl {
  /** Server and database, without a user. */
  readonly config: pg.ClientConfig;
  /** Empty where the address names none. */
  readonly user: string;
  readonly password: string;
}

const patience = 10_000;

export function databaseUrl(address: string, variable: string): Result<DatabaseUrl> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !/^postgres(ql)?:$/.test(url.protocol)) return fail(noUrl(variable));
  const { hostname, port, pathname, searchParams, username, password } = url;
  const host = decodeURIComponent(hostname).replace(/^\[|\]$/g, '');
  const encryption = encryptionOf(searchParams.get('sslmode') ?? 'disable');
  const config = {
    host: searchParams.get('host') ?? (host || '127.0.0.1'),
    port: Number(port || searchParams.get('port') || 5432),
    database: decodeURIComponent(pathname.slice(1)) || 'genji',
    connectionTimeoutMillis: patience,
    ...encryption,
  };
  const user = decodeURIComponent(username);
  return ok({ config, user, password: decodeURIComponent(password) });
}

/** The words of libpq: `require` encrypts, `verify-full` also checks who answers. */
function encryptionOf(mode: string): Pick<pg.ClientConfig, 'ssl'> {
  if (mode === 'require') return { ssl: { rejectUnauthorized: false } };
  return mode.startsWith('verify') ? { ssl: { rejectUnauthorized: true } } : {};
}

function noUrl(variable: string): Problem {
  return {
    code: 'database/bad-url',
    message: text(
      `${variable} 不是 PostgreSQL 的连接地址。`,
      `${variable} is no address of a PostgreSQL.`,
    ),
    cure: text(
      '请写成 postgresql://主机:端口/数据库，例如 postgresql://127.0.0.1:5432/genji。',
      'Write postgresql://HOST:PORT/DATABASE, such as postgresql://127.0.0.1:5432/genji.',
    ),
  };
}
