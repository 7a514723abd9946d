import { v7 as uuidv7 } from 'uuid';
import type { IsoDate } from '../kernel/date.ts';
import type { Act, Done, Effect } from './effect.ts';
import { lineFacts, personFacts, unitFacts } from './effectFacts.ts';
import { mergePerson } from './personMerge.ts';
import { statements } from './sql.ts';
import { addTermPaper, beginTerm } from './term.ts';
import { assign, cut, put, putAll, timelines } from './timeline.ts';
import type { Tx } from './transaction.ts';

const sql = statements('effects', [
  'record',
  'recordEnrolments',
  'nextUnit',
  'foundUnit',
  'enrolPerson',
  'enrolPersons',
]);

/** Carries an effect out in the caller's transaction. Whether it may be is decided before. */
export async function carryOut(tx: Tx, act: Act, change: Effect): Promise<Done> {
  const id = uuidv7();
  switch (change.effect) {
    case 'found':
      return found(tx, id, act, change);
    case 'enrol':
      return enrol(tx, id, act, change);
    case 'amend':
      await record(tx, id, 'amend', change.unit, act);
      await assign(
        tx,
        timelines.personDetail,
        id,
        act.on,
        [change.who],
        [change.unit, ...personFacts(change.person)],
      );
      return { effect: id, unit: change.unit, person: change.who };
    case 'place':
      return place(tx, id, act, change);
    case 'end-membership':
      await record(tx, id, 'end-membership', change.unit, act);
      await cut(tx, timelines.rosterLine, id, [change.who, change.unit, change.standing], act.on);
      return { effect: id, unit: change.unit, person: change.who };
    case 'appoint':
    case 'end-post':
      return post(tx, id, act, change);
    case 'membership':
      return membership(tx, id, act, change);
    case 'merge-person':
      await record(tx, id, 'merge-person', change.unit, act);
      await mergePerson(tx, id, act.on, change);
      return { effect: id, unit: change.unit, person: change.who };
    default:
      await record(tx, id, change.effect, change.unit, act);
      await ofUnit(tx, id, act.on, change);
      return { effect: id, unit: change.unit, person: null };
  }
}

type OfUnit = Extract<
  Effect,
  {
    effect:
      | ('rename' | 'move' | 'dissolve' | 'headcount' | 'serve-place')
      | ('begin-term' | 'term-paper');
  }
>;

async function ofUnit(tx: Tx, id: string, on: IsoDate, change: OfUnit): Promise<void> {
  switch (change.effect) {
    case 'rename':
      await assign(tx, timelines.unitState, id, on, [change.unit], unitFacts(change));
      return;
    case 'move':
      await assign(tx, timelines.unitLink, id, on, [change.unit, 'subordinate'], [change.parent]);
      return;
    case 'dissolve':
      await dissolve(tx, id, on, change);
      return;
    case 'headcount':
      await assign(
        tx,
        timelines.headcount,
        id,
        on,
        [change.unit],
        [change.formal, change.probationary],
      );
      return;
    case 'serve-place':
      await assign(
        tx,
        timelines.place,
        id,
        on,
        [uuidv7()],
        [change.unit, change.kind, change.name],
      );
      return;
    case 'begin-term':
      await beginTerm(tx, id, on, change);
      return;
    case 'term-paper':
      await addTermPaper(tx, id, on, change);
      return;
  }
}

async function dissolve(
  tx: Tx,
  id: string,
  on: IsoDate,
  { unit, successor }: Extract<Effect, { effect: 'dissolve' }>,
): Promise<void> {
  await cut(tx, timelines.unitState, id, [unit], on);
  await cut(tx, timelines.unitLink, id, [unit, 'subordinate'], on);
  await cut(tx, timelines.unitLink, id, [unit, 'guided'], on);
  await cut(tx, timelines.term, id, [unit], on);
  if (successor === null) return;
  await assign(tx, timelines.unitLink, id, on, [unit, 'succeeded'], [successor]);
}

async function record(tx: Tx, id: string, kind: string, unit: number, act: Act): Promise<void> {
  const { tenant, person } = tx.access;
  const { batch, documentNo, note } = act;
  await tx.run(sql.record, [
    tenant,
    id,
    kind,
    unit,
    person,
    batch ?? null,
    null,
    documentNo ?? null,
    note ?? null,
  ]);
}

async function found(
  tx: Tx,
  id: string,
  act: Act,
  change: Extract<Effect, { effect: 'found' }>,
): Promise<Done> {
  const { unit } = await tx.one<{ unit: number }>(sql.nextUnit, []);
  await record(tx, id, 'found', unit, act);
  const outside = change.outside ?? false;
  await tx.run(sql.foundUnit, [tx.access.tenant, unit, id, outside]);
  if (!outside) await tx.reach(unit, areasOfFounder(tx, change.parent));
  await assign(tx, timelines.unitState, id, act.on, [unit], unitFacts(change));
  if (change.parent !== null) {
    await assign(tx, timelines.unitLink, id, act.on, [unit, change.relation], [change.parent]);
  }
  return { effect: id, unit, person: null };
}

