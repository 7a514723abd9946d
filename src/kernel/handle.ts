import type { Text } from './text.ts';

/**
 * Where engines meet: an institution declares a handle, the store records facts against its id, a
 * duty counts them. Ids stand in rows, hence never change (`handles.lock.json`).
 */
export interface Handle {
  readonly id: string;
  readonly kind: 'activity' | 'case' | 'account';
  readonly name: Text;
  /** Handles that a record of this one also fulfils, such as an election held in an assembly. */
  readonly countsAs?: readonly string[];
  /** First day on which nothing new may be recorded against it. */
  readonly until?: string;
}
