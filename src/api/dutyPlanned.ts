import type { IsoDate } from '../kernel/date.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { HeldBatch } from '../store/import.ts';
import type { OperationKey } from './contract/index.ts';
import { type PlannedDuty, planDuty } from './dutyPlan.ts';
import { readDuty } from './dutyRead.ts';
import type { DutyCounts } from './dutyView.ts';
import { inTurn } from './importPlan.ts';
import { notOpen } from './importProblems.ts';
import type { ImportFile } from './importRead.ts';
import { type Choices, hashOf, openFile } from './importView.ts';
import type { Ask } from './route.ts';

type Within = Pick<Ask<OperationKey>, 'tx' | 'services'>;
export type HeldDuty = HeldBatch<DutyCounts, Choices>;

export async function plannedFrom(
  within: Within,
  file: ImportFile,
  wanted: { readonly unit: number; readonly month: IsoDate },
): Promise<Result<PlannedDuty>> {
  const paper = within.services.definitions.dutyPaper;
  const read = await inTurn(() => readDuty(file, paper, wanted.month));
  return read.ok ? ok(await planDuty(within, read.value, wanted)) : read;
}

/** From the sealed file: what is shown is what a commit would do now. */
export async function plannedAgain(within: Within, row: HeldDuty): Promise<Result<PlannedDuty>> {
  if (row.sealedFile === null) return fail(notOpen);
  const bytes = openFile({ ...within, batch: row.id }, row.sealedFile);
  const file = { bytes, name: row.fileName, pasted: row.choices.pasted };
  return plannedFrom(within, file, { unit: row.unit, month: row.on });
}

/** What makes a file the same: its bytes, for the same month. */
export function keyOf(bytes: Uint8Array, month: IsoDate): Buffer {
  return hashOf(Buffer.concat([Buffer.from(month), bytes]));
}
