import { createHash } from 'node:crypto';
import type { Activity } from '../engines/activity/define.ts';
import { visiblePart } from '../kernel/form.ts';
import { fail } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';
import {
  loadGathering,
  recordOf,
  type SavedGathering,
  unitOfGathering,
} from '../store/activity.ts';
import { outcomesOf } from '../store/followUp.ts';
import { madeUpAt } from '../store/makeUp.ts';
import { toldOf } from '../store/notice.ts';
import { canonical } from './activityDraft.ts';
import { minutesOf, type PaperSource, type PrintedPart } from './activityMinutes.ts';
import { noticeOf, type OneSitting, sittingName } from './activityNotice.ts';
import { hasResolutions, resolutionSheetOf } from './activityResolutions.ts';
import { signInSheetOf } from './activitySignIn.ts';
import { teamsTold } from './activityTeams.ts';
import { allowOpen } from './allowWrite.ts';
import type { OperationKey } from './contract/index.ts';
import { heldWith } from './jointView.ts';
import { meetingOf } from './noticeIssue.ts';
import { noSuchSitting } from './noticeProblems.ts';
import { fileName, footerOf, paperTypes, printed } from './paperOut.ts';
import { noResolutions } from './paperProblems.ts';
import { notFound } from './problems.ts';
import { type Ask, done, type Route, route } from './route.ts';

type Key = 'GET /api/gatherings/:gathering/paper';
type Asking = Pick<Ask<OperationKey>, 'tx' | 'services' | 'next'>;

/** Papers of a gathering, or of some of its parts. */
export const papers = {
  notice: { make: noticeOf, name: text('通知', 'notice') },
  minutes: { make: minutesOf, name: text('会议记录', 'minutes') },
  'sign-in': { make: signInSheetOf, name: text('签到表', 'sign-in sheet') },
  resolutions: { make: resolutionSheetOf, name: text('决议事项落实表', 'resolution sheet') },
} as const;

const paper = route(
  'GET /api/gatherings/:gathering/paper',
  ['activity.read', 'roster.read', 'activity.draft'],
  async (ask) => {
    const { tx, params, query } = ask;
    const { format, language = 'zh' } = query;
    const saved = await loadGathering(tx, params.gathering);
    if (saved === undefined) return fail(notFound);
    const allowed = await allowOpen(ask, saved);
    if (!allowed.ok) return fail(notFound);
    const all = await partsOf(ask, saved);
    const parts = all.filter(({ kind }) => (query.part ?? kind.id) === kind.id);
    if (parts.length === 0) return fail(notFound);
    if (query.paper === 'resolutions' && !hasResolutions(parts)) return fail(noResolutions);
    const { make, name } = papers[query.paper];
    const sitting = query.paper === 'notice' ? query.sitting : undefined;
    const count = 1 + saved.sittings.length;
    if (sitting !== undefined && sitting > count) return fail(noSuchSitting(count));
    const source = await sourceOf(ask, saved, parts);
    const whole = sitting === undefined || count < 2;
    const paper = whole ? make(source) : noticeOf(source, await sittingOf(ask, saved, sitting));
    const file = await printed(paper, format, language);
    if (!file.ok) return file;
    const object = { type: 'gathering', id: saved.id };
    const detail = { paper: query.paper, part: query.part, format, version: saved.version };
    await ask.audit({ action: 'activity.export', object, unit: saved.unit, detail });
    const kinds = parts.map(({ kind }) => kind.name[language]).join('、');
    const which = whole ? [] : [sittingName(sitting)[language]];
    const words = [saved.heldOn, saved.unitName, kinds, ...which, name[language]];
    const called = `${fileName(words)}.${format}`;
    return done<Key>({ file: called, type: paperTypes[format], bytes: file.value });
  },
);

/** A sitting, with the names of those to whom its notice went. */
async function sittingOf(
  { tx }: Pick<Asking, 'tx'>,
  saved: SavedGathering,
  number: number,
): Promise<OneSitting> {
  const told = new Map((await toldOf(tx, saved.id)).map((row) => [row.person, row.sitting]));
  const names = saved.attendance
    .filter(({ person }) => told.get(person) === number)
    .map(({ name }) => name);
  return { number, meeting: meetingOf(saved, number) ?? saved, names };
}

/** The parts of a record with what its reader may see of their forms. */
export async function partsOf(
  { services: { definitions }, next }: Asking,
  { parts, unit }: SavedGathering,
): Promise<PrintedPart[]> {
  const reader = new Set(await next([...definitions.permissions.keys()], unit));
  return parts.flatMap((part, i) => {
    const kind: Activity | undefined = definitions.activities.get(part.handle);
    if (kind === undefined) return [];
    const content = visiblePart(kind.form.fields, part.content, (one) => reader.has(one));
    return [{ kind, part: { ...part, content }, position: i + 1 }];
  });
}

/** What the papers of these parts are made from; `version` is the state that they show. */
export async function sourceOf(
  { tx }: Pick<Asking, 'tx'>,
  saved: SavedGathering,
  parts: readonly PrintedPart[],
): Promise<PaperSource> {
  const unit = await unitOfGathering(tx, saved.unit, saved.heldOn);
  const hash = createHash('sha256')
    .update(canonical(recordOf(saved)))
    .digest('hex');
  const footer = await footerOf(tx, { version: saved.version, hash });
  const outcomes = await outcomesOf(tx, saved.id);
  const madeUp = await madeUpAt(tx, [saved.id]);
  const joint = await heldWith(tx, saved);
  const numberOnly = unit?.numberOnly ?? false;
  const teams = await teamsTold(tx, saved, parts);
  return { saved, parts, numberOnly, outcomes, madeUp, joint, teams, footer };
}

export const paperRoutes: readonly Route[] = [paper];
