import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Workbook } from '../../documents/sheet/model.ts';
import { readWorkbook } from '../../documents/sheet/read.ts';
import { fail, ok, type Problem, type Result } from '../../kernel/result.ts';
import { text } from '../../kernel/text.ts';
import type { Ahead } from './ahead.ts';
import type { Skipped, Table } from './cells.ts';
import { type Papers, recognised } from './papers.ts';

/** A file as it is named, and what is in it. */
export interface Book {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads every sheet of a file on disk. */
export async function readPapers(
  path: string,
  skipped: Skipped[],
  ahead?: Ahead,
): Promise<Result<Papers>> {
  const bytes = await readBytes(path);
  return bytes.ok ? papersIn({ name: path, bytes: bytes.value }, skipped, ahead) : bytes;
}

/** Reads every sheet of a file and recognises rosters and ledgers by their headers. */
export async function papersIn(
  { name, bytes }: Book,
  skipped: Skipped[],
  ahead?: Ahead,
): Promise<Result<Papers>> {
  const workbook = await readWorkbook(bytes, basename(name), ahead?.watch);
  if (!workbook.ok) return workbook;
  for (const note of workbook.value.notes) skipped.push({ sheet: '', row: null, reason: note });
  const papers = recognise(workbook.value, skipped, ahead);
  const { rosters, ledgers, development, registers } = papers;
  const found = [rosters, ledgers, development, registers].some(({ length }) => length > 0);
  return found ? ok(papers) : fail(nothingFound(name, workbook.value));
}

const reasonsNotRead: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  ENOENT: ['没有这个文件', 'there is no such file'],
  EISDIR: ['这是文件夹', 'it is a folder'],
  EACCES: ['没有读取权限', 'you may not read it'],
};

async function readBytes(path: string): Promise<Result<Uint8Array>> {
  try {
    return ok(await readFile(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    const [zh, en] = reasonsNotRead[code] ?? [code, code];
    return fail({
      code: 'check/file-not-read',
      message: text(`打不开“${path}”（${zh}）`, `the file "${path}" cannot be read (${en})`),
      cure: text('请核对文件名和读取权限', 'check its name and whether you may read it'),
    });
  }
}

function recognise(workbook: Workbook, skipped: Skipped[], ahead: Ahead | undefined): Papers {
  const papers: Readonly<Record<keyof Papers, Table[]>> = {
    ...{ rosters: [], ledgers: [], registers: [] },
    ...{ waivers: [], development: [] },
  };
  for (const sheet of workbook.sheets) {
    const leave = (zh: string, en: string) =>
      skipped.push({ sheet: sheet.name, row: null, reason: text(zh, en) });
    if (sheet.rows.length === 0) leave('空工作表', 'an empty sheet');
    else if (sheet.hidden) leave('隐藏的工作表，没有检查', 'a hidden sheet, not checked');
    else {
      const { dateSystem } = workbook;
      const found = ahead ? ahead.recognise(sheet, dateSystem) : recognised(sheet, dateSystem);
      if (found !== null) papers[found.kind].push(...found.tables);
      else leave('没有认出名册或台账的表头', 'no header of a roster, a ledger or a register');
    }
  }
  return papers;
}

function nothingFound(path: string, workbook: Workbook): Problem {
  const names = workbook.sheets.map((sheet) => sheet.name).join('、');
  return {
    code: 'check/nothing-to-check',
    message: text(
      `文件“${path}”里没有党员名册，也没有三会一课台账、发展党员台账或党费收缴台账（工作表：${names}）`,
      `the file "${path}" holds neither a roster nor a ledger of meetings, admissions or dues (sheets: ${names})`,
    ),
    cure: text(
      '名册要有“姓名”和身份证号、入党日期、所在支部等列；台账要有“时间”和会议类型、应到、实到、议题等列；发展党员台账要有“姓名”和申请日期、谈话日期、确定积极分子日期等列；党费台账要有“姓名”“月份”“应交”',
      'a roster needs 姓名 with columns such as 身份证号 or 入党日期; a ledger needs 时间 with 会议类型, 应到 or 议题; one of admissions 姓名 with 申请日期 and 谈话日期; one of dues 姓名, 月份 and 应交',
    ),
  };
}
