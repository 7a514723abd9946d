import { type Away, bestDays, bestPair, type DayGround } from '../engines/activity/days.ts';
import type { Activity } from '../engines/activity/define.ts';
import { type DutyBook, dutyBook, hinders } from '../engines/activity/duty.ts';
import type { Roll } from '../engines/activity/roll.ts';
import { isWorkingDay } from '../kernel/calendar.ts';
import { addDays, daysBetween } from '../kernel/date.ts';
import { type ClosedPeriod, includes, periodAround } from '../kernel/period.ts';
import { fail, type Result } from '../kernel/result.ts';
import { type GatheringUnit, unitOfGathering } from '../store/activity.ts';
import { type LeaveAsked, leavesAsked, shiftsOfPersons } from '../store/duty.ts';
import { noDaysToChoose, unknownActivity } from './activityProblems.ts';
import { partRollOf, rollOfDay } from './activityRoll.ts';
import type { QueryOf } from './contract/index.ts';
import { notFound } from './problems.ts';
import { type Ask, done, type Route, route } from './route.ts';

type Key = 'GET /api/gatherings/days';
const reads = ['activity.read', 'roster.read'];

/** Most days that one question may be about: a quarter. */
const mostDays = 92;

const days = route('GET /api/gatherings/days', reads, async (ask) => {
  const { query, services } = ask;
  for (const action of reads) {
    const allowed = await ask.allow(action, query.unit);
    if (!allowed.ok) return allowed;
  }
  const activity = services.definitions.activities.get(query.handle);
  if (activity === undefined) return fail(unknownActivity('handle'));
  const span = spanOf(query);
  if (!span.ok) return span;
  const unit = await unitOfGathering(ask.tx, query.unit, span.value.from);
  if (unit === undefined) return fail(notFound);
  const grounds = unit.numberOnly ? [] : await groundsOf(ask, unit, activity, span.value);
  if (grounds === undefined) return fail(unknownActivity('handle'));
  const choices = bestDays(activity, grounds);
  const best = choices[0];
  const whole = best === undefined || best.can === best.expected;
  const pair = activity.sittings > 1 && !whole ? bestPair(grounds) : null;
  return done<Key>({
    numberOnly: unit.numberOnly,
    days: choices.map(({ away, quorums, ...one }) => ({
      ...one,
      away: away.map((gone) => ({ ...gone })),
      quorums: [...quorums],
    })),
    pair:
      pair !== null && pair.reached > (best?.can ?? 0) ? { ...pair, left: [...pair.left] } : null,
  });
});

function spanOf({ from, to }: QueryOf<Key>): Result<ClosedPeriod> {
  const length = daysBetween(from, to);
  if (length < 1 || length > mostDays) return fail(noDaysToChoose(mostDays));
  return { ok: true, value: { from, to } };
}

/** Each day with its roll and who of it cannot come; undefined: the unit holds no such thing. */
async function groundsOf(
  { tx, query, services }: Ask<Key>,
  unit: GatheringUnit,
  activity: Activity,
  span: ClosedPeriod,
): Promise<DayGround[] | undefined> {
  const { kinds, calendar } = services.definitions;
  const rolls: Roll[] = [];
  for (let on = span.from; on < span.to; on = addDays(on, 1)) {
    if (!includes(unit, on)) continue;
    const day = await rollOfDay(tx, query.unit, unit, on);
    const part = partRollOf(day, activity, { unit: query.unit, kind: unit.kind, on }, kinds);
    if (part === undefined) return undefined;
    if (part.roll.known) rolls.push(part.roll.value);
  }
  const persons = rolls.flatMap(({ members }) => members.map(({ person }) => person));
  const shifts = await shiftsOfPersons(tx, [...new Set(persons)], monthsOf(span));
  const leaves = await leavesAsked(tx, query.unit, span);
  const book = dutyBook(shifts);
  const covered = new Set(shifts.map(({ on }) => on.slice(0, 7)));
  return rolls.map((roll) => ({
    ...{ on: roll.on, working: isWorkingDay(calendar, roll.on), roll },
    away: awayOn(roll, book, leaves, query.startsAt ?? null),
    covered: covered.has(roll.on.slice(0, 7)),
  }));
}

function awayOn(
  { on, members }: Roll,
  book: DutyBook,
  leaves: readonly LeaveAsked[],
  startsAt: string | null,
): Away[] {
  return members.flatMap(({ person, name }): Away[] => {
    const leave = leaves.find((one) => one.person === person && one.on === on);
    if (leave !== undefined) return [{ person, name, because: 'leave', word: leave.reason }];
    const found = book.of(person, on);
    if (found === null || !hinders(found, startsAt)) return [];
    return [{ person, name, because: found.because, word: found.word }];
  });
}

/** Whole months, so that it shows which have a table; and the night before the first of them. */
function monthsOf({ from, to }: ClosedPeriod): ClosedPeriod {
  const last = periodAround('month', addDays(to, -1));
  return { from: addDays(periodAround('month', from).from, -1), to: last.to };
}

export const daysRoutes: readonly Route[] = [days];
