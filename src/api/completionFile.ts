import { buffer } from 'node:stream/consumers';
import { type ExportCell, writeWorkbook } from '../documents/sheet/write.ts';
import type { CompletionCell, CompletionColumn } from '../engines/norm/completion.ts';
import { citeText } from '../engines/norm/explain.ts';
import { periodText } from '../engines/norm/words.ts';
import { dateOf, earlier } from '../kernel/date.ts';
import { text } from '../kernel/text.ts';
import { type PlacedRow, type YearTable, yearTable } from './completionYear.ts';
import type { Definitions } from './definitions.ts';
import { readerName, workbookType } from './rosterFile.ts';
import { done, type Route, route } from './route.ts';
import { minuteInShanghai } from './shanghai.ts';

type Key = 'GET /api/completion/file';

/** What is seen on the page, to be sent on or printed; recorded like every list that goes out. */
const file = route('GET /api/completion/file', ['activity.read', 'roster.read'], async (ask) => {
  const found = await yearTable(ask, ask.query, 'days');
  if (!found.ok) return found;
  const { year, asOf, rows } = found.value;
  const { unit, rule = null } = ask.query;
  const about = rows.find(({ place }) => place.unit === unit)?.place.name;
  const title = `${about ?? ''}${year}年完成情况一览（截至${earlier(asOf, dateOf(year, 12, 31))}）`;
  const when = minuteInShanghai(new Date());
  const watermark = { who: await readerName(ask.tx), when, purpose: '掌握完成情况' };
  const sheets = [tableSheet(found.value), basisSheet(found.value, ask.services.definitions)];
  const bytes = await buffer(writeWorkbook(sheets, { title, watermark }));
  await ask.audit({
    action: 'completion.export',
    ...aboutOf(unit, ask.tx.access.tenant),
    detail: { year, rule, units: rows.length },
  });
  return done<Key>({ file: `完成情况一览-${year}年.xlsx`, type: workbookType, bytes });
});

function aboutOf(unit: number | undefined, tenant: string) {
  if (unit === undefined) return { object: { type: 'bureau', id: tenant }, unit: null };
  return { object: { type: 'unit', id: String(unit) }, unit };
}

function tableSheet({ columns, rows, asOf }: YearTable) {
  const heads = columns.flatMap(({ duty, periods }) =>
    periods.map((period) => {
      const when = periodText(duty.do.every, period).zh.replace(/^\d+年(?=.)/, '');
      return { header: `${duty.do.handle.name.zh} ${when}`, width: 12 };
    }),
  );
  return {
    name: '完成情况',
    columns: [{ header: '所属党委', width: 24 }, { header: '党组织', width: 32 }, ...heads],
    rows: rows.map((row) => [
      row.group?.name ?? '',
      row.place.name,
      ...columns.flatMap((column, i) => cellsOf(row, column, i, asOf)),
    ]),
  };
}

function cellsOf(row: PlacedRow, { periods }: CompletionColumn, i: number, asOf: string) {
  const line = row.lines[i];
  return line ? line.map((cell) => wordOf(cell, asOf)) : periods.map(() => '不作要求');
}

/** The word of a state, with the parts that it is about where it is not all well. */
function wordOf(cell: CompletionCell, asOf: string): ExportCell {
  switch (cell.state) {
    case 'met':
      return `✓${cell.times}`;
    case 'missed':
      return `缺${namesOf(cell)}`;
    case 'waived':
      return `豁免${namesOf(cell)}`;
    case 'open':
      return cell.period.from > asOf ? '未到' : `进行中（已有${cell.times}次）`;
    case 'unknown':
      return `不明${namesOf(cell)}`;
    case 'not-in-force':
      return '—';
  }
}

function namesOf({ of, state }: CompletionCell): string {
  if (of.length < 2) return '';
  return `（${of.flatMap((one) => (one.state === state ? [one.subject.name] : [])).join('、')}）`;
}

/** On whose word each column stands, and what the words mean. */
function basisSheet({ columns }: YearTable, { regulations }: Pick<Definitions, 'regulations'>) {
  const name = (code: string) => regulations.get(code)?.name ?? text(code, code);
  const duties = columns.map(({ duty }) => [
    duty.id,
    duty.title.zh,
    duty.cites.map((cite) => citeText(cite, name(cite.regulation)).zh).join('；'),
  ]);
  return {
    name: '依据和说明',
    columns: [
      { header: '编号', width: 10 },
      { header: '要求', width: 40 },
      { header: '依据', width: 60 },
    ],
    rows: [...duties, ...legend],
  };
}

const legend = [
  ['✓2', '已开展，2次；有几个党小组的，按次数最少的算', null],
  ['缺', '这一期已过，记录不够次数', null],
  ['豁免', '这一期记录不够次数，上级已同意不计；理由和期限见系统', null],
  ['进行中', '这一期还没有过完', null],
  ['未到', '这一期还没有开始', null],
  ['不明', '缺少资料，不能判断；不算缺，也不算完成', null],
  ['—', '这一期不适用：规定还没有施行，或党组织当时还没有成立满一期', null],
  ['不作要求', '没有这类党小组、委员会，或这一项不要求这类党组织', null],
];

export const completionFileRoutes: readonly Route[] = [file];
