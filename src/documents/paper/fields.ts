import { bookFields, pairRows } from './bookFields.ts';
import type { Sheet } from './lay.ts';
import {
  type Entry,
  noteOf,
  rows,
  type Scope,
  scope,
  sectionRows,
  type Unfilled,
} from './scope.ts';

/** Every field that a template may name for this sheet. */
export function fieldsOf(sheet: Sheet, unfilled: Unfilled): Scope {
  const facts = sheet.meta.map(({ key, zh, value }): Entry => [key, zh, value]);
  // The fixed names come last: a form's own label never hides one of them.
  return scope(
    [
      ...facts,
      ...bookFields(sheet.book, unfilled),
      ...head(sheet, unfilled),
      ...body(sheet, unfilled),
      ...tail(sheet, unfilled),
    ],
    unfilled,
  );
}

function head(sheet: Sheet, unfilled: Unfilled): readonly Entry[] {
  const facts = rows(
    sheet.meta,
    (fact) => [
      ['label', '项目', fact?.label ?? null],
      ['value', '内容', fact === null ? null : (fact.value ?? unfilled(fact.zh, 'line'))],
    ],
    unfilled,
  );
  return [
    ['title', '标题', sheet.title],
    ['organisation', '单位', sheet.organisation],
    ['meta', '基本情况', facts],
    ['metaPairs', '双栏基本情况', pairRows(sheet.meta, unfilled)],
    ['print', '打印信息', sheet.print],
    ['printedOn', '打印日期', sheet.printedOn],
    ...attendance(sheet, unfilled),
  ];
}

function attendance(sheet: Sheet, unfilled: Unfilled): readonly Entry[] {
  const found = sheet.attendance;
  const absent = rows(
    found?.absent ?? [],
    (one) => [
      ['name', '姓名', one?.name ?? null],
      ['reason', '原因', one?.reason ?? null],
    ],
    unfilled,
  );
  return [
    ['hasAttendance', '有到会情况', found !== null],
    ['attendanceHeading', '到会标题', found?.heading ?? null],
    ['expected', '应到', found?.expected ?? null],
    ['present', '实到', found?.present ?? null],
    ['absentCount', '缺席', found?.absentCount ?? null],
    ['absentNames', '缺席名单', found?.absentNames ?? null],
    ['absent', '缺席人员', absent],
    ['observers', '列席', found?.observers ?? null],
  ];
}

function body(sheet: Sheet, unfilled: Unfilled): readonly Entry[] {
  const agenda = rows(
    sheet.agenda?.items ?? [],
    (item, index) => [
      ['no', '序号', String(index + 1)],
      ['topic', '内容', item?.topic ?? null],
      ['note', '说明', noteOf(item?.note ?? null, sheet.language)],
    ],
    unfilled,
  );
  return [
    ['hasAgenda', '有议题', sheet.agenda !== null],
    ['agendaHeading', '议题标题', sheet.agenda?.heading ?? null],
    ['agenda', '议题', agenda],
    ['sections', '正文', sectionRows(sheet.sections, unfilled)],
  ];
}

function tail(sheet: Sheet, unfilled: Unfilled): readonly Entry[] {
  const signatures = rows(
    sheet.signatures,
    (line) => [
      ['role', '身份', line?.role ?? null],
      ['name', '姓名', line?.name ?? null],
      ['date', '日期', line?.date ?? null],
    ],
    unfilled,
  );
  return [
    ['hasVotes', '有表决', sheet.votes !== null],
    ['votesHeading', '表决标题', sheet.votes?.heading ?? null],
    ['votes', '表决', rows(sheet.votes?.items ?? [], vote, unfilled)],
    ['hasResolutions', '有决议', sheet.resolutions !== null],
    ['resolutionsHeading', '决议标题', sheet.resolutions?.heading ?? null],
    ['resolutions', '决议', rows(sheet.resolutions?.items ?? [], resolution, unfilled)],
    ['signatures', '签名栏', signatures],
    ...table(sheet, unfilled),
  ];
}

type ItemOf<Key extends 'votes' | 'resolutions'> = NonNullable<Sheet[Key]>['items'][number] | null;

function vote(item: ItemOf<'votes'>): readonly Entry[] {
  return [
    ['subject', '事项', item?.subject ?? null],
    ['rule', '规则', item?.rule ?? null],
    ['expected', '应到', item?.expected ?? null],
    ['present', '实到', item?.present ?? null],
    ['yes', '赞成', item?.yes ?? null],
    ['no', '反对', item?.no ?? null],
    ['abstain', '弃权', item?.abstain ?? null],
    ['written', '书面意见', item?.written ?? null],
    ['outcome', '结果', item?.outcome ?? null],
  ];
}

function resolution(item: ItemOf<'resolutions'>, index: number): readonly Entry[] {
  return [
    ['no', '序号', String(index + 1)],
    ['text', '内容', item?.text ?? null],
    ['owner', '责任人', item?.owner ?? null],
    ['due', '时限', item?.due ?? null],
  ];
}

type Row = readonly (string | null)[];

/** Columns by their place, for a list whose columns are data. */
const places = [
  ['1', '一'],
  ['2', '二'],
  ['3', '三'],
  ['4', '四'],
] as const;

/** Rows one by one, and two side by side for sheets to sign: `姓名一`, `name1` and `姓名二`, `name2`. */
function table(sheet: Sheet, unfilled: Unfilled): readonly Entry[] {
  const columns = sheet.table?.columns ?? [];
  const all = sheet.table?.rows ?? [];
  const cells = (row: Row | null, no: number | null, en: string, zh: string): readonly Entry[] => [
    [`no${en}`, `序号${zh}`, no === null ? '' : String(no)],
    ...columns.map(({ key, zh: label }, at): Entry => {
      const value = no === null ? '' : (row?.[at] ?? unfilled(label, 'cell'));
      return [`${key}${en}`, `${label}${zh}`, value];
    }),
  ];
  const pairs = Array.from({ length: Math.ceil(all.length / 2) }, (_, at) => at * 2);
  return [
    ['hasRows', '有名单', all.length > 0],
    ['count', '人数', sheet.table === null ? null : String(all.length)],
    ...placedHeads(columns),
    [
      'rows',
      '名单',
      rows(
        all,
        (row, at) => [...placed(columns, row, unfilled), ...cells(row, at + 1, '', '')],
        unfilled,
      ),
    ],
    [
      'pairs',
      '双栏名单',
      rows(
        pairs,
        (at) => [
          ...cells(all[at ?? 0] ?? null, (at ?? 0) + 1, '1', '一'),
          // The last pair of an odd number has an empty half, not an unfilled one.
          ...cells(all[(at ?? 0) + 1] ?? null, secondOf(at, all.length), '2', '二'),
        ],
        unfilled,
      ),
    ],
  ];
}

type Columns = NonNullable<Sheet['table']>['columns'];

function placedHeads(columns: Columns): readonly Entry[] {
  return places.map(([en, zh], at) => [`label${en}`, `第${zh}栏标题`, columns[at]?.label ?? '']);
}

function placed(columns: Columns, row: Row | null, unfilled: Unfilled): readonly Entry[] {
  return places.map(([en, zh], at) => {
    const empty = columns[at] === undefined ? '' : unfilled(columns[at].zh, 'box');
    return [`cell${en}`, `第${zh}栏`, row?.[at] ?? empty];
  });
}

function secondOf(at: number | null, length: number): number | null {
  if (at === null) return 2;
  return at + 1 < length ? at + 2 : null;
}
