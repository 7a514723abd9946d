import { readFile } from 'node:fs/promises';
import type { ReplyOf } from '../api/contract/index.ts';
import { grantRoutes } from '../api/grant.ts';
import { importRoutes } from '../api/import.ts';
import { rosterRoutes } from '../api/roster.ts';
import { rosterFileRoutes } from '../api/rosterFile.ts';
import { idCheckDigit } from '../kernel/idNumber.ts';
import { type ApiHouse, apiHouse, type Reply, type Visitor } from './api.ts';
import { bookOf, type TestCell, type TestSheet } from './books.ts';

export type Preview = ReplyOf<'GET /api/imports/:batch'>;
export type Batch = ReplyOf<'POST /api/imports/:batch/commit'>;
export type Undone = ReplyOf<'POST /api/imports/:batch/undo'>;
export interface Refused {
  readonly status: number;
  readonly problems: readonly { code: string; message: { zh: string }; cure: { zh: string } }[];
}

export const rosterDay = '2026-11-01';

/** A bureau whose cadre and secretaries import. */
export interface ImportHouse extends ApiHouse {
  readonly cadre: Visitor;
  readonly secretary: Visitor;
  readonly otherSecretary: Visitor;
}

export async function importHouse(): Promise<ImportHouse> {
  const house = await apiHouse([
    ...[...rosterRoutes, ...rosterFileRoutes],
    ...[...importRoutes, ...grantRoutes],
  ]);
  const { cadre, secretary, otherSecretary } = house.people;
  return {
    ...house,
    cadre: await house.visitor(cadre),
    secretary: await house.visitor(secretary),
    otherSecretary: await house.visitor(otherSecretary),
  };
}

/** Somebody who never lived: sequence numbers below 100 are not given to people. */
export function idOf(birth: string, sequence: number): string {
  const body = `420600${birth.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  return body + idCheckDigit(body);
}

export async function bytesOf(...sheets: readonly TestSheet[]): Promise<Uint8Array> {
  return readFile(await bookOf('roster.xlsx', ...sheets));
}

/** One sheet of rows below a header, as the simplest file has it. */
export function simpleBook(rows: readonly (readonly TestCell[])[]): Promise<Uint8Array> {
  const header = ['姓名', '身份证号', '入党时间', '转正时间', '党支部名称', '党员类别'];
  return bytesOf({ name: '党员名册', rows: [header, ...rows] });
}

/** Uploads a file for a unit; the answer may be a preview or a refusal. */
export function upload(
  who: Visitor,
  unit: number,
  bytes: Uint8Array,
  more: { readonly on?: string; readonly fileName?: string; readonly type?: string } = {},
): Promise<Reply> {
  const { on = rosterDay, fileName = '名册.xlsx', type = 'application/octet-stream' } = more;
  const query = new URLSearchParams({ unit: String(unit), on, fileName });
  return who.upload(`/api/imports?${query}`, bytes, type);
}

export async function previewOf(
  who: Visitor,
  unit: number,
  bytes: Uint8Array,
  more: Parameters<typeof upload>[3] = {},
): Promise<Preview> {
  const reply = await upload(who, unit, bytes, more);
  if (reply.status !== 200) throw new Error(`no preview: ${reply.bytes.toString('utf8')}`);
  return reply.json<Preview>();
}

export function commit(
  who: Visitor,
  batch: string,
  more: { readonly found?: readonly object[]; readonly withoutFaultyRows?: boolean } = {},
): Promise<Reply> {
  const { found = [], withoutFaultyRows = false } = more;
  return who.send('POST', `/api/imports/${batch}/commit`, { found, withoutFaultyRows });
}

export function undo(who: Visitor, batch: string, dryRun: boolean): Promise<Reply> {
  return who.send('POST', `/api/imports/${batch}/undo`, { dryRun, reason: '导入错了文件' });
}

/** The roster of units as anybody would see it now, without ids of rows and times of recording. */
export async function rosterNow(house: ApiHouse): Promise<string[]> {
  const { rows } = await house.admin.query<{ line: string }>(
    `select concat_ws(' ', 'line', l.person, l.unit, l.team, l.name, l.standing, l.member_kind, l.staff,
       l.valid_from, l.valid_to) as line from genji.roster_line l where l.voided_at is null
     union all
     select concat_ws(' ', 'file', d.person, d.unit, d.name, d.gender, d.ethnicity, d.born_on,
       d.education, d.joined_on, d.full_on, d.id_number_state, d.id_number_tail,
       encode(d.id_number_index, 'hex'), d.valid_from, d.valid_to)
       from genji.person_detail d where d.voided_at is null
     union all
     select concat_ws(' ', 'post', p.unit, p.person, p.post, p.body, p.valid_from, p.valid_to)
       from genji.post_holding p where p.voided_at is null
     union all
     select concat_ws(' ', 'unit', s.unit, s.kind, s.name, s.valid_from, s.valid_to)
       from genji.unit_state s where s.voided_at is null
     union all
     select concat_ws(' ', 'link', k.unit, k.parent, k.relation, k.valid_from, k.valid_to)
       from genji.unit_link k where k.voided_at is null
     order by 1`,
  );
  return rows.map((row) => row.line);
}
