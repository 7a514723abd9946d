import { createHash } from 'node:crypto';
import { monthText } from '../engines/norm/monthWords.ts';
import { isoDate } from '../kernel/date.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import {
  addAnswer,
  gapsOfReport,
  issueReport,
  listReports,
  loadGap,
  loadReport,
  type StoredReport,
  sendReport,
} from '../store/monthlyReport.ts';
import { canonical } from './activityDraft.ts';
import type { OperationKey } from './contract/index.ts';
import {
  type CellsNow,
  type Content,
  cellsNow,
  draftOf,
  type GapState,
  gapState,
  gapsIn,
  withoutRepaired,
} from './monthContent.ts';
import {
  alreadyIssued,
  alreadySent,
  closed,
  nothingSaid,
  notYet,
} from './monthlyReportProblems.ts';
import { gapViews, ownUnits, type StoredGap, stateOn, wordsOf } from './monthlyReportView.ts';
import { monthPaper } from './monthPaper.ts';
import { namedGaps } from './namedGaps.ts';
import { fileName, footerOf, paperTypes, printed } from './paperOut.ts';
import { notFound } from './problems.ts';
import { type Ask, done, type Route, route } from './route.ts';

const mostReports = 200;
const reads = ['activity.read', 'roster.read'] as const;

const list = route('GET /api/reports', [...reads, 'activity.write'], async (ask) => {
  const { tx, today } = ask;
  const own = await ownUnits(ask);
  const reports = await listReports(tx, tx.units('activity.read'), own, mostReports);
  return done<'GET /api/reports'>({
    reports: reports.map((one) => ({ ...one, state: stateOn(one, today) })),
    gaps: await namedGaps(ask),
  });
});

const preview = route('GET /api/reports/preview', reads, async (ask) => {
  const { unit, month } = ask.query;
  const draft = await draftOf(ask, unit, isoDate(`${month}-01`));
  return draft.ok ? done<'GET /api/reports/preview'>(draft.value) : draft;
});

const issue = route('POST /api/reports', [...reads, 'activity.review'], async (ask) => {
  const { tx, body } = ask;
  const { unit } = body;
  const allowed = await ask.allow('activity.review', unit);
  if (!allowed.ok) return allowed;
  const month = isoDate(`${body.month}-01`);
  const draft = await draftOf(ask, unit, month);
  if (!draft.ok) return draft;
  const { content, goesUpOn } = draft.value;
  const gaps = gapsIn(content);
  const named = gaps.map(({ unit: of, rule, from, ...gap }) => {
    return { unit: of, rule, from, content: wordsOf({ unit: of, rule, from, ...gap }) };
  });
  const id = await issueReport(tx, { unit, month, goesUpOn }, content, named);
  if (id === null) return fail(alreadyIssued);
  const object = { type: 'monthly-report', id };
  const detail = { month: body.month, goesUpOn, gaps: gaps.length };
  await ask.audit({ action: 'report.issue', object, unit, detail });
  return done<'POST /api/reports'>({ id });
});

/** A report as it stands today. */
interface Standing {
  readonly stored: StoredReport<Content>;
  readonly state: ReturnType<typeof stateOn>;
  /** The draft while it waits; then what would go up, or what went up. */
  readonly content: Content;
  readonly gaps: readonly StoredGap[];
  readonly stands: (gap: StoredGap) => GapState;
}

type Asking = Pick<Ask<OperationKey>, 'tx' | 'services' | 'today'>;

/** Whoever stands above the committee that reports sees it once it went up. */
async function standing(ask: Asking, id: string): Promise<Result<Standing>> {
  const { tx, today } = ask;
  const stored = await loadReport<Content>(tx, id);
  if (stored === undefined) return fail(notFound);
  const isOwn = stored.actor === tx.access.person || (await ownUnits(ask)).includes(stored.unit);
  if (stored.sentOn === null && !isOwn) return fail(notFound);
  const gaps: readonly StoredGap[] = await gapsOfReport(tx, id);
  const state = stateOn(stored, today);
  if (stored.sent !== null) {
    const content = stored.sent;
    return ok({ stored, state, content, gaps, stands: (gap) => stoodInSent(gap, content) });
  }
  const cells: CellsNow = await cellsNow(ask, [stored.unit], gaps);
  const now = withoutRepaired(stored.content, cells);
  const content = state === 'waiting' ? stored.content : now;
  return ok({ stored, state, content, gaps, stands: (gap) => gapState(gap, cells) });
}

