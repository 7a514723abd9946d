import type { ApiHouse } from './api.ts';

/**
 * Bulk: `units` more branches under the committee, with `rows` gatherings of one part spread over
 * them and over ten years, written past the walls; each branch has `members` on its roster.
 */
export async function fillGatherings(
  { admin, tenant, units, people }: ApiHouse,
  size: { readonly units: number; readonly rows: number; readonly members: number },
): Promise<readonly number[]> {
  const client = await admin.connect();
  try {
    await client.query('begin');
    await client.query(branches, [tenant, units.committee, size.units]);
    const found = await client.query<{ unit: number }>(
      `select unit from genji.unit_state where tenant = $1 and code = 'bulk' order by unit`,
      [tenant],
    );
    const list = found.rows.map((row) => row.unit);
    await client.query(members, [tenant, list, size.members]);
    await client.query(gatherings, [tenant, list, size.rows, people.cadre]);
    await client.query('commit');
    for (const table of ['gathering', 'part', 'unit_state', 'unit_link', 'roster_line']) {
      await client.query(`vacuum analyze genji.${table}`);
    }
    await client.query('vacuum analyze genji.person_detail');
    return list;
  } finally {
    client.release();
  }
}

const branches = `
  with effect as (
    select id from genji.effect where tenant = $1 order by id limit 1
  ), made as (
    update genji.tenant set next_unit = next_unit + $3 where tenant = $1
    returning next_unit - $3 as first
  ), unit as (
    insert into genji.unit (tenant, unit, effect)
    select $1, made.first + i, effect.id from made, effect, generate_series(0, $3 - 1) i
    returning unit
  ), state as (
    insert into genji.unit_state (tenant, id, unit, kind, name, code, valid_from, effect)
    select $1, gen_random_uuid(), unit, 'branch', unit || '号党支部', 'bulk', '2010-01-01', effect.id
      from unit, effect
  )
  insert into genji.unit_link (tenant, id, unit, parent, relation, valid_from, effect)
  select $1, gen_random_uuid(), unit, $2, 'subordinate', '2020-01-01', effect.id from unit, effect`;

const members = `
  with effect as (
    select id from genji.effect where tenant = $1 order by id limit 1
  ), people as (
    insert into genji.person (tenant, person, effect)
    select $1, gen_random_uuid(), effect.id
      from effect, generate_series(1, cardinality($2::int[]) * $3)
    returning person
  ), placed as (
    select person, ($2::int[])[1 + (row_number() over () - 1) / $3] as unit from people
  ), detail as (
    insert into genji.person_detail (tenant, id, person, unit, name, joined_on, full_on,
      id_number_state, valid_from, effect)
    select $1, gen_random_uuid(), person, unit, '党员' || unit, '2005-07-01', '2006-07-01', 'valid',
           '2010-01-01', effect.id from placed, effect
  )
  insert into genji.roster_line (tenant, id, person, unit, name, standing, member_kind, valid_from,
    effect)
  select $1, gen_random_uuid(), person, unit, '党员' || unit, 'member', 'formal', '2010-01-01',
         effect.id from placed, effect`;

const gatherings = `
  with held as (
    insert into genji.gathering (tenant, id, unit, held_on, starts_at, place, host_name,
      recorder_name, title, year_of_account, status, version, created_by, changed_by, recorded_at)
    select $1, gen_random_uuid(), ($2::int[])[1 + i % cardinality($2::int[])],
           date '2026-11-20' - (i / cardinality($2::int[]) * 37 + i * 13) % 3650, '15:00',
           '三楼会议室', '陈志远', '李晓彤', '党员大会', 2026, 'recorded', 1, $4, $4, now()
      from generate_series(0, $3 - 1) i
    returning id, unit, held_on
  )
  insert into genji.part (tenant, gathering, position, unit, held_on, handle, expected, attended,
    entitled, present, content)
  select $1, id, 1, unit, held_on, 'branch-assembly', 20, 20, 20, 20,
         '{"agenda":[{"topic":"学习"}],"gist":"领学并讨论，结合值班备勤谈体会","resolutions":[]}'
    from held`;
