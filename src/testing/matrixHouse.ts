import { v7 as uuidv7 } from 'uuid';
import { allRoutes } from '../api/routes.ts';
import { catalogue } from '../catalogue/index.generated.ts';
import { type Link, treeOn, type Unit } from '../engines/org/tree.ts';
import { type Actor, type Ground, may } from '../engines/org/wall.ts';
import { carryOut } from '../store/effects.ts';
import type { Tx } from '../store/transaction.ts';
import { type ApiHouse, apiHouse, enrol, founded, grant, type Visitor, work } from './api.ts';
import { casesOf } from './matrixCases.ts';
import { shifts } from './matrixShifts.ts';
import { leaveTakenBack } from './matrixWaivers.ts';

/**
 * A bureau in which every unit carries strings that stand nowhere else, and somebody of every role.
 *
 * root ── C1 ── B1 ── g1     root ── C2 ── B2     root guides G     D was dissolved into B1
 */
export const unitKeys = ['root', 'C1', 'B1', 'g1', 'C2', 'B2', 'G', 'D'] as const;
export type UnitKey = (typeof unitKeys)[number];

const above: Readonly<Record<UnitKey, UnitKey | null>> = {
  ...{ root: null, C1: 'root', B1: 'C1', g1: 'B1', C2: 'root', B2: 'C2', G: 'root', D: 'C1' },
};
const kinds: Readonly<Record<UnitKey, string>> = {
  ...{ root: 'bureau-committee', C1: 'unit-committee', C2: 'unit-committee', B1: 'branch' },
  ...{ B2: 'branch', g1: 'group', G: 'county-bureau', D: 'branch' },
};
const dissolvedOn = '2024-01-01';

/** Role and unit of everybody who asks; `member` holds nothing. */
export const actors = {
  member: null,
  'group-leader': 'g1',
  'branch-secretary': 'B1',
  recorder: 'B1',
  'unit-cadre': 'C1',
  'political-department': 'root',
  auditor: 'C1',
  inspector: 'C1',
  'political-reviewer': 'C1',
  'discipline-keeper': 'C1',
  'bulk-exporter': 'C1',
  'system-admin': 'root',
  'security-admin': 'root',
  'audit-admin': 'root',
} as const satisfies Readonly<Record<string, UnitKey | null>>;
export type Role = keyof typeof actors;

/** What is acted on: a unit and a record of each kind in it. */
export interface Target {
  readonly key: UnitKey;
  readonly unit: number;
  readonly person: string;
  readonly gathering: string;
  /** Taken away, so that it cannot be taken away again. */
  readonly file: string;
  readonly batch: string;
  /** A batch that brought a duty table, kept in one month of the unit. */
  readonly duty: string;
  /** A monthly report that went up, and a gap that it names of the unit. */
  readonly report: string;
  readonly gap: string;
  readonly grant: string;
  /** A setting that somebody proposed. */
  readonly setting: string;
  /** Leave that was taken back, so that it cannot be taken back again. */
  readonly waiver: string;
  /** A case with one step, and a sealed one. */
  readonly case: string;
  readonly step: string;
  readonly review: string;
  /** An act that something later rests on, so that it cannot be taken back. */
  readonly effect: string;
  /** In every name, place, agenda and number of the unit, and nowhere else. */
  readonly names: string;
  readonly words: string;
  readonly police: string;
  /** In everything that the sealed case of the unit says. */
  readonly secret: string;
}

export interface MatrixHouse {
  readonly house: ApiHouse;
  readonly targets: readonly Target[];
  readonly visitors: ReadonlyMap<Role, Visitor>;
  /** The first wall, asked with a tree that was written by hand. */
  says(role: Role, action: string, key: UnitKey): boolean;
}

export async function matrixHouse(): Promise<MatrixHouse> {
  const house = await apiHouse(allRoutes);
  const founder = await newPerson(house);
  await grant(house, founder, 'political-department', house.units.root);
  const targets = await work(house, founder, (tx) => settle(tx, house.units.root));
  for (const target of targets) await records(house, target);
  const visitors = new Map<Role, Visitor>();
  const unitOf = (key: UnitKey) => targets.find((one) => one.key === key)?.unit ?? 0;
  for (const [role, key] of Object.entries(actors) as [Role, UnitKey | null][]) {
    const person = await newPerson(house);
    if (key !== null) await grant(house, person, role, unitOf(key));
    visitors.set(role, await house.visitor(person));
  }
  return { house, targets, visitors, says: firstWall };
}

export async function newPerson({ admin, tenant }: ApiHouse): Promise<string> {
  const person = uuidv7();
  await admin.query(
    `insert into genji.person (tenant, person, effect)
     select tenant, $2, id from genji.effect where tenant = $1 limit 1`,
    [tenant, person],
  );
  return person;
}

