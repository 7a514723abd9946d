import type { FastifyInstance, FastifyReply } from 'fastify';

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

/** Security headers on every answer; whoever says nothing of caches means that nothing is kept. */
export function securityHeaders(app: FastifyInstance, baseUrl: string): void {
  app.addHook('onSend', async (_, reply) => {
    secure(reply, baseUrl);
  });
}

/** The same on an answer that no hook sees, because no route was looked for. */
export function secure(reply: FastifyReply, baseUrl: string): FastifyReply {
  const https = baseUrl.startsWith('https:');
  // A file that is shown in place says itself what it may do: less than a page.
  for (const [name, value] of Object.entries(headers)) {
    if (!reply.hasHeader(name)) reply.header(name, value);
  }
  if (https) reply.header('strict-transport-security', 'max-age=31536000');
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  return reply;
}
