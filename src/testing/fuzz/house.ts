import type { FastifyInstance } from 'fastify';
import { openServer } from '../../app.ts';
import { catalogue } from '../../catalogue/index.generated.ts';
import { grant } from '../api.ts';
import { leaks } from '../canaries.ts';
import { actors, type MatrixHouse, matrixHouse, newPerson, type Role } from '../matrixHouse.ts';
import { type OpenApi, type Operation, operationsOf } from './operations.ts';
import type { Asker } from './run.ts';
import type { Pools } from './schema.ts';

/** The whole server over a bureau of its own, as `genji serve` mounts it. */
export interface FuzzHouse {
  readonly matrix: MatrixHouse;
  readonly app: FastifyInstance;
  readonly document: OpenApi;
  /** What the API promises: its pages and its own description are left to others. */
  readonly operations: readonly Operation[];
  readonly pools: Pools;
  /** @param still nothing changes while they ask, so that everybody’s reach is known */
  askers(still: boolean): Promise<readonly Asker[]>;
  close(): Promise<void>;
}

const asking: readonly Role[] = [
  ...(['member', 'political-department', 'branch-secretary', 'security-admin'] as const),
  ...(['political-department', 'system-admin', 'unit-cadre', 'auditor'] as const),
];

export async function fuzzHouse(): Promise<FuzzHouse> {
  const matrix = await matrixHouse();
  const { services, signIn } = matrix.house;
  const app = await openServer({
    ...{ services, signIn, baseUrl: 'https://genji.test', log: false },
    waits: async () => false,
    isDemo: async () => false,
  });
  const answer = await app.inject({ url: '/api/openapi.json' });
  const document = answer.json<OpenApi>();
  const operations = operationsOf(document).filter(({ path }) => path.startsWith('/api/'));
  return {
    ...{ matrix, app, document, operations, pools: await poolsOf(matrix) },
    askers: (still) => askersOf(matrix, still),
    close: async () => {
      await app.close();
      await matrix.house.close();
    },
  };
}

async function askersOf(matrix: MatrixHouse, still: boolean): Promise<readonly Asker[]> {
  const nobody: Asker = { role: 'nobody', cookie: undefined };
  const all = asking.map((role): Asker => {
    const shows: Asker['leaks'] = (_, answer) =>
      leaks(matrix.targets, (action, key) => matrix.says(role, action, key), answer).map(
        (what) => `shows ${what} to ${role}`,
      );
    return {
      role,
      cookie: matrix.visitors.get(role)?.cookie,
      renew: () => another(matrix, role),
      ...(still || role === 'member' ? { leaks: shows } : {}),
    };
  });
  return [...all, nobody];
}

/** Somebody else in the same office, whose session nobody has ended yet. */
async function another({ house, targets }: MatrixHouse, role: Role): Promise<string> {
  const person = await newPerson(house);
  const unit = targets.find(({ key }) => key === actors[role])?.unit;
  if (unit !== undefined) await grant(house, person, role, unit);
  return (await house.visitor(person)).cookie;
}

const handlesAsked = 12;

/** Ids and words of the house, by the names that the contract gives them. */
async function poolsOf({ house, targets }: MatrixHouse): Promise<Pools> {
  const { admin, tenant } = house;
  const units = targets.map(({ unit }) => unit);
  const people = [...targets.map(({ person }) => person), ...house.people.members];
  const accounts = await admin.query('select id from account.account where tenant = $1', [tenant]);
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  const of = (field: 'gathering' | 'file' | 'batch' | 'report' | 'gap' | 'grant') =>
    targets.map((target) => target[field]);
  const unitNames = ['unit', 'parent', 'into', 'successor', 'team', 'teams', 'guests', 'id'];
  const personNames = ['person', 'persons', 'gone', 'host', 'recorder', 'actor'];
  return new Map<string, readonly unknown[]>([
    ...unitNames.map((name) => [name, units] as const),
    ...personNames.map((name) => [name, people] as const),
    ...(['gathering', 'file', 'report', 'gap', 'grant'] as const).map(
      (name) => [name, of(name)] as const,
    ),
    ['batch', [...of('batch'), ...targets.map(({ duty }) => duty)]],
    ['setting', targets.map(({ setting }) => setting)],
    ['waiver', targets.map(({ waiver }) => waiver)],
    ['effect', targets.map(({ effect }) => effect)],
    ['basedOn', targets.map(({ effect }) => effect)],
    ['account', ids(accounts.rows)],
    ['handle', ids(catalogue.activities).slice(0, handlesAsked)],
    ['kind', [...ids(catalogue.unitKinds), ...ids(catalogue.cases)]],
    ['case', targets.flatMap((target) => [target.case, target.review])],
    ['step', ['apply', 'talk', 'report', ...targets.map(({ step }) => step)]],
    ['role', ids(catalogue.roles)],
    ['post', ids(catalogue.posts)],
    ['rule', ids(catalogue.rules)],
    ['action', ids(catalogue.permissions)],
    ['key', catalogue.settings.map(({ key }) => key)],
    ['month', ['2026-03', '2026-01', '2025-12']],
    ['year', [2026, 2025]],
    ['version', [1, 2]],
    ['basedOn', [1, ...targets.map(({ effect }) => effect)]],
  ]);
}
