import type { Static } from 'typebox';
import type { CaseKind, Step } from '../engines/case/define.ts';
import { type Taken, take } from '../engines/case/take.ts';
import type { StepFact, StepVote } from '../kernel/facts.ts';
import { type Field, type Fields, placedFields } from '../kernel/form.ts';
import { validate } from '../kernel/formValidate.ts';
import { type Problem, type Result, settle } from '../kernel/result.ts';
import { type CaseRow, type MeetingRow, meetingOf } from '../store/case.ts';
import { namesOf } from '../store/org.ts';
import { type CaseAsk, groundFor } from './caseGround.ts';
import * as problems from './caseProblems.ts';
import type { StepDraft } from './contract/caseStep.ts';
import { treeOf } from './wall.ts';

export type Draft = Static<typeof StepDraft>;

/** A step as it would be recorded, with everybody whom it names. */
export interface Drafted {
  readonly step: Step;
  readonly fact: StepFact;
  /** In documents that are not sealed, and in the vote. */
  readonly people: readonly string[];
  readonly gathering: string | null;
}

/** Values of the fields of one kind, wherever they stand; what is malformed holds none. */
function valuesOf(fields: Fields, record: unknown, wanted: (field: Field) => boolean): string[] {
  if (typeof record !== 'object' || record === null) return [];
  const documents = record as Readonly<Record<string, unknown>>;
  return Object.entries(fields).flatMap(([id, field]) => {
    const value = documents[id];
    if (field.kind === 'list' && Array.isArray(value)) {
      return value.flatMap((row: unknown) => valuesOf(field.of, row, wanted));
    }
    return wanted(field) && typeof value === 'string' && value !== '' ? [value] : [];
  });
}

/** The documents as the form reads them; where they are malformed, as they came: `take` says so. */
function documentsOf(step: Step, given: Draft['documents']): Readonly<Record<string, unknown>> {
  const checked = validate(step.documents, given);
  return checked.ok ? checked.value : given;
}

/** Whom and what the step names has to be there; files have no place yet. */
async function named(
  ask: CaseAsk,
  { documents: { fields } }: Step,
  documents: Readonly<Record<string, unknown>>,
  opinions: readonly string[],
): Promise<{ readonly people: string[]; readonly problems: readonly Problem[] }> {
  const inFields = valuesOf(fields, documents, ({ kind, sealed }) => kind === 'person' && !sealed);
  const people = [...new Set([...inFields, ...opinions])];
  const sealed = valuesOf(fields, documents, ({ kind, sealed: is }) => kind === 'person' && is);
  const all = [...people, ...sealed];
  const names = all.length === 0 ? new Map() : await namesOf(ask.tx, all);
  const units = valuesOf(fields, documents, ({ kind }) => kind === 'unit');
  const tree = units.length === 0 ? null : await treeOf(ask.tx, ask.services);
  const files = valuesOf(fields, documents, ({ kind }) => kind === 'file');
  const isTwice = placedFields(fields).some(({ path, field }) => {
    if (field.kind !== 'list' || path.includes('.')) return false;
    const own = valuesOf({ [path]: field }, documents, ({ kind }) => kind === 'person');
    return new Set(own).size < own.length;
  });
  return {
    people,
    problems: [
      ...(files.length > 0 ? [problems.noFiles] : []),
      ...(isTwice ? [problems.twice] : []),
      ...(all.some((person) => !names.has(person)) ? [problems.unknownPerson] : []),
      ...(units.some((unit) => tree?.kindOf.has(unit) === false) ? [problems.unknownUnit] : []),
    ],
  };
}

/** The part of a gathering in which the vote was taken; its numbers need not be typed again. */
async function meeting(
  { tx, services }: CaseAsk,
  { unit }: CaseRow,
  step: Step,
  { on, vote }: Draft,
): Promise<Result<MeetingRow | null>> {
  const gathering = vote?.gathering ?? null;
  if (gathering === null) return settle(null, []);
  // What the branch votes on it votes on in its own meeting; those above meet where they are.
  const isOwn = step.by.stands === 'in-the-unit';
  const parts = (await meetingOf(tx, gathering)).filter(
    (part) => part.heldOn === on && (!isOwn || part.unit === unit),
  );
  const wanted = step.vote?.heldAs;
  const counts = (handle: string) =>
    handle === wanted?.id ||
    services.definitions.activities.get(handle)?.countsAs?.includes(wanted?.id ?? '') === true;
  // A committee above has no activity of its own here: any meeting of that day will do.
  const isActivity = wanted !== undefined && services.definitions.activities.has(wanted.id);
  const part = isActivity ? parts.find(({ handle }) => counts(handle)) : parts[0];
  const missing = part === undefined ? [problems.noMeeting(wanted?.name ?? step.by.name)] : [];
  return settle(part ?? null, missing);
}

function voteOf(step: Step, { vote }: Draft, held: MeetingRow | null): StepVote | undefined {
  if (!vote || step.vote === undefined) return undefined;
  const { gathering: _, opinions = [], ...counts } = vote;
  const came = new Set(held?.came);
  const start = held?.startsAt ? { startsAt: `${held.heldOn}T${held.startsAt}` } : {};
  const known = held === null ? {} : { entitled: held.entitled, present: held.present, ...start };
  const there = opinions.map(({ person }) => person).filter((person) => came.has(person));
  return {
    rule: step.vote.rule,
    ...known,
    ...counts,
    ...(opinions.length === 0 ? {} : { opinions }),
    ...(there.length === 0 ? {} : { attendance: there }),
  };
}

/** What somebody wrote as a step, or what cannot be read of it. */
export async function drafted(
  ask: CaseAsk,
  row: CaseRow,
  step: Step,
  draft: Draft,
): Promise<Result<Drafted>> {
  const documents = documentsOf(step, draft.documents);
  const held = await meeting(ask, row, step, draft);
  const opinions = draft.vote?.opinions?.map(({ person }) => person) ?? [];
  const { people, problems: found } = await named(ask, step, documents, opinions);
  const { on, outcome, confirmed = [] } = draft;
  const vote = voteOf(step, draft, held.ok ? held.value : null);
  const fact: StepFact = {
    ...{ step: step.id, on, documents },
    ...(outcome ? { outcome } : {}),
    ...(vote === undefined ? {} : { vote }),
    ...(confirmed.length === 0 ? {} : { confirmed }),
  };
  return settle({ step, fact, people, gathering: draft.vote?.gathering ?? null }, [
    ...(draft.vote && step.vote === undefined ? [problems.noVote] : []),
    ...(draft.outcome && step.outcomes.length === 0 ? [problems.noOutcome] : []),
    ...(held.ok ? [] : held.problems),
    ...found,
  ]);
}

/** What the machine says to a step, in the state of the case as it is now. */
export async function judged(
  ask: CaseAsk,
  row: CaseRow,
  kind: CaseKind,
  { fact, people }: Drafted,
): Promise<Result<Taken>> {
  const { facts, ground } = await groundFor(ask, row, { on: fact.on, people });
  const one = facts.get(row.id);
  if (one === undefined) throw new Error('a case without its own facts');
  return take(kind, one, fact, ground);
}
