import type { Readable } from 'node:stream';
import type { Decision } from '../engines/org/wall.ts';
import type { FileFormat } from '../kernel/attachment.ts';
import type { IsoDate } from '../kernel/date.ts';
import { fail, ok, type Problem, type Result } from '../kernel/result.ts';
import { type AuditEntry, audit } from '../store/audit.ts';
import type { Received } from '../store/fileDisk.ts';
import type { Tx } from '../store/transaction.ts';
import type { BodyOf, OperationKey, ParamsOf, QueryOf, ReplyOf } from './contract/index.ts';
import { refused } from './problems.ts';
import type { Services } from './services.ts';
import { decide } from './wall.ts';

/** A file instead of a JSON answer; a large one is read piece by piece while it is sent. */
export interface FileReply {
  readonly file: string;
  readonly type: string;
  readonly bytes: Uint8Array | (() => Readable);
  /** Where it is known before it is read. */
  readonly size?: number;
  /** In the browser itself, shut off from everything else; otherwise it is kept as a file. */
  readonly shown?: 'in-place';
}

/** What came in as the body of a request: on the disk, looked at, and not kept yet. */
export type Upload = Received & { readonly format: FileFormat };

/** Both states, where two people saved the same record. */
export interface States {
  readonly yours: unknown;
  readonly theirs: unknown;
}

export type Answer<K extends OperationKey> =
  | { readonly ok: true; readonly value: ReplyOf<K> | FileReply }
  | {
      readonly ok: false;
      readonly problems: readonly [Problem, ...Problem[]];
      readonly states?: States;
    };

/** One request inside its transaction. */
export interface Ask<K extends OperationKey> {
  readonly params: ParamsOf<K>;
  readonly query: QueryOf<K>;
  readonly body: BodyOf<K>;
  readonly raw: { readonly bytes: Uint8Array; readonly type: string } | null;
  /** Only for a route that takes a file in, and then only once its bytes are there. */
  readonly upload: Upload | null;
  readonly tx: Tx;
  readonly services: Services;
  readonly request: string;
  readonly today: IsoDate;
  /** The first wall: whether the reader may, and by which rule. */
  may(action: string, unit: number, person?: string): Promise<Decision>;
  /** Ok, or the refusal to answer with. */
  allow(action: string, unit: number, person?: string): Promise<Result<null>>;
  /** Which of these actions the reader may do on the unit: what the answer lists. */
  next(actions: readonly string[], unit: number): Promise<string[]>;
  audit(entry: AuditEntry): Promise<void>;
  /** The lent grants that a yes to this request rested on, and what the trail calls the act. */
  actedUnder(): { readonly grants: readonly string[]; readonly act: string | null };
}

/** An operation of the contract and who answers it. */
export interface Route {
  readonly key: OperationKey;
  /** Areas of permission that its transaction opens; everything else stays shut for it. */
  readonly areas: readonly string[];
  readonly handle: (ask: Ask<OperationKey>) => Promise<Answer<OperationKey>>;
  /**
   * Of a route that takes a file in: whether it may come at all, asked in a transaction of its own
   * before a byte of it is read. `handle` asks again, for much may have changed meanwhile.
   */
  readonly admit?: (ask: Ask<OperationKey>) => Promise<Result<unknown>>;
}

export function route<K extends OperationKey>(
  key: K,
  areas: readonly string[],
  handle: (ask: Ask<K>) => Promise<Answer<K>>,
): Route {
  // The one place where the type of an operation meets the list of all of them: the server
  // validates params, query and body against the schemas of this very key before it calls.
  return { key, areas, handle: handle as unknown as Route['handle'] };
}

/** The same of an operation whose body is a file. */
export function uploadRoute<K extends OperationKey>(
  key: K,
  areas: readonly string[],
  admit: (ask: Ask<K>) => Promise<Result<unknown>>,
  handle: (ask: Ask<K>, upload: Upload) => Promise<Answer<K>>,
): Route {
  const taken = async (ask: Ask<K>) => {
    if (ask.upload === null) throw new Error(`${key} was called without its file`);
    return handle(ask, ask.upload);
  };
  return { ...route(key, areas, taken), admit: admit as unknown as NonNullable<Route['admit']> };
}

export function done<K extends OperationKey>(value: ReplyOf<K> | FileReply): Answer<K> {
  return { ok: true, value };
}

/** The walls of one request. */
export function wallsOf(
  tx: Tx,
  services: Services,
): Pick<Ask<OperationKey>, 'may' | 'allow' | 'next' | 'audit' | 'actedUnder'> {
  const lent = new Set<string>();
  let act: string | null = null;
  const may = (action: string, unit: number, person?: string) =>
    decide(tx, services, action, person === undefined ? { unit } : { unit, person });
  return {
    may,
    allow: async (action, unit, person) => {
      const decision = await may(action, unit, person);
      if (!decision.may) return fail(refused);
      if (typeof decision.grant?.lent === 'string') lent.add(decision.grant.lent);
      return ok(null);
    },
    next: async (actions, unit) => {
      const decisions = await Promise.all(actions.map((action) => may(action, unit)));
      return actions.filter((_, i) => decisions[i]?.may === true);
    },
    audit: (entry) => {
      const [actedFor] = lent;
      act ??= entry.action;
      const detail = actedFor === undefined ? entry.detail : { ...entry.detail, actedFor };
      return audit(tx, detail === undefined ? entry : { ...entry, detail });
    },
    actedUnder: () => ({ grants: [...lent], act }),
  };
}
