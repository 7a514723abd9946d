import type {
  BodyOf,
  OperationKey,
  ParamsOf,
  QueryOf,
  ReplyOf,
} from '../../../api/contract/index.ts';
import { inTransaction } from '../../../api/inTransaction.ts';
import { allRoutes } from '../../../api/routes.ts';
import type { App } from '../../../app.ts';

/** The demo bureau once it is written: its people act from here on, as they would on the pages. */
export interface Running {
  readonly app: Pick<App, 'services' | 'shiftDay'>;
  readonly tenant: string;
  /** By user name. */
  readonly people: ReadonlyMap<string, string>;
  readonly numberOf: (key: string) => number;
}

export interface Said<K extends OperationKey> {
  readonly params?: ParamsOf<K>;
  readonly query?: QueryOf<K>;
  readonly body?: BodyOf<K>;
  /** Instead of a body: a file, and its media type. */
  readonly file?: { readonly bytes: Buffer; readonly type: string };
}

/**
 * What somebody with an account does through a route of the API: behind the same walls, with the
 * same checks and the same lines in the audit.
 *
 * @throws where a person would have been refused: then the demo does not know its own rules
 */
export async function asPerson<K extends OperationKey>(
  { app: { services }, tenant, people }: Running,
  username: string,
  key: K,
  { params, query, body, file }: Said<K>,
): Promise<ReplyOf<K>> {
  const route = allRoutes.find((one) => one.key === key);
  const person = people.get(username);
  if (route === undefined || person === undefined) throw new Error(`no ${key}, or no ${username}`);
  const request = {
    id: 'demo',
    headers: { 'content-type': file?.type ?? 'application/json' },
    ...{ params: params ?? {}, query: query ?? {}, body: file?.bytes ?? body },
  };
  const caller = { tenant, person, session: null };
  const asking = { services, caller, route, request };
  const answer = await inTransaction(asking, (ask) => route.handle(ask), null);
  if (!answer.ok) throw new Error(`${username} ${key}: ${answer.problems[0].message.en}`);
  return answer.value as ReplyOf<K>;
}
