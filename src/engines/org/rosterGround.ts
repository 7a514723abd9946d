import type { IsoDate } from '../../kernel/date.ts';
import type { Post } from './define.ts';
import type { RosterPaper } from './define-roster.ts';
import type { OrgState } from './link.ts';
import { unitIn } from './link.ts';
import { checkMembership } from './membership.ts';
import type { PostReader } from './postNames.ts';
import { postReader } from './postNames.ts';
import type { RosterRow } from './rosterMatch.ts';
import * as problems from './rosterPlaceProblems.ts';
import type { Found } from './rosterProblems.ts';
import type { HeldOffice } from './seat.ts';
import { type NamedLine, nameKey, unitFinder } from './unitNames.ts';

/** A unit that the import was told to found. */
export interface ToFound {
  readonly name: string;
  readonly kind: string;
  readonly parent: string;
}

export interface HeldPost extends HeldOffice {
  readonly unit: string;
  readonly from: IsoDate;
}

/** What a roster is planned against. Units are ids; sets hold ids. */
export interface RosterGround {
  readonly state: OrgState;
  readonly names: readonly NamedLine[];
  /** The day from which the roster holds. */
  readonly on: IsoDate;
  /** The unit that the roster was handed in for. */
  readonly unit: string;
  /** At or below that unit, and the importer may write its roster. */
  readonly within: ReadonlySet<string>;
  /** Where the importer may found groups and enter posts. */
  readonly manageable: ReadonlySet<string>;
  readonly numberOnly: ReadonlySet<string>;
  readonly posts: ReadonlyMap<string, Post>;
  readonly heldPosts: readonly HeldPost[];
  readonly paper: RosterPaper;
  readonly found: readonly ToFound[];
}

/** Where a row puts its person. A unit that is yet to be founded is `new:` and its name's key. */
export interface Place {
  readonly unit: string | null;
  readonly name: string;
  readonly kind: string;
  readonly problems: readonly Found[];
  /** The name that no unit answers to. */
  readonly unknown: string | null;
}

/** What the ground answers again and again, worked out once. */
export interface Places {
  of(row: Pick<RosterRow, 'branch'>): Place;
  readonly posts: PostReader;
}

export function placesOn(ground: RosterGround): Places {
  const { state, names } = ground;
  const branches = names.filter(({ id }) => {
    const kind = state.kinds.get(unitIn(state, id)?.kind ?? '');
    return kind !== undefined && kind.roll !== 'nobody';
  });
  const find = unitFinder(branches);
  const kept = new Map<string, Place>();
  const home = branches.some(({ id }) => id === ground.unit);
  return {
    posts: postReader(ground.posts.values()),
    of: ({ branch }) => {
      const words = branch?.trim() ?? '';
      const before = kept.get(words);
      if (before !== undefined) return before;
      const place =
        words === ''
          ? home
            ? living(ground, ground.unit)
            : nowhere([problems.noBranch()], null)
          : named(ground, words, find(words));
      kept.set(words, place);
      return place;
    },
  };
}

function nowhere(found: readonly Found[], unknown: string | null): Place {
  return { unit: null, name: unknown ?? '', kind: '', problems: found, unknown };
}

function nameOf(ground: RosterGround, id: string): string {
  return ground.names.find((unit) => unit.id === id)?.name ?? id;
}

function named(ground: RosterGround, words: string, all: readonly string[]): Place {
  const mine = all.filter((id) => ground.within.has(id));
  const ids = mine.length > 0 ? mine : all;
  const [first] = ids;
  if (first === undefined) {
    const key = nameKey(words);
    const founded = ground.found.find((unit) => nameKey(unit.name) === key);
    if (founded === undefined) return nowhere([problems.unknownBranch(words)], words);
    return {
      unit: `new:${key}`,
      name: founded.name,
      kind: founded.kind,
      problems: [],
      unknown: null,
    };
  }
  if (ids.length > 1) {
    const units = ids.map((id) => nameOf(ground, id));
    return nowhere([problems.ambiguousBranch(words, units)], null);
  }
  return living(ground, first);
}

function living(ground: RosterGround, id: string): Place {
  const { state, on } = ground;
  const name = nameOf(ground, id);
  const kind = unitIn(state, id)?.kind ?? '';
  const place = { unit: id, name, kind, unknown: null };
  if (!ground.within.has(id)) {
    return { ...place, problems: [problems.outOfScope(name, nameOf(ground, ground.unit))] };
  }
  if (ground.numberOnly.has(id)) return { ...place, problems: [problems.numberOnly(name)] };
  const member = { person: '', unit: id, group: null, relation: 'belongs', from: on } as const;
  const found = checkMembership(state, { ...member, to: null }, []).map(
    ({ code, message, cure }): Found => {
      return { code, message, cure, severity: 'error', column: 'branch' };
    },
  );
  return { ...place, problems: found };
}
