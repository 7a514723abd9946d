import { contentFacts } from '../engines/activity/content.ts';
import { dutyBook } from '../engines/activity/duty.ts';
import { type HostGround, hostRule } from '../engines/activity/review.ts';
import { alike } from '../engines/norm/folded.ts';
import { addDays, isIsoDate } from '../kernel/date.ts';
import { type ActivityFact, holderId, known } from '../kernel/facts.ts';
import { dayPeriod } from '../kernel/period.ts';
import { fail } from '../kernel/result.ts';
import {
  lastRecord,
  listGatherings,
  loadGathering,
  revisionsOf,
  type SavedGathering,
  unitOfGathering,
} from '../store/activity.ts';
import { reviewsOf, wroteIt } from '../store/activityReview.ts';
import { shiftsOfPersons } from '../store/duty.ts';
import { reading } from '../store/factsBeside.ts';
import { filesOfGathering, minutesAmong } from '../store/file.ts';
import { outcomesOf } from '../store/followUp.ts';
import { madeUpAt } from '../store/makeUp.ts';
import { activityFacts } from '../store/recordFacts.ts';
import { settingFacts } from '../store/setting.ts';
import type { Tx } from '../store/transaction.ts';
import { type WaiverRow, waiversInForce } from '../store/waiver.ts';
import { unknownActivity } from './activityProblems.ts';
import { rollOfDay } from './activityRoll.ts';
import { viewGathering } from './activityView.ts';
import { allowOpen } from './allowWrite.ts';
import { opensByCode } from './arrivalOpen.ts';
import { byWhom } from './byWhom.ts';
import type { OperationKey, ReplyOf } from './contract/index.ts';
import { cursorAfter, cursorOf } from './cursor.ts';
import { type FindingView, judgeRecords, readerOf } from './findings.ts';
import { viewJoint } from './jointView.ts';
import { malformed, notFound } from './problems.ts';
import { hostGround, standingOf } from './reviewStanding.ts';
import { type Ask, done, type Route, route } from './route.ts';
import { answeringUnit, scopeOf, statedScope } from './scope.ts';
import { dayInShanghai } from './shanghai.ts';
import { type Covered, waivedViews } from './waived.ts';

const reads = ['activity.read', 'roster.read', 'activity.draft'];
export const activityActions = [
  'activity.read',
  'activity.write',
  'activity.review',
  'activity.draft',
];
const usualPage = 50;
const nothingFound = { findings: [], waived: [] };

const list = route('GET /api/gatherings', ['activity.read'], async (ask) => {
  const { tx, query } = ask;
  const { unit, from, to, before, limit = usualPage } = query;
  if (unit !== undefined) {
    const allowed = await ask.allow('activity.read', unit);
    if (!allowed.ok) return allowed;
  }
  const cursor = before === undefined ? null : cursorOf(before);
  if (cursor === undefined) return fail(malformed('before', '翻页标记不对。', 'No such page.'));
  if (![from, to].every((day) => day === undefined || isIsoDate(day))) {
    return fail(malformed('from', '日期不存在。', 'There is no such day.'));
  }
  const scope = await scopeOf(ask, 'activity.read', unit);
  const units = await statedScope(ask, 'activity.read', scope);
  const wish = { units, from: from ?? null, to: to ?? null, before: cursor, limit };
  const lines = await listGatherings(tx, wish);
  const may =
    unit === undefined
      ? activityActions.filter((action) => tx.units(action).length > 0)
      : await ask.next(activityActions, unit);
  return done<'GET /api/gatherings'>({
    lines: lines.map((line) => ({ ...line, kinds: [...line.kinds] })),
    next: cursorAfter(lines, limit),
    may,
  });
});

