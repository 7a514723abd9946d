import { v7 as uuidv7 } from 'uuid';
import type { CaseKind } from '../engines/case/define.ts';
import { isClosed } from '../engines/case/progress.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { casesAbout, holdPerson, openCase, placesOf } from '../store/case.ts';
import { carryOut } from '../store/effects.ts';
import { unitsOn } from '../store/org.ts';
import { caseAreas, loaded, sealOf } from './caseGround.ts';
import { caseLine } from './caseLine.ts';
import * as problems from './caseProblems.ts';
import { type Asking, areaOfKeeper, isOwn } from './caseRead.ts';
import { knownOnes } from './caseView.ts';
import type { BodyOf } from './contract/index.ts';
import { done, type Route, route } from './route.ts';

type Wanted = BodyOf<'POST /api/cases'>;

/** Cases belong where members do, and where names are kept. */
async function takesCases({ tx, services, today }: Asking, unit: number): Promise<boolean> {
  const row = (await unitsOn(tx, { on: today, knownAt: null })).find((one) => one.unit === unit);
  const kind = services.definitions.kinds.get(row?.kind ?? '');
  return row !== undefined && !row.numberOnly && kind?.roll === 'members';
}

interface Who {
  readonly person: string;
  readonly name: string;
}

/** Somebody of the unit; or somebody new, who is known to the unit from that day on. */
async function meant(ask: Asking, { unit, on, person, newcomer }: Wanted): Promise<Result<Who>> {
  if (person) {
    if (isOwn(ask, person)) return fail(problems.ownCase);
    const places = (await placesOf(ask.tx, [person])).filter((one) => one.unit === String(unit));
    // A way begins where somebody is; who joined the roster later may have applied before.
    const still = places.filter(({ to }) => to === null || to > on);
    const [first] = still.toSorted((a, b) => (a.from > b.from ? -1 : 1));
    return first === undefined ? fail(problems.nobody) : ok({ person, name: first.name });
  }
  const name = newcomer?.name.trim() ?? '';
  if (!newcomer || name === '') return fail(problems.nobody);
  const allowed = await ask.allow('roster.write', unit);
  if (!allowed.ok) return allowed;
  const who = uuidv7();
  const file = { name, bornOn: newcomer.bornOn, idNumberState: 'absent' };
  const line = { unit, name, standing: 'known' } as const;
  await carryOut(ask.tx, { on }, { effect: 'enrol', who, person: file, line });
  await ask.audit({
    ...{ action: 'person.enrol', object: { type: 'person', id: who }, unit },
    detail: { fields: ['name', 'bornOn', 'standing'] },
  });
  return ok({ person: who, name });
}

/** Nobody else opens another one meanwhile. */
async function isUnderWay(ask: Asking, kind: CaseKind, person: string): Promise<boolean> {
  await holdPerson(ask.tx, kind.id, person);
  const rows = (await casesAbout(ask.tx, [person])).filter(({ handle }) => handle === kind.id);
  const load = await loaded(ask, rows);
  const known = knownOnes(rows, ask.services.definitions, load);
  return known.some(({ one }) => !isClosed(kind, one, ask.today));
}

export const open: Route = route('POST /api/cases', caseAreas, async (ask) => {
  const { tx, body, today, services } = ask;
  const kind = services.definitions.cases.get(body.kind);
  const keeps = kind === undefined ? 'case.record' : areaOfKeeper(kind);
  const allowed = await ask.allow(keeps, body.unit);
  if (!allowed.ok) return allowed;
  if (kind === undefined) return fail(problems.noSuchKind);
  if (body.on > today) return fail(problems.toCome('on'));
  if (!(await takesCases(ask, body.unit))) return fail(problems.noNames);
  const who = await meant(ask, body);
  if (!who.ok) return who;
  const { person, name } = who.value;
  if (await isUnderWay(ask, kind, person)) return fail(problems.openAlready(kind));
  const { unit, on: openedOn } = body;
  const of = { handle: kind.id, unit, person, name, openedOn };
  const id = await openCase(tx, { ...of, ...sealOf(kind) });
  const told = { kind: kind.id, on: openedOn };
  await ask.audit(caseLine('case.open', { id, unit }, kind, told));
  return done<'POST /api/cases'>({ id, person, version: 1 });
});
