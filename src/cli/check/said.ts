import branchCommittee from '../../catalogue/org/branch-committee.ts';
import group from '../../catalogue/org/group.ts';
import type { Catalogue } from '../../engines/catalogue.ts';
import type { IsoDate } from '../../kernel/date.ts';
import { push } from '../../kernel/factIndex.ts';
import type { MemberFact, OfficeFact } from '../../kernel/facts.ts';
import { branchBook } from './branches.ts';
import type { Skipped, Table } from './cells.ts';
import { type Around, type Ledger, ledgerReader } from './ledger.ts';
import { officesIn } from './offices.ts';
import type { Papers } from './papers.ts';
import { partBook } from './partBook.ts';
import { type RosterLine, readRoster } from './roster.ts';
import { holdersIn } from './who.ts';

/** What the rows of rosters and ledgers say. */
export interface Said {
  readonly rosters: RosterSaid;
  readonly ledgers: readonly Ledger[];
}

/**
 * Rosters come first: a ledger without branches may be of the only one, and whether a branch has a
 * committee or groups a roster knows best.
 */
export function saidIn(
  { rosters, ledgers }: Papers,
  catalogue: Catalogue,
  asOf: IsoDate,
  skipped: Skipped[],
): Said {
  const first = rostersIn(rosters, catalogue, asOf, skipped);
  const rest = ledgers.map((table) => {
    const reader = ledgerReader(table, first.around);
    reader.read(table.match.records);
    return reader.ledger();
  });
  return { rosters: first, ledgers: rest };
}

/** What the rosters say, and what the ledgers are then read against. */
export interface RosterSaid {
  readonly lines: readonly RosterLine[];
  /** Branches that a roster names. */
  readonly rostered: readonly string[];
  readonly offices: readonly OfficeFact[];
  readonly around: Around;
}

export function rostersIn(
  rosters: readonly Table[],
  catalogue: Catalogue,
  asOf: IsoDate,
  skipped: Skipped[],
): RosterSaid {
  const { activities, unitKinds, posts } = catalogue;
  const branches = branchBook();
  const kinds = { committee: branchCommittee.id, group: group.id };
  const parts = partBook(kinds, (id) => branches.nameOf(id));
  const lines = rosters.flatMap((table) => readRoster(table, branches, parts, asOf, skipped));
  const rostered = branches.all().map((unit) => unit.id);
  const offices = officesIn(lines, posts, parts, skipped);
  const holders = holdersIn(activities, unitKinds, (id) => branches.kindOf(id), parts, skipped);
  const members = new Map<string | null, MemberFact[]>();
  for (const { member } of lines) push(members, member.unit, member);
  const membersOf = (branch: string) => members.get(branch) ?? [];
  const around = { branches, parts, activities, holders, membersOf, asOf, skipped };
  return { lines, rostered, offices, around };
}
