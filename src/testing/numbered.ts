import { randomUUID } from 'node:crypto';
import type { AccountHouse } from './account.ts';

/** Puts somebody on the roster with a police number: rows as an enrolment leaves them. */
export async function numbered(house: AccountHouse, person: string, number: string): Promise<void> {
  const { tenant, admin } = house;
  const effect = randomUUID();
  const client = await admin.connect();
  try {
    await client.query('begin');
    await client.query(
      `insert into genji.effect (tenant, id, kind, unit, actor) values ($1, $2, 'enrol', 1, $3)`,
      [tenant, effect, person],
    );
    await client.query(
      `insert into genji.unit (tenant, unit, effect) values ($1, 1, $2) on conflict do nothing`,
      [tenant, effect],
    );
    await client.query(`insert into genji.person (tenant, person, effect) values ($1, $2, $3)`, [
      tenant,
      person,
      effect,
    ]);
    await client.query(
      `insert into genji.person_detail (tenant, id, person, unit, name, police_number, valid_from,
         effect) values ($1, $2, $3, 1, '某人', $4, '2020-01-01', $5)`,
      [tenant, randomUUID(), person, number, effect],
    );
    await client.query('commit');
  } finally {
    client.release();
  }
}
