import type { Activity } from '../../engines/activity/define.ts';
import type { UnitKind } from '../../engines/org/define.ts';
import type { ActivityFact } from '../../kernel/facts.ts';
import { type Text, text } from '../../kernel/text.ts';
import type { RowPlace, Skipped } from './cells.ts';
import type { PartBook } from './partBook.ts';

type Read = 'handle' | 'unit' | 'lecturer' | 'host' | 'title' | 'agenda' | 'gist';

/** A row before it is known who of the branch held it. */
interface Row extends Pick<ActivityFact, Read> {
  /** The groups that the row names. */
  readonly groups: readonly string[];
}

type Held = Pick<ActivityFact, 'handle' | 'unit' | 'alsoFor'>;

/** Who held what a row records, and as what it counts. */
export interface Holders {
  of(row: Row, source: RowPlace): Held;
}

/**
 * A ledger keeps the meetings of a branch; a committee meeting is held by its committee, a group
 * meeting by a group. A lesson that the secretary of a committee gave is more than a lesson, and in
 * a branch a secretary’s lesson is a lesson like others.
 */
export function holdersIn(
  activities: readonly Activity[],
  kinds: readonly UnitKind[],
  kindOf: (unit: string) => string | undefined,
  parts: PartBook,
  skipped: Skipped[],
): Holders {
  const standing = new Map(kinds.map((kind) => [kind.id, kind.standing]));
  const byId = new Map(activities.map((one) => [one.id, one]));
  const heldBy = (handle: string) => byId.get(handle)?.heldBy ?? [];
  const holder = (handle: string) => standing.get(heldBy(handle)[0] ?? '');
  return {
    of: (row, source) => {
      const handle = asItCounts(row, activities, kindOf(row.unit));
      if (holder(handle) === 'body') {
        return { handle, unit: parts.committeeOf(row.unit, source) ?? row.unit };
      }
      if (holder(handle) === 'group') {
        const [unit = row.unit, ...alsoFor] = groupsOf(row, source, parts, skipped);
        return { handle, unit, ...(alsoFor.length === 0 ? {} : { alsoFor }) };
      }
      return { handle, unit: row.unit };
    },
  };
}

/** The groups that held it; one that the roster does not have is told, and counts for nobody. */
function groupsOf(row: Row, source: RowPlace, parts: PartBook, skipped: Skipped[]): string[] {
  const ids = row.groups.flatMap((name) => {
    const id = parts.groupOf(row.unit, name, source);
    if (id !== null) return [id];
    skipped.push({ sheet: source.sheet, row: source.row, reason: noGroup(name) });
    return [];
  });
  return [...new Set(ids)];
}

function noGroup(name: string): Text {
  return text(
    `名册里没有党小组“${name}”，按没有写这个小组处理`,
    `the roster has no group "${name}": read as if it were not written`,
  );
}

const bySecretary = /书记/;
const byDeputy = /副书记/;
/** 党委书记赵刚以《忠诚》为题授课; neither the deputy nor the secretary of a branch. */
const secretaryLectures =
  /(?<!副|支部|总支|纪委|团委)书记[^,。;\n副]{0,40}(?:讲授?|授|上)[^,。;\n]{0,10}课/;

function asItCounts(row: Row, activities: readonly Activity[], kind: string | undefined): string {
  const own = activities.find(({ id }) => id === row.handle);
  if (own === undefined || kind === undefined || own.heldBy.includes(kind)) return row.handle;
  const plain = activities.find(
    (one) => own.countsAs?.includes(one.id) === true && one.heldBy.includes(kind),
  );
  if (plain !== undefined) return plain.id;
  const special = activities.find(
    (one) => one.countsAs?.includes(own.id) === true && one.heldBy.includes(kind),
  );
  return special !== undefined && isBySecretary(row) ? special.id : row.handle;
}

/**
 * A ledger without a column of lecturers says it in its words: who chairs a lesson of the secretary
 * is as a rule the deputy.
 */
function isBySecretary({ lecturer, host, title, agenda, gist }: Row): boolean {
  const speaker = lecturer ?? host ?? '';
  if (bySecretary.test(speaker) && !byDeputy.test(speaker)) return true;
  const words = [title ?? '', ...(agenda ?? []), gist ?? ''].join('\n').normalize('NFKC');
  return !lecturer && secretaryLectures.test(words);
}
