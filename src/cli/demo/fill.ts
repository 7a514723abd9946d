import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '../../app.ts';
import { audit } from '../../store/audit.ts';
import { foundBureau } from '../../store/bureau.ts';
import type { PastGathering } from '../../store/history.ts';
import type { Tx } from '../../store/transaction.ts';
import { grantRoles, type Wanted } from './accounts.ts';
import { planBureau } from './bureau.ts';
import { type Filled, numberOf } from './filled.ts';
import type { PlannedGathering } from './plan.ts';
import { bureauName } from './tree.ts';
import { writeBureau } from './write.ts';
import { gatheringsOf } from './year/bureauYear.ts';

const areas = ['unit.write', 'roster.read', 'roster.write', 'grant.manage', 'activity.write'];

export function isEmptyBureau(app: App): Promise<boolean> {
  return app.waits();
}

/** Fills an empty database with an invented bureau and writes its accounts into the data folder. */
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
  const made = await app.signIn.createDemoAccounts(tenant, value.wanted);
  const path = join(folder, 'demo-accounts.json');
  writeFileSync(path, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  chmodSync(path, 0o600);
  say(`演示账号在 ${path} Accounts are in ${path}`);
}

interface Made {
  readonly wanted: Wanted[];
  readonly past: readonly PastGathering[];
}

async function fill(app: App, tx: Tx): Promise<Made> {
  const { today } = tx.access;
  const filled: Filled = { bureau: planBureau(today), units: new Map() };
  await writeBureau(app, tx, filled);
  const wanted = await grantRoles(tx, filled);
  const past = gatheringsOf(filled.bureau, today).map((one) => pastOf(one, filled));
  const object = { type: 'bureau', id: tx.access.tenant };
  // What the bureau is said to have held was entered by nobody: one line tells that it was made up.
  const detail = { units: filled.units.size, gatherings: past.length };
  await audit(tx, { action: 'bureau.demo', object, unit: 1, detail });
  return { wanted, past };
}

function pastOf({ id, unit, author, recordedAt, record }: PlannedGathering, filled: Filled) {
  return { id, author, at: recordedAt, record: { ...record, unit: numberOf(filled, unit) } };
}
