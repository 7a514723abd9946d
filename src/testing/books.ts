import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, type WorkSheet, write } from '@e965/xlsx';

export type TestCell = string | number | Date | null;

/** A sheet as a person would have made it; `merges` as `A1:H1`. */
export interface TestSheet {
  readonly name: string;
  readonly rows: readonly (readonly TestCell[])[];
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
}

/** Writes a real workbook into a folder of its own and gives its path. */
export async function bookOf(fileName: string, ...sheets: readonly TestSheet[]): Promise<string> {
  const book = utils.book_new();
  for (const { name, rows, merges = [] } of sheets) {
    const sheet: WorkSheet = utils.aoa_to_sheet(
      rows.map((row) => [...row]),
      { dateNF: 'yyyy-mm-dd', cellDates: false, UTC: true },
    );
    sheet['!merges'] = merges.map((range) => utils.decode_range(range));
    utils.book_append_sheet(book, sheet, name);
  }
  book.Workbook = { Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden === true ? 1 : 0 })) };
  const bytes: Uint8Array = write(book, { type: 'buffer', bookType: 'xlsx' });
  const folder = await mkdtemp(join(tmpdir(), 'genji-check-'));
  const path = join(folder, fileName);
  await writeFile(path, bytes);
  return path;
}

export const rosterHeader = [
  '序号',
  '姓名',
  '性别',
  '民族',
  '出生年月日',
  '身份证号码',
  '入党时间',
  '转正时间',
  '党支部名称',
  '人员类别',
];

/** A member of the roster above; the ID numbers are the synthetic ones of domain.md 17.2. */
export function rosterRow(
  name: string,
  branch: string | null,
  change: {
    id?: TestCell;
    joined?: TestCell;
    full?: TestCell;
    birth?: TestCell;
    gender?: string;
  } = {},
): TestCell[] {
  return [
    null,
    name,
    change.gender ?? '女',
    '汉',
    change.birth === undefined ? '1990-01-01' : change.birth,
    change.id === undefined ? '420600199001010000' : change.id,
    change.joined === undefined ? '2012.07.01' : change.joined,
    change.full === undefined ? '2013年7月1日' : change.full,
    branch,
    '民警',
  ];
}

export const ledgerHeader = [
  '支部名称',
  '会议类型',
  '会议时间',
  '地点',
  '主持人',
  '记录人',
  '应到人数',
  '实到人数',
  '缺席人员及原因',
  '议题',
  '主要内容',
  '决议',
];

const gists = [
  '传达学习上级会议精神，六名同志结合岗位发言',
  '审议支部工作计划，讨论安保期间值班安排',
  '通报经费收支，征求对支部工作的意见建议',
  '讲评纪律作风情况，开展批评和自我批评',
];

/** No two meetings said the same. */
function gistOf(time: TestCell): string {
  const month = Number(/(\d{1,2})[-.月/]\d/.exec(String(time).replace(/^\d{4}\D/, ''))?.[1] ?? 1);
  return `${gists[month % gists.length]}，第${'一二三四五六七八九十'[month % 10]}项任务落实到人`;
}

/** A record that nothing is wrong with, from which a test departs. */
export function ledgerRow(
  branch: string | null,
  time: TestCell,
  change: Partial<Record<string, TestCell>> = {},
): TestCell[] {
  const usual: Record<string, TestCell> = {
    支部名称: branch,
    会议类型: '支部党员大会',
    会议时间: time,
    地点: '三楼会议室',
    主持人: '陈志远',
    记录人: '李晓彤',
    应到人数: 12,
    实到人数: 12,
    缺席人员及原因: null,
    议题: '学习贯彻会议精神',
    主要内容: gistOf(time),
    决议: null,
  };
  return ledgerHeader.map((key) => {
    const changed = change[key];
    return changed === undefined ? (usual[key] ?? null) : changed;
  });
}
