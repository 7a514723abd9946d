import type { Evaluation } from '../engines/norm/evaluate.ts';
import { addDays, addYears, dateOf, isIsoDate, partsOf } from '../kernel/date.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { wroteIt } from '../store/activityReview.ts';
import type { WaiverRow } from '../store/waiver.ts';
import * as store from '../store/waiver.ts';
import type { BodyOf, OperationKey } from './contract/index.ts';
import { evaluated, viewsOf } from './findings.ts';
import { notFound } from './problems.ts';
import { type Ask, done, type Route, route } from './route.ts';
import { answeringUnit, scopeOf } from './scope.ts';
import { unusedAmong, waiverViews } from './waived.ts';
import * as problems from './waiverProblems.ts';

const area = 'norm.waive';
const reads = ['activity.read', 'roster.read', 'case.read'] as const;
const mostWaivers = 500;
/** Leave lasts a year at most and may be given for what the year before left behind. */
const yearsBack = 2;

type Asking = Pick<Ask<OperationKey>, 'tx' | 'services' | 'today'>;
type Given = BodyOf<'POST /api/waivers'>;

const list = route('GET /api/waivers', [...reads, area], async (ask) => {
  const { tx, query } = ask;
  if (query.unit !== undefined) {
    const allowed = await ask.allow('activity.read', query.unit);
    if (!allowed.ok) return allowed;
  }
  const units = await scopeOf(ask, 'activity.read', query.unit);
  const rows = await store.listWaivers(tx, units, mostWaivers);
  return done<'GET /api/waivers'>({ waivers: await waiverViews(ask, rows) });
});

/** Everything that is found of a unit by one rule, however long ago. */
async function judgedWide(ask: Asking, unit: number, rule: string) {
  const { tx, services, today } = ask;
  const from = dateOf(partsOf(today).year - yearsBack, 1, 1);
  const units = await scopeOf(ask, 'activity.read', unit);
  const period = { from, to: addDays(today, 1) };
  return evaluated(tx, services, today, { units, period, knownAt: null, rule });
}

/** What leave would take out, with the name of its subject; nothing that is found: no leave. */
async function meant(
  ask: Asking,
  { rule, unit, subject }: Given,
): Promise<Result<store.NewWaiver['subject']>> {
  const { evaluation, set } = await judgedWide(ask, unit, rule);
  const found = evaluation.findings.filter(
    (one) =>
      one.unit === String(unit) &&
      (subject === null || (one.subject.type === subject.type && one.subject.id === subject.id)),
  );
  const [first] = viewsOf(found.slice(0, 1), set, ask.services.definitions);
  if (first === undefined) return fail(problems.noSuchFinding);
  if (await wroteOne(ask, found)) return fail(problems.ownRecord);
  if (subject === null || subject.id === String(unit)) return ok(null);
  // Leave is given for all cases of a unit or for none: what one person’s case lacks is mended.
  if (subject.type === 'case') return fail(problems.noSuchFinding);
  return ok({ ...first.subject, type: subject.type });
}

async function wroteOne({ tx }: Asking, found: Evaluation['findings']): Promise<boolean> {
  const records = found.flatMap(({ subject }) => (subject.type === 'activity' ? subject.id : []));
  for (const id of new Set(records)) if (await wroteIt(tx, id)) return true;
  return false;
}

const give = route('POST /api/waivers', [area, ...reads], async (ask) => {
  const { tx, body, today } = ask;
  const { rule, last } = body;
  const unit = await answeringUnit(ask, body.unit);
  const allowed = await ask.allow(area, unit);
  if (!allowed.ok) return allowed;
  const reason = body.reason.trim();
  if (reason === '') return fail(problems.noReason);
  const latest = addDays(addYears(today, 1), -1);
  if (!isIsoDate(last) || last < today || last > latest) {
    return fail(problems.noSuchLastDay(latest));
  }
  const subject = await meant(ask, { ...body, unit });
  if (!subject.ok) return subject;
  const given = { rule, unit, subject: subject.value, reason, until: addDays(last, 1) };
  const id = await store.giveWaiver(tx, given);
  const about = subject.value === null ? null : { type: subject.value.type, id: subject.value.id };
  const detail = { rule, about, last };
  await ask.audit({ action: 'waiver.give', object: { type: 'waiver', id }, unit, detail });
  return done<'POST /api/waivers'>({ id });
});

const takeBack = route('POST /api/waivers/:waiver/take-back', [area, ...reads], async (ask) => {
  const { tx, params, body, today } = ask;
  const row = await store.oneWaiver(tx, params.waiver);
  if (row === undefined) return fail(notFound);
  const { id, rule, unit } = row;
  const allowed = await ask.allow(area, unit);
  if (!allowed.ok) return allowed;
  const reason = body.reason.trim();
  if (reason === '') return fail(problems.noReason);
  const isOver = row.endedOn !== null || row.until <= today;
  if (isOver || !(await store.takeBackWaiver(tx, row, reason))) return fail(problems.overAlready);
  const object = { type: 'waiver', id };
  await ask.audit({ action: 'waiver.take-back', object, unit, detail: { rule } });
  return done<'POST /api/waivers/:waiver/take-back'>({ id });
});

/** Of leave that covers nothing this year, that which covers nothing of the years before either. */
export async function unusedLeave(
  ask: Asking,
  rows: readonly WaiverRow[],
): Promise<readonly WaiverRow[]> {
  const reach = new Set(ask.tx.units(area));
  const unused: WaiverRow[] = [];
  for (const row of rows.filter(({ unit }) => reach.has(unit))) {
    const { evaluation, leave } = await judgedWide(ask, row.unit, row.rule);
    if (unusedAmong(leave, evaluation).some(({ id }) => id === row.id)) unused.push(row);
  }
  return unused;
}

export const waiverRoutes: readonly Route[] = [list, give, takeBack];