async function settle(tx: Tx, root: number): Promise<Target[]> {
  const numbers = new Map<UnitKey, number>([['root', root]]);
  const targets: Target[] = [];
  for (const [i, key] of unitKeys.entries()) {
    const act = { on: founded };
    const parent = numbers.get(above[key] ?? 'root') ?? root;
    const relation = key === 'G' ? 'guided' : 'subordinate';
    const name = `单位${key}`;
    const made = { kind: kinds[key], name, parent, relation } as const;
    const unit =
      key === 'root' ? root : (await carryOut(tx, act, { ...made, effect: 'found' })).unit;
    numbers.set(key, unit);
    const rename = { effect: 'rename', unit, kind: kinds[key], name } as const;
    const { effect } = await carryOut(tx, { on: '2021-01-01' }, rename);
    await carryOut(tx, { on: '2021-01-01' }, { ...rename, name: `${name}新` });
    const [names, words] = [`名canary${key}`, `词canary${key}`];
    const police = String(710_000 + i);
    const own = { batch: uuidv7(), grant: uuidv7(), setting: uuidv7(), file: uuidv7() };
    const more = { duty: uuidv7(), report: uuidv7(), gap: uuidv7(), waiver: uuidv7() };
    const cases = { case: uuidv7(), step: uuidv7(), review: uuidv7() };
    const ids = { person: uuidv7(), gathering: uuidv7(), ...own, ...more, ...cases };
    const secret = `封canary${key}`;
    targets.push({ key, unit, ...ids, effect, names, words, police, secret });
    const place = key === 'g1' ? { unit: numbers.get('B1') ?? 0, team: unit } : { unit };
    await enrol(tx, ids.person, names, place);
    const person = { name: names, idNumberState: 'absent', policeNumber: police } as const;
    const amend = { effect: 'amend', who: ids.person, unit: place.unit, person } as const;
    await carryOut(tx, { on: '2021-01-01' }, amend);
  }
  const ended = { effect: 'dissolve', unit: numbers.get('D') ?? 0 } as const;
  await carryOut(tx, { on: dissolvedOn }, { ...ended, successor: numbers.get('B1') ?? 0 });
  return targets;
}

/** What is held by other hands than the founder's: straight into the tables. */
async function records(house: ApiHouse, target: Target): Promise<void> {
  const { admin, tenant } = house;
  const { gathering, unit, person, names, words } = target;
  const run = (sql: string, values: readonly unknown[]) => admin.query(sql, [tenant, ...values]);
  await run(
    `insert into genji.gathering (tenant, id, unit, held_on, title, place, host, host_name, status,
       year_of_account, version, created_by, changed_by, recorded_at)
     values ($1, $2, $3, '2026-03-10', $4, $4, $5, $6, 'recorded', 2026, 1, $5, $5, now())`,
    [gathering, unit, words, person, names],
  );
  await run(
    `insert into genji.part (tenant, gathering, position, unit, held_on, handle, expected, attended,
       entitled, present, content)
     values ($1, $2, 1, $3, '2026-03-10', 'branch-assembly', 1, 1, 1, 1, $4)`,
    [gathering, unit, { gist: words, agenda: [{ title: words }], resolutions: [{ text: words }] }],
  );
  await run(
    `insert into genji.attendance (tenant, gathering, person, unit, held_on, name, mark, votes,
       parts) values ($1, $2, $3, $4, '2026-03-10', $5, 'present', true, '{1}')`,
    [gathering, person, unit, names],
  );
  await run(
    `insert into genji.gathering_revision (tenant, gathering, version, unit, actor, content)
     values ($1, $2, 1, $3, $4, $5)`,
    [gathering, unit, person, { title: words, place: words }],
  );
  await run(
    `insert into genji.gathering_review (tenant, id, gathering, version, unit, verdict, note, actor)
     values ($1, $2, $3, 1, $4, 'returned', $5, $6)`,
    [uuidv7(), gathering, unit, words, uuidv7()],
  );
  await run(
    `insert into genji.follow_up (tenant, id, gathering, unit, handle, resolution, outcome, actor)
     values ($1, $2, $3, $4, 'branch-assembly', $5, $5, $6)`,
    [uuidv7(), gathering, unit, words, uuidv7()],
  );
  await papers(house, target);
  await shifts(house, target);
  await Promise.all([reported, leaveTakenBack, casesOf].map((write) => write(house, target)));
}

