import type { OperationKey } from '../api/contract/index.ts';
import type { IsoDate } from '../kernel/date.ts';
import type { Reply } from './api.ts';

/** What one request hands to those that come after it. */
export interface Memory {
  readonly ids: Map<string, string | number>;
  /** The business day. */
  today: IsoDate;
}

export interface Mutation {
  readonly key: OperationKey;
  /** Who does it, by the names of `auditComplete.test.ts`. */
  readonly who:
    | 'chief'
    | 'secretary'
    | 'other'
    | 'security'
    | 'second'
    | 'system'
    | 'auditor'
    | 'inspecting';
  readonly url: string;
  readonly body?: object;
  readonly file?: string;
  /** What the trail calls it; a route that records nothing of its own is a fault. */
  readonly action: string;
  readonly keep?: (reply: Reply, memory: Memory) => void;
}

/** What the requests are about: people and units of the house, and what earlier answers said. */
export interface Given {
  readonly root: number;
  readonly committee: number;
  readonly branch: number;
  readonly otherBranch: number;
  readonly counted: number;
  readonly secretary: string;
  readonly member: string;
  readonly other: string;
  readonly kept: string;
  readonly gone: string;
  readonly gathering: string;
  readonly today: IsoDate;
  id(name: string): string | number;
}

/** Remembers a field of the answer by a name. */
export const keep = (name: string, field: string) => (reply: Reply, memory: Memory) => {
  memory.ids.set(name, reply.json<Record<string, string>>()[field] ?? '');
};
