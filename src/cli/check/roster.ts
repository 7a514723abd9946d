import { longestProbationMonths, probationMonths } from '../../catalogue/parts/probation.ts';
import { rosterColumns } from '../../catalogue/parts/rosterColumns.ts';
import { addMonths, type IsoDate } from '../../kernel/date.ts';
import { valueOn } from '../../kernel/dated.ts';
import type { IdNumberState, MemberFact, MemberKind, Source } from '../../kernel/facts.ts';
import { type Gender, idNumberState } from '../../kernel/idNumber.ts';
import { text } from '../../kernel/text.ts';
import type { Branches } from './branches.ts';
import { branchInTitle } from './branches.ts';
import {
  type Ask,
  asker,
  dayOf,
  type Row,
  type RowPlace,
  type Skipped,
  type Table,
  wordsOf,
} from './cells.ts';
import type { PartBook } from './partBook.ts';

/** One row of a roster: the member, and what its other columns say of posts. */
export interface RosterLine {
  readonly member: MemberFact;
  readonly source: RowPlace;
  /** Null: the cell is empty, hence no post; undefined: the roster has no such column. */
  readonly posts: string | null | undefined;
  readonly since: IsoDate | null;
  readonly approvalNo: string | null | undefined;
  readonly filedOn: IsoDate | null | undefined;
}

/**
 * Members of one sheet; a row without a name, or of somebody who is no member, is told and left.
 */
export function readRoster(
  table: Table,
  branches: Branches,
  parts: PartBook,
  asOf: IsoDate,
  skipped: Skipped[],
): RosterLine[] {
  const ask = asker(table, skipped);
  const sheet = table.sheet.name;
  const ofTitle = branchInTitle(table.title) ?? branchInTitle(sheet);
  return table.match.records.flatMap((row) => {
    const source: RowPlace = { in: 'workbook', sheet, row: row.row };
    const name = wordsOf(ask(row, 'name'));
    const leave = (zh: string, en: string) => {
      skipped.push({ sheet, row: row.row, reason: text(zh, en) });
      return [];
    };
    if (!name) return leave('没有姓名', 'no name');
    const stated = statedKind(ask, row);
    if (stated === 'none') return leave(`${name}不是党员，不在检查之列`, `${name} is no member`);
    const branch = wordsOf(ask(row, 'branch'));
    const named = branch === undefined ? (ofTitle ?? `${sheet}（名册未写支部）`) : branch;
    const unit = named === null ? null : branches.idOf(named, source);
    const dates = datesOf(ask, row);
    const kind = kindOf(stated, dates, asOf);
    const place = { person: `${sheet}!${row.row}`, name, unit, from: null, to: null };
    const member: MemberFact = {
      ...place,
      ...(kind === undefined ? {} : { kind }),
      ...groupOf(ask, row, unit, parts, source),
      ...dates,
      ...idNumber(ask, row, asOf),
      ...traitsOf(ask, row),
      source,
    };
    return [{ member, source, ...postsOf(ask, row, unit, parts) }];
  });
}

function postsOf(ask: Ask, row: Row, unit: string | null, parts: PartBook) {
  const posts = wordsOf(ask(row, 'posts'));
  if (posts !== undefined && unit !== null) parts.told('committee', unit);
  return {
    posts,
    since: dayOf(ask(row, 'postSince')) ?? null,
    approvalNo: wordsOf(ask(row, 'approvalNo')),
    filedOn: dayOf(ask(row, 'filedOn')),
  };
}

const noGroup = /^(?:无|没有|未分组|[-—–/]+)$/;

function groupOf(
  ask: Ask,
  row: Row,
  unit: string | null,
  parts: PartBook,
  source: Source,
): { group?: string | null } {
  const words = wordsOf(ask(row, 'group'));
  if (words === undefined || unit === null) return {};
  parts.told('group', unit);
  if (words === null || noGroup.test(words)) return { group: null };
  return { group: parts.addGroup(unit, words, source) };
}

/** A remark that nothing is required of somebody (domain.md 2.1), and who is a leading cadre. */
function traitsOf(ask: Ask, row: Row): Pick<MemberFact, 'leads' | 'excused'> {
  const leads = wordsOf(ask(row, 'leads'));
  const remark = wordsOf(ask(row, 'remark')) ?? '';
  return {
    ...(leads === undefined ? {} : { leads: leads !== null && !/^(?:否|无|不是|0)$/.test(leads) }),
    ...(/年老体弱|长期病假|长期卧床|长病/.test(remark) ? { excused: true } : {}),
  };
}

/** Some rosters write 正式党员 where others write 民警, so both columns are looked at. */
function statedKind(ask: Ask, row: Row): MemberKind | 'none' | undefined {
  const said = ask(row, 'kind');
  if (said === 'formal' || said === 'probationary' || said === 'none') return said;
  const staff = wordsOf(ask(row, 'staff')) ?? '';
  const choices = rosterColumns.find(({ id }) => id === 'kind')?.choices ?? [];
  const code = choices.find(({ names }) => names.includes(staff))?.code;
  return code === 'formal' || code === 'probationary' ? code : undefined;
}

type Dates = Pick<MemberFact, 'joinedOn' | 'fullOn'>;

function datesOf(ask: Ask, row: Row): Dates {
  const joinedOn = dayOf(ask(row, 'joinedOn'));
  const fullOn = dayOf(ask(row, 'fullOn'));
  return {
    ...(joinedOn === undefined ? {} : { joinedOn }),
    ...(fullOn === undefined ? {} : { fullOn }),
  };
}

/**
 * What a roster does not say outright follows from its days: confirmed is formal; within the
 * shortest probation one cannot be formal yet; between that and the longest nobody can tell.
 */
function kindOf(
  stated: MemberKind | undefined,
  dates: Dates,
  asOf: IsoDate,
): MemberKind | undefined {
  if (stated !== undefined) return stated;
  const { joinedOn, fullOn } = dates;
  if (fullOn) return fullOn <= asOf ? 'formal' : 'probationary';
  if (!joinedOn) return undefined;
  const least = valueOn(probationMonths, joinedOn);
  if (least.state === 'value' && asOf < addMonths(joinedOn, least.value)) return 'probationary';
  const most = valueOn(longestProbationMonths, joinedOn);
  // Longer ago than any probation lasts: confirmed long since, whether or not the day is written.
  const over = most.state !== 'value' || addMonths(joinedOn, most.value) <= asOf;
  return over ? 'formal' : undefined;
}

function idNumber(ask: Ask, row: Row, asOf: IsoDate): { idNumber?: IdNumberState } {
  if (row.cells.idNumber === undefined) return {};
  const number = ask(row, 'idNumber');
  // A cell that lost its digits has been told already; for the rule it is a malformed number.
  if (number === undefined) return { idNumber: 'malformed' };
  const birth = ask(row, 'birth');
  const day = typeof birth === 'object' && birth?.precision === 'day' ? birth.date : null;
  const gender = ask(row, 'gender');
  const known: Gender | null = gender === 'male' || gender === 'female' ? gender : null;
  return { idNumber: idNumberState(wordsOf(number) ?? null, asOf, { birth: day, gender: known }) };
}
