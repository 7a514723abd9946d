import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { notFound } from './problems.ts';
import { send } from './server.ts';

/** Ant Design writes its rules into style elements; scripts come from our own files only. */
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const headers: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'geolocation=(), camera=(), microphone=()',
  'x-frame-options': 'DENY',
};

/** Security headers on every answer, and the built pages where there are any. */
export async function servePages(
  app: FastifyInstance,
  options: { readonly folder: string; readonly https: boolean },
): Promise<void> {
  app.addHook('onSend', async (_, reply) => {
    // A file that is shown in place says itself what it may do: less than a page.
    for (const [name, value] of Object.entries(headers)) {
      if (!reply.hasHeader(name)) reply.header(name, value);
    }
    if (options.https) reply.header('strict-transport-security', 'max-age=31536000');
  });
  const index = join(options.folder, 'index.html');
  const built = existsSync(index);
  if (built) {
    await app.register(fastifyStatic, {
      root: options.folder,
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
    if (!built || !page || /\.\w{1,5}$/.test(request.url)) return send(reply, [notFound]);
    return reply.header('cache-control', 'no-store').sendFile('index.html', { maxAge: 0 });
  });
}
