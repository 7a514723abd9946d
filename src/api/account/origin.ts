import type { FastifyRequest } from 'fastify';
import { type AccountProblem, foreignOrigin } from './problems.ts';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a changing request that another site made the browser send. Browsers since 2022 name the
 * relation of the two sites; where that is missing the origin must be ours. A request that names
 * neither comes from no browser and is refused too: programs send `Origin`.
 */
export function originGuard(baseUrl: string) {
  const own = new URL(baseUrl).origin;
  return (request: Pick<FastifyRequest, 'method' | 'headers'>): AccountProblem | undefined => {
    if (safe.has(request.method)) return undefined;
    const site = request.headers['sec-fetch-site'];
    const same = site === undefined ? request.headers.origin === own : site === 'same-origin';
    return same ? undefined : foreignOrigin;
  };
}
