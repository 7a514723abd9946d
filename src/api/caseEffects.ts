import type { Taken } from '../engines/case/take.ts';
import { type IsoDate, later } from '../kernel/date.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { CaseRow } from '../store/case.ts';
import type { Act, Effect, MembershipChange } from '../store/effect.ts';
import { carryOut } from '../store/effects.ts';
import { filesOf } from '../store/personMerge.ts';
import { type LineRow, linesOfPerson } from '../store/roster.ts';
import type { CaseAsk } from './caseGround.ts';
import * as problems from './caseProblems.ts';

type Wanted = Taken['effects'][number];
/** Whose records change, and the unit of the case. */
type Whom = Pick<CaseRow, 'person' | 'unit' | 'name'>;

/** Lines of the person that stand on a day or later. */
async function linesFrom({ tx }: CaseAsk, person: string, on: IsoDate): Promise<LineRow[]> {
  const lines = await linesOfPerson(tx, person, null);
  return lines.filter(({ to }) => to === null || to > on);
}

/** The files of the person from a day on, with what the step adds to them. */
async function filesFrom(
  { tx }: CaseAsk,
  { person, unit }: Whom,
  on: IsoDate,
  adds: { readonly joinedOn?: IsoDate; readonly fullOn?: IsoDate },
): Promise<MembershipChange['files']> {
  const files = (await filesOf(tx, person)).filter(({ to }) => to === null || to > on);
  return files.map((file) => ({
    on: later(on, file.from),
    unit,
    person: { ...file, ...adds },
  }));
}

/** Whoever was known to the unit, or took part, is a member on probation from that day on. */
async function admitted(ask: CaseAsk, row: Whom, on: IsoDate): Promise<Result<Effect>> {
  const lines = await linesFrom(ask, row.person, on);
  if (lines.some(({ standing }) => standing === 'member')) return fail(problems.memberAlready);
  const own = lines.filter(({ unit }) => unit === row.unit);
  const before = own.find(({ from }) => from <= on) ?? own[0];
  const { team = null, staff = null, flags = [] } = before ?? {};
  const line = { unit: row.unit, name: row.name, team, staff, flags };
  return ok({
    ...{ effect: 'membership', as: 'admit', who: row.person, unit: row.unit },
    ends: own.map(({ unit, standing, from }) => ({ unit, standing, on: later(on, from) })),
    lines: [{ ...line, on, standing: 'member', memberKind: 'probationary' }],
    files: await filesFrom(ask, row, on, { joinedOn: on }),
  });
}

/** From a day on the member is a formal one, in every place that was recorded since. */
async function confirmed(ask: CaseAsk, row: Whom, on: IsoDate): Promise<Result<Effect>> {
  const lines = await linesFrom(ask, row.person, on);
  const own = lines.filter(({ standing }) => standing === 'member');
  if (own.length === 0) return fail(problems.noMember);
  return ok({
    ...{ effect: 'membership', as: 'confirm', who: row.person, unit: row.unit, ends: [] },
    lines: own.map((line) => ({ ...line, on: later(on, line.from), memberKind: 'formal' })),
    files: await filesFrom(ask, row, on, { fullOn: on }),
  });
}

/** From a day on the person is a member no longer. */
async function ended(ask: CaseAsk, row: Whom, on: IsoDate): Promise<Result<Effect>> {
  const lines = await linesFrom(ask, row.person, on);
  const own = lines.filter(({ standing }) => standing === 'member');
  if (own.length === 0) return fail(problems.noMember);
  return ok({
    ...{ effect: 'membership', as: 'end-membership', who: row.person, unit: row.unit },
    ends: own.map(({ unit, standing, from }) => ({ unit, standing, on: later(on, from) })),
    ...{ lines: [], files: [] },
  });
}

const carriers: Readonly<
  Partial<
    Record<Wanted['effect'], (ask: CaseAsk, row: Whom, on: IsoDate) => Promise<Result<Effect>>>
  >
> = { admit: admitted, confirm: confirmed, endMembership: ended };

export const carriedEffects: readonly string[] = Object.keys(carriers);

/**
 * Carries out what a step changes in other records, in its own transaction; gives the acts.
 *
 * @throws Error on an effect that no step of the catalogue has yet: a bug, found by its test.
 */
export async function carriedOut(
  ask: CaseAsk,
  row: Whom,
  effects: Taken['effects'],
): Promise<Result<readonly string[]>> {
  const acts: string[] = [];
  for (const { effect, on } of effects) {
    const carrier = carriers[effect];
    if (carrier === undefined) throw new Error(`nobody carries out “${effect}”`);
    const change = await carrier(ask, row, on);
    if (!change.ok) return change;
    const act: Act = { on };
    acts.push((await carryOut(ask.tx, act, change.value)).effect);
  }
  return ok(acts);
}
