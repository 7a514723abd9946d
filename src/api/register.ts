import { belowOn } from '../engines/org/tree.ts';
import { fail, ok, type Problem, type Result } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';
import { type AsOf, unitsOn } from '../store/org.ts';
import { postsIn, type RegisterRow, register } from '../store/register.ts';
import type { Ask } from './route.ts';

/** More than this leaves only with a second person's consent (trust.md 7.3), or unit by unit. */
const mostPersons = 500;

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

/** The roster of a unit and of all below it that is within reach in `area`. */
export async function registerOf(
  { tx, services }: Pick<Ask<'GET /api/roster/export'>, 'tx' | 'services'>,
  area: string,
  unit: number,
  when: AsOf,
): Promise<Result<Register>> {
  const units = await unitsOn(tx, when);
  const below = belowOn(units, unit);
  const reach = tx.units(area).filter((one) => below.has(one));
  const rows = await register(tx, reach, when, mostPersons + 1);
  if (rows.length > mostPersons) return fail(tooMany);
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

export const tooMany: Problem = {
  code: 'roster/too-many',
  message: text(
    `一次最多带出${mostPersons}人，这个单位及其下级超过了。`,
    `At most ${mostPersons} persons leave at once; this unit and those below it have more.`,
  ),
  cure: text('请按下级党委或支部分别导出。', 'Take it out unit by unit.'),
  at: 'unit',
};
