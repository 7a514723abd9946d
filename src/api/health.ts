import type { FastifyInstance } from 'fastify';
import { storageAway } from './problems.ts';
import { send } from './server.ts';
import type { Services } from './services.ts';

/** 200 as soon as the server can do its work: the database answers. Tells nothing else. */
export function serveHealth(app: FastifyInstance, services: Services): void {
  app.get('/healthz', async (_, reply) => {
    try {
      await services.store.pool.query('select 1');
    } catch {
      return send(reply, [storageAway]);
    }
    return reply.header('cache-control', 'no-store').send({ ok: true });
  });
}
