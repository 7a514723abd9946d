import type { Result } from '../kernel/result.ts';
import type { OperationKey } from './contract/index.ts';
import type { Ask } from './route.ts';

/** Writing works out the roll, so it takes reading the roster as well. */
export async function allowWrite(
  ask: Pick<Ask<OperationKey>, 'allow'>,
  unit: number,
): Promise<Result<null>> {
  const write = await ask.allow('activity.write', unit);
  return write.ok ? ask.allow('roster.read', unit) : write;
}
