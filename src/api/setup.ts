import type { FastifyInstance } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { fail, ok, type Problem, type Result } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';
import { audit } from '../store/audit.ts';
import { foundBureau } from '../store/bureau.ts';
import { carryOut } from '../store/effects.ts';
import { grantAtFirstRun } from '../store/grant.ts';
import type { Tx } from '../store/transaction.ts';
import type { Administrator, SignIn } from './account/sign-in.ts';
import { administrators } from './account/sign-in.ts';
import { shape } from './contract/common.ts';
import { grant as contract } from './contract/grant.ts';
import type { BodyOf } from './contract/index.ts';
import { send } from './server.ts';
import type { Services } from './services.ts';

export interface FirstRun {
  readonly services: Services;
  readonly signIn: SignIn;
  /** True while the database holds no bureau. */
  readonly waits: () => Promise<boolean>;
  /** Kind of the unit that stands at the top of a bureau's tree. */
  readonly rootKind: string;
}

const setupDone: Problem = {
  code: 'setup/done',
  message: text('本系统已完成首次设置。', 'The first run is over.'),
  cure: text('请登录；授权请找安全管理员。', 'Sign in; the security administrator grants roles.'),
};

type Wanted = BodyOf<'POST /api/setup'>;
type Codes = { office: string; name: string; username: string; code: string }[];

/** The two routes that nobody has to be signed in for, and that close once they were used. */
export function serveSetup(app: FastifyInstance, first: FirstRun): void {
  const asked = contract['GET /api/setup'];
  const done = contract['POST /api/setup'];
  app.get(
    '/api/setup',
    { schema: { querystring: shape({}), response: { 200: asked.reply } } },
    async () => ({
      waits: await first.waits(),
    }),
  );
  app.post(
    '/api/setup',
    { schema: { querystring: shape({}), body: done.body, response: { 200: done.reply } } },
    async (request, reply) => {
      const made = await setUp(first, request.body as Wanted);
      return made.ok ? { codes: made.value } : send(reply, made.problems);
    },
  );
}

let running = Promise.resolve<unknown>(undefined);

/** One at a time: two browsers that ask at the same moment found one bureau. */
async function setUp(first: FirstRun, wanted: Wanted): Promise<Result<Codes>> {
  const mine = running.then(async (): Promise<Result<Codes>> => {
    if (!(await first.waits())) return fail(setupDone);
    const areas = ['unit.write', 'roster.read', 'roster.write', 'grant.manage'];
    const bureau = { name: wanted.bureau, demo: false, areas };
    const { tenant, value } = await foundBureau(first.services.store, bureau, (tx) =>
      found(tx, first.rootKind, wanted),
    );
    const codes = await first.signIn.firstRunCodes(tenant, value);
    const names = wanted.administrators;
    return ok(
      administrators.map((office) => ({
        office,
        name: names[office],
        username: office,
        code: codes[office],
      })),
    );
  });
  running = mine.catch(() => undefined);
  return mine;
}

async function found(
  tx: Tx,
  kind: string,
  { bureau, administrators: names }: Wanted,
): Promise<Record<Administrator, string>> {
  const act = { on: tx.access.today };
  const root = { effect: 'found', kind, name: bureau, parent: null } as const;
  const { unit } = await carryOut(tx, act, { ...root, relation: 'subordinate' });
  const people = { system: '', security: '', audit: '' };
  for (const office of administrators) {
    const who = uuidv7();
    const person = { name: names[office], idNumberState: 'absent' };
    const line = { unit, name: names[office], standing: 'known' } as const;
    await carryOut(tx, act, { effect: 'enrol', who, person, line });
    const role = `${office}-admin`;
    const name = names[office];
    const days = { from: act.on, to: null, reason: '首次设置' };
    await grantAtFirstRun(tx, { person: who, name, role, unit, ...days });
    people[office] = who;
  }
  const object = { type: 'bureau', id: tx.access.tenant };
  await audit(tx, { action: 'bureau.found', object, unit, detail: { administrators: 3 } });
  return people;
}
