import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { Role } from '../engines/org/define.ts';
import type { World, WorldGrant } from './world.ts';
import { isDraft } from './worldQuestions.ts';

/** Who is who in a world that was put into the database. */
export interface Loaded {
  readonly tenant: string;
  readonly me: string;
}

/** A statement that takes its rows as one JSON array. */
function bulk(client: pg.ClientBase, table: string, rows: readonly object[]) {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  return client.query(
    `insert into genji.${table} (${columns})
     select ${columns} from jsonb_populate_recordset(null::genji.${table}, $1)`,
    [JSON.stringify(rows)],
  );
}

/** Roles of a test, for this transaction only. */
export async function addRoles(client: pg.ClientBase, roles: readonly Role[]): Promise<void> {
  const rows = roles.flatMap(({ id, office, allows }) =>
    allows.map(({ permission, reach }) => ({
      ...{ role: id, permission, reach, office },
      second_factor: true,
    })),
  );
  await bulk(client, 'role_permission', rows);
}

function decided({ state }: WorldGrant, who: string): object {
  const at = '2026-01-01T00:00:00Z';
  return {
    approved_by: state === 'granted' || state === 'ended' ? who : null,
    approved_at: state === 'granted' || state === 'ended' ? at : null,
    refused_by: state === 'refused' ? who : null,
    ended_by: state === 'ended' ? who : null,
    ended_at: state === 'ended' ? at : null,
  };
}

function grantRows(world: World, { tenant, me }: Loaded): object[] {
  return world.grants.map((grant) => {
    const paper = { person_name: 'n', reason: 'r', first_run: true, requested_by: uuidv7() };
    return {
      ...{ tenant, id: uuidv7(), person: grant.mine ? me : uuidv7(), role: grant.role },
      ...{ unit: Number(grant.unit), valid_from: grant.from, valid_to: grant.to },
      ...{ requested_at: '2026-01-01T00:00:00Z', ...paper, ...decided(grant, me) },
    };
  });
}

function treeRows(world: World, tenant: string) {
  const standing = () => ({ tenant, id: uuidv7(), recorded_at: 'now', effect: uuidv7() });
  const kept = { voided_at: null, voided_by: null };
  const gone = () => ({ voided_at: 'now', voided_by: uuidv7() });
  const link = (
    unit: string,
    parent: string,
    relation: string,
    from: string,
    to: string | null,
  ) => ({
    ...{ unit: Number(unit), parent: Number(parent), relation, valid_from: from, valid_to: to },
    ...standing(),
  });
  const { links, successions, voided, units } = world;
  return {
    states: units.map(({ id, kind, from, to }) => ({
      ...standing(),
      ...{ unit: Number(id), kind, name: `n${id}`, number_only: false, position: 0 },
      ...{ valid_from: from, valid_to: to },
    })),
    links: [
      ...links.map((l) => ({ ...link(l.unit, l.above, l.relation, l.from, l.to), ...kept })),
      ...successions.map((s) => ({
        ...link(s.unit, s.keeper, 'succeeded', s.from, null),
        ...kept,
      })),
      ...voided.map((l) => ({ ...link(l.unit, l.above, l.relation, l.from, l.to), ...gone() })),
    ],
  };
}

function lineRows(world: World, { tenant, me }: Loaded) {
  return world.lines.map((line, i) => {
    const person = line.mine ? me : uuidv7();
    // Each on days of its own, so that no two of one person ever meet.
    const [from, to] = [
      new Date(Date.UTC(1900, 0, 1 + 2 * i)),
      new Date(Date.UTC(1900, 0, 2 + 2 * i)),
    ];
    const row = { tenant, id: uuidv7(), person, unit: line.unit, name: 'n', effect: uuidv7() };
    const days = {
      valid_from: from.toISOString().slice(0, 10),
      valid_to: to.toISOString().slice(0, 10),
    };
    const kind = line.standing === 'member' ? 'formal' : null;
    const common = { ...row, ...days, recorded_at: 'now' };
    return {
      roster: { ...common, team: line.team, standing: line.standing, member_kind: kind, flags: [] },
      detail: { ...common, id_number_state: 'absent' },
    };
  });
}

/** Rows that belong to a unit, one of each kind for every unit. */
function recordRows({ units }: World, tenant: string) {
  const all = units.map(({ id }) => ({ unit: Number(id), gathering: uuidv7(), other: uuidv7() }));
  const day = '2026-01-01';
  const by = { created_by: uuidv7(), created_at: 'now', changed_by: uuidv7(), changed_at: 'now' };
  return {
    gathering: all.map(({ unit, gathering }) => ({
      ...{ tenant, id: gathering, unit, held_on: day, title: 't', year_of_account: 2026 },
      ...{ status: isDraft(unit) ? 'draft' : 'recorded', version: 1, ...by },
      recorded_at: isDraft(unit) ? null : 'now',
    })),
    part: all.map(({ unit, gathering }) => ({
      ...{ tenant, gathering, position: 1, unit, held_on: day, handle: 'h', content: {} },
      ...{ expected: 0, attended: 0, entitled: 0, present: 0 },
    })),
    headcount: all.map(({ unit, other }) => ({
      ...{ tenant, id: other, unit, formal: 1, probationary: 0, valid_from: day },
      ...{ recorded_at: 'now', effect: other },
    })),
    import_batch: all.map(({ unit, other }) => ({
      ...{ tenant, id: other, kind: 'k', unit, file_name: 'f', file_hash: '\\x00', choices: {} },
      ...{ summary: {}, status: 'preview', created_by: other, created_at: 'now' },
      ...{ valid_on: day, fingerprint: 'f' },
    })),
    waiver: all.flatMap(({ unit, other }) =>
      [null, 'member'].map((subject) => ({
        ...{ tenant, id: uuidv7(), rule: 'r', unit, reason: 'r', actor: other, at: 'now' },
        ...{ subject_type: subject, subject, subject_name: subject },
        ...{ valid_from: day, valid_to: '2026-02-01' },
      })),
    ),
  };
}

/**
 * Writes the world as a superuser without triggers and foreign keys, then becomes the application
 * for the rest of the transaction. Exclusion constraints and checks hold.
 */
export async function loadWorld(client: pg.ClientBase, world: World): Promise<Loaded> {
  const loaded = { tenant: uuidv7(), me: uuidv7() };
  const { tenant, me } = loaded;
  await client.query('set local session_replication_role = replica');
  await client.query(`insert into genji.tenant (tenant, name, founded_at)
    values ('${tenant}', 'n', '2020-01-01')`);
  const { states, links } = treeRows(world, tenant);
  const lines = lineRows(world, loaded);
  await bulk(client, 'unit_state', states);
  await bulk(client, 'unit_link', links);
  await bulk(client, 'role_grant', grantRows(world, loaded));
  await bulk(
    client,
    'roster_line',
    lines.map(({ roster }) => roster),
  );
  await bulk(
    client,
    'person_detail',
    lines.map(({ detail }) => detail),
  );
  for (const [table, rows] of Object.entries(recordRows(world, tenant))) {
    await bulk(client, table, rows);
  }
  await client.query(
    `insert into genji.audit_event (tenant, actor, action, object_type, object_id, unit)
     select $1, $2, 'a', 'o', 'i', nullif(u, 0) from generate_series(0, $3::int) u`,
    [tenant, me, world.units.length],
  );
  await client.query(
    `set local role genji_app; set local genji.tenant = '${tenant}';
     set local genji.person = '${me}'; set local genji.today = '${world.today}'`,
  );
  return loaded;
}
