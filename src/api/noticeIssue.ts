import { contentFacts } from '../engines/activity/content.ts';
import { loadGathering, type SavedGathering } from '../store/activity.ts';
import {
  addNotice,
  type Meeting,
  type Notice,
  type NoticeKind,
  noticesOf,
  type ToldRow,
  toldOf,
} from '../store/notice.ts';
import type { OperationKey } from './contract/index.ts';
import type { Ask } from './route.ts';

type Asking = Pick<Ask<OperationKey>, 'tx' | 'services' | 'today' | 'audit'>;

/** A sitting by its number, from 1 on; null: the whole gathering. */
export type SittingOf = number | null;

/** When and where; undefined: there is no such sitting any more. */
export function meetingOf(saved: SavedGathering, sitting: SittingOf): Meeting | undefined {
  const { heldOn, startsAt, endsAt, place } = saved;
  if (sitting === null || sitting === 1) return { heldOn, startsAt, endsAt, place };
  return saved.sittings[sitting - 2];
}

/** The sittings after the first, where a notice tells of the whole. */
function laterOf(saved: SavedGathering, sitting: SittingOf): readonly Meeting[] {
  if (sitting !== null) return [];
  return saved.sittings.map(({ heldOn, startsAt, endsAt, place }) => {
    return { heldOn, startsAt, endsAt, place };
  });
}

export function expectedAt({ attendance }: SavedGathering): readonly string[] {
  return attendance.filter(({ parts }) => parts.length > 0).map(({ person }) => person);
}

const points = ['heldOn', 'startsAt', 'endsAt', 'place'] as const;

function differs(last: Meeting, now: Meeting): Partial<Meeting> {
  const other = points.filter((point) => last[point] !== now[point]);
  return Object.fromEntries(other.map((point) => [point, last[point]]));
}

/** Whether somebody who reads `last` knows when and where it is. */
function isTold(last: Notice, saved: SavedGathering): boolean {
  const now = meetingOf(saved, last.sitting);
  if (now === undefined || Object.keys(differs(last, now)).length > 0) return false;
  const later = laterOf(saved, last.sitting);
  if (later.length !== last.sittings.length) return false;
  return last.sittings.every((one, i) => {
    const other = later[i];
    return other !== undefined && Object.keys(differs(one, other)).length === 0;
  });
}

export interface Issue {
  readonly what: NoticeKind;
  /** The notice that this one follows, of the same sitting. */
  readonly last: Notice | undefined;
  readonly prepare: string | null;
  readonly sitting: SittingOf;
  readonly people: readonly string[];
}

/** Puts it into the inboxes; the number counts all notices of the gathering. */
export async function issueNotice(ask: Asking, saved: SavedGathering, issue: Issue) {
  const { tx, services } = ask;
  const { what, last, prepare, sitting, people } = issue;
  const { id, unit, title } = saved;
  const agenda = saved.parts.flatMap(({ handle, content }) => {
    const fields = services.definitions.activities.get(handle)?.form.fields ?? {};
    return contentFacts(fields, content).agenda ?? [];
  });
  const meeting = meetingOf(saved, sitting) ?? last;
  if (meeting === undefined) throw new Error('a notice of a sitting that never was');
  const { heldOn, startsAt, endsAt, place } = meeting;
  const before = last === undefined ? {} : differs(last, meeting);
  const number = ((await noticesOf(tx, id))[0]?.number ?? 0) + 1;
  const sittings = laterOf(saved, sitting);
  const said = { heldOn, startsAt, endsAt, place, title, agenda, prepare, before };
  const key = await addNotice(tx, saved, { ...said, number, what, sitting, sittings }, people);
  const detail = { what, number, told: people.length, ...(sitting === null ? {} : { sitting }) };
  await ask.audit({ action: 'notice.send', object: { type: 'gathering', id }, unit, detail });
  return key;
}

/** Who knows of a gathering by a notice of the same sitting, with the last of these. */
function byLast(told: readonly ToldRow[], notices: readonly Notice[]) {
  return [...new Set(told.map(({ sitting }) => sitting))].flatMap((sitting) => {
    const last = notices.find((one) => one.sitting === sitting);
    const people = told.filter((row) => row.sitting === sitting).map(({ person }) => person);
    return last === undefined ? [] : [{ sitting, last, people }];
  });
}

/** Once a notice is out, another day, time or place is told by itself, and so is a cancellation. */
export async function followNotice(ask: Asking, gathering: string): Promise<void> {
  const notices = await noticesOf(ask.tx, gathering);
  if (notices.length === 0) return;
  const saved = await loadGathering(ask.tx, gathering);
  if (saved === undefined || saved.status === 'recorded' || isWrittenUp(saved)) return;
  for (const { sitting, last, people } of byLast(await toldOf(ask.tx, gathering), notices)) {
    const lastDay = last.sittings.at(-1)?.heldOn ?? last.heldOn;
    if (last.what === 'cancelled' || lastDay < ask.today) continue;
    const isOff = saved.status === 'withdrawn' || meetingOf(saved, sitting) === undefined;
    const { prepare } = last;
    if (isOff) await issueNotice(ask, saved, { what: 'cancelled', last, prepare, sitting, people });
    else if (!isTold(last, saved)) {
      // Of the whole, whoever has come onto the roll meanwhile is told as well.
      const all = sitting === null ? new Set([...people, ...newcomers(saved, notices)]) : people;
      const change = { what: 'changed', last, prepare, sitting } as const;
      await issueNotice(ask, saved, { ...change, people: [...all] });
    }
  }
}

/** Everybody who is expected, as long as no notice went to some of them only. */
function newcomers(saved: SavedGathering, notices: readonly Notice[]): readonly string[] {
  return notices.every(({ sitting }) => sitting === null) ? expectedAt(saved) : [];
}

/** Somebody was marked present or absent: what changes now is the record, not the plan. */
function isWrittenUp({ status, attendance }: SavedGathering): boolean {
  return status === 'draft' && attendance.some(({ mark }) => ['present', 'absent'].includes(mark));
}
