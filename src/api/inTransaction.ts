import type { FastifyRequest } from 'fastify';
import type { Result } from '../kernel/result.ts';
import { type Caller, SessionEnded, transact } from '../store/transaction.ts';
import type { OperationKey } from './contract/index.ts';
import { traceUse } from './grantUse.ts';
import type { Asked } from './input.ts';
import { refused } from './problems.ts';
import { type Answer, type Ask, type Route, type Upload, wallsOf } from './route.ts';
import type { Services } from './services.ts';

type Refused = Extract<Answer<OperationKey>, { ok: false }>;

/** Rolls the transaction back without being a fault: carries the refusal past its end. */
class Refusal extends Error {
  readonly answer: Refused;
  constructor(answer: Refused) {
    super('refused');
    this.answer = answer;
  }
}

/** One request to one route. */
export interface Asking {
  readonly services: Services;
  readonly caller: Caller;
  readonly route: Route;
  readonly request: Pick<FastifyRequest, 'id' | 'headers' | 'params' | 'query' | 'body'>;
}

/** What a route, or a part of it, answers in a transaction: kept when it is a yes. */
export async function inTransaction<A extends Answer<OperationKey> | Result<unknown>>(
  { services, caller, route, request }: Asking,
  run: (ask: Ask<OperationKey>) => Promise<A>,
  upload: Upload | null,
): Promise<A | Refused> {
  try {
    return await transact(services.store, caller, route.areas, async (tx) => {
      const { params, query, body } = request as unknown as Asked;
      const raw = Buffer.isBuffer(body)
        ? { bytes: body, type: request.headers['content-type'] ?? '' }
        : null;
      const ask = {
        ...{ params, query, body, raw, upload, tx, services, request: request.id },
        today: tx.access.today,
        ...wallsOf(tx, services),
      } as Ask<OperationKey>;
      const answer = await run(ask);
      if (!answer.ok) throw new Refusal(answer);
      await traceUse(ask, route);
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
export async function recordRefusal(
  { services, caller, route, request }: Asking,
  { problems }: Refused,
): Promise<void> {
  if (!problems.some((problem) => problem.code === refused.code)) return;
  await transact(services.store, caller, [], async (tx) => {
    const { audit } = wallsOf(tx, services);
    const params = request.params as Readonly<Record<string, string>>;
    const object = { type: 'operation', id: route.key };
    await audit({ action: 'access.refused', object, unit: null, ok: false, detail: { params } });
  });
}
