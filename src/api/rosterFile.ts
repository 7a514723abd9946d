import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { Paper, Table } from '../documents/paper/paper.ts';
import { printWord, renderPdf } from '../documents/paper/print.ts';
import { standardTemplate } from '../documents/paper/standard.ts';
import { type ExportCell, writeWorkbook } from '../documents/sheet/write.ts';
import { type CodeTable, codeOf, educations, genders, staffKinds } from '../kernel/codes.ts';
import type { IsoDate } from '../kernel/date.ts';
import { ethnicities } from '../kernel/ethnicities.ts';
import type { Result } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';
import { namesOf } from '../store/org.ts';
import type { Tx } from '../store/transaction.ts';
import type { QueryOf } from './contract/index.ts';
import { asOf } from './org.ts';
import { type Register, type Registered, registerOf } from './register.ts';
import { type Ask, done, type FileReply, type Route, route } from './route.ts';
import { minuteInShanghai } from './shanghai.ts';

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Who takes the data out, as the file says it. */
export async function readerName(tx: Tx): Promise<string> {
  const { person } = tx.access;
  return (await namesOf(tx, [person])).get(person) ?? person.slice(0, 8);
}

type ExportKey = 'GET /api/roster/export';
type Within = Pick<Ask<ExportKey>, 'tx' | 'services' | 'allow' | 'audit' | 'today'>;

const out = route(
  'GET /api/roster/export',
  ['roster.read', 'roster.export', 'roster.bulk', 'person.reveal'],
  async (ask) => {
    const made = await exportRoster(ask, ask.query);
    return made.ok ? done<ExportKey>(made.value) : made;
  },
);

/** The roster as a workbook that comes in again as it went out; ID numbers never leave whole. */
export async function exportRoster(
  within: Within,
  query: QueryOf<ExportKey>,
): Promise<Result<FileReply>> {
  const { tx, today } = within;
  const allowed = await within.allow('roster.export', query.unit);
  if (!allowed.ok) return allowed;
  const when = asOf(query, today);
  const found = await registerOf(within, 'roster.export', query.unit, when);
  if (!found.ok) return found;
  const { people, unitName } = found.value;
  const reveals = new Set(tx.units('person.reveal'));
  const tails = people.some((one) => reveals.has(one.unit));
  const watermark = {
    who: await readerName(tx),
    when: minuteInShanghai(new Date()),
    purpose: query.purpose,
  };
  const columns = [...heads, ...(tails ? [tailHead] : [])];
  const rows = people.map((one, i) => [
    ...cells(one, i + 1),
    ...(tails ? [reveals.has(one.unit) ? one.idNumberTail : null] : []),
  ]);
  const title = `${unitName}党员名册（${when.on}）`;
  const file = writeWorkbook([{ name: '党员名册', columns, rows }], { title, watermark });
  const object = { type: 'unit', id: String(query.unit) };
  const detail = { persons: people.length, on: when.on, purpose: query.purpose, tails };
  await within.audit({ action: 'roster.export', object, unit: query.unit, detail });
  const name = `党员名册-${unitName}-${when.on}.xlsx`;
  return { ok: true, value: { file: name, type: workbookType, bytes: await buffer(file) } };
}

const head = (header: string, width: number) => ({ header, width });
const heads = [
  head('序号', 6),
  head('姓名', 12),
  head('性别', 6),
  head('民族', 10),
  head('出生日期', 12),
  head('学历', 14),
  head('党员类别', 12),
  head('人员类别', 10),
  head('入党日期', 12),
  head('转正日期', 12),
  head('所在支部', 36),
  head('党小组', 16),
  head('党内职务', 20),
  head('备注', 16),
];
const tailHead = head('证件号后四位', 14);

function cells(one: Registered, number: number): ExportCell[] {
  return [
    number,
    one.name,
    word(genders, one.gender),
    word(ethnicities, one.ethnicity),
    day(one.bornOn),
    word(educations, one.education),
    kindWord(one),
    word(staffKinds, one.staff),
    day(one.joinedOn),
    day(one.fullOn),
    one.unitName,
    one.teamName,
    one.posts.join('、') || null,
    one.standing === 'participant' ? '参加活动不隶属' : null,
  ];
}

function word(table: CodeTable, code: string | null): string | null {
  return code === null ? null : (codeOf(table, code)?.name.zh ?? code);
}

function day(date: IsoDate | null): ExportCell {
  return date === null ? null : { date };
}

function kindWord({ memberKind }: Registered): string | null {
  if (memberKind === null) return null;
  return memberKind === 'formal' ? '正式党员' : '预备党员';
}

type PaperKey = 'GET /api/roster/paper';

const paper = route('GET /api/roster/paper', ['roster.read', 'roster.bulk'], async (ask) => {
  const { query, tx, today } = ask;
  const allowed = await ask.allow('roster.read', query.unit);
  if (!allowed.ok) return allowed;
  const when = asOf(query, today);
  const found = await registerOf(ask, 'roster.read', query.unit, when);
  if (!found.ok) return found;
  const made = paperOf(found.value, when.on, await readerName(tx));
  const printed =
    query.format === 'pdf'
      ? await renderPdf(made, 'zh')
      : await printWord(made, await standardTemplate(made.layout, 'zh'), 'zh');
  if (!printed.ok) return printed;
  const object = { type: 'unit', id: String(query.unit) };
  const detail = { persons: found.value.people.length, on: when.on, format: query.format };
  await ask.audit({ action: 'roster.print', object, unit: query.unit, detail });
  const file = `党员名册-${found.value.unitName}-${when.on}.${query.format}`;
  const type = query.format === 'pdf' ? 'application/pdf' : wordType;
  return done<PaperKey>({ file, type, bytes: printed.value });
});

function paperOf({ unitName, people }: Register, on: IsoDate, printedBy: string): Paper {
  const table = tableOf(people);
  const hash = createHash('sha256')
    .update(JSON.stringify([on, table.rows]))
    .digest('hex');
  const label = (zh: string, en: string) => text(zh, en);
  return {
    layout: 'roster',
    title: text('党员名册', 'Roster of members'),
    organisation: unitName,
    meta: [
      { key: 'day', label: label('截至日期', 'As of'), value: on },
      { key: 'persons', label: label('人数', 'Persons'), value: people.length },
    ],
    ...{ agenda: null, attendance: null, sections: [], votes: null, resolutions: null },
    table,
    signatures: [],
    footer: { printedBy, printedAt: minuteInShanghai(new Date()), purpose: null, version: 1, hash },
  };
}

function tableOf(people: readonly Registered[]): Table {
  const column = (key: string, zh: string, en: string, weight: number) => {
    return { key, label: text(zh, en), weight };
  };
  return {
    columns: [
      column('name', '姓名', 'Name', 20),
      column('sex', '性别', 'Sex', 10),
      column('ethnicity', '民族', 'Ethnicity', 18),
      column('birth', '出生年月', 'Born', 22),
      column('education', '学历', 'Education', 20),
      column('joined', '入党时间', 'Joined', 22),
      column('confirmed', '转正时间', 'Confirmed', 22),
      column('post', '职务', 'Post', 24),
    ],
    rows: people.map((one) => [
      one.name,
      word(genders, one.gender),
      word(ethnicities, one.ethnicity),
      one.bornOn,
      word(educations, one.education),
      one.joinedOn,
      one.fullOn,
      one.posts.join('、') || null,
    ]),
  };
}

export const rosterFileRoutes: readonly Route[] = [out, paper];
