import type { Book, Collection } from '../engines/ledger/define.ts';
import type { IsoDate } from '../kernel/date.ts';
import { later } from '../kernel/date.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { type AskSetting, resolve } from '../kernel/setting.ts';
import { everybody, type LineRow, lines } from '../store/roster.ts';
import { settingChain, settingFacts } from '../store/setting.ts';
import type { OperationKey } from './contract/index.ts';
import * as problems from './ledgerProblems.ts';
import type { Ask } from './route.ts';

export type Asking = Pick<
  Ask<OperationKey>,
  'tx' | 'services' | 'today' | 'allow' | 'may' | 'next' | 'audit'
>;

export interface PageParams {
  readonly unit: number;
  readonly book: string;
}

/** The book of a page that the reader may use so. */
export async function bookOf(
  ask: Asking,
  { unit, book: id }: PageParams,
  area: string,
): Promise<Result<Book>> {
  const allowed = await ask.allow(area, unit);
  if (!allowed.ok) return allowed;
  const book = ask.services.definitions.books.get(id);
  return book === undefined ? fail(problems.noSuchBook) : ok(book);
}

/** The same of a book in which something is collected. */
export async function collectedOf(
  ask: Asking,
  params: PageParams,
  area: string,
): Promise<Result<{ readonly book: Book; readonly collects: Collection }>> {
  const found = await bookOf(ask, params, area);
  if (!found.ok) return found;
  const { collects } = found.value;
  return collects === undefined ? fail(problems.notCollected) : ok({ book: found.value, collects });
}

/** Members of a unit on a day, by person. */
export async function membersOn(
  { tx }: Pick<Asking, 'tx'>,
  unit: number,
  on: IsoDate,
): Promise<ReadonlyMap<string, LineRow>> {
  const members = { ...everybody, standing: 'member' };
  const when = { on, knownAt: null };
  const page = await lines(tx, [unit], when, members, { offset: 0, limit: 2_000 });
  return new Map(page.lines.map((line) => [line.person, line]));
}

/** What settings say for a unit on a day. */
export async function settingsOn(
  { tx }: Pick<Asking, 'tx'>,
  unit: number,
  on: IsoDate,
): Promise<AskSetting> {
  const { settings = [], above } = await settingFacts(tx, [unit], { on, knownAt: null });
  const chain = settingChain(unit, above);
  return (of) => resolve(of, settings, { on, chain });
}

/** A late fact is booked in an open month, and keeps its own day. */
export function bookedOn(on: IsoDate, openFrom: IsoDate | null): IsoDate {
  return openFrom === null ? on : later(on, openFrom);
}
