import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Static, TSchema } from 'typebox';
import { account as contract } from '../contract/account.ts';
import { shape } from '../contract/common.ts';
import { certificateHeader, giveCertificate } from './certificate.ts';
import { ownSheet } from './code-sheet.ts';
import type { Flow, Outcome, Visit } from './flow.ts';
import { endOwnSession, me, ownSessions, ways } from './own.ts';
import { HashingBusy } from './password.ts';
import { type AccountProblem, busy } from './problems.ts';
import { enrol, giveCode } from './second-factor.ts';
import { beginSignOn, endSignOn, signOut } from './sign-on.ts';
import { activate, changePassword, signIn } from './steps.ts';

/** How a problem becomes an answer: decided in one place for the whole API. */
export type Refuse = (reply: FastifyReply, problem: AccountProblem) => unknown;

type Key = keyof typeof contract;
type Body<K extends Key> = (typeof contract)[K] extends { body: infer S extends TSchema }
  ? Static<S>
  : undefined;
type Params<K extends Key> = (typeof contract)[K] extends { params: infer S extends TSchema }
  ? Static<S>
  : undefined;

interface Asked<K extends Key> {
  readonly visit: Visit;
  readonly body: Body<K>;
  readonly params: Params<K>;
}

/** Mounts the routes of signing in, under the paths of their contract. */
export function accountRoutes(app: FastifyInstance, flow: Flow, refuse: Refuse): void {
  const route = mount(app, refuse);
  route('POST /api/account/sign-in', ({ visit, body }) => signIn(flow, visit, body));
  route('POST /api/account/totp', ({ visit, body }) => giveCode(flow, visit, body.code));
  route('POST /api/account/enrol-totp', ({ visit, body }) => enrol(flow, visit, body.password));
  route('POST /api/account/code-sheet', ({ visit, body }) => ownSheet(flow, visit, body.password));
  route('POST /api/account/certificate', ({ visit }) => giveCertificate(flow, visit));
  route('GET /api/account/ways', () => ways(flow));
  route('POST /api/account/sign-on', ({ visit, body }) => beginSignOn(flow, visit, body));
  route('POST /api/account/sign-on/back', ({ visit, body }) => endSignOn(flow, visit, body));
  route('POST /api/account/sign-out', ({ visit }) => signOut(flow, visit));
  route('GET /api/account/me', ({ visit }) => me(flow, visit));
  route('GET /api/account/sessions', ({ visit }) => ownSessions(flow, visit));
  route('POST /api/account/sessions/:id/end', ({ visit, params }) =>
    endOwnSession(flow, visit, params.id),
  );
  route('POST /api/account/password', ({ visit, body }) => changePassword(flow, visit, body));
  route('POST /api/account/activate', ({ visit, body }) => activate(flow, visit, body));
}

function mount(app: FastifyInstance, refuse: Refuse) {
  return <K extends Key>(key: K, work: (asked: Asked<K>) => Promise<Outcome<unknown>>) => {
    const [method = '', url = ''] = key.split(' ');
    const {
      summary,
      reply: answer,
      ...input
    } = contract[key] as {
      summary: string;
      reply: TSchema;
      body?: TSchema;
      params?: TSchema;
    };
    app.route({
      method,
      url,
      schema: { summary, querystring: shape({}), ...input, response: { 200: answer } },
      handler: async (request, reply) => {
        const asked = {
          visit: visitOf(request),
          body: request.body as Body<K>,
          params: request.params as Params<K>,
        };
        const outcome = await work(asked).catch(orBusy);
        if (outcome === undefined) return refuse(reply, busy);
        if (!outcome.ok) return refuse(reply, outcome.problems[0]);
        reply.header('cache-control', 'no-store');
        for (const line of outcome.value.setCookies) reply.header('set-cookie', line);
        return reply.send(outcome.value.value);
      },
    });
  };
}

function visitOf(request: FastifyRequest): Visit {
  const { cookie, 'user-agent': agent, [certificateHeader]: said } = request.headers;
  const certificate = typeof said === 'string' ? said : undefined;
  const peer = request.socket.remoteAddress;
  return { cookie, agent, address: request.ip, certificate, peer };
}

function orBusy(error: unknown): undefined {
  if (error instanceof HashingBusy) return undefined;
  throw error;
}
