import { branchesOfYear, type Line, ledgerOfYear, nameOf, rosterOfYear } from './yearBook.ts';

/** The year book, to be changed. */
export interface Book {
  roster: Line[];
  ledger: Line[];
}

/** By rule: what a book must lack or hold for the rule to find it, and whom the finding names. */
export type Plants = Readonly<
  Record<string, readonly [change: (book: Book) => void, whom: string]>
>;

export function cleanBook(): Book {
  return { roster: rosterOfYear(branchesOfYear), ledger: ledgerOfYear(branchesOfYear) };
}

export const [east = '', west = '', squad = '', joint = ''] = branchesOfYear.map(
  ({ name }) => name,
);
export const eastSecretary = nameOf(0, 0);

/** The first line of a branch, of a kind, in a month. */
export function lineOf({ ledger }: Book, branch: string, kind: string, month: number): Line {
  const at = `2026-${String(month).padStart(2, '0')}`;
  const found = ledger.find(
    (line) =>
      line.支部 === branch &&
      String(line.会议类型).includes(kind) &&
      String(line.时间).startsWith(at),
  );
  if (found === undefined) throw new Error(`no ${kind} of ${branch} in ${at}`);
  return found;
}

export function without(book: Book, ...lines: readonly Line[]): void {
  book.ledger = book.ledger.filter((line) => !lines.includes(line));
}

export function memberOf({ roster }: Book, name: string): Line {
  const found = roster.find((line) => line.姓名 === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

export function more(count: number, branch: string, change: Line = {}): Line[] {
  const [like] = rosterOfYear(branchesOfYear);
  return Array.from({ length: count }, (_, i) => ({
    ...like,
    ...{ 姓名: `新${'甲乙丙丁戊己庚辛壬癸'[i % 10]}${i}`, 党内职务: null, 所在支部: branch },
    ...change,
  }));
}
