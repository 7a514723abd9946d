import { addDays, type IsoDate } from '../../kernel/date.ts';
import type { Answer, Facts, Source } from '../../kernel/facts.ts';
import { known } from '../../kernel/facts.ts';
import { type ClosedPeriod, dayPeriod, overlaps } from '../../kernel/period.ts';
import { type Text, text } from '../../kernel/text.ts';
import type { BoundSubject, Ground } from './ground.ts';
import { noEnd, type Occasion, occasionOf, periodEnds } from './occasions.ts';
import type { AtLeast, Duty, Happening, PrecededBy, Share, Subject, Within } from './types.ts';
import { periodText } from './words.ts';

/** One occasion on which a duty had to be met: a calendar period, or the time after an event. */
export interface Look {
  /** Tells it from the other occasions of the duty, of which several may begin on one day. */
  readonly key: string;
  readonly period: ClosedPeriod;
  readonly bound: boolean;
  /** First day on which it is missed. */
  readonly due: IsoDate;
  readonly met: boolean;
  /** Whether what is met stays met; a share may still change until the period is over. */
  readonly stays: boolean;
  readonly times: number;
  readonly held: readonly Happened[];
  /** What gave occasion: the event, or the record that something had to come before. */
  readonly cause: readonly { readonly source?: Source }[];
  /** Why it cannot be told, where it cannot. */
  readonly missing: Text | null;
  /** What must have been read, all of it, before something that is not there is missed. */
  readonly needs: ClosedPeriod;
  readonly name: () => Text;
}

interface Happened {
  readonly id: string;
  readonly on: IsoDate | null;
  readonly about?: string | readonly string[];
  readonly grade?: string;
  readonly source?: Source;
}

const nothing = { met: false, stays: true, times: 0, held: [], cause: [], missing: null } as const;

const noneHeld = known<readonly Happened[]>([]);

/** Every occasion of a duty for one subject, in order of day. */
export function looksAt(duty: Duty, one: BoundSubject, ground: Ground): readonly Look[] {
  const measure = duty.do;
  switch (measure.measure) {
    case 'at-least':
    case 'share':
      return ground.periods(measure.every).map((at) => inPeriod(duty, measure, one, ground, at));
    case 'within':
      return inTime(duty, measure, one, ground);
    case 'preceded-by':
      return beforeRecords(duty, measure, one, ground);
  }
}

function inPeriod(
  duty: Duty,
  measure: AtLeast | Share,
  one: BoundSubject,
  { facts, asOf }: Ground,
  period: ClosedPeriod,
): Look {
  const bound = duty.since <= period.from && isBoundIn(duty, one, period);
  const answer = bound ? countedIn(measure, one.subject, facts, period) : noneHeld;
  const happenings = answer.known ? upTo(answer.value, asOf) : [];
  return {
    ...outcome(measure, happenings),
    key: period.from,
    period,
    bound,
    due: period.to,
    needs: period,
    cause: [],
    missing: answer.known ? null : answer.missing,
    name: () => periodText(measure.every, period),
  };
}

function countedIn(
  measure: AtLeast | Share,
  subject: Subject,
  facts: Facts,
  period: ClosedPeriod,
): Answer<readonly Happened[]> {
  if (measure.measure === 'share') return facts.deeds(measure.of.id, subject.id, period);
  return happened(measure.handle, subject, facts, period);
}

/** What is met stays met, but for a share: it may change until the period is over. */
function outcome(measure: AtLeast | Share, happenings: readonly Happened[]) {
  if (measure.measure === 'share') return { ...shareOf(measure, happenings), stays: false };
  const times = happenings.length;
  return { met: times >= measure.times, stays: true, times, held: happenings };
}

/** Usually one must have lived on every day of a period; some duties bind from its first day on. */
function isBoundIn({ over }: Duty, { from, to }: BoundSubject, period: ClosedPeriod): boolean {
  if (over === 'full-periods') {
    return (from === null || from <= period.from) && (to === null || period.to <= to);
  }
  return (from === null || from < period.to) && (to === null || period.from < to);
}

function happened(
  { id, kind }: Happening,
  subject: Pick<Subject, 'type' | 'id'>,
  facts: Facts,
  period: ClosedPeriod,
): Answer<readonly Happened[]> {
  const isHeld = (kind ?? 'activity') === 'activity' && subject.type === 'unit';
  return isHeld ? facts.activities(id, subject.id, period) : facts.deeds(id, subject.id, period);
}

function upTo(held: readonly Happened[], asOf: IsoDate): readonly Happened[] {
  const last = held.at(-1)?.on;
  if (last === undefined || last === null || last <= asOf) return held;
  return held.filter(({ on }) => on !== null && on <= asOf);
}

function shareOf(measure: Share, all: readonly Happened[]) {
  const held = all.filter(({ grade }) => grade !== undefined);
  const times = held.filter(({ grade }) => grade === measure.grade.id).length;
  const allowed = allowedOf(measure, held.length);
  return { met: measure.bound === 'at-most' ? times <= allowed : times >= allowed, times, held };
}

