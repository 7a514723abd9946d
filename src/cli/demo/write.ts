import { v7 as uuidv7 } from 'uuid';
import { personValues } from '../../api/personFile.ts';
import type { App } from '../../app.ts';
import { addDays, type IsoDate } from '../../kernel/date.ts';
import type { Effect } from '../../store/effect.ts';
import { carryOut, carryOutAll } from '../../store/effects.ts';
import type { Tx } from '../../store/transaction.ts';
import { type Filled, memberOf, numberOf } from './filled.ts';
import { guestsOf } from './guests.ts';
import type { PlannedBranch, PlannedMember, PlannedOffice } from './plan.ts';
import type { DemoUnit } from './tree.ts';
import { confirmedIn } from './writeCases.ts';
import { writeTerms } from './writeTerms.ts';
import { counted } from './year/year.ts';

/** Writes tree, people and offices of the bureau, and gives each unit its number. */
export async function writeBureau(app: App, tx: Tx, filled: Filled): Promise<void> {
  const { units, branches, above, cases } = filled.bureau;
  const confirmed = confirmedIn(cases);
  for (const unit of units) {
    await foundUnit(tx, filled, unit);
    if (unit.numberOnly === true) {
      const act = { on: unit.on };
      const of = { unit: numberOf(filled, unit.key), ...counted };
      await carryOut(tx, act, { effect: 'headcount', ...of });
    }
  }
  for (const branch of branches.values()) {
    const members = branch.members.map((one) => asAdmitted(one, confirmed));
    await enrol(app, tx, filled, { ...branch, members });
    for (const office of branch.offices) await appoint(tx, filled, office);
  }
  for (const office of above) await appoint(tx, filled, office);
  await writeTerms(tx, filled, filled.bureau.terms);
  await servePlaces(tx, filled);
  await gatherGuests(tx, filled);
  await enrolTwice(tx, filled);
}

/** Whom a way confirmed came as a probationary member: that step makes a formal one. */
function asAdmitted(one: PlannedMember, confirmed: ReadonlySet<string>): PlannedMember {
  return confirmed.has(one.who) ? { ...one, memberKind: 'probationary', fullOn: null } : one;
}

async function foundUnit(tx: Tx, { units }: Filled, unit: DemoUnit): Promise<void> {
  const parent = unit.parent === null ? null : (units.get(unit.parent) ?? null);
  const { kind, name, relation, numberOnly, outside } = unit;
  const position = units.size;
  const values = { kind, name, relation, numberOnly, outside, parent, position };
  const made = await carryOut(tx, { on: unit.on }, { ...values, effect: 'found' });
  units.set(unit.key, made.unit);
}

async function enrol(app: App, tx: Tx, filled: Filled, branch: PlannedBranch): Promise<void> {
  const enrolments = new Map<IsoDate, Effect[]>();
  for (const member of branch.members) {
    const effect = enrolment(app, tx, filled, branch, member);
    enrolments.set(member.on, [...(enrolments.get(member.on) ?? []), effect]);
  }
  for (const [on, effects] of enrolments) await carryOutAll(tx, { on }, effects);
}

function enrolment(
  app: App,
  tx: Tx,
  filled: Filled,
  { unit }: PlannedBranch,
  { who, team, on: _, fullOn, policeNumber, idNumber, flags, ...input }: PlannedMember,
): Effect {
  const fields = {
    ...input,
    ...(fullOn === null ? {} : { fullOn }),
    ...(policeNumber === null ? {} : { policeNumber }),
    ...(idNumber === '' ? {} : { idNumber }),
  };
  const { tenant, today } = tx.access;
  const binding = { seal: app.services.seal, tenant, person: who, today };
  const person = personValues(fields, null, binding);
  if (!person.ok) throw new Error(`demo person ${input.name}: ${person.problems[0].message.en}`);
  const { name, staff, memberKind } = input;
  const at = {
    unit: numberOf(filled, unit.key),
    team: team === null ? null : numberOf(filled, team),
  };
  const line = { ...at, name, staff, memberKind, flags, standing: 'member' } as const;
  return { effect: 'enrol', who, person: person.value, line };
}

async function appoint(tx: Tx, filled: Filled, office: PlannedOffice): Promise<void> {
  const { who, name, post, body, on, until, documentNo, termEndsOn } = office;
  const unit = numberOf(filled, office.unit);
  const act = { on, ...(documentNo === null ? {} : { documentNo }) };
  await carryOut(tx, act, { effect: 'appoint', unit, who, name, post, body, termEndsOn });
  if (until !== null) await carryOut(tx, { on: until }, { effect: 'end-post', unit, who, post });
}

/** A temporary branch: people of several branches take part, their membership stays at home. */
async function gatherGuests(tx: Tx, filled: Filled): Promise<void> {
  for (const unit of filled.bureau.units.filter((one) => (one.guests ?? 0) > 0)) {
    const number = numberOf(filled, unit.key);
    const act = { on: unit.on };
    for (const [i, { who, name }] of guestsOf(filled.bureau, unit).entries()) {
      const line = { unit: number, name, standing: 'participant', staff: 'MJ' } as const;
      await carryOut(tx, act, { effect: 'place', who, from: null, line });
      const posts = { unit: number, who, name, post: 'secretary' };
      const order = { ...act, documentNo: `临公机党〔${unit.on.slice(0, 4)}〕18号` };
      if (i === 0) await carryOut(tx, order, { ...posts, effect: 'appoint' });
    }
  }
}

/** Somebody who was entered twice, the second time where he only takes part. */
async function enrolTwice(tx: Tx, filled: Filled): Promise<void> {
  const { name, bornOn } = memberOf(filled, 'unit-0-1', -1);
  const line = { unit: numberOf(filled, 'unit-0-2'), name, standing: 'participant' } as const;
  const person = { name, bornOn, idNumberState: 'absent' };
  const on = addDays(tx.access.today, -200);
  await carryOut(tx, { on }, { effect: 'enrol', who: uuidv7(), person, line });
}

async function servePlaces(tx: Tx, filled: Filled): Promise<void> {
  for (const [i, name] of ['滨江', '文昌', '柳林', '渡口', '东山', '西湖'].entries()) {
    const unit = numberOf(filled, `unit-0-${(i % 4) + 1}`);
    const kind = i < 2 ? 'police-room-central' : 'police-room-village';
    const place = { unit, kind, name: `${name}警务室` };
    await carryOut(tx, { on: '2022-06-01' }, { ...place, effect: 'serve-place' });
  }
}