const roll = route('GET /api/gatherings/roll', reads, async (ask) => {
  const { tx, query, services } = ask;
  const allowed = await allowRoll(ask, query.unit);
  if (!allowed.ok) return allowed;
  const activity = services.definitions.activities.get(query.handle);
  if (activity === undefined) return fail(unknownActivity('handle'));
  const unit = await unitOfGathering(tx, query.unit, query.on);
  if (unit === undefined) return fail(notFound);
  const { people } = await rollOfDay(tx, query.unit, unit, query.on);
  const persons = people.map(({ person }) => person);
  const near = { from: addDays(query.on, -1), to: addDays(query.on, 1) };
  const book = dutyBook(await shiftsOfPersons(tx, persons, near));
  const last = await lastRecord(tx, query.unit, query.on, query.handle);
  const here = new Set(people.map((one) => one.person));
  const decided = await settingFacts(tx, [query.unit], { on: query.on, knownAt: null });
  const above = [...(decided.above ?? [])].map(([unit, parent]) => ({ unit, parent }));
  const still = (person: string | null | undefined) => (person && here.has(person) ? person : null);
  return done<'GET /api/gatherings/roll'>({
    numberOnly: unit.numberOnly,
    roll: people.map((one) => {
      const duty = book.of(one.person, query.on);
      return { ...one, seats: [...one.seats], duty };
    }),
    host: still(last?.host),
    recorder: still(last?.recorder),
    place: last?.place ?? null,
    startsAt: last?.startsAt ?? null,
    settings: (decided.settings ?? []).map((one) => ({ ...one })),
    above,
    byCode: !unit.numberOnly && opensByCode(services.definitions, decided, query.unit, query.on),
    waived: await waivedRules(ask, query.unit),
    agendaItems: contentFacts(activity.form.fields, last?.content ?? {}).agenda?.length ?? 0,
  });
});

/** So that nobody is warned, while writing, of what the unit has leave from. */
async function waivedRules(
  ask: Pick<Ask<OperationKey>, 'tx' | 'services' | 'today'>,
  unit: number,
): Promise<string[]> {
  const answers = await answeringUnit(ask, unit);
  const leave = await waiversInForce(ask.tx, [answers], { on: ask.today, knownAt: null });
  return leave.flatMap(({ rule, subject }) => (subject === null ? [rule] : []));
}

/** Whoever drafts a record needs the roll of its day, and no more of the roster. */
async function allowRoll(ask: Pick<Ask<OperationKey>, 'allow'>, unit: number) {
  const drafts = await ask.allow('activity.draft', unit);
  if (drafts.ok) return drafts;
  const records = await ask.allow('activity.read', unit);
  return records.ok ? ask.allow('roster.read', unit) : records;
}

const one = route('GET /api/gatherings/:gathering', reads, async (ask) => {
  const { tx, params, services } = ask;
  const saved = await loadGathering(tx, params.gathering);
  if (saved === undefined) return fail(notFound);
  const reviews = await reviewsOf(tx, saved.id);
  const ground = await hostGround(ask, saved, reviews);
  const asHost = !(await allowOpen(ask, saved)).ok;
  if (asHost && !hostedBy(ground, tx.access.person)) return fail(notFound);
  const may = await ask.next(activityActions, saved.unit);
  const reader = new Set(await ask.next([...services.definitions.permissions.keys()], saved.unit));
  return done<'GET /api/gatherings/:gathering'>({
    gathering: await viewGathering(tx, saved, services.definitions, reader),
    ...(asHost ? nothingFound : await toldOf(ask, saved)),
    reviews: await byWhom(tx, reviews),
    outcomes: await byWhom(tx, await outcomesOf(tx, saved.id)),
    madeUp: (await byWhom(tx, await madeUpAt(tx, [saved.id]))).map(
      ({ gathering: _, ...one }) => one,
    ),
    joint: await viewJoint(tx, saved),
    reviewable: await isReviewable(tx, saved, may),
    standing: await standingOf(ask, saved, ground),
    hosting: hostRule(ground, tx.access.person) === 'host',
    asHost,
    may,
  });
});

/** Whoever hosted it where there is no committee reads the record, before and after confirming. */
function hostedBy({ recorded, withoutCommittee, host }: HostGround, person: string): boolean {
  return recorded && withoutCommittee && host === person;
}

async function isReviewable(tx: Tx, saved: SavedGathering, may: readonly string[]) {
  if (saved.status !== 'recorded' || !may.includes('activity.review')) return false;
  return !(await wroteIt(tx, saved.id));
}

/**
 * Leave for the record, or for all of the unit that answers for it. Here the unit stands alone and
 * each part is judged by itself, so leave is worded for these.
 */
