import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type pg from 'pg';
import { unsealed } from '../store/metrics.ts';
import { notFound } from './problems.ts';
import { send } from './server.ts';

interface Counted {
  count: number;
  seconds: number;
}

/** Requests by method, route and status: routes as they are written, so no id and no secret. */
export type Requests = ReadonlyMap<string, Counted>;

/** To be called before any route is there. */
export function countRequests(app: FastifyInstance): Requests {
  const requests = new Map<string, Counted>();
  app.addHook('onResponse', async (request, reply) => {
    const labels = `method="${request.method}",route="${routeOf(request)}",status="${reply.statusCode}"`;
    const counted = requests.get(labels) ?? { count: 0, seconds: 0 };
    counted.count += 1;
    counted.seconds += reply.elapsedTime / 1000;
    requests.set(labels, counted);
  });
  return requests;
}

function routeOf({ routeOptions }: FastifyRequest): string {
  const { url = 'none' } = routeOptions;
  return url.startsWith('/assets/') ? '/assets/*' : url;
}

interface Measured {
  readonly version: string;
  readonly requests: Requests;
  readonly pools: Readonly<Record<string, pg.Pool>>;
  /** As the role genji_sealer. */
  readonly sealer: pg.Pool;
}

/**
 * GET /metrics in the text format of Prometheus 0.0.4, for whoever asks on this machine itself. A
 * proxy that hands a request on names whom it came from; then it is no request of this machine, and
 * the answer is that of a page that is not there.
 */
export function serveMetrics(app: FastifyInstance, measured: Measured): void {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  app.addHook('onClose', async () => void delay.disable());
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    if (!fromHere(request)) return send(reply, [notFound]);
    const lines = [
      ...ofProcess(measured.version, delay.percentile(99) / 1e9),
      ...ofPools(measured.pools),
      ...ofRequests(measured.requests),
      ...(await ofSealer(measured.sealer)),
    ];
    return reply
      .header('cache-control', 'no-store')
      .type('text/plain; version=0.0.4; charset=utf-8')
      .send(`${lines.join('\n')}\n`);
  });
}

const handedOn = ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via'];

function fromHere({ socket, headers }: FastifyRequest): boolean {
  const own = /^(::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '');
  return own && handedOn.every((name) => headers[name] === undefined);
}

type Kind = 'gauge' | 'counter';

function family(name: string, kind: Kind, help: string, values: readonly [string, number][]) {
  const head = [`# HELP ${name} ${help}`, `# TYPE ${name} ${kind}`];
  return [
    ...head,
    ...values.map(([labels, value]) => `${name}${labels === '' ? '' : `{${labels}}`} ${value}`),
  ];
}

const one = (name: string, kind: Kind, help: string, value: number) =>
  family(name, kind, help, [['', value]]);

function ofProcess(version: string, delay: number): string[] {
  const { user, system } = process.cpuUsage();
  const start = Date.now() / 1000 - process.uptime();
  return [
    ...family('genji_build_info', 'gauge', 'The version that runs.', [
      [`version="${version}",node="${process.versions.node}"`, 1],
    ]),
    ...one('process_start_time_seconds', 'gauge', 'When it started.', start),
    ...one('process_cpu_seconds_total', 'counter', 'CPU used.', (user + system) / 1e6),
    ...one('process_resident_memory_bytes', 'gauge', 'Memory held.', process.memoryUsage.rss()),
    ...one('nodejs_eventloop_delay_seconds', 'gauge', '99th percentile since start.', delay),
  ];
}

function ofPools(pools: Measured['pools']): string[] {
  const values = Object.entries(pools).flatMap(([name, pool]): [string, number][] => [
    [`pool="${name}",state="busy"`, pool.totalCount - pool.idleCount],
    [`pool="${name}",state="idle"`, pool.idleCount],
  ]);
  const waiting = Object.entries(pools).map(([name, pool]): [string, number] => [
    `pool="${name}"`,
    pool.waitingCount,
  ]);
  return [
    ...family('genji_pool_connections', 'gauge', 'Connections to the database.', values),
    ...family('genji_pool_waiting', 'gauge', 'Requests that wait for one.', waiting),
  ];
}

function ofRequests(requests: Requests): string[] {
  const all = [...requests];
  const of = (field: keyof Counted) =>
    all.map(([labels, counted]): [string, number] => [labels, counted[field]]);
  return [
    ...family('genji_requests_total', 'counter', 'Answers given.', of('count')),
    ...family('genji_request_seconds_total', 'counter', 'Time they took.', of('seconds')),
  ];
}

/** Nothing of the chain where the database is away: the rest is worth reading just then. */
async function ofSealer(pool: pg.Pool): Promise<string[]> {
  try {
    const { events, seconds, now } = await unsealed(pool);
    const ahead = Date.now() / 1000 - now;
    return [
      ...one('genji_audit_unsealed_events', 'gauge', 'Events not in the chain yet.', events),
      ...one('genji_audit_lag_seconds', 'gauge', 'Age of the oldest of them.', seconds),
      ...one('genji_clock_ahead_seconds', 'gauge', 'This clock less the database’s.', ahead),
      ...one('genji_database_up', 'gauge', 'Whether the database answers.', 1),
    ];
  } catch {
    return one('genji_database_up', 'gauge', 'Whether the database answers.', 0);
  }
}
