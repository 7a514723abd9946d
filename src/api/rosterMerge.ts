import { marksThatDiffer, placesToTake, seatsToTake } from '../engines/org/merge.ts';
import { fail } from '../kernel/result.ts';
import type { Over, PersonMerge, PersonValues } from '../store/effect.ts';
import { carryOut } from '../store/effects.ts';
import {
  type Alike,
  alike,
  filesOf,
  type Summary,
  seatsOf,
  summaries,
} from '../store/personMerge.ts';
import { type CardRow, type LineRow, linesOfPerson } from '../store/roster.ts';
import type { Seal } from '../store/seal.ts';
import type { ReplyOf } from './contract/index.ts';
import { notFound } from './problems.ts';
import { unitNames } from './roster.ts';
import * as problems from './rosterMergeProblems.ts';
import { type Ask, done, type Route, route } from './route.ts';
import { scopeOf } from './scope.ts';

type Pairs = ReplyOf<'GET /api/roster/duplicates'>['pairs'];
const pairsShown = 100;

const duplicates = route(
  'GET /api/roster/duplicates',
  ['roster.read', 'roster.write'],
  async (ask) => {
    const { tx, query, today } = ask;
    const units = await scopeOf(ask, 'roster.write', query.unit);
    const found = await alike(tx, units, today, pairsShown + 1);
    const shown = found.slice(0, pairsShown);
    const persons = [...new Set(shown.flatMap(({ one, other }) => [one, other]))];
    const files = await summaries(tx, persons, today);
    const names = await unitNames(tx, { on: today, knownAt: null });
    const of = new Map(files.map((file) => [file.person, file]));
    const pairs = shown.flatMap((pair) => paired(pair, of, names));
    return done<'GET /api/roster/duplicates'>({ pairs, more: found.length > pairsShown });
  },
);

function paired(
  { one, other, reasons }: Alike,
  of: ReadonlyMap<string, Summary>,
  names: ReadonlyMap<number, string>,
): Pairs {
  const [a, b] = [of.get(one), of.get(other)];
  if (a === undefined || b === undefined) return [];
  const named = (file: Summary) => ({ ...file, unitName: names.get(file.unit) ?? '' });
  return [{ one: named(a), other: named(b), reasons: [...reasons] }];
}

/** Everything that stands of a person: files, lines, posts. */
async function standOf({ tx }: Pick<MergeAsk, 'tx'>, person: string) {
  const files = await filesOf(tx, person);
  const lines = await linesOfPerson(tx, person, null);
  return { files, lines, seats: await seatsOf(tx, person), last: files.at(-1) };
}

type MergeAsk = Ask<'POST /api/persons/:person/merge'>;
type Stand = Awaited<ReturnType<typeof standOf>>;

const merge = route(
  'POST /api/persons/:person/merge',
  ['roster.read', 'roster.write', 'unit.write'],
  async (ask) => {
    const { tx, params, body, services, today } = ask;
    const [who, gone] = [params.person, body.gone];
    if (who === gone) return fail(problems.sameFile);
    const [kept, other] = [await standOf(ask, who), await standOf(ask, gone)];
    if (kept.last === undefined || other.last === undefined) return fail(notFound);
    const units = unitsOf(kept, other);
    const allowed = await mayMerge(ask, units, other);
    if (!allowed.ok) return allowed;
    const accounts = await services.accounts.names(tx.access.tenant);
    if (accounts.has(gone)) return fail(problems.hasAccount(other.last.name));
    const differ = marksThatDiffer(marksOf(kept.last), marksOf(other.last));
    if (differ.length > 0) return fail(problems.notOnePerson(differ));
    const binding = { seal: services.seal, tenant: tx.access.tenant, who, gone };
    const change: PersonMerge = {
      ...{ effect: 'merge-person', who, gone, unit: kept.last.unit, units },
      name: kept.last.name,
      lines: placesToTake(kept.lines, other.lines).map((line) => ({
        ...line,
        name: kept.last?.name ?? line.name,
      })),
      seats: seatsToTake(
        kept.seats,
        other.seats.map((seat) => ({ ...seat })),
      ),
      files: filesToPut(kept.files, other.files, binding),
    };
    const { documentNo, note } = body;
    const made = await carryOut(tx, { on: today, documentNo, note }, change);
    await trail(ask, change, other.lines);
    return done<'POST /api/persons/:person/merge'>({ effect: made.effect, person: who });
  },
);

