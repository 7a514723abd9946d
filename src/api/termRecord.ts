import { checkAlive } from '../engines/org/link.ts';
import { valueOn } from '../kernel/dated.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { endOfTerm, termOn } from '../kernel/term.ts';
import type { TermApproval } from '../store/effect.ts';
import { carryOut } from '../store/effects.ts';
import { termFacts } from '../store/term.ts';
import type { BodyOf } from './contract/index.ts';
import { actOf, stateOf } from './orgState.ts';
import { type Ask, done, type Route, route } from './route.ts';
import * as problems from './termProblems.ts';

type Begin = 'POST /api/units/:unit/terms';
type Add = 'POST /api/units/:unit/terms/papers';
type Asking = Pick<Ask<Begin>, 'tx' | 'services' | 'params' | 'today'> & {
  readonly body: Pick<BodyOf<Begin>, 'on'>;
};

const begin = route('POST /api/units/:unit/terms', ['unit.write'], async (ask) => {
  const { body, params, tx } = ask;
  const { unit } = params;
  const allowed = await ask.allow('unit.write', unit);
  if (!allowed.ok) return allowed;
  const usual = await usualYears(ask);
  if (!usual.ok) return usual;
  const terms = await termFacts(tx, [unit], null);
  if (terms.some(({ from }) => from === body.on)) return fail(problems.sameDay(body.on));
  const approval = approvalOf(ask);
  if (!approval.ok) return approval;
  const years = body.years ?? usual.value;
  if (years === null) return fail(problems.yearsMissing);
  const change = { effect: 'begin-term', unit, years, approval: approval.value } as const;
  const made = await carryOut(tx, actOf(body), change);
  const object = { type: 'unit', id: String(unit) };
  const detail = { on: body.on, years, approval: approval.value.is };
  await ask.audit({ action: 'term.begin', object, unit, detail });
  return done<Begin>({ effect: made.effect, unit });
});

/** Usual length of a term that begins on the day; fails where the unit has none, or not then. */
async function usualYears(ask: Asking): Promise<Result<number | null>> {
  const { tx, services, params, body, today } = ask;
  if (body.on > today) return fail(problems.inFuture(today, 'on'));
  const state = await stateOf(tx, services);
  const unit = String(params.unit);
  const [first, ...rest] = checkAlive(state, unit, body.on, 'on');
  if (first !== undefined) return fail(first, ...rest);
  const kind = state.units.find(({ id }) => id === unit)?.kind ?? '';
  const years = services.definitions.kinds.get(kind)?.termYears;
  if (years === undefined) return fail(problems.hasNoTerm);
  const usual = valueOn(years, body.on);
  return ok(usual.state === 'value' ? usual.value : null);
}

/** What is late is true all the same: an approval after the election is a finding, no refusal. */
function approvalOf({ body, today }: Pick<Ask<Begin>, 'body' | 'today'>): Result<TermApproval> {
  if (body.approval !== 'given') return ok({ is: body.approval });
  const documentNo = body.approvalNo?.trim() ?? '';
  const on = body.approvalOn;
  if (documentNo === '' || on === undefined) return fail(problems.approvalMissing);
  if (on > today) return fail(problems.inFuture(today, 'approvalOn'));
  return ok({ is: 'given', documentNo, on });
}

const add = route('POST /api/units/:unit/terms/papers', ['unit.write'], async (ask) => {
  const { body, params, tx } = ask;
  const { unit } = params;
  const allowed = await ask.allow('unit.write', unit);
  if (!allowed.ok) return allowed;
  const usual = await usualYears(ask);
  if (!usual.ok) return usual;
  const paper = await paperOf(ask);
  if (!paper.ok) return paper;
  const made = await carryOut(tx, actOf(body), { ...paper.value, effect: 'term-paper', unit });
  const object = { type: 'unit', id: String(unit) };
  const detail = { kind: body.kind, on: body.on, until: body.until };
  await ask.audit({ action: 'term.paper', object, unit, detail });
  return done<Add>({ effect: made.effect, unit });
});

async function paperOf({ tx, body, params }: Ask<Add>) {
  const { kind, on } = body;
  const documentNo = body.documentNo?.trim() || null;
  const isAnswer = kind === 'approval' || kind === 'extension';
  const term = termOn(await termFacts(tx, [params.unit], null), on);
  if (term === undefined) return fail(problems.noTermOn(on));
  if (isAnswer && documentNo === null) return fail(problems.numberMissing);
  if (kind !== 'extension') return ok({ kind, documentNo, until: null });
  const ends = endOfTerm(term);
  if (body.until === undefined) return fail(problems.untilMissing);
  if (ends !== null && body.until <= ends) return fail(problems.notLonger(ends));
  return ok({ kind, documentNo, until: body.until });
}

export const termRecordRoutes: readonly Route[] = [begin, add];
