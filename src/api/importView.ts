import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { BatchRow } from '../store/import.ts';
import { namesOf, unitsOn } from '../store/org.ts';
import type { Tx } from '../store/transaction.ts';
import type { ReplyOf } from './contract/index.ts';
import type { Counts, PlannedFile } from './importPlan.ts';
import { twice } from './importProblems.ts';
import { shown } from './importRead.ts';
import type { Services } from './services.ts';

/** What the batches of this page bring in, as their rows say it. */
export const rosterKind = 'roster';

export type Batch = BatchRow<Counts, Choices>;

/** How the file came in. */
export interface Choices {
  readonly pasted: boolean;
}

type Preview = ReplyOf<'GET /api/imports/:batch'>;
/** Lines and problems as they were shown: names persons, so it is kept sealed. */
export type Report = Pick<Preview, 'sheets' | 'unknownUnits' | 'lines' | 'problems'>;

export function reportOf(planned: PlannedFile, services: Services): Report {
  const { file, plan, rows } = planned;
  const { columns } = services.definitions.rosterPaper;
  return {
    sheets: [...file.views],
    unknownUnits: [...plan.unknownUnits],
    lines: plan.lines.flatMap((line) => {
      const one = rows.get(line.row);
      if (one === undefined) return [];
      const { sheet, row, cells } = one.read;
      const seen = columns.flatMap((column) => {
        const cell = cells[column.id];
        return cell === undefined ? [] : [[column.id, shown(column, cell)] as const];
      });
      const unitName = line.unitName === '' ? null : line.unitName;
      const { name } = one.row;
      return [{ sheet, row, does: line.does, name, unitName, cells: Object.fromEntries(seen) }];
    }),
    problems: problemsOf(planned),
  };
}

function problemsOf({ file, plan, rows, sheetProblems }: PlannedFile): Preview['problems'] {
  const ofSheets = sheetProblems.map(({ sheet, row, problem }) => {
    const { code, message, cure } = problem;
    return { sheet, row, column: null, severity: 'error' as const, code, message, cure };
  });
  const ofRows = plan.problems.flatMap(({ row: id, column, severity, code, message, cure }) => {
    const read = rows.get(id)?.read;
    if (read === undefined) return [];
    const { sheet, row } = read;
    const letter = column === null ? null : (file.letters.get(sheet)?.[column] ?? null);
    return [{ sheet, row, column: letter, severity, code, message, cure }];
  });
  return [...ofSheets, ...ofRows];
}

/** A word on top of a preview whose very file stands committed already. */
export function saidTwice(report: Report): Report {
  const [sheet] = report.sheets;
  const { code, message, cure } = twice;
  const place = { sheet: sheet?.name ?? '', row: 0, column: null };
  const problem = { ...place, severity: 'error' as const, code, message, cure };
  return { ...report, problems: [problem, ...report.problems] };
}

export async function batchViews(
  tx: Tx,
  rows: readonly Batch[],
): Promise<ReplyOf<'GET /api/imports'>['batches']> {
  const people = rows.map((row) => row.createdBy);
  const names = await namesOf(tx, people);
  const units = await unitsOn(tx, { on: tx.access.today, knownAt: null });
  const unitNames = new Map(units.map((unit) => [unit.unit, unit.name]));
  return rows.map((row) => ({
    ...{ id: row.id, kind: row.kind, unit: row.unit, unitName: unitNames.get(row.unit) ?? '' },
    ...{ fileName: row.fileName, status: row.status, createdBy: names.get(row.createdBy) ?? '' },
    createdAt: row.createdAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    counts: row.summary,
  }));
}

type Bound = { readonly services: Services; readonly tx: Tx; readonly batch: string };

/** Sealed for one batch: what was shown. */
export function sealReport({ services, tx, batch }: Bound, report: Report): string {
  const packed = deflateRawSync(JSON.stringify(report)).toString('base64');
  return services.seal.seal(packed, [tx.access.tenant, batch, 'report']);
}

export function openReport({ services, tx, batch }: Bound, sealed: string): Report {
  const packed = services.seal.open(sealed, [tx.access.tenant, batch, 'report']);
  return JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8')) as Report;
}

/** What tells two files apart. */
export function hashOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

export function sealFile({ services, tx, batch }: Bound, bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('base64');
  return services.seal.seal(text, [tx.access.tenant, batch, 'file']);
}

export function openFile({ services, tx, batch }: Bound, sealed: string): Uint8Array {
  const text = services.seal.open(sealed, [tx.access.tenant, batch, 'file']);
  return Buffer.from(text, 'base64');
}
