import { groupKey } from '../../engines/org/unitNames.ts';
import type { PartGap, Source, UnitFact } from '../../kernel/facts.ts';
import { remembering } from '../../kernel/remember.ts';
import { type Text, text } from '../../kernel/text.ts';
import { groupName } from './groups.ts';

/** Ids of the kinds of part that a branch may have. */
export interface PartKinds {
  readonly committee: string;
  readonly group: string;
}

/** What the papers say of the parts of branches: their committees and groups. */
export interface PartBook {
  /** A roster speaks of posts, or of groups, of this branch: what it does not name is not there. */
  told(kind: keyof PartKinds, branch: string): void;
  /** The committee; null where a roster says that there is none. */
  committeeOf(branch: string, source: Source): string | null;
  /** A group by its name; null where a roster says that there is none of it. */
  groupOf(branch: string, name: string, source: Source): string | null;
  hasCommittee(branch: string): boolean;
  addCommittee(branch: string, source: Source): string;
  addGroup(branch: string, name: string, source: Source): string;
  groupsOf(branch: string): readonly string[];
  units(): readonly UnitFact[];
  gaps(branches: readonly UnitFact[]): readonly PartGap[];
}

const untold: Readonly<Record<keyof PartKinds, Text>> = {
  committee: text(
    '没有读到党内职务，不知道是否设支委会',
    'no Party posts were read, so it is not known whether there is a committee',
  ),
  group: text(
    '没有读到党小组，不知道是否划分小组',
    'no groups were read, so it is not known whether there are any',
  ),
};

/**
 * A roster names committees by their posts and groups by a column of its own. Without it the ledger
 * speaks: who holds committee meetings has a committee.
 */
export function partBook(kinds: PartKinds, nameOf: (branch: string) => string): PartBook {
  const units = new Map<string, UnitFact>();
  const told = { committee: new Set<string>(), group: new Set<string>() };
  const add = (id: string, kind: string, name: string, branch: string, source: Source) => {
    if (!units.has(id))
      units.set(id, { id, kind, name, from: null, to: null, partOf: branch, source });
    return id;
  };
  const committeeId = (branch: string) => `${branch}/committee`;
  const keyOf = remembering(1_000, groupKey);
  const groupId = (branch: string, name: string) => `${branch}/${keyOf(name)}`;
  const addCommittee = (branch: string, source: Source) =>
    add(committeeId(branch), kinds.committee, nameOf(branch), branch, source);
  const addGroup = (branch: string, name: string, source: Source) =>
    add(groupId(branch, name), kinds.group, groupName(name), branch, source);
  const partsOf = (branch: string, kind: string) =>
    [...units.values()].filter((one) => one.partOf === branch && one.kind === kind);
  return {
    told: (kind, branch) => told[kind].add(branch),
    hasCommittee: (branch) => units.has(committeeId(branch)),
    addCommittee,
    addGroup,
    committeeOf: (branch, source) => {
      const known = units.has(committeeId(branch)) || !told.committee.has(branch);
      return known ? addCommittee(branch, source) : null;
    },
    groupOf: (branch, name, source) => {
      const known = units.has(groupId(branch, name)) || !told.group.has(branch);
      return known ? addGroup(branch, name, source) : null;
    },
    groupsOf: (branch) => partsOf(branch, kinds.group).map(({ id }) => id),
    units: () => [...units.values()],
    gaps: (branches) =>
      branches.flatMap(({ id }) =>
        (['committee', 'group'] as const)
          .filter((kind) => !told[kind].has(id) && partsOf(id, kinds[kind]).length === 0)
          .map((kind) => ({ unit: id, kind: kinds[kind], missing: untold[kind] })),
      ),
  };
}
