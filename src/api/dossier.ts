import { createHash } from 'node:crypto';
import { fail, type Result } from '../kernel/result.ts';
import { namesOf } from '../store/org.ts';
import { card } from '../store/roster.ts';
import { canonical } from './activityDraft.ts';
import type { ReplyOf } from './contract/index.ts';
import { correctionRoutes, ownRequests } from './correction.ts';
import { answerDays, placeOf } from './correctionPlace.ts';
import { hasAccount, ownRequest } from './correctionProblems.ts';
import { findingsOn, findingsOnMe } from './dossierFindings.ts';
import { dossierPaper, type FileOnPaper } from './dossierPaper.ts';
import { type Asking, heldLines, ownFile } from './dossierRead.ts';
import { fileName, footerOf, type PaperFormat, paperTypes, printed } from './paperOut.ts';
import { notFound } from './problems.ts';
import { unitNames } from './roster.ts';
import { done, type FileReply, type Route, route } from './route.ts';

/** All of the own file as it stands now. */
async function mine(ask: Asking): Promise<ReplyOf<'GET /api/dossier'>> {
  const { tx, services, today } = ask;
  const { person, tenant } = tx.access;
  const when = { on: today, knownAt: null };
  const held = await card(tx, person, when);
  const units = await unitNames(tx, when);
  const place = await placeOf(ask);
  // Administrators may stand on no roster: their account is what names them.
  const name = held?.name ?? (await services.accounts.names(tenant)).get(person) ?? '';
  const file = {
    ...{ person, name, on: today },
    unitName: held === undefined ? null : (units.get(held.unit) ?? null),
    ...(await ownFile(ask)),
    corrections: await ownRequests(ask),
    answerDays: await answerDays(ask, place),
    answeredBy: units.get(place) ?? '',
  };
  const findings = held === undefined ? [] : await findingsOnMe(ask, held.unit);
  return { ...file, findings };
}

const own = route('GET /api/dossier', [], async (ask) => done<'GET /api/dossier'>(await mine(ask)));

type Language = 'zh' | 'en';
const paperName: Readonly<Record<Language, string>> = { zh: '本人档案', en: 'own file' };

/** The paper with its footer: what is handed over or kept. */
async function onPaper(
  { tx }: Pick<Asking, 'tx'>,
  file: FileOnPaper,
  { format, language }: { format: Exclude<PaperFormat, 'txt'>; language: Language },
  purpose: string | null,
): Promise<Result<FileReply>> {
  const unsigned = dossierPaper(file);
  const hash = createHash('sha256').update(canonical(unsigned)).digest('hex');
  const footer = { ...(await footerOf(tx, { version: null, hash })), purpose };
  const made = await printed({ ...unsigned, footer }, format, language);
  if (!made.ok) return made;
  const name = `${fileName([file.on, file.name, paperName[language]])}.${format}`;
  return { ok: true, value: { file: name, type: paperTypes[format], bytes: made.value } };
}

const download = route('GET /api/dossier/file', [], async (ask) => {
  const { tx, query, today } = ask;
  const { format, language = 'zh' } = query;
  const object = { type: 'person', id: tx.access.person };
  await ask.audit({ action: 'dossier.export', object, unit: null, detail: { format } });
  const file = await mine(ask);
  if (format === 'json') {
    const bytes = Buffer.from(JSON.stringify(file, null, 2));
    const name = `${fileName([today, file.name, paperName[language]])}.json`;
    return done<'GET /api/dossier/file'>({ file: name, type: 'application/json', bytes });
  }
  return onPaper(ask, file, { format, language }, null);
});

const forSomebody = route(
  'GET /api/persons/:person/dossier',
  ['roster.read', 'roster.write', 'activity.read'],
  async (ask) => {
    const { tx, params, query, services, today } = ask;
    const { person } = params;
    const when = { on: today, knownAt: null };
    const held = await card(tx, person, when);
    if (held === undefined) return fail(notFound);
    const { unit, name } = held;
    const allowed = await ask.allow('roster.write', unit);
    if (!allowed.ok) return allowed;
    if (person === tx.access.person) return fail(ownRequest);
    const accounts = await services.accounts.list(tx.access.tenant);
    if (accounts.some((one) => one.person === person && one.state === 'active')) {
      return fail(hasAccount);
    }
    const lines = await heldLines(ask, person);
    const me = tx.access.person;
    const handedBy = (await namesOf(tx, [me])).get(me) ?? '';
    const unitName = (await unitNames(tx, when)).get(unit) ?? null;
    const findings = await findingsOn(ask, unit, person);
    const paper = { name, unitName, on: today, lines, findings, handedBy };
    const { format, reason, language = 'zh' } = query;
    const detail = { format, reason, entries: lines.length };
    const object = { type: 'person', id: person };
    await ask.audit({ action: 'person.print', object, unit, detail });
    return onPaper(ask, paper, { format, language }, reason);
  },
);

export const dossierRoutes: readonly Route[] = [own, download, forSomebody, ...correctionRoutes];
