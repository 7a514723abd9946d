import { resolutionList } from '../engines/activity/content.ts';
import { isRecordedIn } from '../engines/org/holder.ts';
import { visiblePart } from '../kernel/form.ts';
import type { Problem } from '../kernel/result.ts';
import type { GatheringRecord, GatheringStatus, JointOf } from '../store/activity.ts';
import {
  answerJoint,
  type JointPart,
  type JointState,
  jointAnswers,
  jointRecords,
  jointState,
  shareJoint,
} from '../store/joint.ts';
import { type UnitRow, unitsOn } from '../store/org.ts';
import type { Tx } from '../store/transaction.ts';
import type { Draft } from './activityDraft.ts';
import type { Inspection } from './activityInspection.ts';
import type { Definitions } from './definitions.ts';
import * as wrong from './jointProblems.ts';
import type { Services } from './services.ts';

/** The state that a draft took over, where it answers an invitation of its unit. */
export async function offerOf(
  tx: Tx,
  { jointOf, unit }: Draft,
): Promise<JointState | null | undefined> {
  return jointOf ? jointState(tx, { ...jointOf, guest: unit }) : null;
}

/** What stands against holding it together with others, or as one of them. */
export async function checkJoint(inspection: Inspection, tx: Tx): Promise<void> {
  const { draft, offer, problems: found } = inspection;
  const { guests = [] } = draft;
  if (guests.length === 0 && offer === null) return;
  if (draft.parts.some(({ ballots }) => ballots.length > 0)) found.push(wrong.jointVotes);
  if (offer === undefined) found.push(wrong.notInvited);
  if (offer && offer.heldOn !== draft.heldOn) found.push(wrong.jointOtherDay(offer.heldOn));
  if (guests.length === 0) return;
  if (draft.jointOf) found.push(wrong.jointTwice);
  if (guests.includes(draft.unit)) found.push(wrong.jointWithItself);
  const units = await unitsOn(tx, { on: draft.heldOn, knownAt: null });
  const invited = guests.map((guest) => units.find(({ unit }) => unit === guest));
  if (invited.some((one) => one === undefined || one.outside)) {
    found.push(wrong.noSuchGuest(draft.heldOn));
  }
  for (const guest of invited) if (guest && !guest.outside) checkGuest(inspection, guest);
}

/** An invited unit, or a body of it, holds every part itself and knows who belongs to it. */
function checkGuest({ definitions, parts, problems: found }: Inspection, guest: UnitRow): void {
  const activities = parts.flatMap((part) => (part === undefined ? [] : [part.activity]));
  const other = activities.find(
    ({ heldBy }) => !isRecordedIn(guest.kind, heldBy, definitions.kinds.values()),
  );
  if (other !== undefined) found.push(wrong.notHeldThere(other.name, guest.name));
}

/** Of a record that is begun: the invitation stands, and the unit has not answered it already. */
export async function standsAgainstJoint(
  tx: Tx,
  id: string,
  { jointOf, unit: guest }: Draft,
): Promise<Problem | null> {
  if (!jointOf) return null;
  const { gathering } = jointOf;
  const last = await jointState(tx, { gathering, guest });
  if (last === undefined) return wrong.notInvited;
  const own = (await jointRecords(tx, gathering)).find(({ unit }) => unit === guest);
  if (own !== undefined && own.id !== id) return wrong.jointRecorded;
  return isOver(last) ? wrong.jointWithdrawn : null;
}

/** Withdrawn, or not meant for this unit any more. */
export function isOver({ status }: Pick<JointState, 'status'>): boolean {
  return status === 'withdrawn' || status === 'uninvited';
}

interface Asking {
  readonly tx: Tx;
  readonly services: Pick<Services, 'definitions'>;
}
interface State {
  readonly id: string;
  readonly version: number;
  readonly status: GatheringStatus;
  readonly record: GatheringRecord;
  readonly before: readonly number[];
}

/** Tells whoever is concerned of a saved state: the invited, or the unit that invited this one. */
export async function tellJoint({ tx, services }: Asking, state: State): Promise<void> {
  const { record, status } = state;
  const parts = sharedParts(record, services.definitions);
  await shareJoint(tx, { ...state, parts });
  if (record.jointOf !== null) await answerOwn(tx, record.jointOf, record.unit, status);
}

async function answerOwn(
  tx: Tx,
  { gathering, version }: JointOf,
  guest: number,
  status: GatheringStatus,
): Promise<void> {
  const said = (await jointAnswers(tx, gathering)).find(({ unit }) => unit === guest);
  if (said?.answer === status) return;
  const state = await jointState(tx, { gathering, guest, version });
  if (state !== undefined) await answerJoint(tx, state, status, null);
}

/**
 * What of a record an invited unit takes over: words that everybody may see. Resolutions stay where
 * they were taken, since a unit decides for itself and sees to what it decided.
 */
export function sharedParts({ parts }: GatheringRecord, { activities }: Definitions): JointPart[] {
  return parts.map(({ handle, content }) => {
    const fields = activities.get(handle)?.form.fields ?? {};
    const { [resolutionList]: _, ...shared } = visiblePart(fields, content, () => false);
    return { handle, content: shared };
  });
}