/** Where anything changes: every place of the one who goes, and where the kept one stands. */
function unitsOf(kept: Stand, gone: Stand): number[] {
  const all = [...gone.files, ...gone.lines, ...gone.seats, ...kept.files];
  return [...new Set(all.map((row) => row.unit))];
}

async function mayMerge(ask: MergeAsk, units: readonly number[], gone: Stand) {
  for (const { unit } of gone.seats) {
    const allowed = await ask.allow('unit.write', unit);
    if (!allowed.ok) return allowed;
  }
  for (const unit of units) {
    const allowed = await ask.allow('roster.write', unit);
    if (!allowed.ok) return allowed;
  }
  return { ok: true, value: null } as const;
}

function marksOf({ idNumberIndex, policeNumber, bornOn }: CardRow) {
  return { idNumber: idNumberIndex?.toString('hex') ?? null, policeNumber, bornOn };
}

interface Binding {
  readonly seal: Seal;
  readonly tenant: string;
  readonly who: string;
  readonly gone: string;
}

/** The last file of the kept person, completed; and its days before the first, from the other's. */
function filesToPut(
  kept: readonly Over<CardRow>[],
  gone: readonly Over<CardRow>[],
  binding: Binding,
): PersonMerge['files'] {
  const [first, last, other] = [kept[0], kept.at(-1), gone.at(-1)];
  if (first === undefined || last === undefined || other === undefined) return [];
  const person = completed(last, other, binding);
  const { unit, from, to } = last;
  const files = [{ unit, person, from, to }];
  const start = gone[0]?.from ?? first.from;
  return start < first.from ? [...files, { unit, person, from: start, to: first.from }] : files;
}

/** What one file leaves open, from the other; sealed fields are bound to the person sealed anew. */
function completed(kept: CardRow, gone: CardRow, binding: Binding): PersonValues {
  const plain = ['gender', 'ethnicity', 'bornOn', 'education', 'joinedOn', 'fullOn'] as const;
  const filled = Object.fromEntries(plain.map((field) => [field, kept[field] ?? gone[field]]));
  const policeNumber = kept.policeNumber ?? gone.policeNumber;
  const numbered = kept.idNumberIndex === null ? gone : kept;
  const called = kept.mobileSealed === null ? gone : kept;
  return {
    ...{ ...kept, ...filled, policeNumber },
    idNumberState: numbered.idNumberState,
    idNumberTail: numbered.idNumberTail,
    idNumberIndex: numbered.idNumberIndex,
    idNumberSealed: sealedFor(numbered, numbered.idNumberSealed, 'idNumber', binding),
    mobileTail: called.mobileTail,
    mobileSealed: sealedFor(called, called.mobileSealed, 'mobile', binding),
  };
}

function sealedFor(
  { person }: CardRow,
  envelope: string | null,
  field: 'idNumber' | 'mobile',
  { seal, tenant, who }: Binding,
): string | null {
  if (envelope === null || person === who) return envelope;
  return seal.seal(seal.open(envelope, [tenant, person, field]), [tenant, who, field]);
}

async function trail(ask: MergeAsk, change: PersonMerge, lines: readonly LineRow[]): Promise<void> {
  const { who, gone, unit } = change;
  const object = { type: 'person', id: who };
  const taken = { lines: change.lines.length, posts: change.seats.length };
  const detail = { gone, taken, of: { lines: lines.length } };
  await ask.audit({ action: 'person.merge', object, unit, detail });
  await ask.audit({
    ...{ action: 'person.merged', object: { type: 'person', id: gone }, unit },
    detail: { kept: who },
  });
}

export const mergeRoutes: readonly Route[] = [duplicates, merge];
