import { fail, type Problem } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';
import * as org from '../store/org.ts';
import { type Candidate, peopleForAccounts } from '../store/slips.ts';
import { hashOf, type NamedSlip, slipsPaper } from './accountSlipsPaper.ts';
import type { OperationKey } from './contract/index.ts';
import { fileName, footerOf, paperTypes, printed } from './paperOut.ts';
import { type Ask, done, type Route, route } from './route.ts';

const areas = ['account.manage'];

/** Of a unit: whoever has no account, and whose account was never opened, by account. */
interface Waiting {
  readonly without: readonly Candidate[];
  readonly unopened: ReadonlyMap<string, Candidate>;
}

async function waiting(
  { tx, services, today }: Pick<Ask<OperationKey>, 'tx' | 'services' | 'today'>,
  unit: number,
): Promise<Waiting> {
  const people = await peopleForAccounts(tx, unit, today);
  const all = await services.accounts.list(tx.access.tenant);
  const held = new Map(all.map((one) => [one.person, one]));
  const invited = people.flatMap((who): [string, Candidate][] => {
    const account = held.get(who.person);
    return account?.state === 'invited' ? [[account.account, who]] : [];
  });
  return {
    without: people.filter(({ person }) => !held.has(person)),
    unopened: new Map(invited),
  };
}

const count = route('GET /api/accounts/slips', areas, async (ask) => {
  const allowed = await ask.allow('account.manage', ask.query.unit);
  if (!allowed.ok) return allowed;
  const { without, unopened } = await waiting(ask, ask.query.unit);
  return done<'GET /api/accounts/slips'>({ without: without.length, unopened: unopened.size });
});

/**
 * Accounts and codes for a whole unit; the answer is the paper, and the codes are nowhere else.
 * Where the printing fails after the accounts were made, `unopened` prints new codes for them.
 */
const print = route('POST /api/accounts/slips', areas, async (ask) => {
  const { tx, body, today } = ask;
  const allowed = await ask.allow('account.manage', body.unit);
  if (!allowed.ok) return allowed;
  const issued = await issue(ask);
  if (issued === 'taken') return fail(takenMeanwhile);
  if (issued.length === 0) return fail(nobodyWaits);
  const tree = await org.unitsOn(tx, { on: today, knownAt: null });
  const unitName = tree.find(({ unit }) => unit === body.unit)?.name ?? '';
  const footer = await footerOf(tx, { version: 1, hash: hashOf(issued) });
  const paper = slipsPaper(issued, unitName, footer);
  const { format, language = 'zh' } = body;
  const file = await printed(paper, format, language);
  if (!file.ok) return file;
  const object = { type: 'unit', id: String(body.unit) };
  const detail = { persons: issued.length, whom: body.whom, format };
  await ask.audit({ action: 'account.slips', object, unit: body.unit, detail });
  const name = `${fileName([unitName, paper.title[language]])}.${format}`;
  return done<'POST /api/accounts/slips'>({
    ...{ file: name, type: paperTypes[format], bytes: file.value },
  });
});

/** With the name of each person; `taken` where somebody else opened one of them meanwhile. */
async function issue(
  ask: Ask<'POST /api/accounts/slips'>,
): Promise<readonly NamedSlip[] | 'taken'> {
  const { tx, body, services } = ask;
  const { without, unopened } = await waiting(ask, body.unit);
  const by = { tenant: tx.access.tenant, person: tx.access.person };
  const whom = body.whom === 'without' ? without : [...unopened.values()];
  const names = new Map(whom.map(({ person, name }) => [person, name]));
  const people = new Map([...unopened].map(([account, { person }]) => [account, person]));
  try {
    const slips =
      body.whom === 'without'
        ? await services.accounts.openSeveral(by, without)
        : await services.accounts.renewSeveral(by, people);
    return slips.map((slip) => ({ ...slip, name: names.get(slip.person) ?? '' }));
  } catch (error) {
    if ((error as { code?: string }).code === '23505') return 'taken';
    throw error;
  }
}

const nobodyWaits: Problem = {
  code: 'account/nobody-waits',
  message: text('这个单位没有需要打印激活条的人。', 'Nobody of this unit needs a slip.'),
  cure: text('请换一个单位，或核对名册。', 'Choose another unit, or look at its roster.'),
  at: 'unit',
};

const takenMeanwhile: Problem = {
  code: 'account/taken-meanwhile',
  message: text(
    '另有人刚为其中的人开通了账号，本次一个都没有开通。',
    'Somebody else has just opened an account for one of them; none was opened here.',
  ),
  cure: text('请重试一次。', 'Try again.'),
};

export const accountSlipRoutes: readonly Route[] = [count, print];
