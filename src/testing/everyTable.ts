import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { ApiHouse } from './api.ts';
import { caseRowsOf } from './everyCaseTable.ts';
import { fillBooks } from './everyLedgerTable.ts';
import { termRowsOf } from './everyTermTable.ts';
import { fillReview, fillTrail } from './everyTrailTable.ts';

/** What the rows are made of. */
interface Given {
  readonly tenant: string;
  readonly unit: number;
  readonly other: number;
  readonly person: string;
  readonly effect: string;
  readonly gathering: string;
  readonly holding: string;
  readonly place: string;
  readonly batch: string;
  readonly notice: string;
  readonly month: string;
  readonly report: string;
  readonly gap: string;
  readonly waiver: string;
  readonly correction: string;
  readonly case: string;
  readonly confined: string;
  readonly review: string;
  readonly step: string;
}

const rowsOf: readonly [string, (given: Given) => unknown[]][] = [
  [
    `insert into genji.gathering (tenant, id, unit, held_on, title, year_of_account, status,
       version, created_by, changed_by) values ($1, $2, $3, '2026-01-05', 't', 2026, 'draft', 1,
       $4, $4)`,
    (g) => [g.tenant, g.gathering, g.unit, g.person],
  ],
  [
    `insert into genji.part (tenant, gathering, position, unit, held_on, handle, expected,
       attended, entitled, present, content)
     values ($1, $2, 1, $3, '2026-01-05', 'h', 1, 1, 1, 1, '{}')`,
    (g) => [g.tenant, g.gathering, g.unit],
  ],
  [
    `insert into genji.ballot (tenant, gathering, part, position, unit, subject, rule, entitled,
       present, yes, no, abstain) values ($1, $2, 1, 1, $3, 's', 'r', 1, 1, 1, 0, 0)`,
    (g) => [g.tenant, g.gathering, g.unit],
  ],
  [
    `insert into genji.attendance (tenant, gathering, person, unit, held_on, name, mark, votes,
       parts) values ($1, $2, $3, $4, '2026-01-05', 'n', 'present', true, '{1}')`,
    (g) => [g.tenant, g.gathering, g.person, g.unit],
  ],
  [
    `insert into genji.team_held (tenant, gathering, part, unit, team, held_on, handle, title,
       expected, attended, recorded_on)
     values ($1, $2, 1, $3, $3, '2026-01-05', 'h', 't', 1, 1, '2026-01-05')`,
    (g) => [g.tenant, g.gathering, g.unit],
  ],
  [
    `insert into genji.sitting (tenant, gathering, position, unit, held_on)
     values ($1, $2, 2, $3, '2026-01-06')`,
    (g) => [g.tenant, g.gathering, g.unit],
  ],
  [
    `insert into genji.gathering_revision (tenant, gathering, version, unit, actor, content)
     values ($1, $2, 1, $3, $4, '{}')`,
    (g) => [g.tenant, g.gathering, g.unit, g.person],
  ],
  [
    `insert into genji.gathering_review (tenant, id, gathering, version, unit, verdict, actor)
     values ($1, $5, $2, 1, $3, 'accepted', $4)`,
    (g) => [g.tenant, g.gathering, g.unit, g.person, uuidv7()],
  ],
  [
    `insert into genji.follow_up (tenant, id, gathering, unit, handle, resolution, outcome, actor)
     values ($1, $5, $2, $3, 'h', 'r', 'o', $4)`,
    (g) => [g.tenant, g.gathering, g.unit, g.person, uuidv7()],
  ],
  [
    `insert into genji.make_up (tenant, id, gathering, unit, person, how, actor)
     values ($1, $5, $2, $3, $4, 'h', $4)`,
    (g) => [g.tenant, g.gathering, g.unit, g.person, uuidv7()],
  ],
  [
    `insert into genji.notice (tenant, id, gathering, unit, number, what, held_on, title, actor)
     values ($1, $5, $2, $3, 1, 'first', '2026-01-05', 't', $4)`,
    (g) => [g.tenant, g.gathering, g.unit, g.person, g.notice],
  ],
  [
    `insert into genji.notice_line (tenant, notice, person, gathering, unit, number, held_on)
     values ($1, $5, $4, $2, $3, 1, '2026-01-05')`,
    (g) => [g.tenant, g.gathering, g.unit, g.person, g.notice],
  ],
  [
    `insert into genji.notice_answer (tenant, id, gathering, unit, person, answer)
     values ($1, $5, $2, $3, $4, 'coming')`,
    (g) => [g.tenant, g.gathering, g.unit, g.person, uuidv7()],
  ],
  [
    `insert into genji.arrival (tenant, gathering, unit, person, sitting)
     values ($1, $2, $3, $4, 1)`,
    (g) => [g.tenant, g.gathering, g.unit, g.person],
  ],
  [
    `insert into genji.calendar_link (tenant, person, hash)
     values ($1, $2, decode(repeat('00', 32), 'hex'))`,
    (g) => [g.tenant, g.person],
  ],
  [
    `insert into genji.joint (tenant, gathering, version, unit, guest, guests, status, held_on,
       title, sittings, parts)
     values ($1, $2, 1, $3, $4, array[$4::int], 'draft', '2026-01-05', 't', '[]', '[]')`,
    (g) => [g.tenant, g.gathering, g.unit, g.other],
  ],
  [
    `insert into genji.joint_answer (tenant, id, gathering, host, unit, version, answer, actor)
     values ($1, $5, $2, $3, $6, 1, 'draft', $4)`,
    (g) => [g.tenant, g.gathering, g.unit, g.person, uuidv7(), g.other],
  ],
  [
    `insert into genji.file (tenant, id, unit, gathering, purpose, name, format, bytes, sha256,
       actor) values ($1, $5, $2, $3, 'p', 'n', 'pdf', 1, decode(repeat('00', 32), 'hex'), $4)`,
    (g) => [g.tenant, g.unit, g.gathering, g.person, uuidv7()],
  ],
  [
    `insert into genji.post_holding (tenant, id, unit, person, name, post, valid_from, effect)
     values ($1, $2, $3, $4, 'n', 'secretary', '2026-01-01', $5)`,
    (g) => [g.tenant, g.holding, g.unit, g.person, g.effect],
  ],
  [
    `insert into genji.place (tenant, id, place, unit, kind, name, valid_from, effect)
     values ($1, $2, $2, $3, 'k', 'n', '2026-01-01', $4)`,
    (g) => [g.tenant, g.place, g.unit, g.effect],
  ],
  ...termRowsOf,
  [
    `insert into genji.import_batch (tenant, id, kind, unit, file_name, file_hash, status,
       created_by, valid_on, fingerprint)
     values ($1, $2, 'roster', $3, 'f', '\\x00', 'preview', $4, '2026-01-01', 'f')`,
    (g) => [g.tenant, g.batch, g.unit, g.person],
  ],
  [
    `insert into genji.setting_entry (tenant, id, key, unit, value, valid_from, document_no,
       proposed_by) values ($1, $2, 'k', $3, '1', '2026-01-01', 'd', $4)`,
    (g) => [g.tenant, uuidv7(), g.unit, g.person],
  ],
  [
    `insert into genji.waiver (tenant, id, rule, unit, reason, valid_from, valid_to, actor)
     values ($1, $2, 'r', $3, 'r', '2026-01-01', '2026-02-01', $4)`,
    (g) => [g.tenant, g.waiver, g.unit, g.person],
  ],
  [
    `insert into genji.waiver_end (tenant, waiver, unit, ended_on, reason, actor)
     values ($1, $2, $3, '2026-01-15', 'r', $4)`,
    (g) => [g.tenant, g.waiver, g.unit, g.person],
  ],
  [
    `insert into genji.duty_month (tenant, id, unit, month, batch, kept_until)
     values ($1, $2, $3, '2026-01-01', $4, '2026-05-01')`,
    (g) => [g.tenant, g.month, g.unit, g.batch],
  ],
  [
    `insert into genji.duty_shift (tenant, duty_month, unit, person, name, on_day, word, meaning)
     values ($1, $2, $3, $4, 'n', '2026-01-05', 'w', 'away')`,
    (g) => [g.tenant, g.month, g.unit, g.person],
  ],
  [
    `insert into genji.correction (tenant, id, person, unit, wish, filed_on, due_on, actor)
     values ($1, $2, $4, $3, 'w', '2026-01-01', '2026-01-16', $4)`,
    (g) => [g.tenant, g.correction, g.unit, g.person],
  ],
  [
    `insert into genji.correction_answer (tenant, correction, unit, answer, answered_on, actor)
     values ($1, $2, $3, 'done', '2026-01-02', $4)`,
    (g) => [g.tenant, g.correction, g.unit, g.person],
  ],
  [
    `insert into genji.saved_filter (tenant, id, person, name, filter)
     values ($1, $2, $3, 'n', '{}')`,
    (g) => [g.tenant, uuidv7(), g.person],
  ],
  [
    `insert into genji.monthly_report (tenant, id, unit, month, content, issued_on, goes_up_on,
       actor) values ($1, $2, $3, '2026-01-01', '{}', '2026-02-02', '2026-02-05', $4)`,
    (g) => [g.tenant, g.report, g.unit, g.person],
  ],
  [
    `insert into genji.report_gap (tenant, id, report, issuer, month, goes_up_on, unit, rule,
       period_from, content)
     values ($1, $2, $3, $4, '2026-01-01', '2026-02-05', $4, 'r', '2026-01-01', '{}')`,
    (g) => [g.tenant, g.gap, g.report, g.unit],
  ],
  [
    `insert into genji.report_answer (tenant, id, gap, unit, goes_up_on, answered_on, answer, actor)
     values ($1, $2, $3, $4, '2026-02-05', '2026-02-03', 'a', $5)`,
    (g) => [g.tenant, uuidv7(), g.gap, g.unit, g.person],
  ],
  [
    `insert into genji.report_sent (tenant, report, unit, month, goes_up_on, content, sent_on,
       actor) values ($1, $2, $3, '2026-01-01', '2026-02-05', '{}', '2026-02-05', $4)`,
    (g) => [g.tenant, g.report, g.unit, g.person],
  ],
  ...caseRowsOf,
  [
    "insert into genji.handle_used (tenant, handle) values ($1, 'h') on conflict do nothing",
    (g) => [g.tenant],
  ],
];

