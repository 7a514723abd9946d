import { createHash } from 'node:crypto';
import type { Paper } from '../documents/paper/paper.ts';
import { type Packed, packStream } from '../documents/zipStream.ts';
import { unitAndBelow } from '../engines/org/tree.ts';
import { isFirm } from '../kernel/cite.ts';
import { addMonths } from '../kernel/date.ts';
import { valueOn } from '../kernel/dated.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { joined, type Text, text } from '../kernel/text.ts';
import { countsOn, unitsOn } from '../store/org.ts';
import { canonical } from './activityDraft.ts';
import { fileName, footerOf, freeName, paperTypes, printed } from './paperOut.ts';
import { notFound } from './problems.ts';
import { done, type Route, route } from './route.ts';
import {
  bodyOf,
  type Letter,
  type LetterSource,
  type LetterWords,
  letterNames,
  wordsOf,
} from './termLetterWords.ts';
import { noAbove, nobodyToRemind } from './termProblems.ts';
import { type Asking, type TermLine, termLines } from './termView.ts';
import { treeOf } from './wall.ts';

type One = 'GET /api/units/:unit/terms/letter';

const letter = route(
  'GET /api/units/:unit/terms/letter',
  ['activity.read', 'roster.read'],
  async (ask) => {
    const { params, query } = ask;
    const { unit } = params;
    const { format, language = 'zh' } = query;
    const allowed = await ask.allow('activity.read', unit);
    if (!allowed.ok) return allowed;
    const line = (await termLines(ask, unit)).find((one) => one.unit === unit);
    if (line === undefined) return fail(notFound);
    const paper = await letterOf(ask, line, query.letter);
    if (!paper.ok) return paper;
    const file = await printed(paper.value, format, language);
    if (!file.ok) return file;
    const object = { type: 'unit', id: String(unit) };
    await ask.audit({
      action: 'term.letter',
      object,
      unit,
      detail: { letter: query.letter, format },
    });
    const called = `${fileName([line.name, letterNames[query.letter][language]])}.${format}`;
    return done<One>({ file: called, type: paperTypes[format], bytes: file.value });
  },
);

/** The letter with what is known; who may not read the roster gets a line for the counts. */
async function letterOf(ask: Asking, line: TermLine, kind: Letter): Promise<Result<Paper>> {
  const { tx, services, today } = ask;
  const rows = await unitsOn(tx, { on: today, knownAt: null });
  const above = rows.find((row) => row.unit === line.parent)?.name;
  if (above === undefined) return fail(noAbove);
  const shift = valueOn(services.definitions.termPlan.shift, today);
  const words = wordsOf(kind, {
    ...{ unit: line.name, above, clock: line.clock, members: await membersOf(ask, line) },
    requestNo: line.term?.requests.at(-1)?.documentNo ?? null,
    shift: shift.state === 'value' ? shift.value : null,
    basis: basisOf(ask),
  });
  const footer = await footerOf(tx, { version: null, hash: hashOf(words) });
  return ok({ ...paperOf(words, { unit: line.name, above }), footer });
}

async function membersOf(ask: Asking, { unit }: TermLine): Promise<LetterSource['members']> {
  const { tx, services, today } = ask;
  const reach = new Set(tx.units('roster.read'));
  const units = [...unitAndBelow(await treeOf(tx, services), String(unit))].map(Number);
  if (!units.every((one) => reach.has(one))) return null;
  return countsOn(tx, units, { on: today, knownAt: null });
}

function hashOf(words: LetterWords): string {
  return createHash('sha256').update(canonical(words)).digest('hex');
}

function paperOf(
  words: LetterWords,
  { unit, above }: Pick<LetterSource, 'unit' | 'above'>,
): Omit<Paper, 'footer'> {
  const [sender, to] = words.way === 'up' ? [unit, above] : [above, unit];
  const fact = (key: string, zh: string, en: string, value: Text | string | null) => ({
    ...{ key, label: text(zh, en), value },
  });
  const signed = text('________　　　　签发人：________', '________    Signed by: ________');
  return {
    layout: 'letter',
    title: words.title,
    organisation: sender,
    meta: [
      fact('number', '发文字号', 'Number', words.way === 'up' ? signed : null),
      fact('to', '主送机关', 'To', to),
      fact('dated', '成文日期', 'Dated', text('____年__月__日', '____-__-__')),
    ],
    ...{ agenda: null, attendance: null, votes: null, resolutions: null, table: null },
    sections: [{ heading: text('正文', 'Text'), body: bodyOf(words) }],
    signatures:
      words.way === 'up' ? [{ role: text('联系人及电话', 'Contact'), name: null, date: null }] : [],
  };
}

/** Names of the regulations on which the steps rest; what no text says has no place in a letter. */
function basisOf({ services, today }: Pick<Asking, 'services' | 'today'>): Text {
  const { termPlan, regulations } = services.definitions;
  const dated = [termPlan.shift, ...termPlan.steps.map(({ when }) => when)];
  const codes = dated.flatMap((entries) => {
    const answer = valueOn<unknown>(entries, today);
    return answer.state === 'value' && isFirm(answer.cite.mark) ? [answer.cite.regulation] : [];
  });
  const names = [...new Set(codes)].flatMap((code) => regulations.get(code)?.name ?? []);
  return joined(names, text('', ' and '));
}

type Many = 'GET /api/terms/letters';

const reminders = route('GET /api/terms/letters', ['activity.read', 'roster.read'], async (ask) => {
  const { query, tx } = ask;
  const { language = 'zh', unit } = query;
  if (unit !== undefined) {
    const allowed = await ask.allow('activity.read', unit);
    if (!allowed.ok) return allowed;
  }
  const lines = (await termLines(ask, unit)).filter((line) => isToBeReminded(line, ask.today));
  const files = new Map<string, Packed>();
  for (const line of lines) {
    const paper = await letterOf(ask, line, 'reminder');
    if (!paper.ok) continue;
    const file = await printed(paper.value, 'docx', language);
    if (!file.ok) return file;
    const name = fileName([line.name, letterNames.reminder[language]]);
    files.set(freeName(files, name, 'docx'), file.value);
  }
  if (files.size === 0) return fail(nobodyToRemind);
  const about =
    unit === undefined ? { type: 'bureau', id: tx.access.tenant } : { type: 'unit', id: `${unit}` };
  const detail = { letter: 'reminder', files: files.size };
  await ask.audit({ action: 'term.letter', object: about, unit: unit ?? null, detail });
  const file = `${fileName([ask.today, letterNames.reminder[language]])}.zip`;
  return done<Many>({ file, type: 'application/zip', bytes: () => packStream(files) });
});

/** Letters are made out a month before they are due. */
function isToBeReminded({ clock }: TermLine, today: Asking['today']): boolean {
  const step = clock.steps.find(({ id }) => id === 'reminder');
  return (
    step !== undefined &&
    (step.state === 'late' || (step.state === 'open' && addMonths(step.by, -1) <= today))
  );
}

export const termLetterRoutes: readonly Route[] = [letter, reminders];
