import { stepOf } from '../engines/case/progress.ts';
import { type HeldLine, type HeldRow, lineOf, type Names } from '../engines/dossier/lines.ts';
import { sourceOf } from '../engines/dossier/registry.ts';
import { type TrailLine, trailLines } from '../engines/dossier/trail.ts';
import { type Text, text } from '../kernel/text.ts';
import { allUnitNames, fileOf, ownActs, ownTrail } from '../store/dossier.ts';
import type { OperationKey, ReplyOf } from './contract/index.ts';
import type { Definitions } from './definitions.ts';
import { nameInBook } from './dossierBooks.ts';
import type { Ask } from './route.ts';
import { dayInShanghai, minuteInShanghai } from './shanghai.ts';

export type Asking = Pick<Ask<OperationKey>, 'tx' | 'services' | 'today' | 'may'>;
type Dossier = ReplyOf<'GET /api/dossier'>;

/** Names of units, posts and roles, for entries that only refer to them. */
async function namesOf({ tx, services }: Asking): Promise<Names> {
  const units = await allUnitNames(tx);
  const { kinds, posts, roles, cases, books } = services.definitions;
  return {
    unit: (unit) => units.get(unit) ?? String(unit),
    kind: (id) => kinds.get(id)?.name ?? text(id, id),
    post: (id) => posts.get(id)?.name ?? text(id, id),
    role: (id) => roles.get(id)?.name ?? text(id, id),
    ofCase: (id) => nameInCase(cases, id),
    ofBook: (key, value) => nameInBook(books, key, value),
    moment: (iso) => minuteInShanghai(new Date(iso)),
  };
}

/** A kind of case by its id, or one of its steps by `kind step`. */
function nameInCase(cases: Definitions['cases'], id: string): Text {
  const [handle = '', step] = id.split(' ');
  const kind = cases.get(handle);
  if (kind === undefined) return text(id, id);
  return step === undefined ? kind.name : (stepOf(kind, step)?.name ?? text(step, step));
}

/** What of somebody's file the reader may have, entry by entry, the latest first. */
export async function heldLines(ask: Asking, person: string): Promise<HeldLine[]> {
  return linesOf(ask, await fileOf(ask.tx, person));
}

export async function linesOf(ask: Asking, rows: readonly HeldRow[]): Promise<HeldLine[]> {
  const names = await namesOf(ask);
  return rows.map((row) => lineOf(row, names));
}

/** The same with the gatherings that the reader may open. */
async function opened(ask: Asking, lines: readonly HeldLine[]): Promise<Dossier['lines']> {
  const units = new Set(lines.flatMap(({ gathering, unit }) => (gathering && unit) || []));
  const may = new Map<number | null, boolean>();
  for (const unit of units) may.set(unit, (await ask.may('activity.read', unit)).may);
  return lines.map((line) => ({
    ...line,
    facts: [...line.facts],
    opens: line.gathering !== null && may.get(line.unit) === true,
  }));
}

/** What the reader did, and what hangs on the account, as numbers. */
async function counted({ tx, services }: Asking): Promise<Dossier['counts']> {
  const { tenant, person } = tx.access;
  const acts = (await ownActs(tx)).map((row) => ({ ...row, says: null }));
  const account = await services.accounts.heldOf(tenant, person);
  return [...account, ...acts].map(({ source, col, count, firstAt, lastAt, says }) => {
    const { column, part } = sourceOf(source, col);
    return { source, column: col, part, title: column.title, count, firstAt, lastAt, says };
  });
}

function seenBy({ row, kind, what, times }: TrailLine, names: Names): Dossier['seen'][number] {
  const { at, own, unit, reason, roles, fields } = row;
  return {
    ...{ at, kind, what, own, reason, times },
    unitName: unit === null ? null : names.unit(unit),
    roles: roles.map((one) => ({ role: names.role(one.role), unitName: names.unit(one.unit) })),
    fields: [...(fields ?? [])],
  };
}

/** Everything that is held on the reader. */
export async function ownFile(ask: Asking): Promise<Pick<Dossier, 'lines' | 'counts' | 'seen'>> {
  const names = await namesOf(ask);
  const trail = trailLines(await ownTrail(ask.tx), (iso) => dayInShanghai(new Date(iso)));
  return {
    lines: await opened(ask, await heldLines(ask, ask.tx.access.person)),
    counts: await counted(ask),
    seen: trail.map((line) => seenBy(line, names)),
  };
}
