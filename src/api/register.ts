import { belowOn } from '../engines/org/tree.ts';
import { fail, ok, type Problem, type Result } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';
import { type AsOf, unitsOn } from '../store/org.ts';
import { postsIn, type RegisterRow, register } from '../store/register.ts';
import type { Ask } from './route.ts';

/** More than this leaves only under a grant that two others gave for it, or unit by unit. */
const mostPersons = 500;
/** What is more than any bureau has is no roster. */
const bulk = { area: 'roster.bulk', mostPersons: 50_000 };

/** A person of a roster that goes out, with words for the unit, the group and the posts. */
export interface Registered extends RegisterRow {
  readonly unitName: string;
  readonly teamName: string | null;
  readonly posts: readonly string[];
}

export interface Register {
  readonly unitName: string;
  readonly people: readonly Registered[];
}

/**
 * The roster of a unit and of all below it that is within reach in `area`. A route that asks for it
 * opens the area `roster.bulk` too, or nobody takes out more than 500 persons by it.
 */
export async function registerOf(
  { tx, services }: Pick<Ask<'GET /api/roster/export'>, 'tx' | 'services'>,
  area: string,
  unit: number,
  when: AsOf,
): Promise<Result<Register>> {
  const units = await unitsOn(tx, when);
  const below = belowOn(units, unit);
  const reach = tx.units(area).filter((one) => below.has(one));
  const most = tx.units(bulk.area).includes(unit) ? bulk.mostPersons : mostPersons;
  const rows = await register(tx, reach, when, most + 1);
  if (rows.length > most) return fail(tooMany(most));
  const names = new Map(units.map((one) => [one.unit, one.name]));
  const posts = new Map<string, string[]>();
  for (const { person, post } of await postsIn(tx, reach, when)) {
    const name = services.definitions.posts.get(post)?.name.zh ?? post;
    posts.set(person, [...(posts.get(person) ?? []), name]);
  }
  const people = rows.map((row) => ({
    ...row,
    unitName: names.get(row.unit) ?? '',
    teamName: row.team === null ? null : (names.get(row.team) ?? null),
    posts: posts.get(row.person) ?? [],
  }));
  return ok({ unitName: names.get(unit) ?? '', people });
}

const byUnit = text('请按下级党委或支部分别导出。', 'Take it out unit by unit.');
const byGrant = text(
  '请按下级党委或支部分别导出；确需一次带出的，请有权人员为您申请几天的大批带出授权。',
  'Take it out unit by unit, or have somebody ask for a grant of large exports for some days.',
);

export function tooMany(most: number): Problem {
  return {
    code: 'roster/too-many',
    message: text(
      `一次最多带出${most}人，这个单位及其下级超过了。`,
      `At most ${most} persons leave at once; this unit and those below it have more.`,
    ),
    cure: most === mostPersons ? byGrant : byUnit,
    at: 'unit',
  };
}
