import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { personValues } from '../../api/personFile.ts';
import type { App } from '../../app.ts';
import type { IsoDate } from '../../kernel/date.ts';
import { audit } from '../../store/audit.ts';
import { foundBureau } from '../../store/bureau.ts';
import type { Effect } from '../../store/effect.ts';
import { carryOut, carryOutAll } from '../../store/effects.ts';
import { grantAtFirstRun } from '../../store/grant.ts';
import type { Tx } from '../../store/transaction.ts';
import { type Chance, chance } from './chance.ts';
import { type Filled, numberOf, type Someone } from './filled.ts';
import { firstLeader, officesOf, seatBranch, seatCommittees } from './offices.ts';
import { demoPerson } from './people.ts';
import { bureauName, type DemoUnit, demoTree } from './tree.ts';

const areas = ['unit.write', 'roster.read', 'roster.write', 'grant.manage', 'activity.write'];
const seed = 20_190_301;

export function isEmptyBureau(app: App): Promise<boolean> {
  return app.waits();
}

/** Who gets an account, in which role, on which unit; `n` is the place on that unit's roster. */
const accounts = [
  { role: 'system-admin', unit: 'bureau', username: 'xitong' },
  { role: 'security-admin', unit: 'bureau', username: 'anquan' },
  { role: 'audit-admin', unit: 'bureau', username: 'shenji' },
  { role: 'political-department', unit: 'bureau', username: 'zhengzhibu', from: 'organ-1' },
  { role: 'auditor', unit: 'bureau', username: 'jijian', from: 'organ-2' },
  { role: 'unit-cadre', unit: 'unit-0', username: 'dangwu', from: 'unit-0-0' },
  { role: 'branch-secretary', unit: 'unit-0-1', username: 'shuji', from: 'unit-0-1' },
  { role: 'branch-secretary', unit: 'unit-1-1', username: 'shuji2', from: 'unit-1-1' },
  { role: 'group-leader', unit: 'unit-0-1-g1', username: 'zuzhang', from: 'unit-0-1' },
  { role: 'member', unit: 'unit-0-1', username: 'dangyuan', from: 'unit-0-1' },
] as const;

