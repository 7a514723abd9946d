import { Readable } from 'node:stream';
import swagger from '@fastify/swagger';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Problem } from '../kernel/result.ts';
import { type Patience, withPatience } from '../store/patience.ts';
import { callerOf } from '../store/session.ts';
import { SessionEnded } from '../store/transaction.ts';
import type { SignIn } from './account/sign-in.ts';
import { shape } from './contract/common.ts';
import { contract } from './contract/index.ts';
import { faultProblem } from './faults.ts';
import { secure, securityHeaders } from './headers.ts';
import { unstorable, validators } from './input.ts';
import { inTransaction, recordRefusal } from './inTransaction.ts';
import { problemDocument, serverFault, signedOut, storageAway, unreadable } from './problems.ts';
import type { FileReply, Route, States } from './route.ts';
import type { Services } from './services.ts';
import { takeIn } from './takeIn.ts';

/** A file that a browser sends as it is; what may be in it, its own reader decides. */
const largestBody = 11 * 1024 * 1024;
/** The largest attachment over a slow line; headers still have a minute, and so has each piece. */
const longestRequest = 600_000;

export interface ServerOptions {
  readonly services: Services;
  readonly signIn: SignIn;
  readonly routes: readonly Route[];
  /** Whether to write a line per request; never bodies, cookies or queries. */
  readonly log: boolean;
  /** Where browsers reach it. */
  readonly baseUrl: string;
  /** What looks at every request: called before any route is there. */
  readonly before?: (app: FastifyInstance) => void;
}

/** The HTTP server: every route of the contract, and nothing that is not in it. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const app = fastifyFor(options);
  securityHeaders(app, options.baseUrl);
  options.before?.(app);
  listenFor(app, options);
  app.setErrorHandler((error, request, reply) => {
    if (!(error instanceof SessionEnded)) request.log.error(error);
    const problems = faultProblem(error);
    // What fails without a word of its own once the database was away failed because of that.
    const lost = problems.includes(serverFault) && patienceOf.get(request)?.lost === true;
    return send(reply, lost ? [storageAway] : problems);
  });
  await app.register(swagger, {
    openapi: { info: { title: 'Genji', version: options.services.version } },
  });
  options.signIn.routes(app);
  for (const route of options.routes) if (!route.admit) mount(app, options, route);
  await app.register(async (scope) => {
    // Whatever it calls itself, a file is handed on as it comes, piece by piece.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_, body, done) => done(null, body));
    for (const route of options.routes) if (route.admit) mount(scope, options, route);
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
  return app;
}

function fastifyFor({ log, baseUrl }: ServerOptions): FastifyInstance {
  return Fastify({
    logger: log ? { level: 'info', serializers: { req: quietRequest } } : false,
    bodyLimit: largestBody,
    // Node speaks no TLS here, so a proxy on this machine does; it alone may say who asks.
    trustProxy: baseUrl.startsWith('https:') ? 'loopback' : false,
    routerOptions: { ignoreTrailingSlash: false },
    requestTimeout: longestRequest,
    // Of an address that cannot be read, before any route is looked for.
    frameworkErrors: (error, _, reply) => void send(secure(reply, baseUrl), faultProblem(error)),
  });
}

const patienceOf = new WeakMap<FastifyRequest, Patience>();

/** What is asked of every request before its route hears of it. */
function listenFor(app: FastifyInstance, { signIn }: ServerOptions): void {
  app.setValidatorCompiler(({ schema, httpPart }) => validators(schema, httpPart));
  for (const type of ['application/octet-stream', 'text/plain', 'text/tab-separated-values']) {
    app.addContentTypeParser(type, { parseAs: 'buffer' }, (_, body, done) => done(null, body));
  }
  app.addHook('onRequest', async (request, reply) => {
    const foreign = signIn.foreign(request);
    if (foreign !== undefined) return send(reply, [foreign]);
  });
  app.addHook('preValidation', async ({ params, query, body }, reply) => {
    const sent = body instanceof Readable ? { params, query } : { params, query, body };
    for (const [part, value] of Object.entries(sent)) {
      const at = unstorable(value);
      if (at !== undefined) return send(reply, [unreadable(at || part)]);
    }
  });
  app.addHook('preHandler', (request, _, done) =>
    withPatience((patience) => {
      patienceOf.set(request, patience);
      done();
    }),
  );
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
      // What takes no question refuses one, as it refuses a property that nobody declared.
      querystring: query ?? shape({}),
      ...(body === undefined ? {} : { body }),
      ...(reply === undefined ? {} : { response: { 200: reply } }),
    },
    handler: (request, answer) => serve(options, route, request, answer),
  });
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
  const asking = { services, caller, route, request };
  const answer =
    route.admit === undefined
      ? await inTransaction(asking, route.handle, null)
      : await takeIn(asking, route.admit, (why) => reply.header('connection', why));
  if (answer.ok) return deliver(reply, answer.value);
  await recordRefusal(asking, answer);
  return send(reply, answer.problems, answer.states);
}

function isFile(value: unknown): value is FileReply {
  return typeof value === 'object' && value !== null && 'bytes' in value && 'file' in value;
}

/** Shown in the browser, a file may run nothing, load nothing and be framed by nobody. */
const shutOff = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox";

function deliver(reply: FastifyReply, value: unknown): FastifyReply {
  reply.header('cache-control', 'no-store');
  if (!isFile(value)) return reply.send(value);
  const { file, type, bytes, size, shown } = value;
  const name = encodeURIComponent(file).replace(/['()*]/g, (sign) => `%${hexOf(sign)}`);
  const how = shown === undefined ? 'attachment' : 'inline';
  reply.type(type).headers({
    'content-disposition': `${how}; filename*=UTF-8''${name}`,
    'x-content-type-options': 'nosniff',
  });
  if (shown !== undefined) reply.header('content-security-policy', shutOff);
  if (size !== undefined) reply.header('content-length', size);
  return reply.send(typeof bytes === 'function' ? bytes() : Buffer.from(bytes));
}

function hexOf(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase();
}
