import { v7 } from 'uuid';

/**
 * An id for a record that this page begins: sending it twice makes one record. Works without
 * `crypto.randomUUID`, which browsers keep from pages on a plain http address.
 */
export function newId(): string {
  return v7();
}
