import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { writeProblems } from '../documents/sheet/write.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { HeldBatch } from './importCommit.ts';
import { fileGone } from './importProblems.ts';
import { readRoster } from './importRead.ts';
import { openFile, type Report } from './importView.ts';
import { readerName, workbookType } from './rosterFile.ts';
import type { Ask, FileReply } from './route.ts';
import { minuteInShanghai } from './shanghai.ts';

type Within = Pick<Ask<'GET /api/imports/:batch/problems'>, 'tx' | 'services' | 'audit'>;

/**
 * The rows that have a problem, as they came, with what is wrong in front. They carry what the file
 * carried, so only who uploaded it gets them back, as long as it is kept.
 */
export async function problemsFile(
  within: Within,
  row: HeldBatch,
  report: Report,
): Promise<Result<FileReply>> {
  const { tx, services } = within;
  if (row.sealedFile === null || row.createdBy !== tx.access.person) return fail(fileGone);
  const bytes = openFile({ ...within, batch: row.id }, row.sealedFile);
  const file = { bytes, name: row.fileName, pasted: row.choices.pasted };
  const read = await readRoster(file, services.definitions.rosterPaper.columns);
  if (!read.ok) return read;
  const [table] = read.value.tables.toSorted(
    (a, b) => countOf(report, b.sheet.name) - countOf(report, a.sheet.name),
  );
  if (table === undefined) return fail(fileGone);
  const found = report.problems
    .filter(({ sheet, row: number }) => sheet === table.sheet.name && number > 0)
    .map(({ row: number, code, message, cure }) => ({
      row: number,
      problem: { code, message, cure },
    }));
  const purpose = '改正后重新导入';
  const who = await readerName(tx);
  const watermark = { who, when: minuteInShanghai(new Date()), purpose };
  const options = { title: `导入问题 ${row.fileName}`, watermark, language: 'zh' } as const;
  const made: Readable = writeProblems(table.sheet, table.match, found, options);
  const object = { type: 'import', id: row.id };
  const detail = { rows: new Set(found.map((one) => one.row)).size };
  await within.audit({ action: 'import.problems', object, unit: row.unit, detail });
  const name = row.fileName.replace(/\.\w{1,5}$/, '');
  return ok({ file: `${name}-问题.xlsx`, type: workbookType, bytes: await buffer(made) });
}

function countOf(report: Report, sheet: string): number {
  return report.problems.filter((problem) => problem.sheet === sheet).length;
}
