import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { notFound } from './problems.ts';
import { send } from './server.ts';

/** The built pages, where there are any. */
export async function servePages(app: FastifyInstance, folder: string): Promise<void> {
  const index = join(folder, 'index.html');
  const built = existsSync(index);
  if (built) {
    await app.register(fastifyStatic, {
      root: folder,
      index: false,
      // One route per built file: everything else is a page of the browser’s own.
      wildcard: false,
      immutable: true,
      maxAge: '365d',
      setHeaders: (reply, path) => {
        if (path.endsWith('.html')) reply.header('cache-control', 'no-store');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const page = request.method === 'GET' && !request.url.startsWith('/api/');
    if (!built || !page || /\.\w{1,5}$/.test(pathOf(request.url))) return send(reply, [notFound]);
    return reply.header('cache-control', 'no-store').sendFile('index.html', { maxAge: 0 });
  });
}

/** What is asked for, without what a page keeps behind it: `?at=x.late` names no file. */
const pathOf = (url: string): string => url.split('?', 1)[0] ?? url;
