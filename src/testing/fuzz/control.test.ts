import swagger from '@fastify/swagger';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { type OpenApi, operationsOf, undocumented } from './operations.ts';
import { run } from './run.ts';

/** The control of G18: a server with one fault of each kind, every one of which is found. */

const closed = {
  type: 'object',
  properties: { n: { type: 'integer', minimum: -(2 ** 31), maximum: 2 ** 31 - 1 } },
  required: ['n'],
  additionalProperties: false,
};
const nothing = { type: 'object', properties: {}, additionalProperties: false };
const schema = { body: closed, querystring: nothing, response: { 200: closed } };
const problem = (status: number, code: string, words: string) => ({
  ...{ type: `urn:${code}`, title: 'x', status },
  problems: [{ code, message: { zh: words, en: words }, cure: { zh: 'x', en: 'x' } }],
});
const malformed = problem(400, 'request/malformed', 'x');

/** What each route answers to a body that it takes. */
const answers: Readonly<Record<string, (n: number) => unknown>> = {
  '/right': () => ({ n: 1 }),
  '/far': (n) => (n === 2 ** 31 - 1 ? problem(500, 'server/fault', 'x') : { n }),
  '/other': () => ({ n: 'one' }),
  '/more': () => ({ n: 1, secret: true }),
  '/trace': () => problem(400, 'request/malformed', new Error('x').stack ?? ''),
  '/sql': () => problem(400, 'request/malformed', 'it violates unique constraint "genji_x"'),
  '/code': () => problem(422, 'nobody/said-so', 'x'),
  '/plain': () => problem(409, 'record/taken', 'x'),
  '/open': () => ({ n: 1 }),
};

async function brokenServer() {
  const app = Fastify({ ajv: { customOptions: { removeAdditional: false } } });
  app.setErrorHandler((_, __, reply) =>
    reply.code(400).type('application/problem+json').send(malformed),
  );
  await app.register(swagger, { openapi: { info: { title: 'broken', version: '0' } } });
  await app.register(async (scope) => {
    scope.setSerializerCompiler(() => (value) => JSON.stringify(value));
    for (const [path, answer] of Object.entries(answers)) {
      const lax = path === '/open' ? { validatorCompiler: () => () => true } : {};
      scope.post(path, { schema, ...lax }, async (request, reply) => {
        const value = answer((request.body as { n?: number } | null)?.n ?? 0) as object;
        if (!('status' in value)) return value;
        if (path !== '/plain') reply.type('application/problem+json');
        return reply.code(Number(value.status) as 200).send(value);
      });
    }
    scope.get('/hidden', { schema: { hide: true } }, () => 'here');
  });
  await app.ready();
  return app;
}

test('each fault is found, and what is right is left alone', async () => {
  const app = await brokenServer();
  const document = app.swagger() as unknown as OpenApi;
  const operations = operationsOf(document);
  const mole = {
    ...{ role: 'anybody', cookie: undefined },
    leaks: (_: unknown, { bytes }: { bytes: Buffer }) =>
      bytes.includes('secret') ? ['shows what is secret'] : [],
  };
  const { faults } = await run({
    ...{ app, operations, askers: [mole], pools: new Map(), count: 60, seed: 1 },
  });
  const found = (path: string) =>
    faults.filter((fault) => fault.startsWith(`POST ${path}:`)).join('\n');
  expect(found('/right')).toBe('');
  for (const [path, words] of [
    ['/far', '500'],
    ['/other', 'against its schema: /n must be integer'],
    ['/more', 'must NOT have additional properties'],
    ['/more', 'shows what is secret'],
    ['/trace', 'shows its inside'],
    ['/sql', 'shows its inside'],
    ['/code', 'unknown codes: nobody/said-so'],
    ['/plain', '409 is application/json'],
    ['/open', 'takes what is undeclared'],
    ['/open', 'takes what is broken'],
  ] as const) {
    expect(found(path), path).toContain(words);
  }
  expect(undocumented(app.printRoutes({ commonPrefix: false }), document)).toEqual(['GET /hidden']);
  await app.close();
});