/** Fills an empty database with an invented bureau and writes its accounts into the data folder. */
export async function fillDemo(
  app: App,
  folder: string,
  say: (line: string) => void,
): Promise<void> {
  say('正在生成演示单位（全部虚构）… Making the demo bureau, all invented …');
  const bureau = { name: bureauName, demo: true, areas };
  const { tenant, value } = await foundBureau(app.services.store, bureau, (tx) => fill(app, tx));
  await app.measure();
  const made = await app.signIn.createDemoAccounts(tenant, value);
  const path = join(folder, 'demo-accounts.json');
  writeFileSync(path, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  chmodSync(path, 0o600);
  say(`演示账号在 ${path} Accounts are in ${path}`);
}

type Wanted = { role: string; person: string; username: string; secondFactor: boolean };

async function fill(app: App, tx: Tx): Promise<Wanted[]> {
  const filled: Filled = { units: new Map(), people: new Map() };
  const luck = chance(seed);
  for (const unit of demoTree()) {
    await foundUnit(tx, filled, unit);
    const on: IsoDate = '2025-01-01';
    if (unit.numberOnly === true) await headcount(tx, filled, unit, on);
    if ((unit.people ?? 0) > 0) await enrolBranch(app, tx, filled, unit, luck);
  }
  await servePlaces(tx, filled);
  await seatCommittees(tx, filled);
  await gatherGuests(tx, filled);
  await enrolTwice(tx, filled);
  const wanted: Wanted[] = [];
  for (const [i, account] of accounts.entries()) {
    wanted.push(await holder(tx, filled, account, i));
  }
  const object = { type: 'bureau', id: tx.access.tenant };
  await audit(tx, { action: 'bureau.demo', object, unit: 1, detail: { units: filled.units.size } });
  return wanted;
}

async function foundUnit(tx: Tx, { units }: Filled, unit: DemoUnit): Promise<void> {
  const parent = unit.parent === null ? null : (units.get(unit.parent) ?? null);
  const { kind, name, relation, numberOnly, outside } = unit;
  const position = units.size;
  const values = { kind, name, relation, numberOnly, outside, parent, position };
  const made = await carryOut(tx, { on: unit.on }, { ...values, effect: 'found' });
  units.set(unit.key, made.unit);
}

async function headcount(tx: Tx, filled: Filled, unit: DemoUnit, on: IsoDate): Promise<void> {
  const counts = { formal: 18, probationary: 1 };
  await carryOut(tx, { on }, { effect: 'headcount', unit: numberOf(filled, unit.key), ...counts });
}

/** Branches of 20 and more work in two groups. */
async function groups(tx: Tx, filled: Filled, unit: DemoUnit): Promise<(number | null)[]> {
  if ((unit.people ?? 0) < 20) return [null];
  const numbers: number[] = [];
  for (const [i, name] of ['第一党小组', '第二党小组'].entries()) {
    const key = `${unit.key}-g${i + 1}`;
    const group = { key, parent: unit.key, kind: 'group', name, on: unit.on } as const;
    await foundUnit(tx, filled, { ...group, relation: 'subordinate' });
    numbers.push(numberOf(filled, key));
  }
  return numbers;
}

async function enrolBranch(
  app: App,
  tx: Tx,
  filled: Filled,
  unit: DemoUnit,
  luck: Chance,
): Promise<void> {
  const teams = await groups(tx, filled, unit);
  const number = numberOf(filled, unit.key);
  const people: Someone[] = [];
  filled.people.set(unit.key, people);
  const before = [...filled.people.values()].reduce((sum, list) => sum + list.length, 0);
  const enrolments = new Map<IsoDate, Effect[]>();
  for (let i = 0; i < (unit.people ?? 0); i += 1) {
    const inOffice = i < officesOf(unit);
    const place = { unit: number, team: teams[i % teams.length] ?? null, inOffice };
    const { on, ...made } = enrolment(app, tx, place, before + i, unit, luck);
    people.push(made.someone);
    enrolments.set(on, [...(enrolments.get(on) ?? []), made.effect]);
  }
  for (const [on, effects] of enrolments) await carryOutAll(tx, { on }, effects);
  await seatBranch(tx, filled, unit);
}

function enrolment(
  app: App,
  tx: Tx,
  place: { unit: number; team: number | null; inOffice: boolean },
  i: number,
  unit: DemoUnit,
  luck: Chance,
): { on: IsoDate; someone: Someone; effect: Effect } {
  const who = uuidv7();
  const { inOffice, ...at } = place;
  const made = demoPerson(i, { retired: unit.retired === true, inOffice }, luck);
  const { fullOn, policeNumber, flags, ...input } = made;
  const fields = {
    ...input,
    ...(fullOn === null ? {} : { fullOn }),
    ...(policeNumber === null ? {} : { policeNumber }),
  };
  const { tenant, today } = tx.access;
  const binding = { seal: app.services.seal, tenant, person: who, today };
  const person = personValues(fields, null, binding);
  if (!person.ok) throw new Error(`demo person ${i}: ${person.problems[0].message.en}`);
  const { name, staff, memberKind, bornOn } = made;
  const line = { ...at, name, staff, memberKind, flags, standing: 'member' } as const;
  const on = memberKind === 'probationary' ? made.joinedOn : unit.on;
  const effect = { effect: 'enrol', who, person: person.value, line } as const;
  return { on, someone: { who, name, bornOn }, effect };
}

/** A temporary branch: people of several branches take part, their membership stays at home. */
async function gatherGuests(tx: Tx, filled: Filled): Promise<void> {
  for (const unit of demoTree().filter((one) => (one.guests ?? 0) > 0)) {
    const number = numberOf(filled, unit.key);
    const act = { on: unit.on };
    for (let i = 0; i < (unit.guests ?? 0); i += 1) {
      const someone = filled.people.get(`unit-${6 + (i % 3)}-${1 + (i % 2)}`)?.[6 + i];
      if (someone === undefined) continue;
      const { who, name } = someone;
      const line = { unit: number, name, standing: 'participant', staff: 'MJ' } as const;
      await carryOut(tx, act, { effect: 'place', who, from: null, line });
      const posts = { unit: number, who, name, post: 'secretary' };
      if (i === 0) await carryOut(tx, act, { ...posts, effect: 'appoint' });
    }
  }
}

/** Somebody who was entered twice, the second time where he only takes part. */
async function enrolTwice(tx: Tx, filled: Filled): Promise<void> {
  const someone = filled.people.get('unit-0-1')?.at(-1);
  if (someone === undefined) throw new Error('the demo has nobody to enter twice');
  const { name, bornOn } = someone;
  const line = { unit: numberOf(filled, 'unit-0-2'), name, standing: 'participant' } as const;
  const person = { name, bornOn, idNumberState: 'absent' };
  await carryOut(tx, { on: '2026-05-06' }, { effect: 'enrol', who: uuidv7(), person, line });
}

async function servePlaces(tx: Tx, filled: Filled): Promise<void> {
  for (const [i, name] of ['滨江', '文昌', '柳林', '渡口', '东山', '西湖'].entries()) {
    const unit = numberOf(filled, `unit-0-${(i % 4) + 1}`);
    const kind = i < 2 ? 'police-room-central' : 'police-room-village';
    const place = { unit, kind, name: `${name}警务室` };
    await carryOut(tx, { on: '2022-06-01' }, { ...place, effect: 'serve-place' });
  }
}

async function holder(
  tx: Tx,
  filled: Filled,
  account: (typeof accounts)[number],
  i: number,
): Promise<Wanted> {
  const { role, username } = account;
  const unit = numberOf(filled, account.unit);
  const { who: person, name } =
    'from' in account
      ? someoneOf(filled, account.from, placeOnRoster(role))
      : await outsider(tx, unit, ['韦安平', '骆守正', '凌知明'][i] ?? '');
  const business = role !== 'member';
  if (business) {
    const from: IsoDate = '2025-03-10';
    await grantAtFirstRun(tx, { person, name, role, unit, from, reason: '演示' });
  }
  return { role, person, username, secondFactor: business };
}

function someoneOf({ people }: Filled, unit: string, place: number): Someone {
  const someone = people.get(unit)?.[place];
  if (someone === undefined) throw new Error(`the demo has nobody at ${place} of ${unit}`);
  return someone;
}

/** Secretaries hold the first place, leaders of groups follow the committee. */
function placeOnRoster(role: string): number {
  return role === 'group-leader' ? firstLeader : role === 'member' ? 9 : 0;
}

/** Administrators are no members here: people whom the bureau only knows. */
async function outsider(tx: Tx, unit: number, name: string) {
  const who = uuidv7();
  const line = { unit, name, standing: 'known' } as const;
  const person = { name, idNumberState: 'absent' };
  await carryOut(tx, { on: '2025-01-01' }, { effect: 'enrol', who, person, line });
  return { who, name };
}
