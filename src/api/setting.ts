import { bureauUnit } from '../kernel/bureauUnit.ts';
import { isIsoDate } from '../kernel/date.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { checkSetting } from '../kernel/setting.ts';
import { namesOf, unitsOn } from '../store/org.ts';
import * as store from '../store/setting.ts';
import type { BodyOf, OperationKey, ReplyOf } from './contract/index.ts';
import { malformed, notFound } from './problems.ts';
import { type Ask, done, type Route, route } from './route.ts';
import { isCommittee } from './scope.ts';
import * as problems from './settingProblems.ts';
import { trialOf } from './settingTrial.ts';

const area = 'setting.write';
type Entry = ReplyOf<'GET /api/settings'>['entries'][number];

function stateOf({ accepted }: store.SettingRow): Entry['state'] {
  if (accepted === null) return 'proposed';
  return accepted ? 'accepted' : 'refused';
}

/** Four eyes: whoever proposed it may only take it back. */
function nextOf(row: store.SettingRow, me: string, reach: ReadonlySet<number>): string[] {
  if (row.accepted !== null || !reach.has(row.unit)) return [];
  return row.proposedBy === me ? ['refuse'] : ['accept', 'refuse'];
}

function entryOf(
  row: store.SettingRow,
  names: ReadonlyMap<string, string>,
): Omit<Entry, 'unitName' | 'may'> {
  const { accepted: _, ...rest } = row;
  const { proposedBy, decidedBy } = row;
  return {
    ...rest,
    // It was held against its type when it was proposed.
    value: row.value as Entry['value'],
    state: stateOf(row),
    proposedBy: names.get(proposedBy) ?? '',
    proposedAt: row.proposedAt.toISOString(),
    decidedBy: decidedBy === null ? null : (names.get(decidedBy) ?? ''),
    decidedAt: row.decidedAt?.toISOString() ?? null,
  };
}

const list = route('GET /api/settings', [area], async (ask) => {
  const { tx, today } = ask;
  const rows = await store.listSettings(tx);
  const tree = await unitsOn(tx, { on: today, knownAt: null });
  const unitName = new Map(tree.map((one) => [one.unit, one.name]));
  const names = await whoIs(ask, rows);
  const reach = new Set(tx.units(area));
  return done<'GET /api/settings'>({
    entries: rows.map((row) => ({
      ...entryOf(row, names),
      unitName: unitName.get(row.unit) ?? '',
      may: nextOf(row, tx.access.person, reach),
    })),
    may: await ask.next([area], bureauUnit),
  });
});

/** By the roster where it is within reach, else by the account. */
async function whoIs(
  { tx, services }: Pick<Ask<OperationKey>, 'tx' | 'services'>,
  rows: readonly store.SettingRow[],
): Promise<ReadonlyMap<string, string>> {
  const people = rows.flatMap((row) => [row.proposedBy, row.decidedBy ?? row.proposedBy]);
  const [accounts, known] = [
    await services.accounts.names(tx.access.tenant),
    await namesOf(tx, people),
  ];
  return new Map([...accounts, ...known]);
}

/** What may be proposed at all: of a known setting, a value that fits, by a committee. */
async function checked(
  ask: Pick<Ask<OperationKey>, 'tx' | 'services' | 'allow'>,
  { key, unit, value, from }: BodyOf<'POST /api/settings/trial'>,
): Promise<Result<null>> {
  const allowed = await ask.allow(area, unit);
  if (!allowed.ok) return allowed;
  const definition = ask.services.definitions.settings.get(key);
  if (definition === undefined) return fail(problems.noSuchSetting);
  if (!(await isCommittee(ask, unit))) return fail(problems.notACommittee);
  if (!isIsoDate(from)) return fail(malformed('from', '日期不存在。', 'There is no such day.'));
  if (value === null) return ok(null);
  const fits = checkSetting(definition, value);
  return fits.ok ? ok(null) : fits;
}

const trial = route(
  'POST /api/settings/trial',
  [area, 'activity.read', 'roster.read'],
  async (ask) => {
    const allowed = await checked(ask, ask.body);
    if (!allowed.ok) return allowed;
    return done<'POST /api/settings/trial'>(await trialOf(ask, ask.body));
  },
);

const propose = route('POST /api/settings', [area], async (ask) => {
  const { tx, body } = ask;
  const allowed = await checked(ask, body);
  if (!allowed.ok) return allowed;
  const { key, unit, value, from } = body;
  const [documentNo, note] = [body.documentNo.trim(), body.note?.trim() || null];
  if (documentNo === '') return fail(problems.noPaper);
  const entry = { key, unit, value, from, documentNo, note };
  const id = await store.proposeSetting(tx, entry);
  await trail(ask, 'setting.propose', { id, ...entry });
  return done<'POST /api/settings'>({ id });
});

const decide = route('POST /api/settings/:setting/decide', [area], async (ask) => {
  const { tx, params, body } = ask;
  const entry = await store.oneSetting(tx, params.setting);
  if (entry === undefined) return fail(notFound);
  const allowed = await ask.allow(area, entry.unit);
  if (!allowed.ok) return allowed;
  if (entry.accepted !== null) return fail(problems.decidedAlready);
  const accepts = body.decision === 'accept';
  if (accepts && entry.proposedBy === tx.access.person) return fail(problems.notByOneself);
  if (!(await store.decideSetting(tx, entry.id, accepts))) return fail(problems.decidedAlready);
  await trail(ask, `setting.${body.decision}`, entry);
  return done<'POST /api/settings/:setting/decide'>({ id: entry.id });
});

async function trail(
  ask: Pick<Ask<OperationKey>, 'audit'>,
  action: string,
  { id, key, unit, value, from, documentNo }: { readonly id: string } & store.NewSetting,
): Promise<void> {
  const detail = { key, value, from, documentNo };
  await ask.audit({ action, object: { type: 'setting', id }, unit, detail });
}

export const settingRoutes: readonly Route[] = [list, trial, propose, decide];
