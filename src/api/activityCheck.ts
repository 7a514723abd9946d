import { outside } from '../engines/org/link.ts';
import { addYears, partsOf } from '../kernel/date.ts';
import { validate } from '../kernel/formValidate.ts';
import { fail, type Result, settle } from '../kernel/result.ts';
import { type GatheringRecord, type GatheringUnit, unitOfGathering } from '../store/activity.ts';
import { namesOf, postsOn } from '../store/org.ts';
import type { Draft } from './activityDraft.ts';
import { type Inspection, type Words, wordsForm, wordsOf } from './activityInspection.ts';
import { checkJoint, offerOf } from './activityJoint.ts';
import { checkParts } from './activityParts.ts';
import { markLines, nothingSaid, type OwnWords } from './activityPeople.ts';
import * as problems from './activityProblems.ts';
import { partRollOf, rollOfDay } from './activityRoll.ts';
import { checkSittings, sittingsOf } from './activitySittings.ts';
import { notFound } from './problems.ts';
import type { Ask } from './route.ts';

type Asking = Pick<Ask<'POST /api/gatherings'>, 'tx' | 'services' | 'today'>;

/**
 * What is kept of a draft, or everything that stands against it; nothing is saved here.
 *
 * @param own what people said themselves of whether they come
 */
export async function checkDraft(
  asking: Asking,
  draft: Draft,
  finished: boolean,
  own: OwnWords = nothingSaid,
): Promise<Result<GatheringRecord>> {
  const unit = await unitOfGathering(asking.tx, draft.unit, draft.heldOn);
  if (unit === undefined) return fail(notFound);
  const dated = settle(null, checkDay(draft, unit, asking.today, finished));
  if (!dated.ok) return dated;
  const words = validate(wordsForm, wordsOf(draft));
  if (!words.ok) return words;
  const inspection = await inspect(asking, draft, finished, unit);
  checkTimes(inspection);
  checkSittings(inspection);
  await checkJoint(inspection, asking.tx);
  checkStaff(inspection);
  const attendance = markLines(inspection, words.value, own);
  const parts = checkParts(inspection, words.value, attendance);
  return settle(recordOf(inspection, words.value, { attendance, parts }), inspection.problems);
}

function checkDay(draft: Draft, unit: GatheringUnit, today: Draft['heldOn'], finished: boolean) {
  const { heldOn } = draft;
  const latest = finished ? today : addYears(today, 1);
  if (heldOn > latest) {
    const tooLate = finished ? problems.inTheFuture : problems.tooFarAhead;
    return [tooLate(heldOn, latest)];
  }
  const named = { ...unit, id: String(draft.unit), successor: null };
  return outside(named, { from: heldOn, to: null }, 'heldOn');
}

async function inspect(
  { tx, services, today }: Asking,
  draft: Draft,
  finished: boolean,
  unit: GatheringUnit,
): Promise<Inspection> {
  const roll = await rollOfDay(tx, draft.unit, unit, draft.heldOn);
  const posts = await postsOn(tx, draft.unit, { on: draft.heldOn, knownAt: null });
  const people = new Map(roll.people.map((one) => [one.person, one]));
  const names = new Map([...posts, ...roll.people].map((one) => [one.person, one.name]));
  // Whoever leads a joint gathering may belong to the unit that invited.
  const offer = await offerOf(tx, draft);
  if (offer?.host && offer.hostName) names.set(offer.host, offer.hostName);
  const staff = new Set(names.keys());
  const asked = [draft.host, draft.recorder, ...draft.attendance.map((one) => one.person)];
  const strangers = asked.filter((one) => typeof one === 'string' && !names.has(one));
  const others = strangers.length === 0 ? [] : await namesOf(tx, strangers as string[]);
  const { definitions } = services;
  const ahead = draft.heldOn > today;
  const at = { unit: draft.unit, kind: unit.kind, on: draft.heldOn };
  const parts = draft.parts.map(({ handle, teams }) => {
    const activity = definitions.activities.get(handle);
    return activity && partRollOf(roll, activity, { ...at, teams }, definitions.kinds);
  });
  const days = [draft.heldOn, ...(draft.sittings ?? []).map((one) => one.heldOn)];
  const when = { ahead, today, days, offer };
  const base = { draft, finished, ...when, unit, roll, people, staff, definitions, parts };
  return { ...base, names: new Map([...others, ...names]), problems: [] };
}

function checkTimes({ draft, problems: found }: Inspection): void {
  const { startsAt, endsAt, heldOn, yearOfAccount } = draft;
  if (startsAt && endsAt && endsAt <= startsAt) {
    found.push(problems.endsBeforeStart(startsAt, endsAt));
  }
  const { year } = partsOf(heldOn);
  if (yearOfAccount !== undefined && yearOfAccount !== year && yearOfAccount !== year - 1) {
    found.push(problems.otherYear(yearOfAccount, heldOn));
  }
}

function checkStaff({ draft, staff, names, problems: found }: Inspection): void {
  for (const at of ['host', 'recorder'] as const) {
    const person = draft[at];
    if (typeof person !== 'string' || staff.has(person)) continue;
    found.push(problems.notOnTheRoll(names.get(person) ?? null, draft.heldOn, at));
  }
}

function recordOf(
  { draft, names }: Inspection,
  words: Words,
  rest: Pick<GatheringRecord, 'attendance' | 'parts'>,
): GatheringRecord {
  const { host = null, recorder = null } = draft;
  return {
    unit: draft.unit,
    heldOn: draft.heldOn,
    startsAt: draft.startsAt ?? null,
    endsAt: draft.endsAt ?? null,
    place: words.place ?? null,
    host,
    hostName: host === null ? null : (names.get(host) ?? null),
    recorder,
    recorderName: recorder === null ? null : (names.get(recorder) ?? null),
    title: words.title,
    yearOfAccount: draft.yearOfAccount ?? partsOf(draft.heldOn).year,
    lateReason: words.lateReason ?? null,
    original: words.original ?? null,
    guests: draft.guests ?? [],
    jointOf: draft.jointOf ?? null,
    sittings: sittingsOf(draft, words),
    ...rest,
  };
}