/** What had become of a gap by the day on which the report went up. */
function stoodInSent({ unit, rule, from, content: { periodName } }: StoredGap, sent: Content) {
  const line = sent.lines.find((one) => one.unit === unit);
  const isOf = (one: { rule: string; periodName: { zh: string } }) =>
    one.rule === rule && one.periodName.zh === periodName.zh;
  if (line?.gaps.some((gap) => gap.rule === rule && gap.period.from === from)) return 'lacking';
  return line?.waived?.some(isOf) ? 'waived' : 'repaired';
}

const one = route(
  'GET /api/reports/:report',
  [...reads, 'activity.review', 'activity.write'],
  async (ask) => {
    const { tx, params, today } = ask;
    const found = await standing(ask, params.report);
    if (!found.ok) return found;
    const { stored, state, content, gaps } = found.value;
    const { id, unit, issuedOn, goesUpOn, sentOn } = stored;
    const may = await ask.next(['activity.review'], unit);
    return done<'GET /api/reports/:report'>({
      ...{ id, unit, issuedOn, goesUpOn, sentOn, state, content },
      gaps: await gapViews(tx, gaps, today, found.value.stands),
      sendable: state === 'ready' && may.length > 0,
    });
  },
);

const answer = route(
  'POST /api/reports/gaps/:gap/answer',
  ['activity.read', 'activity.write'],
  async (ask) => {
    const { tx, params, body, today } = ask;
    const gap = await loadGap(tx, params.gap);
    if (gap === undefined) return fail(notFound);
    const allowed = await ask.allow('activity.write', gap.unit);
    if (!allowed.ok) return allowed;
    if (today >= gap.goesUpOn) return fail(closed(gap.goesUpOn));
    const words = body.answer.trim();
    if (words === '') return fail(nothingSaid);
    await addAnswer(tx, gap, words);
    const object = { type: 'report-gap', id: gap.id };
    await ask.audit({ action: 'report.answer', object, unit: gap.unit });
    return done<'POST /api/reports/gaps/:gap/answer'>({ id: gap.id });
  },
);

const sendUp = route(
  'POST /api/reports/:report/send',
  [...reads, 'activity.review'],
  async (ask) => {
    const found = await standing(ask, ask.params.report);
    if (!found.ok) return found;
    const { stored, state, content } = found.value;
    const { id, unit, month, goesUpOn } = stored;
    const allowed = await ask.allow('activity.review', unit);
    if (!allowed.ok) return allowed;
    if (state === 'waiting') return fail(notYet(goesUpOn));
    const sent = state === 'ready' && (await sendReport(ask.tx, stored, content));
    if (!sent) return fail(alreadySent);
    const object = { type: 'monthly-report', id };
    const repaired = content.repaired?.length ?? 0;
    const detail = { month: month.slice(0, 7), gaps: gapsIn(content).length, repaired };
    await ask.audit({ action: 'report.send', object, unit, detail });
    return done<'POST /api/reports/:report/send'>({ id });
  },
);

type PaperKey = 'GET /api/reports/:report/paper';

const paper = route('GET /api/reports/:report/paper', reads, async (ask) => {
  const { tx, params, query, today } = ask;
  const found = await standing(ask, params.report);
  if (!found.ok) return found;
  const { stored, state, content } = found.value;
  const dated = state === 'waiting' ? null : (stored.sentOn ?? today);
  const { format, language = 'zh' } = query;
  const unsigned = monthPaper(content, dated, language);
  const hash = createHash('sha256').update(canonical(unsigned)).digest('hex');
  const whole = { ...unsigned, footer: await footerOf(tx, { version: null, hash }) };
  const file = await printed(whole, format, language);
  if (!file.ok) return file;
  const object = { type: 'monthly-report', id: stored.id };
  const detail = { month: stored.month.slice(0, 7), format, state };
  await ask.audit({ action: 'report.export', object, unit: stored.unit, detail });
  const name = fileName([content.unitName, monthText(stored.month)[language], '月通报']);
  return done<PaperKey>({ file: `${name}.${format}`, type: paperTypes[format], bytes: file.value });
});

export const monthlyReportRoutes: readonly Route[] = [
  ...[list, preview, issue, one, answer, sendUp, paper],
];
