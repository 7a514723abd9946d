import { createHash } from 'node:crypto';
import { caseSheet } from '../documents/paper/caseSheet.ts';
import type { CaseKind, PersonWords } from '../engines/case/define.ts';
import { filledPaper, progressPaper } from '../engines/case/paper.ts';
import type { PaperGround } from '../engines/case/paperSlots.ts';
import { type CodeTable, codeOf, educations, genders } from '../kernel/codes.ts';
import type { IsoDate } from '../kernel/date.ts';
import { ethnicities } from '../kernel/ethnicities.ts';
import type { CaseFact } from '../kernel/facts.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Language, Text } from '../kernel/text.ts';
import { type CaseRow, casesAbout } from '../store/case.ts';
import { allUnitNames } from '../store/dossier.ts';
import { namesOf } from '../store/org.ts';
import { card } from '../store/roster.ts';
import { canonical } from './activityDraft.ts';
import { caseAreas, loaded } from './caseGround.ts';
import { caseLine } from './caseLine.ts';
import { type Asking, opened } from './caseRead.ts';
import { fileName, footerOf, type PaperFormat, paperTypes, printed } from './paperOut.ts';
import { notFound } from './problems.ts';
import { done, type FileReply, type Route, route } from './route.ts';
import { committeeAbove } from './scope.ts';

/** A code in words, or as it was entered. */
function word(table: CodeTable, value: string | null): Text | string | undefined {
  if (value === null) return undefined;
  const found = codeOf(table, value);
  return found === undefined ? value : found.name;
}

/** What the roster knows of the person today. */
async function personWords({ tx, today }: Asking, row: CaseRow): Promise<PersonWords> {
  const found = await card(tx, row.person, { on: today, knownAt: null });
  const given = {
    name: row.name,
    sex: word(genders, found?.gender ?? null),
    born: found?.bornOn ?? undefined,
    ethnicity: word(ethnicities, found?.ethnicity ?? null),
    education: word(educations, found?.education ?? null),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

interface Wanted {
  /** Null: how all steps stand. */
  readonly paper: string | null;
  readonly noticeFrom: IsoDate | null;
}

interface Source {
  readonly kind: CaseKind;
  readonly one: CaseFact;
  readonly ground: PaperGround;
}

async function sourceOf(
  ask: Asking,
  row: CaseRow,
  kind: CaseKind,
  noticeFrom: IsoDate | null,
): Promise<Source | null> {
  const { tx } = ask;
  const { facts, steps, ground } = await loaded(ask, [row]);
  const one = facts.get(row.id);
  if (one === undefined) return null;
  const people = await namesOf(
    tx,
    steps.flatMap((taken) => taken.people),
  );
  const names = await allUnitNames(tx);
  const above = await committeeAbove(ask, row.unit);
  const person = await personWords(ask, row);
  return {
    ...{ kind, one },
    ground: {
      ...ground,
      ...{ person, noticeFrom, unit: names.get(row.unit) ?? null },
      above: names.get(above ?? 0) ?? null,
      nameOf: (id) => people.get(id) ?? names.get(Number(id)) ?? null,
    },
  };
}

function made({ kind, one, ground }: Source, paper: string | null) {
  if (paper === null) return progressPaper(kind, one, ground);
  const found = (kind.papers ?? []).find(({ id }) => id === paper);
  return found === undefined ? null : filledPaper(kind, one, found, ground);
}

/** The paper as a file; its name says whose it is, what, and of which day. */
async function onPaper(
  ask: Asking,
  { row, kind }: { readonly row: CaseRow; readonly kind: CaseKind },
  { paper, noticeFrom }: Wanted,
  { format, language }: { readonly format: PaperFormat; readonly language: Language },
): Promise<Result<FileReply>> {
  const source = await sourceOf(ask, row, kind, noticeFrom);
  const filled = source && made(source, paper);
  if (filled === null) return fail(notFound);
  const unsigned = caseSheet(filled);
  const hash = createHash('sha256').update(canonical(unsigned)).digest('hex');
  const footer = await footerOf(ask.tx, { version: row.version, hash });
  const file = await printed({ ...unsigned, footer }, format, language);
  if (!file.ok) return file;
  const name = `${fileName([ask.today, row.name, filled.title[language]])}.${format}`;
  return ok({ file: name, type: paperTypes[format], bytes: file.value });
}

const one = route('GET /api/cases/:case/paper', caseAreas, async (ask) => {
  const { params, query } = ask;
  const { format, language = 'zh', noticeFrom = null } = query;
  const of = await opened(ask, params.case);
  if (!of.ok) return of;
  const paper = query.paper === 'progress' ? null : query.paper;
  const file = await onPaper(ask, of.value, { paper, noticeFrom }, { format, language });
  if (!file.ok) return file;
  const { row, kind } = of.value;
  const detail = { kind: kind.id, paper: query.paper, format, version: row.version };
  await ask.audit(caseLine('case.export', row, kind, detail));
  return done<'GET /api/cases/:case/paper'>(file.value);
});

/** The person concerned reads how it stands, and no word of others: only the list of steps. */
const own = route('GET /api/my-cases/:case/paper', [], async (ask) => {
  const { tx, params, query, services } = ask;
  const { format, language = 'zh' } = query;
  const rows = (await casesAbout(tx, [tx.access.person])).filter(({ sealed }) => !sealed);
  const row = rows.find(({ id }) => id === params.case);
  const kind = row && services.definitions.cases.get(row.handle);
  if (row === undefined || kind === undefined || row.person !== tx.access.person) {
    return fail(notFound);
  }
  const wanted = { paper: null, noticeFrom: null };
  const file = await onPaper(ask, { row, kind }, wanted, { format, language });
  if (!file.ok) return file;
  const object = { type: 'case', id: row.id };
  const detail = { kind: kind.id, paper: 'progress', format, version: row.version };
  await ask.audit({ action: 'case.export', object, unit: null, detail });
  return done<'GET /api/my-cases/:case/paper'>(file.value);
});

export const casePaperRoutes: readonly Route[] = [one, own];
