import type { Result } from '../kernel/result.ts';
import type { GatheringStatus } from '../store/activity.ts';
import type { OperationKey } from './contract/index.ts';
import type { Ask } from './route.ts';

type Asking = Pick<Ask<OperationKey>, 'allow'>;

/** Writing works out the roll, so it takes reading the roster as well. */
export async function allowWrite(ask: Asking, unit: number): Promise<Result<null>> {
  const write = await ask.allow('activity.write', unit);
  return write.ok ? ask.allow('roster.read', unit) : write;
}

/**
 * What may be kept as a draft is open to whoever only drafts, too. To finish a record, to correct
 * one, to withdraw one and to plan takes the permission to write.
 */
export async function allowDraft(ask: Asking, unit: number): Promise<Result<null>> {
  const write = await allowWrite(ask, unit);
  return write.ok ? write : ask.allow('activity.draft', unit);
}

/** Records are open to whoever reads them; one that is still a draft, to whoever drafts. */
export async function allowOpen(
  ask: Asking,
  { unit, status }: { readonly unit: number; readonly status: GatheringStatus },
): Promise<Result<null>> {
  const read = await ask.allow('activity.read', unit);
  return read.ok || status !== 'draft' ? read : ask.allow('activity.draft', unit);
}
