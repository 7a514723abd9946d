import type { Step } from '../../engines/case/define.ts';
import { type IsoDate, isIsoDate } from '../../kernel/date.ts';
import type { Field, Fields } from '../../kernel/form.ts';
import { clockOf } from '../activity/clock.ts';
import type { Input } from '../client.ts';
import { cleaned } from '../shared/clean.ts';

export type StepBody = Input<'POST /api/cases/:case/steps'>['body'];
type Vote = NonNullable<StepBody['vote']>;

interface OpinionRow {
  readonly person?: string;
  readonly on?: IsoDate;
  readonly clock?: string;
  readonly says?: 'yes' | 'no' | 'abstain';
}

/** What stands in the form of a step while it is written. */
export interface StepValues {
  readonly on?: IsoDate;
  readonly outcome?: string;
  readonly documents?: Readonly<Record<string, unknown>>;
  readonly confirmed?: readonly string[];
  readonly lateReason?: string;
  readonly vote?: Omit<Vote, 'opinions' | 'startsAt'> & {
    readonly clock?: string;
    readonly opinions?: readonly OpinionRow[];
  };
}

/** The body that is checked and recorded; null until there is a day. */
export function bodyOf(step: Step, version: number, values: StepValues): StepBody | null {
  const { on, outcome, documents = {}, confirmed = [], lateReason = '' } = values;
  if (!isIsoDate(on)) return null;
  const vote = asksVote(step, outcome) ? voteOf(values.vote, on) : null;
  return {
    ...{ version, step: step.id, on, outcome: outcome ?? null },
    documents: documentsOf(step.documents.fields, documents),
    ...(vote === null ? {} : { vote }),
    ...(confirmed.length === 0 ? {} : { confirmed: [...confirmed] }),
    ...(lateReason.trim() === '' ? {} : { lateReason: lateReason.trim() }),
  };
}

/** A step that ends by a vote asks for its counts, whichever way it ended. */
export function asksVote(step: Step, outcome: string | undefined): boolean {
  const chosen = step.outcomes.find(({ id }) => id === outcome);
  return step.vote !== undefined && chosen?.vote !== 'none';
}

function documentsOf(
  fields: Fields,
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const kept = Object.entries(fields).flatMap(([id, field]) => {
    const value = writtenOf(field, values[id]);
    return value === undefined ? [] : [[id, value] as const];
  });
  return Object.fromEntries(kept);
}

/** Undefined: nothing was written. A unit is chosen by its number and kept as text. */
function writtenOf(field: Field, value: unknown): unknown {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (field.kind === 'unit') return String(value);
  if (!Array.isArray(value)) return value;
  if (field.kind !== 'list') return value.length === 0 ? undefined : value;
  const rows = value
    .map((row: Readonly<Record<string, unknown>> | undefined) => documentsOf(field.of, row ?? {}))
    .filter((row) => Object.keys(row).length > 0);
  return rows.length === 0 ? undefined : rows;
}

function voteOf(typed: StepValues['vote'], on: IsoDate): Vote | null {
  if (typed === undefined) return null;
  const { clock, opinions = [], ...counts } = typed;
  const starts = momentOn(on, clock);
  const rows = opinions.flatMap(({ person, on: day, clock: at, says }) => {
    const moment = day === undefined ? undefined : momentOn(day, at);
    if (person === undefined || moment === undefined || says === undefined) return [];
    return [{ person, at: moment, says }];
  });
  const vote = {
    ...cleaned(counts),
    ...(starts === undefined ? {} : { startsAt: starts }),
    ...(rows.length === 0 ? {} : { opinions: rows }),
  };
  return Object.keys(vote).length === 0 ? null : vote;
}

/** `2026-07-20T15:00`; undefined where it is no time of day. */
function momentOn(day: IsoDate, typed: string | undefined): string | undefined {
  const clock = typed === undefined ? null : clockOf(typed);
  return typeof clock === 'string' ? `${day}T${clock}` : undefined;
}
