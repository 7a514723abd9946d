import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedParts } from '../../api/activityJoint.ts';
import type { App } from '../../app.ts';
import type { IsoDate } from '../../kernel/date.ts';
import { audit } from '../../store/audit.ts';
import { foundBureau } from '../../store/bureau.ts';
import type { Past, PastGathering } from '../../store/history.ts';
import type { Tx } from '../../store/transaction.ts';
import { grantRoles, type Wanted } from './accounts.ts';
import { sanctionTwo } from './acts/discipline.ts';
import { bringDutyTables } from './acts/dutyTables.ts';
import { giveLeave, leaveGiven } from './acts/leave.ts';
import { invite, planForShifts } from './acts/lessons.ts';
import { enterPlaces } from './acts/places.ts';
import { reportMonths } from './acts/reports.ts';
import { type DemoPlan, planDemo } from './demo.ts';
import { type Filled, numberOf } from './filled.ts';
import type { PlannedGathering } from './plan.ts';
import { type PlantedLine, plantedLines } from './plantedLines.ts';
import { plants } from './plants/all.ts';
import { bureauName } from './tree.ts';
import { planAhead } from './upcoming.ts';
import { writeBureau } from './write.ts';
import { writeCases } from './writeCases.ts';
import { outcomesOf } from './year/outcomes.ts';

const areas = ['unit.write', 'roster.read', 'roster.write', 'grant.manage', 'activity.write'];

export function isEmptyBureau(app: App): Promise<boolean> {
  return app.waits();
}

/**
 * Fills an empty database with an invented bureau, and writes into the data folder its accounts and
 * the faults that were planted in it.
 */
export async function fillDemo(
  app: App,
  folder: string,
  say: (line: string) => void,
): Promise<void> {
  say('正在生成演示单位（全部虚构）… Making the demo bureau, all invented …');
  const bureau = { name: bureauName, demo: true, areas };
  const { tenant, value } = await foundBureau(app.services.store, bureau, (tx) => fill(app, tx));
  await app.addHistory(tenant, value.past);
  await app.measure();
  // Passwords are made slowly on purpose: meanwhile the others work.
  const [made] = await Promise.all([
    app.signIn.createDemoAccounts(tenant, value.wanted),
    liveOn(app, tenant, value),
  ]);
  writeOwn(join(folder, 'planted.json'), value.planted);
  const accounts = join(folder, 'demo-accounts.json');
  writeOwn(accounts, made);
  say(`演示账号在 ${accounts} Accounts are in ${accounts}`);
}

/** For the eyes of whoever runs the server. */
function writeOwn(path: string, content: object): void {
  writeFileSync(path, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  chmodSync(path, 0o600);
}

/** From here on the people of the bureau do themselves what is done on pages. */
async function liveOn(app: App, tenant: string, { filled, plan, wanted, today }: Made) {
  const people = new Map(wanted.map(({ username, person }) => [username, person]));
  const running = { app, tenant, people, numberOf: (key: string) => numberOf(filled, key) };
  await Promise.all([
    bringDutyTables(running, filled, today),
    invite(running, today),
    enterPlaces(running, today),
  ]);
  await planForShifts(running, today);
  await reportMonths(running, today);
  await sanctionTwo(running, filled, today);
  if (plan.excused.length > 0) await giveLeave(running, today);
}

interface Made {
  readonly today: IsoDate;
  readonly filled: Filled;
  readonly plan: DemoPlan;
  readonly wanted: Wanted[];
  readonly past: Past;
  readonly planted: readonly PlantedLine[];
}

async function fill(app: App, tx: Tx): Promise<Made> {
  const { today } = tx.access;
  const plan = planDemo(today, plants, [leaveGiven.plant]);
  const filled: Filled = { bureau: plan.bureau, units: new Map() };
  await writeBureau(app, tx, filled);
  const wanted = await grantRoles(tx, filled);
  const cases = await writeCases(app, tx, filled);
  await planAhead(tx, filled, plan.gatherings);
  const gatherings = plan.gatherings.map((one) => pastOf(app, one, filled, today));
  const planted = plantedLines(plan.bureau, plan.planted, (key) => numberOf(filled, key));
  const object = { type: 'bureau', id: tx.access.tenant };
  // What the bureau is said to have held was entered by nobody: one line tells that it was made up.
  const detail = {
    ...{ units: filled.units.size, gatherings: gatherings.length, cases: cases.length },
    planted: planted.length,
  };
  await audit(tx, { action: 'bureau.demo', object, unit: 1, detail });
  return { today, filled, plan, wanted, past: { gatherings, cases }, planted };
}

function pastOf(
  { services }: App,
  planned: PlannedGathering,
  filled: Filled,
  today: IsoDate,
): PastGathering {
  const { id, unit, author, recordedAt, guests: keys = [] } = planned;
  const guests = keys.map((key) => numberOf(filled, key));
  const record = { ...planned.record, unit: numberOf(filled, unit), guests };
  const shared = guests.length === 0 ? [] : sharedParts(record, services.definitions);
  return { id, author, at: recordedAt, record, outcomes: outcomesOf(planned, today), shared };
}