/** A row in every table of the bureau's facts that the house itself leaves empty. */
export async function fillEveryTable(house: ApiHouse): Promise<void> {
  const { admin, tenant, units, people } = house;
  const { rows } = await admin.query<{ id: string }>('select id from genji.effect limit 1');
  const about = { tenant, unit: units.branch, other: units.other, person: people.secretary };
  const ids = {
    ...{ gathering: uuidv7(), holding: uuidv7(), place: uuidv7(), batch: uuidv7() },
    ...{ notice: uuidv7(), month: uuidv7(), report: uuidv7(), gap: uuidv7() },
    ...{ waiver: uuidv7(), correction: uuidv7(), case: uuidv7() },
    ...{ review: uuidv7(), step: uuidv7(), confined: uuidv7() },
  };
  const given = { ...about, ...ids, effect: rows[0]?.id ?? '' };
  for (const [sql, values] of rowsOf) await admin.query(sql, values(given));
  await fillBooks(house);
  await fillMerge(house, given.effect);
  await fillTrail(admin, tenant, people.secretary);
  await fillReview(house);
}

/** Of somebody about whom nothing stands any more, as the table's trigger demands. */
async function fillMerge({ admin, tenant, units, people }: ApiHouse, effect: string) {
  const gone = uuidv7();
  const person = 'insert into genji.person (tenant, person, effect) values ($1, $2, $3)';
  await admin.query(person, [tenant, gone, effect]);
  await admin.query(
    `insert into genji.person_merge (tenant, id, gone, kept, unit, units, valid_from, effect)
     values ($1, $2, $3, $4, $5, int4multirange(int4range($5, $5 + 1)), '2026-01-01', $6)`,
    [tenant, uuidv7(), gone, people.secretary, units.branch, effect],
  );
}

/** Every table of facts, as the database itself lists them. */
export async function factTables(admin: pg.Pool): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(
    `select relname as name from pg_class
      where relnamespace = 'genji'::regnamespace and relkind in ('r', 'p')
        and relname not in ('migration', 'role_permission') order by 1`,
  );
  return rows.map((row) => row.name);
}