/** How many of so many may, or must, have the grade. */
export function allowedOf({ bound, fraction: [part, whole] }: Share, graded: number): number {
  return bound === 'at-most'
    ? Math.floor((graded * part) / whole)
    : Math.ceil((graded * part) / whole);
}

function inTime(duty: Duty, measure: Within, one: BoundSubject, ground: Ground): Look[] {
  const { limit, of } = measure;
  const { span } = ground.facts;
  if ('endOf' in of) {
    return periodEnds(duty, limit, of, span).map((at) => answered(duty, measure, one, ground, at));
  }
  const events = ground.facts.events(of.id, one.subject.id);
  if (!events.known) return [unseen(span.from, span, events.missing)];
  return events.value
    .filter(({ on }) => on <= ground.asOf || limit.way === 'months-before')
    .flatMap((event) => {
      const occasion = occasionOf(duty, limit, event);
      if (occasion === null) {
        const look = unseen(event.id, dayPeriod(event.on), noEnd(of.name));
        const bound = duty.since <= event.on && isBoundIn(duty, one, look.period);
        return overlaps(span, look.period) ? [{ ...look, bound, cause: [event] }] : [];
      }
      return overlaps(span, occasion.period)
        ? [answered(duty, measure, one, ground, occasion)]
        : [];
    });
}

function unseen(key: string, period: ClosedPeriod, missing: Text): Look {
  const at = { ...nothing, key, period, bound: true, due: period.to, needs: period };
  return { ...at, missing, name: () => text('', '') };
}

/**
 * What says what it answers answers that, in time or late; what does not say may answer anything in
 * whose time it lies, and is late for nothing.
 */
function answered(
  duty: Duty,
  measure: Within,
  one: BoundSubject,
  { facts, asOf }: Ground,
  { id, name, period, opens, lives, needs, cause }: Occasion,
): Look {
  const bound = duty.since <= lives.from && isBoundIn(duty, one, lives);
  const at = { ...nothing, key: id, period, bound, due: period.to, needs, cause };
  const named = { ...at, name: () => name };
  if (!bound) return named;
  const { to } = facts.span;
  const answer = happened(measure.handle, one.subject, facts, { from: opens, to });
  if (!answer.known) return { ...named, missing: answer.missing };
  const held = upTo(answer.value, asOf).filter(({ on, about }) => {
    if (about === undefined) return on !== null && period.from <= on && on < period.to;
    return typeof about === 'string' ? about === id : about.includes(id);
  });
  const times = held.filter(({ on }) => on !== null && on < period.to).length;
  return { ...named, met: times > 0, times, held };
}

function beforeRecords(duty: Duty, measure: PrecededBy, one: BoundSubject, ground: Ground): Look[] {
  const { facts, asOf } = ground;
  const records = happened(measure.handle, one.subject, facts, facts.span);
  if (!records.known) return [unseen(facts.span.from, facts.span, records.missing)];
  return upTo(records.value, asOf).flatMap((record): Look[] => {
    const { id, on } = record;
    if (on === null) return [];
    const period = { from: addDays(on, -measure.days), to: addDays(on, 1) };
    const before = inFamily(measure.by, one.subject, facts, period);
    const name = () =>
      text(`${on}的${measure.handle.name.zh}`, `${measure.handle.name.en} of ${on}`);
    const bound = duty.since <= on && isBoundIn(duty, one, dayPeriod(on));
    const at = { ...nothing, key: id, period, bound, due: on, needs: period, name };
    const cause = [record];
    if (!before.known) return [{ ...at, cause, missing: before.missing }];
    const [held, times] = [before.value, before.value.length];
    return [{ ...at, cause, met: times > 0, times, held }];
  });
}

/** A committee may prepare what its branch holds: any part of the unit will do. */
function inFamily(
  by: Happening,
  { type, id }: Subject,
  facts: Facts,
  period: ClosedPeriod,
): Answer<readonly Happened[]> {
  const ids = type === 'unit' ? facts.family(id) : [id];
  const answers = ids.map((one) => happened(by, { type, id: one }, facts, period));
  const blind = answers.every((answer) => !answer.known) ? answers[0] : undefined;
  return blind ?? known(answers.flatMap((answer) => (answer.known ? answer.value : [])));
}

/** The last one before a day helps a reader to see whether one was only dated wrongly. */
export function lastBefore(duty: Duty, one: BoundSubject, facts: Facts, day: IsoDate): Text {
  if (duty.do.measure !== 'at-least') return text('', '');
  const before = { from: facts.span.from, to: day };
  const answer = happened(duty.do.handle, one.subject, facts, before);
  const last = answer.known ? answer.value.at(-1)?.on : undefined;
  if (last === undefined || last === null) return text('', '');
  return text(`（上一次是${last}）`, ` (the last one before: ${last})`);
}
