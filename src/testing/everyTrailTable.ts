import type pg from 'pg';
import type { ApiHouse } from './api.ts';

/** Of any grant: that only hours are reviewed, and by a third person, is tried elsewhere. */
export async function fillReview({ admin, tenant, units, people }: ApiHouse): Promise<void> {
  const client = await admin.connect();
  await client.query('begin; set local session_replication_role = replica');
  await client.query(
    `insert into genji.emergency_review (tenant, grant_id, unit, actor, verdict, note)
     select $1, id, $2, $3, 'in-order', 'n' from genji.role_grant limit 1`,
    [tenant, units.branch, people.secretary],
  );
  await client.query('commit');
  client.release();
}

/** A line of the trail with everything that hangs on one. */
export async function fillTrail(admin: pg.Pool, tenant: string, person: string): Promise<void> {
  const { rows } = await admin.query<{ seq: string }>(
    `insert into genji.audit_event (tenant, actor, action, object_type, object_id)
     values ($1, $2, 'a', 'o', '1') returning seq`,
    [tenant, person],
  );
  const seal = `insert into genji.audit_seal (tenant, position, seq, hash) values ($1, 1, $2, '\\x00')`;
  await admin.query(seal, [tenant, rows[0]?.seq]);
  await admin.query(
    `insert into genji.audit_head (tenant, position, hash, below) values ($1, 1, '\\x00', '0')`,
    [tenant],
  );
  await admin.query(
    `insert into genji.audit_checkpoint (tenant, position, note) values ($1, 1, 'n')`,
    [tenant],
  );
}
