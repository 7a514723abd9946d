import { createHash } from 'node:crypto';
import type { Paper } from '../documents/paper/paper.ts';
import { renderText } from '../documents/paper/plain.ts';
import { printWord, renderPdf } from '../documents/paper/print.ts';
import { standardTemplate } from '../documents/paper/standard.ts';
import type { Activity } from '../engines/activity/define.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { type Language, text } from '../kernel/text.ts';
import {
  loadGathering,
  recordOf,
  type SavedGathering,
  unitOfGathering,
} from '../store/activity.ts';
import { namesOf } from '../store/org.ts';
import { canonical } from './activityDraft.ts';
import { minutesOf, type PaperSource, type PrintedPart } from './activityMinutes.ts';
import { signInSheetOf } from './activitySignIn.ts';
import type { QueryOf } from './contract/index.ts';
import { notFound } from './problems.ts';
import { type Ask, done, type Route, route } from './route.ts';
import { minuteInShanghai } from './shanghai.ts';

type Key = 'GET /api/gatherings/:gathering/paper';
type Format = QueryOf<Key>['format'];

const papers = {
  minutes: { make: minutesOf, name: text('会议记录', 'minutes') },
  'sign-in': { make: signInSheetOf, name: text('签到表', 'sign-in sheet') },
} as const;

const types: Readonly<Record<Format, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
};

const paper = route(
  'GET /api/gatherings/:gathering/paper',
  ['activity.read', 'roster.read'],
  async (ask) => {
    const { tx, params, query, services } = ask;
    const { format, language = 'zh' } = query;
    const saved = await loadGathering(tx, params.gathering);
    if (saved === undefined) return fail(notFound);
    const allowed = await ask.allow('activity.read', saved.unit);
    if (!allowed.ok) return fail(notFound);
    const all = partsOf(saved, services.definitions.activities);
    const parts = all.filter(({ kind }) => (query.part ?? kind.id) === kind.id);
    if (parts.length === 0) return fail(notFound);
    const { make, name } = papers[query.paper];
    const printed = await print(make(await sourceOf(ask, saved, parts)), format, language);
    if (!printed.ok) return printed;
    const object = { type: 'gathering', id: saved.id };
    const detail = { paper: query.paper, part: query.part, format, version: saved.version };
    await ask.audit({ action: 'activity.export', object, unit: saved.unit, detail });
    const words = [
      saved.unitName,
      parts.map(({ kind }) => kind.name[language]).join('、'),
      name[language],
    ];
    const file = `${fileName([saved.heldOn, ...words])}.${format}`;
    return done<Key>({ file, type: types[format], bytes: printed.value });
  },
);

function partsOf(
  { parts }: SavedGathering,
  activities: ReadonlyMap<string, Activity>,
): readonly PrintedPart[] {
  return parts.flatMap((part, i) => {
    const kind = activities.get(part.handle);
    return kind === undefined ? [] : [{ kind, part, position: i + 1 }];
  });
}

async function sourceOf(
  { tx }: Pick<Ask<Key>, 'tx'>,
  saved: SavedGathering,
  parts: readonly PrintedPart[],
): Promise<PaperSource> {
  const me = tx.access.person;
  const names = await namesOf(tx, [me]);
  const unit = await unitOfGathering(tx, saved.unit, saved.heldOn);
  const hash = createHash('sha256')
    .update(canonical(recordOf(saved)))
    .digest('hex');
  const printedAt = minuteInShanghai(new Date());
  const printedBy = names.get(me) ?? '';
  const footer = { printedBy, printedAt, purpose: null, version: saved.version, hash };
  return { saved, parts, numberOnly: unit?.numberOnly ?? false, footer };
}

async function print(made: Paper, format: Format, language: Language): Promise<Result<Uint8Array>> {
  switch (format) {
    case 'txt':
      return ok(Buffer.from(renderText(made, language), 'utf8'));
    case 'pdf':
      return renderPdf(made, language);
    case 'docx':
      return printWord(made, await standardTemplate(made.layout, language), language);
  }
}

/** Without the signs that a file system refuses, and short enough for every one of them. */
function fileName(words: readonly string[]): string {
  const clean = words.map((word) => word.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim());
  return [...clean.filter((word) => word !== '').join(' ')].slice(0, 70).join('');
}

export const paperRoutes: readonly Route[] = [paper];
