import { type Text, text } from '../kernel/text.ts';
import type { SavedGathering } from '../store/activity.ts';
import { unitOfRecord } from '../store/activity.ts';
import { unitNamesOn } from '../store/completion.ts';
import {
  declinedJoint,
  type JointState,
  jointAnswers,
  jointRecords,
  jointState,
} from '../store/joint.ts';
import type { Tx } from '../store/transaction.ts';
import { canonical } from './activityDraft.ts';
import type { ReplyOf } from './contract/index.ts';

type JointView = NonNullable<ReplyOf<'GET /api/gatherings/:gathering'>['joint']>;

/** With whom a gathering was held, as its own reader sees it; null: with nobody. */
export async function viewJoint(tx: Tx, saved: SavedGathering): Promise<JointView | null> {
  if (saved.jointOf !== null) return viewAsGuest(tx, saved, saved.jointOf);
  if (saved.guests.length === 0) return null;
  const names = await unitNamesOn(tx, saved.guests, saved.heldOn);
  const answers = new Map((await jointAnswers(tx, saved.id)).map((one) => [one.unit, one]));
  const records = new Map((await jointRecords(tx, saved.id)).map((one) => [one.unit, one.id]));
  const { id, unit, unitName, status } = saved;
  return {
    ...{ gathering: id, unit, unitName, status, changes: [], version: saved.version },
    record: id,
    others: saved.guests.map((guest) => ({
      ...{ unit: guest, unitName: names.get(guest) ?? '', record: records.get(guest) ?? null },
      answer: answers.get(guest)?.answer ?? null,
      reason: answers.get(guest)?.reason ?? null,
    })),
  };
}

async function viewAsGuest(
  tx: Tx,
  { unit: guest, heldOn }: SavedGathering,
  { gathering, version }: { readonly gathering: string; readonly version: number },
): Promise<JointView | null> {
  const taken = await jointState(tx, { gathering, guest, version });
  const last = await jointState(tx, { gathering, guest });
  if (taken === undefined || last === undefined) return null;
  const away = await declinedJoint(tx, gathering);
  const others = last.guests.filter((one) => one !== guest && !away.includes(one));
  const names = await unitNamesOn(tx, [last.unit, ...others], heldOn);
  const records = new Map((await jointRecords(tx, gathering)).map((one) => [one.unit, one.id]));
  return {
    ...{ gathering, unit: last.unit, unitName: names.get(last.unit) ?? '' },
    ...{ status: last.status, version: last.version, changes: changesOf(taken, last) },
    record: (await unitOfRecord(tx, gathering)) === undefined ? null : gathering,
    others: others.map((one) => ({
      ...{ unit: one, unitName: names.get(one) ?? '', record: records.get(one) ?? null },
      ...{ answer: null, reason: null },
    })),
  };
}

const points = ['heldOn', 'startsAt', 'endsAt', 'place', 'hostName', 'title'] as const;

/** What the host's record says otherwise by now than in the state that was taken over. */
function changesOf(taken: JointState, last: JointState): JointView['changes'] {
  const other = points.filter((point) => taken[point] !== last[point]);
  const words = (['sittings', 'parts'] as const).some(
    (point) => canonical(taken[point]) !== canonical(last[point]),
  );
  return [
    ...other.map((point) => ({ point, was: taken[point], now: last[point] })),
    ...(words ? [{ point: 'words' as const, was: null, now: null }] : []),
  ];
}

/** With whom it was held, for a paper: who took no part is not named. Null: with nobody. */
export async function heldWith(tx: Tx, saved: SavedGathering): Promise<Text | null> {
  const joint = await viewJoint(tx, saved);
  if (joint === null) return null;
  const { unit, unitName, others } = joint;
  const took = others.filter((one) => one.unit !== saved.unit && one.answer !== 'declined');
  const all = [...(unit === saved.unit ? [] : [unitName]), ...took.map((one) => one.unitName)];
  if (all.length === 0) return null;
  const by = unit === saved.unit ? saved.unitName : unitName;
  const [zh, en] = [all.join('、'), all.join(', ')];
  return text(`与${zh}联合开展（${by}发起）`, `jointly with ${en} (called by ${by})`);
}