/** A new unit is within reach of its founder exactly where the unit above it is. */
function areasOfFounder(tx: Tx, parent: number | null): string[] {
  const areas = [...new Set(['unit.write', ...tx.access.units.keys()])];
  return areas.filter((area) => parent === null || tx.units(area).includes(parent));
}

async function enrol(
  tx: Tx,
  id: string,
  act: Act,
  { who, person, line }: Extract<Effect, { effect: 'enrol' }>,
): Promise<Done> {
  await record(tx, id, 'enrol', line.unit, act);
  await tx.run(sql.enrolPerson, [tx.access.tenant, who, id]);
  const span = { from: act.on, to: null };
  await put(tx, timelines.personDetail, id, span, [who, line.unit, ...personFacts(person)]);
  await put(tx, timelines.rosterLine, id, span, [
    who,
    line.unit,
    line.standing,
    ...lineFacts(line),
  ]);
  return { effect: id, unit: line.unit, person: who };
}

async function place(
  tx: Tx,
  id: string,
  act: Act,
  change: Extract<Effect, { effect: 'place' }>,
): Promise<Done> {
  const { who, from, line } = change;
  await record(tx, id, 'place', line.unit, act);
  if (from !== null) {
    await cut(tx, timelines.rosterLine, id, [who, from.unit, from.standing], act.on);
  }
  const key = [who, line.unit, line.standing];
  await assign(tx, timelines.rosterLine, id, act.on, key, lineFacts(line));
  return { effect: id, unit: line.unit, person: who };
}

async function membership(
  tx: Tx,
  id: string,
  act: Act,
  { as, who, unit, ends, lines, files }: Extract<Effect, { effect: 'membership' }>,
): Promise<Done> {
  await record(tx, id, as, unit, act);
  for (const end of ends) {
    await cut(tx, timelines.rosterLine, id, [who, end.unit, end.standing], end.on);
  }
  for (const line of lines) {
    const key = [who, line.unit, line.standing];
    await assign(tx, timelines.rosterLine, id, line.on, key, lineFacts(line));
  }
  for (const { on, unit: of, person } of files) {
    await assign(tx, timelines.personDetail, id, on, [who], [of, ...personFacts(person)]);
  }
  return { effect: id, unit, person: who };
}

async function post(
  tx: Tx,
  id: string,
  act: Act,
  change: Extract<Effect, { effect: 'appoint' | 'end-post' }>,
): Promise<Done> {
  const { unit, who } = change;
  await record(tx, id, change.effect, unit, act);
  if (change.effect === 'end-post') {
    await cut(tx, timelines.postHolding, id, [unit, who, change.post], act.on);
  } else {
    const { name, post, body = null, termEndsOn = null, reseats = [] } = change;
    const { documentNo = null } = act;
    for (const one of [...reseats, { person: who, name, post, body, termEndsOn, documentNo }]) {
      const facts = [one.name, one.body, one.termEndsOn, one.documentNo];
      await assign(tx, timelines.postHolding, id, act.on, [unit, one.person, one.post], facts);
    }
  }
  return { effect: id, unit, person: who };
}

type Enrol = Extract<Effect, { effect: 'enrol' }>;

/**
 * Carries the effects of an import out, as `carryOut` would: those who are new first, many to a
 * statement, then the others one after another.
 */
export async function carryOutAll(tx: Tx, act: Act, changes: readonly Effect[]): Promise<void> {
  const enrolments = changes.filter((change) => change.effect === 'enrol');
  for (let i = 0; i < enrolments.length; i += enrolledAtOnce) {
    await enrolAll(tx, act, enrolments.slice(i, i + enrolledAtOnce));
  }
  for (const change of changes) {
    if (change.effect !== 'enrol') await carryOut(tx, act, change);
  }
}

const enrolledAtOnce = 200;

async function enrolAll(tx: Tx, act: Act, changes: readonly Enrol[]): Promise<void> {
  const { tenant, person: actor } = tx.access;
  const { batch, documentNo, note, on } = act;
  const made = changes.map((change) => ({ ...change, effect: uuidv7() }));
  const effects = made.map(({ effect }) => effect);
  const persons = made.map(({ who }) => who);
  const about = [batch ?? null, documentNo ?? null, note ?? null];
  const units = made.map(({ line }) => line.unit);
  await tx.run(sql.recordEnrolments, [tenant, actor, ...about, effects, units]);
  await tx.run(sql.enrolPersons, [tenant, persons, effects]);
  const details = made.map(({ effect, who, line, person }) => {
    return { effect, from: on, values: [who, line.unit, ...personFacts(person)] };
  });
  await putAll(tx, timelines.personDetail, details);
  const lines = made.map(({ effect, who, line }) => {
    return { effect, from: on, values: [who, line.unit, line.standing, ...lineFacts(line)] };
  });
  await putAll(tx, timelines.rosterLine, lines);
}
