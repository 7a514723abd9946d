import type { Unseal } from '../store/caseFacts.ts';
import type { Seal } from '../store/seal.ts';

/** Sealed fields of a step lie in one envelope, bound to the bureau and to the step. */
const contextOf = (tenant: string, step: string) => [tenant, step, 'case-step'];

export function unsealer(seal: Seal, tenant: string): Unseal {
  return ({ id }, envelope) =>
    JSON.parse(seal.open(envelope, contextOf(tenant, id))) as Record<string, unknown>;
}

/** Null: nothing of it is sealed. */
export function sealed(
  seal: Seal,
  tenant: string,
  step: string,
  fields: Readonly<Record<string, unknown>>,
): string | null {
  if (Object.keys(fields).length === 0) return null;
  return seal.seal(JSON.stringify(fields), contextOf(tenant, step));
}