async function leaveForRecord(
  asking: Pick<Ask<OperationKey>, 'tx' | 'services'>,
  { id, unit }: SavedGathering,
  parts: readonly ActivityFact[],
): Promise<readonly WaiverRow[]> {
  const { tx } = asking;
  const answers = await answeringUnit(asking, unit);
  const leave = await waiversInForce(tx, [answers], { on: tx.access.today, knownAt: null });
  return leave.flatMap((row) =>
    row.subject === id
      ? parts.map((part) => ({ ...row, unit, subject: part.id }))
      : { ...row, unit },
  );
}

/** What the rules say of one record; of a withdrawn one nothing any more. */
export async function findingsOf(
  asking: Pick<Ask<OperationKey>, 'tx' | 'services'>,
  saved: SavedGathering,
): Promise<{ readonly findings: readonly FindingView[]; readonly waived: readonly Covered[] }> {
  const { tx } = asking;
  const { definitions } = asking.services;
  const unit = await unitOfGathering(tx, saved.unit, saved.heldOn);
  if (unit === undefined || saved.status === 'withdrawn') return nothingFound;
  const id = String(saved.unit);
  const { kind, name, from, to } = unit;
  // A draft would come in today.
  const recordedOn = saved.recordedAt ? dayInShanghai(saved.recordedAt) : tx.access.today;
  const told = (await outcomesOf(tx, saved.id)).toReversed();
  const minutesFile = minutesAmong(await filesOfGathering(tx, saved.id));
  const read = reading(readerOf(definitions), { told, minutesFile });
  const records = activityFacts(saved.id, saved, recordedOn, read);
  const parts = records.map(partById);
  const bodies = saved.parts.flatMap(({ body }) =>
    body === null ? [] : [{ id: holderId(id, body), kind: body, name, from, to, partOf: id }],
  );
  const set = {
    units: known([{ id, kind, name, from, to }, ...bodies]),
    members: known([]),
    headcounts: [],
    activities: known(parts),
    span: dayPeriod(saved.heldOn),
    ...(await settingFacts(tx, [saved.unit], { on: saved.heldOn, knownAt: null })),
  };
  const leave = await leaveForRecord(asking, saved, parts);
  const { findings, waived } = judgeRecords(definitions, set, tx.access.today, leave);
  const whole = (one: Covered) => {
    const subject = { ...one.finding.subject, id: saved.id };
    const row = one.row.subject === null ? one.row : { ...one.row, subject: saved.id };
    return { ...one, row, finding: { ...one.finding, subject } };
  };
  return { findings: saidOnce(findings, saved), waived: waived.map(whole) };
}

async function toldOf(
  ask: Pick<Ask<OperationKey>, 'tx' | 'services' | 'today'>,
  saved: SavedGathering,
): Promise<Pick<ReplyOf<'GET /api/gatherings/:gathering'>, 'findings' | 'waived'>> {
  const { findings, waived } = await findingsOf(ask, saved);
  return { findings: [...findings], waived: await waivedViews(ask, waived) };
}

/** Each part by itself, so that a finding says in which one it is. */
function partById(part: ActivityFact): ActivityFact {
  return { ...part, id: `${part.id} ${part.handle}` };
}

/** What lacks in several parts alike, such as the place, is one line that names them all. */
function saidOnce(
  findings: readonly FindingView[],
  { id, heldOn }: Pick<SavedGathering, 'id' | 'heldOn'>,
): readonly FindingView[] {
  return alike(findings).map((group) => {
    const kinds = group.map(({ subject }) => subject.name.replace(`${heldOn} `, ''));
    const [first] = group;
    return { ...first, subject: { ...first.subject, id, name: `${heldOn} ${kinds.join('、')}` } };
  });
}

const revisions = route('GET /api/gatherings/:gathering/revisions', reads, async (ask) => {
  const { tx, params } = ask;
  const saved = await loadGathering(tx, params.gathering);
  if (saved === undefined) return fail(notFound);
  const allowed = await allowOpen(ask, saved);
  if (!allowed.ok) return fail(notFound);
  const revisions = await byWhom(tx, await revisionsOf(tx, params.gathering));
  return done<'GET /api/gatherings/:gathering/revisions'>({ revisions });
});

export const activityReadRoutes: readonly Route[] = [list, roll, one, revisions];
