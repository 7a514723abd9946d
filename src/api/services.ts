import type { Seal } from '../store/seal.ts';
import type { Store } from '../store/transaction.ts';
import type { Definitions } from './definitions.ts';

/** What every route may use; composed once, in `app.ts`. */
export interface Services {
  readonly store: Store;
  readonly definitions: Definitions;
  readonly seal: Seal;
  readonly version: string;
  /** `embedded` or `external`, as the status page says it. */
  readonly database: string;
}
