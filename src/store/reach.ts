import type { Problem } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';

/** What a failed connection to a PostgreSQL of one's own means to the person who set it up. */
export function reachProblem(error: unknown, user: string): Problem {
  const { code } = error as { code?: string };
  if (code === '28P01') return passwordRefused(user);
  if (code === '3D000') return noDatabase(error);
  return unreachable(error);
}

function passwordRefused(user: string): Problem {
  return {
    code: 'database/password-refused',
    message: text(
      `数据库拒绝了用户 ${user} 的密码。`,
      `The database refused the password of ${user}.`,
    ),
    cure: text(
      '角色密码由 genji setup-database 写入数据目录（GENJI_DATA）：请核对数据目录，DATABASE_URL 中不必写密码；或以本数据目录重新运行 genji setup-database。',
      'The roles’ passwords lie in the data folder (GENJI_DATA), where genji setup-database put them: check the folder, leave the password out of DATABASE_URL, or run genji setup-database again with this folder.',
    ),
  };
}

function noDatabase(error: unknown): Problem {
  const why = wordsOf(error);
  return {
    code: 'database/no-such-database',
    message: text(`服务器上没有这个数据库：${why}。`, `The server has no such database: ${why}.`),
    cure: text(
      '请先由数据库管理员建立（createdb genji），再运行 genji setup-database。',
      'Have an administrator make it (createdb genji), then run genji setup-database.',
    ),
  };
}

function unreachable(error: unknown): Problem {
  const why = wordsOf(error);
  return {
    code: 'database/unreachable',
    message: text(`连不上数据库：${why}。`, `The database cannot be reached: ${why}.`),
    cure: text(
      '请核对连接地址、网络，以及数据库的 listen_addresses 与 pg_hba.conf。',
      'Check the address, the network, and listen_addresses and pg_hba.conf of the database.',
    ),
  };
}

/** A name with several addresses fails once for each: the first says why. */
function wordsOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return wordsOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}

/**
 * What a server said when a statement broke off (it went away, its disk is full, it cannot read
 * what it holds); undefined for what is no word of a server's.
 */
export function brokeOff(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = '', severity } = error as Error & { code?: string; severity?: string };
  // The second one is said when it went away between two statements.
  const gone =
    /^Connection terminated|is not queryable$/.test(error.message) || code === 'ECONNRESET';
  return severity !== undefined || gone ? `${error.message} ${code}`.trim() : undefined;
}
