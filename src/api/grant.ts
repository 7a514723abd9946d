import type { Role } from '../engines/org/define.ts';
import { conflictingRoles } from '../engines/org/offices.ts';
import { addDays, type IsoDate, isIsoDate } from '../kernel/date.ts';
import { fail, ok, type Problem } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';
import { emergencies } from '../store/emergency.ts';
import * as store from '../store/grant.ts';
import * as org from '../store/org.ts';
import type { ReplyOf } from './contract/index.ts';
import { malformed, notFound } from './problems.ts';
import { type Ask, done, type Route, route } from './route.ts';

/** Who may ask for a grant somewhere. */
const asking = ['grant.manage', 'unit.write', 'account.manage'];
const areas = [...asking, 'roster.read'];

type Line = ReplyOf<'GET /api/grants'>['grants'][number];

export function stateOf(row: store.GrantRow): Line['state'] {
  if (row.refusedBy !== null) return 'refused';
  if (row.endedAt !== null) return 'ended';
  return row.approvedBy === null ? 'requested' : 'granted';
}

/** What the reader may do with a grant: four eyes, and never about oneself. */
function nextOf(row: store.GrantRow, me: string, manages: boolean): string[] {
  const state = stateOf(row);
  if (!manages || row.person === me) return [];
  if (state === 'granted') return ['end'];
  if (state !== 'requested') return [];
  return row.requestedBy === me ? ['refuse'] : ['approve', 'refuse'];
}

const list = route('GET /api/grants', areas, async (ask) => {
  const { tx, query, services, today } = ask;
  const filter = { person: query.person ?? null, unit: query.unit ?? null };
  const rows = await store.listGrants(tx, filter);
  const tree = await org.unitsOn(tx, { on: today, knownAt: null });
  const unitName = new Map(tree.map((row) => [row.unit, row.name]));
  const names = await services.accounts.names(tx.access.tenant);
  const nameOf = (person: string | null) => (person === null ? '' : (names.get(person) ?? ''));
  const managed = new Set(tx.units('grant.manage'));
  return done<'GET /api/grants'>({
    grants: rows.map((row) => ({
      id: row.id,
      person: row.person,
      personName: row.name,
      role: row.role,
      unit: row.unit,
      unitName: unitName.get(row.unit) ?? '',
      from: row.from,
      to: row.to,
      state: stateOf(row),
      reason: row.reason,
      forName: row.forName,
      requestedBy: nameOf(row.requestedBy),
      requestedAt: row.requestedAt.toISOString(),
      approvedBy: row.approvedBy === null ? null : nameOf(row.approvedBy),
      approvedAt: row.approvedAt?.toISOString() ?? null,
      may: [
        ...nextOf(row, tx.access.person, managed.has(row.unit)),
        ...(isLookedInto(row, ask) ? ['opened'] : []),
      ],
    })),
    // A cadre asks for grants on the own units, and has nothing to say about the bureau's.
    may: asking.filter((area) => tx.units(area).length > 0),
  });
});

/**
 * The two who gave a grant with a last day may see what was opened under it; of a lent one, the two
 * between whom it was lent and whoever approved it.
 */
function isLookedInto(
  {
    role,
    person,
    requestedBy,
    approvedBy,
    forGrant,
    hours,
  }: Pick<store.GrantRow, 'role' | 'person' | 'requestedBy' | 'approvedBy' | 'forGrant' | 'hours'>,
  { tx, services }: Pick<Ask<'GET /api/grants'>, 'tx' | 'services'>,
): boolean {
  if (forGrant !== null) return [person, requestedBy, approvedBy].includes(tx.access.person);
  // Of a reading in need: whoever may see it at all. The database looks again.
  if (hours !== null) return true;
  if (services.definitions.roles.get(role)?.mostDays === undefined) return false;
  return [requestedBy, approvedBy].includes(tx.access.person);
}

/** By which those who are told of a reading in need see it. */
const openedAreas = ['audit.read', 'roster.write'];

const opened = route('GET /api/grants/:grant/opened', [...areas, ...openedAreas], async (ask) => {
  const { tx, params, today } = ask;
  const grant = await store.oneGrant(tx, params.grant);
  if (grant === undefined || !isLookedInto(grant, ask)) return fail(notFound);
  const tree = await org.unitsOn(tx, { on: today, knownAt: null });
  const names = new Map(tree.map(({ unit, name }) => [unit, name]));
  const rows = await store.openedUnder(tx, grant.id);
  return done<'GET /api/grants/:grant/opened'>({
    lines: rows.map(({ at, unit, ...row }) => ({
      ...row,
      at: at.toISOString(),
      unitName: unit === null ? null : (names.get(unit) ?? ''),
    })),
  });
});

/** A role that lasts until a day is asked for with that day, and not for longer than it may. */
function checkDays({ mostDays }: Role, { from, to }: { from: IsoDate; to: IsoDate | null }) {
  const days = to === null ? [from] : [from, to];
  if (!days.every(isIsoDate))
    return fail(malformed('from', '日期不存在。', 'There is no such day.'));
  if (to !== null && to <= from) return fail(endsBeforeItBegins);
  if (mostDays === undefined) return ok(null);
  return to === null || to > addDays(from, mostDays) ? fail(lastDayMissing(mostDays)) : ok(null);
}

