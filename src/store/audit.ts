import { statements } from './sql.ts';
import type { Tx } from './transaction.ts';

const sql = statements('audit', ['record']);

/** One line of the trail. `detail` holds names of fields and counts, never what they contain. */
export interface AuditEntry {
  readonly action: string;
  readonly object: { readonly type: string; readonly id: string };
  readonly unit: number | null;
  readonly ok?: boolean;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Writes the line in the transaction of the change: when it cannot, the change does not happen. */
export async function audit(tx: Tx, entry: AuditEntry): Promise<void> {
  const { tenant, person } = tx.access;
  const { action, object, unit, ok = true, detail = {} } = entry;
  await tx.run(sql.record, [
    tenant,
    person,
    action,
    object.type,
    object.id,
    unit,
    ok,
    JSON.stringify(detail),
  ]);
}