/** A report that went up, and what the unit said to it. */
async function reported({ admin, tenant }: ApiHouse, target: Target): Promise<void> {
  const { unit, words, report, gap } = target;
  const run = (sql: string, values: readonly unknown[]) => admin.query(sql, [tenant, ...values]);
  const records = { held: 0, days: 7, late: [] };
  const told = { month: '2026-03-01', unitName: words, asOf: '2026-04-02', records };
  const content = { ...told, lines: [], before: null, repaired: [] };
  const days = `'2026-03-01', '2026-04-05'`;
  await run(
    `insert into genji.monthly_report (tenant, id, unit, issued_on, content, actor, month,
       goes_up_on) values ($1, $2, $3, '2026-04-02', $4, $5, ${days})`,
    [report, unit, content, uuidv7()],
  );
  const cite = { regulation: 'ZB', name: both(words), article: '1', mark: 'verified' };
  const period = { from: '2026-03-01', to: '2026-04-01' };
  const gapWords = { kind: both(words), periodName: both(words), period, since: period.from };
  await run(
    `insert into genji.report_gap (tenant, id, report, issuer, unit, rule, period_from, content,
       month, goes_up_on) values ($1, $2, $3, $4, $4, 'r', '2026-03-01', $5, ${days})`,
    [gap, report, unit, { ...gapWords, parts: [], cite, unitName: words }],
  );
  await run(
    `insert into genji.report_answer (tenant, id, gap, unit, answer, actor, goes_up_on, answered_on)
     values ($1, $2, $3, $4, $5, $6, '2026-04-05', '2026-04-03')`,
    [uuidv7(), gap, unit, words, uuidv7()],
  );
  await run(
    `insert into genji.report_sent (tenant, report, unit, sent_on, content, actor, month,
       goes_up_on) values ($1, $2, $3, '2026-04-05', $4, $5, ${days})`,
    [report, unit, content, uuidv7()],
  );
}

const both = (words: string) => ({ zh: words, en: words });

/** A file, an import, a request for a grant, a setting and a line of the trail. */
async function papers({ admin, tenant }: ApiHouse, target: Target): Promise<void> {
  const { unit, person, words, batch } = target;
  const run = (sql: string, values: readonly unknown[]) => admin.query(sql, [tenant, ...values]);
  await run(
    `insert into genji.file (tenant, id, unit, gathering, purpose, name, format, bytes, sha256, actor,
       voided_by, voided_at, reason) values ($1, $2, $3, $4, 'material', $5, 'pdf', 1,
       decode(repeat('00', 32), 'hex'), $6, $6, now(), $7)`,
    [target.file, unit, target.gathering, `${words}.pdf`, uuidv7(), words],
  );
  await run(
    `insert into genji.import_batch (tenant, id, kind, unit, file_name, file_hash, status,
       created_by, valid_on, fingerprint, summary)
     values ($1, $2, 'roster', $3, $4, '\\x00', 'dropped', $5, '2026-01-01', 'f', $6)`,
    [batch, unit, `${words}.xlsx`, person, counts],
  );
  await run(
    `insert into genji.role_grant (tenant, id, person, person_name, role, unit, valid_from, reason,
       requested_by) values ($1, $2, $3, $4, 'auditor', $5, '2026-01-01', $4, $6)`,
    [target.grant, person, words, unit, uuidv7()],
  );
  await run(
    `insert into genji.setting_entry (tenant, id, key, unit, value, valid_from, document_no,
       proposed_by) values ($1, $2, 'late-record-days', $3, '7', '2026-01-01', 'd', $4)`,
    [target.setting, unit, uuidv7()],
  );
  await run(
    `insert into genji.audit_event (tenant, actor, action, object_type, object_id, unit)
     values ($1, $2, 'a', 'o', $3, $4)`,
    [person, `trail-${words}`, unit],
  );
}

const counts = {
  ...{ rows: 0, enrol: 0, amend: 0, move: 0, same: 0, skipped: 0, errors: 0, warnings: 0 },
  newUnits: 0,
};

function firstWall(role: Role, action: string, key: UnitKey): boolean {
  const units: Unit[] = unitKeys.map((id) => {
    const ended = id === 'D';
    const life = { from: founded, to: ended ? dissolvedOn : null } as const;
    return { id, kind: kinds[id], ...life, successor: ended ? 'B1' : null };
  });
  const links: Link[] = unitKeys.flatMap((unit) => {
    const parent = above[unit];
    if (parent === null) return [];
    const relation = unit === 'G' ? 'guided' : 'subordinate';
    const to = unit === 'D' ? dissolvedOn : null;
    return [{ unit, above: parent, relation, from: founded, to }];
  });
  const today = '2026-11-23';
  const ground: Ground = {
    tree: treeOn(units, links, today),
    roles: new Map(catalogue.roles.map((one) => [one.id, one])),
    permissions: new Map(catalogue.permissions.map((one) => [one.id, one])),
  };
  const unit = actors[role];
  const grants = unit === null ? [] : [{ role, unit, from: founded, to: null }];
  const actor: Actor = { person: role, grants, today };
  return may(ground, actor, action, { unit: key }).may;
}
