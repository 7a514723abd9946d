import { type HeldLine, sentenceOf } from '../engines/dossier/lines.ts';
import { includes } from '../kernel/period.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import * as store from '../store/correction.ts';
import { allUnitNames } from '../store/dossier.ts';
import { grantsOf, namesOf } from '../store/org.ts';
import { card } from '../store/roster.ts';
import type { BodyOf, ReplyOf } from './contract/index.ts';
import { dueOn, placeOf } from './correctionPlace.ts';
import * as problems from './correctionProblems.ts';
import { type Asking, heldLines } from './dossierRead.ts';
import { notFound } from './problems.ts';
import { done, type Route, route } from './route.ts';

const areas = ['roster.read', 'roster.write'] as const;
const mostListed = 300;

type Told = ReplyOf<'GET /api/dossier'>['corrections'][number];

function told(row: store.CorrectionRow, units: ReadonlyMap<number, string>): Told {
  const { id, said, wish, paper, filedOn, dueOn: due, answer, reason, answeredOn } = row;
  const unitName = units.get(row.unit) ?? '';
  return { id, said, wish, paper, filedOn, dueOn: due, unitName, answer, reason, answeredOn };
}

/** What the reader asked for, and what became of it. */
export async function ownRequests({ tx }: Asking): Promise<Told[]> {
  const units = await allUnitNames(tx);
  return (await store.ownCorrections(tx, mostListed)).map((row) => told(row, units));
}

const list = route('GET /api/corrections', areas, async (ask) => {
  const { tx } = ask;
  const rows = await store.correctionsOf(tx, tx.units('roster.write'), mostListed);
  const names = await namesOf(
    tx,
    rows.map(({ person }) => person),
  );
  const units = await allUnitNames(tx);
  return done<'GET /api/corrections'>({
    own: await ownRequests(ask),
    lines: rows.map((row) => ({
      ...told(row, units),
      person: row.person,
      name: names.get(row.person) ?? '',
      mine: row.person === tx.access.person,
    })),
  });
});

/**
 * How many requests wait for the reader: those to a unit of the own grants, and of the units below
 * those that are overdue.
 */
export async function waitingRequests({
  tx,
  today,
}: Pick<Asking, 'tx' | 'today'>): Promise<number> {
  const units = tx.units('roster.write');
  if (units.length === 0) return 0;
  const grants = (await grantsOf(tx, tx.access.person)).filter((one) => includes(one, today));
  const own = new Set(grants.map(({ unit }) => unit));
  const rows = await store.correctionsOf(tx, units, mostListed);
  return rows.filter(
    ({ person, unit, answer, dueOn: due }) =>
      answer === null && person !== tx.access.person && (own.has(String(unit)) || due < today),
  ).length;
}

/** The entry that is meant, as it reads now; null: something is missing from the file. */
async function meant(
  ask: Asking,
  { source, column, entry }: BodyOf<'POST /api/corrections'>,
): Promise<Result<store.NewCorrection['about']>> {
  if (source === undefined) return ok(null);
  const isMeant = (line: HeldLine) =>
    line.source === source && line.column === column && line.id === entry;
  const found = (await heldLines(ask, ask.tx.access.person)).find(isMeant);
  if (found === undefined) return fail(problems.noSuchEntry);
  return ok({ source, entry: found.id, said: sentenceOf(found).zh });
}

const file = route('POST /api/corrections', areas, async (ask) => {
  const { tx, body } = ask;
  const wish = body.wish.trim();
  if (wish === '') return fail(problems.nothingAsked);
  const about = await meant(ask, body);
  if (!about.ok) return about;
  const unit = await placeOf(ask);
  const due = await dueOn(ask, unit);
  const asked = { person: tx.access.person, unit, about: about.value, wish, paper: null };
  const id = await store.fileCorrection(tx, { ...asked, dueOn: due });
  const detail = { about: about.value?.source ?? null };
  await ask.audit({ action: 'correction.file', object: { type: 'correction', id }, unit, detail });
  return done<'POST /api/corrections'>({ id, dueOn: due });
});

const fileFor = route('POST /api/persons/:person/corrections', areas, async (ask) => {
  const { tx, params, body, today } = ask;
  const { person } = params;
  const held = await card(tx, person, { on: today, knownAt: null });
  if (held === undefined) return fail(notFound);
  const { unit } = held;
  const allowed = await ask.allow('roster.write', unit);
  if (!allowed.ok) return allowed;
  if (person === tx.access.person) return fail(problems.ownRequest);
  const [wish, paper] = [body.wish.trim(), body.paper.trim()];
  if (wish === '' || paper === '') return fail(problems.nothingAsked);
  const due = await dueOn(ask, unit);
  const asked = { person, unit, about: null, wish, paper, dueOn: due };
  const id = await store.fileCorrection(tx, asked);
  const detail = { about: null, onBehalf: true };
  await ask.audit({ action: 'correction.file', object: { type: 'correction', id }, unit, detail });
  return done<'POST /api/persons/:person/corrections'>({ id, dueOn: due });
});

const answer = route('POST /api/corrections/:correction/answer', areas, async (ask) => {
  const { tx, params, body } = ask;
  const row = await store.oneCorrection(tx, params.correction);
  if (row === undefined) return fail(notFound);
  const { id, unit, person } = row;
  const allowed = await ask.allow('roster.write', unit);
  if (!allowed.ok) return allowed;
  if (person === tx.access.person) return fail(problems.ownRequest);
  const reason = body.reason?.trim() || null;
  if (body.answer === 'refused' && reason === null) return fail(problems.noReason);
  if (row.answer !== null || !(await store.answerCorrection(tx, row, body.answer, reason))) {
    return fail(problems.answeredAlready);
  }
  const detail = { answer: body.answer };
  await ask.audit({
    action: 'correction.answer',
    object: { type: 'correction', id },
    unit,
    detail,
  });
  return done<'POST /api/corrections/:correction/answer'>({ id });
});

export const correctionRoutes: readonly Route[] = [list, file, fileFor, answer];
