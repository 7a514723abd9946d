import swagger from '@fastify/swagger';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Problem } from '../kernel/result.ts';
import { callerOf } from '../store/session.ts';
import { type Caller, SessionEnded, transact } from '../store/transaction.ts';
import type { SignIn } from './account/sign-in.ts';
import { contract, type OperationKey } from './contract/index.ts';
import { faultProblem } from './faults.ts';
import { traceUse } from './grantUse.ts';
import { type Asked, validators } from './input.ts';
import { problemDocument, refused, signedOut } from './problems.ts';
import {
  type Answer,
  type Ask,
  type FileReply,
  type Route,
  type States,
  wallsOf,
} from './route.ts';
import type { Services } from './services.ts';

/** A file that a browser sends as it is; what may be in it, its own reader decides. */
const largestBody = 11 * 1024 * 1024;

export interface ServerOptions {
  readonly services: Services;
  readonly signIn: SignIn;
  readonly routes: readonly Route[];
  /** Whether to write a line per request; never bodies, cookies or queries. */
  readonly log: boolean;
}

/** The HTTP server: every route of the contract, and nothing that is not in it. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: options.log ? { level: 'info', serializers: { req: quietRequest } } : false,
    bodyLimit: largestBody,
    routerOptions: { ignoreTrailingSlash: false },
    requestTimeout: 60_000,
  });
  app.setValidatorCompiler(({ schema, httpPart }) => validators(schema, httpPart));
  for (const type of ['application/octet-stream', 'text/plain', 'text/tab-separated-values']) {
    app.addContentTypeParser(type, { parseAs: 'buffer' }, (_, body, done) => done(null, body));
  }
  app.addHook('onRequest', async (request, reply) => {
    const foreign = options.signIn.foreign(request);
    if (foreign !== undefined) return send(reply, [foreign]);
  });
  app.setErrorHandler((error, request, reply) => {
    if (!(error instanceof SessionEnded)) request.log.error(error);
    return send(reply, faultProblem(error));
  });
  await app.register(swagger, {
    openapi: { info: { title: 'Genji', version: options.services.version } },
  });
  options.signIn.routes(app);
  for (const route of options.routes) mount(app, options, route);
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
  return app;
}

function quietRequest(request: FastifyRequest) {
  return { method: request.method, path: request.url.split('?', 1)[0], id: request.id };
}

export function send(
  reply: FastifyReply,
  problems: readonly Problem[],
  states: Partial<States> = {},
): FastifyReply {
  const document = problemDocument(problems, states);
  if (document.status === 503) reply.header('retry-after', '5');
  return reply
    .code(document.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .send(document);
}

function mount(app: FastifyInstance, options: ServerOptions, route: Route): void {
  const [method = '', url = ''] = route.key.split(' ');
  const operation = contract[route.key] as {
    summary: string;
    params?: object;
    query?: object;
    body?: object;
    reply?: object;
  };
  const { summary, params, query, body, reply } = operation;
  app.route({
    method,
    url,
    schema: {
      summary,
      ...(params === undefined ? {} : { params }),
      ...(query === undefined ? {} : { querystring: query }),
      ...(body === undefined ? {} : { body }),
      ...(reply === undefined ? {} : { response: { 200: reply } }),
    },
    handler: (request, answer) => serve(options, route, request, answer),
  });
}

/** Rolls the transaction back without being a fault: carries the refusal past its end. */
class Refusal extends Error {
  readonly answer: Extract<Answer<OperationKey>, { ok: false }>;
  constructor(answer: Extract<Answer<OperationKey>, { ok: false }>) {
    super('refused');
    this.answer = answer;
  }
}

async function serve(
  { services, signIn }: ServerOptions,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const token = signIn.readToken(request);
  if (token === null) return send(reply, [signedOut]);
  const caller = await callerOf(services.store, token);
  const answer = await inTransaction(services, caller, route, request);
  if (answer.ok) return deliver(reply, answer.value);
  if (answer.problems.some((problem) => problem.code === refused.code)) {
    await recordRefusal(services, caller, route, request);
  }
  return send(reply, answer.problems, answer.states);
}

async function inTransaction(
  services: Services,
  caller: Caller,
  route: Route,
  request: FastifyRequest,
): Promise<Answer<OperationKey>> {
  try {
    return await transact(services.store, caller, route.areas, async (tx) => {
      const { params, query, body } = request as unknown as Asked;
      const raw = Buffer.isBuffer(body)
        ? { bytes: body, type: request.headers['content-type'] ?? '' }
        : null;
      const ask = {
        ...{ params, query, body, raw, tx, services, request: request.id },
        today: tx.access.today,
        ...wallsOf(tx, services),
      } as Ask<OperationKey>;
      const answer = await route.handle(ask);
      if (!answer.ok) throw new Refusal(answer);
      await traceUse(ask, route.key);
      return answer;
    });
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    if (error instanceof SessionEnded && caller.session !== null) {
      services.store.sessions.delete(caller.session);
    }
    throw error;
  }
}

/** A refusal at the wall is an event of its own: the transaction that met it was rolled back. */
async function recordRefusal(
  services: Services,
  caller: Caller,
  route: Route,
  request: FastifyRequest,
): Promise<void> {
  await transact(services.store, caller, [], async (tx) => {
    const { audit } = wallsOf(tx, services);
    const params = request.params as Readonly<Record<string, string>>;
    const object = { type: 'operation', id: route.key };
    await audit({ action: 'access.refused', object, unit: null, ok: false, detail: { params } });
  });
}

function isFile(value: unknown): value is FileReply {
  return typeof value === 'object' && value !== null && 'bytes' in value && 'file' in value;
}

function deliver(reply: FastifyReply, value: unknown): FastifyReply {
  reply.header('cache-control', 'no-store');
  if (!isFile(value)) return reply.send(value);
  const name = encodeURIComponent(value.file);
  return reply
    .type(value.type)
    .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
    .send(Buffer.from(value.bytes));
}
