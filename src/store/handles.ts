import type { ClientBase } from 'pg';
import type { Problem } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';
import { statements } from './sql.ts';

const sql = statements('handles', ['used']);

/**
 * Records that stand under a handle which this version does not know: the catalogue may end a
 * handle with `until`, never drop it.
 *
 * @param owner a connection of genji_owner
 */
export async function unknownHandles(
  owner: ClientBase,
  known: ReadonlySet<string>,
): Promise<Problem[]> {
  const { rows } = await owner.query<{ handle: string }>(sql.used.text);
  return rows.filter(({ handle }) => !known.has(handle)).map(({ handle }) => lost(handle));
}

function lost(handle: string): Problem {
  return {
    code: 'storage/unknown-handle',
    message: text(
      `数据库中有活动类型“${handle}”的记录，本版本的目录里没有它。`,
      `The database holds records of the activity "${handle}", which this version does not know.`,
    ),
    cure: text(
      '请用记录这些活动的版本，或在目录中恢复该活动并写上 until。',
      'Run the version that wrote them, or put the activity back into the catalogue with `until`.',
    ),
  };
}
