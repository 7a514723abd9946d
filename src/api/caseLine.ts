import type { CaseKind } from '../engines/case/define.ts';
import type { AuditEntry } from '../store/audit.ts';
import type { CaseRow } from '../store/case.ts';

/**
 * The line of the trail about an act on a case. Of a confined one it says who did what to which
 * record: neither of what unit and kind it is, nor which step of which day, since auditors read it.
 */
export function caseLine(
  action: string,
  { id, unit }: Pick<CaseRow, 'id' | 'unit'>,
  { reading }: Pick<CaseKind, 'reading'>,
  detail: NonNullable<AuditEntry['detail']>,
): AuditEntry {
  const object = { type: 'case', id };
  return reading === 'confined' ? { action, object, unit: null } : { action, object, unit, detail };
}
