import { v7 as uuidv7 } from 'uuid';
import type { IsoDate } from '../kernel/date.ts';
import { statements } from './sql.ts';
import type { Tx } from './transaction.ts';

const sql = statements('notice', [
  'add',
  'addLines',
  'ofGathering',
  'people',
  'leave',
  'inbox',
  'mine',
  'receive',
  'answer',
]);

export type NoticeKind = 'first' | 'changed' | 'cancelled';

/** When and where, as a notice says it. */
export interface Meeting {
  readonly heldOn: IsoDate;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string | null;
}

/** A notice as it went out. */
export interface Notice extends Meeting {
  readonly number: number;
  readonly what: NoticeKind;
  readonly title: string;
  /** Topics of the agenda. */
  readonly agenda: readonly string[];
  readonly prepare: string | null;
  /** What the notice before said where this one says otherwise. */
  readonly before: Partial<Meeting>;
  /** The sitting that it tells of; null: of all of them. */
  readonly sitting: number | null;
  /** Those after the first, where it tells of all. */
  readonly sittings: readonly Meeting[];
}

/** Puts a notice into the inbox of people; its id. */
export async function addNotice(
  tx: Tx,
  { id, unit }: { readonly id: string; readonly unit: number },
  notice: Notice,
  people: readonly string[],
): Promise<string> {
  const { tenant, person } = tx.access;
  const { number, what, heldOn, startsAt, endsAt, place, title, agenda, prepare, before } = notice;
  const { sitting, sittings } = notice;
  const key = uuidv7();
  const said = [heldOn, startsAt, endsAt, place, title, agenda, prepare, JSON.stringify(before)];
  const of = [sitting, JSON.stringify(sittings)];
  await tx.run(sql.add, [tenant, key, id, unit, number, what, ...said, ...of, person]);
  // It waits in the inbox until the last sitting that it names is over.
  const last = sittings.at(-1)?.heldOn ?? heldOn;
  await tx.run(sql.addLines, [tenant, key, id, unit, number, last, people]);
  return key;
}

/** The latest first. */
export function noticesOf(tx: Tx, gathering: string): Promise<(Notice & { at: Date })[]> {
  return tx.rows(sql.ofGathering, [gathering]);
}

export type NoticeAnswer = 'coming' | 'leave';

export interface ToldRow {
  readonly person: string;
  /** Whether the person said so of the last notice. */
  readonly received: boolean;
  readonly answer: NoticeAnswer | null;
  readonly reason: string | null;
  readonly answeredAt: Date | null;
  /** The sitting of which the last notice told; null: of all. */
  readonly sitting: number | null;
}

/** Everybody to whom a notice went. */
export function toldOf(tx: Tx, gathering: string): Promise<ToldRow[]> {
  return tx.rows(sql.people, [gathering]);
}

/** Who asked for leave by answering a notice, with the reason. */
export async function leaveOf(tx: Tx, gathering: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.rows<{ person: string; reason: string }>(sql.leave, [gathering]);
  return new Map(rows.map(({ person, reason }) => [person, reason]));
}

export interface InboxRow extends Notice {
  readonly id: string;
  readonly gathering: string;
  readonly unitName: string;
  readonly at: Date;
  readonly received: boolean;
  readonly answer: NoticeAnswer | null;
  readonly reason: string | null;
}

/** One's own notices of what is held on a day or after it, the last of each gathering. */
export function inboxFrom(tx: Tx, day: IsoDate): Promise<InboxRow[]> {
  return tx.rows(sql.inbox, [day]);
}

export interface NoticeToMe {
  readonly gathering: string;
  readonly unit: number;
  readonly what: NoticeKind;
  readonly heldOn: IsoDate;
}

export function noticeToMe(tx: Tx, notice: string): Promise<NoticeToMe | undefined> {
  return tx.maybe(sql.mine, [notice]);
}

/** Says that oneself has it, once. */
export async function receiveNotice(tx: Tx, notice: string): Promise<void> {
  await tx.run(sql.receive, [notice]);
}

export async function answerNotice(
  tx: Tx,
  { gathering, unit }: Pick<NoticeToMe, 'gathering' | 'unit'>,
  answer: NoticeAnswer,
  reason: string | null,
): Promise<void> {
  const { tenant, person } = tx.access;
  await tx.run(sql.answer, [tenant, uuidv7(), gathering, unit, person, answer, reason]);
}