/** Who may ask: whoever grants, and whoever leads the unit. A second person decides. */
const request = route('POST /api/grants', areas, async (ask) => {
  const { tx, body, services } = ask;
  const asks = await ask.next(asking, body.unit);
  if (asks.length === 0) {
    const refusal = await ask.allow('grant.manage', body.unit);
    if (!refusal.ok) return refusal;
  }
  const role = services.definitions.roles.get(body.role);
  // What is for hours, in need, is asked for by its own holder and elsewhere.
  if (role === undefined || role.mostHours !== undefined) return fail(noSuchRole);
  const days = checkDays(role, { from: body.from, to: body.to ?? null });
  if (!days.ok) return days;
  if (body.person === tx.access.person) return fail(forOneself);
  const held = (await org.grantsOf(tx, body.person)).flatMap(
    (grant) => services.definitions.roles.get(grant.role) ?? [],
  );
  const conflict = conflictingRoles([role, ...held]);
  if (!conflict.ok) return conflict;
  const name = await nameOf(ask, body.person);
  if (name === undefined) return fail(unknownPerson);
  const id = await store.requestGrant(tx, { ...body, name, to: body.to ?? null });
  await trail(ask, 'grant.request', id, body.unit, { role: body.role, person: body.person });
  return done<'POST /api/grants'>({ id });
});

/** As whoever asks knows the person: by the roster, by a post, or by an earlier grant. */
export async function nameOf(
  { tx }: Pick<Ask<'POST /api/grants'>, 'tx'>,
  person: string,
): Promise<string | undefined> {
  const known = (await org.namesOf(tx, [person])).get(person);
  return known ?? (await store.listGrants(tx, { person, unit: null }))[0]?.name;
}

const decide = route('POST /api/grants/:grant/decide', areas, async (ask) => {
  const { tx, params, body } = ask;
  const grant = await store.oneGrant(tx, params.grant);
  if (grant === undefined) return fail(notFound);
  const allowed = await ask.allow('grant.manage', grant.unit);
  if (!allowed.ok) return allowed;
  const me = tx.access.person;
  if (body.decision === 'approve' && grant.requestedBy === me) return fail(fourEyes);
  if (grant.person === me) return fail(forOneself);
  if (!(await store.decideGrant(tx, params.grant, body.decision))) return fail(notOpen);
  await store.endSessionsOf(tx, grant.person);
  await trail(ask, `grant.${body.decision}`, params.grant, grant.unit, {
    role: grant.role,
    person: grant.person,
  });
  if (grant.hours !== null && body.decision === 'approve') await tellWhoseFile(ask, params.grant);
  return done<'POST /api/grants/:grant/decide'>({ id: params.grant });
});

/** Whose file may be opened in need reads that in the own file; known only once it is agreed. */
async function tellWhoseFile(
  { tx, audit }: Pick<Ask<'POST /api/grants/:grant/decide'>, 'tx' | 'audit'>,
  id: string,
): Promise<void> {
  const [row] = await emergencies(tx, id);
  if (row === undefined || row.about === null) return;
  const object = { type: 'person', id: row.about };
  const { unit, reason } = row;
  await audit({ action: 'person.emergency-agreed', object, unit, detail: { reason } });
}

async function trail(
  ask: Pick<Ask<'POST /api/grants'>, 'audit'>,
  action: string,
  id: string,
  unit: number,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  await ask.audit({ action, object: { type: 'grant', id }, unit, detail });
}

export const unknownPerson: Problem = {
  code: 'grant/unknown-person',
  message: text('没有找到此人，或不在您的权限范围内。', 'No such person within your reach.'),
  cure: text('请由其所在单位的党务干部提出申请。', 'Let the cadre of the person’s unit ask.'),
  at: 'person',
};

const noSuchRole: Problem = {
  code: 'grant/no-such-role',
  message: text('没有这个角色。', 'There is no such role.'),
  cure: text('请从列表中选取。', 'Choose one of the list.'),
  at: 'role',
};

const forOneself: Problem = {
  code: 'grant/for-oneself',
  message: text('不能为自己申请或办理授权。', 'Nobody asks for or decides the own grant.'),
  cure: text('请由另一位有权人员办理。', 'Let somebody else do it.'),
  at: 'person',
};

const fourEyes: Problem = {
  code: 'grant/four-eyes',
  message: text('申请人不能自己批准：授权须两人办理。', 'Who asked may not approve.'),
  cure: text('请由另一位安全管理员或有权人员批准。', 'Let a second person approve it.'),
};

const notOpen: Problem = {
  code: 'grant/not-open',
  message: text('这项授权已有结论，不能再这样办理。', 'The grant was decided already.'),
  cure: text('请刷新列表查看现状。', 'Reload the list.'),
};

function lastDayMissing(days: number): Problem {
  return {
    code: 'grant/last-day-missing',
    message: text(
      `这个角色的授权必须写明最后一天，最长 ${days} 天。`,
      `A grant of this role names its last day, ${days} days ahead at most.`,
    ),
    cure: text('请填写检查结束的那一天。', 'Enter the day on which the visit ends.'),
    at: 'to',
  };
}

const endsBeforeItBegins: Problem = {
  code: 'grant/ends-before-it-begins',
  message: text('最后一天早于开始那一天。', 'The last day lies before the first.'),
  cure: text('请核对两个日期。', 'Check the two days.'),
  at: 'to',
};

export const grantRoutes: readonly Route[] = [list, request, decide, opened];
