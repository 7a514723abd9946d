import type pg from 'pg';
import type { GatheringRecord } from './activityRecord.ts';
import { addPastCases, caseTables, type PastCase } from './caseHistory.ts';
import type { Outcome } from './followUp.ts';
import type { JointPart } from './joint.ts';
import { type Statement, statements } from './sql.ts';

const sql = statements('history', [
  'isDemo',
  'addGatherings',
  'addJoint',
  'addJointAnswers',
  'addParts',
  'addBallots',
  'addAttendance',
  'addSittings',
  'addRevisions',
  'addFollowUps',
  'useHandles',
]);

/** A gathering with who is said to have entered it and when: an instant with its offset. */
export interface PastGathering {
  readonly id: string;
  readonly author: string;
  readonly at: string;
  readonly record: GatheringRecord;
  /** What became of its resolutions. */
  readonly outcomes: readonly Outcome[];
  /** What of its parts the units that it invites are shown; none: it invites nobody. */
  readonly shared: readonly JointPart[];
}

/** The walls bind the owner of the tables too. */
const walled = [
  ...['gathering', 'part', 'ballot', 'attendance', 'gathering_revision', 'handle_used'],
  ...['follow_up', 'sitting', 'joint', 'joint_answer'],
  ...caseTables,
];

/** What a demo bureau did before today. */
export interface Past {
  readonly gatherings: readonly PastGathering[];
  readonly cases: readonly PastCase[];
}

/** So many at once that no statement grows beyond a few megabytes. */
const atOnce = 150;

/**
 * Gives a demo bureau a past. Recording time is the database's and nobody's to choose, so this
 * goes past the walls, as the owner of the tables, and refuses every bureau that is no demo.
 */
export async function addHistory(
  owner: pg.Pool,
  tenant: string,
  { gatherings, cases }: Past,
): Promise<void> {
  const client = await owner.connect();
  try {
    await client.query('begin');
    const demo = await client.query({ ...sql.isDemo, values: [tenant] });
    if (demo.rowCount !== 1) throw new Error('only a demo bureau has an invented past');
    await setWalls(client, 'no force');
    await addAll(client, tenant, gatherings);
    await addPastCases(client, tenant, cases);
    const handles = [...new Set(cases.map(({ handle }) => handle))];
    await client.query({ ...sql.useHandles, values: [tenant, handles] });
    await setWalls(client, 'force');
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

/** Who is invited keeps a record of the invitation that it answers, so it comes after it. */
async function addAll(
  client: pg.PoolClient,
  tenant: string,
  gatherings: readonly PastGathering[],
): Promise<void> {
  const isInvited = ({ record }: PastGathering) => record.jointOf !== null;
  const invited = gatherings.filter(isInvited);
  const others = gatherings.filter((one) => !isInvited(one));
  for (let i = 0; i < others.length; i += atOnce) {
    await addSome(client, tenant, others.slice(i, i + atOnce));
  }
  const rows = (list: readonly object[]) => [tenant, JSON.stringify(list)];
  await client.query({ ...sql.addJoint, values: rows(others.flatMap(invitationsOf)) });
  if (invited.length > 0) await addSome(client, tenant, invited);
  await client.query({ ...sql.addJointAnswers, values: rows(invited.map(answerOf)) });
}

function invitationsOf({ id, at, record, shared }: PastGathering): object[] {
  const { attendance: _, guests, ...head } = record;
  return guests.map((guest) => ({ ...head, id, at, guest, guests, parts: shared }));
}

function answerOf({ author, at, record: { unit, jointOf } }: PastGathering): object {
  return { ...jointOf, unit, author, at };
}

/** Down for one transaction, in which nobody else sees them down, and up again before it ends. */
async function setWalls(client: pg.PoolClient, to: 'force' | 'no force'): Promise<void> {
  for (const table of walled) {
    await client.query(`alter table genji.${table} ${to} row level security`);
  }
}

async function addSome(
  client: pg.PoolClient,
  tenant: string,
  gatherings: readonly PastGathering[],
): Promise<void> {
  const add = (statement: Statement, rows: readonly object[]) =>
    client.query({ ...statement, values: [tenant, JSON.stringify(rows)] });
  await add(sql.addGatherings, gatherings.map(headOf));
  await add(sql.addParts, gatherings.flatMap(partsOf));
  await add(sql.addBallots, gatherings.flatMap(ballotsOf));
  await add(sql.addAttendance, gatherings.flatMap(attendanceOf));
  await add(sql.addSittings, gatherings.flatMap(sittingsOf));
  await add(sql.addRevisions, gatherings.map(revisionOf));
  await add(sql.addFollowUps, gatherings.flatMap(followUpsOf));
  const handles = gatherings.flatMap(({ record }) => record.parts.map(({ handle }) => handle));
  await client.query({ ...sql.useHandles, values: [tenant, [...new Set(handles)]] });
}

function headOf({ id, author, at, record }: PastGathering): object {
  const { attendance: _, parts: __, sittings: ___, ...head } = record;
  return { ...head, id, author, at };
}

function partsOf({ id: gathering, record }: PastGathering): object[] {
  const { unit, heldOn } = record;
  return record.parts.map((part, i) => {
    const own = { ...part, ballots: undefined };
    return { ...own, gathering, unit, heldOn, position: i + 1 };
  });
}

function ballotsOf({ id: gathering, record: { unit, parts } }: PastGathering): object[] {
  return parts.flatMap(({ ballots }, i) =>
    ballots.map((ballot, j) => ({ ...ballot, gathering, unit, part: i + 1, position: j + 1 })),
  );
}

function attendanceOf({ id: gathering, record }: PastGathering): object[] {
  const { unit, heldOn, attendance } = record;
  return attendance.map((mark) => ({ ...mark, gathering, unit, heldOn }));
}

function sittingsOf({ id: gathering, record: { unit, sittings } }: PastGathering): object[] {
  return sittings.map((sitting, i) => ({ ...sitting, gathering, unit, position: i + 2 }));
}

function followUpsOf({ id: gathering, author, record, outcomes }: PastGathering): object[] {
  const { unit } = record;
  return outcomes.map((outcome) => ({ ...outcome, gathering, unit, author }));
}

function revisionOf({ id, author, at, record }: PastGathering): object {
  return { id, author, at, unit: record.unit, content: { ...record, status: 'recorded' } };
}
