import { buffer } from 'node:stream/consumers';
import { type ExportCell, writeWorkbook } from '../documents/sheet/write.ts';
import { citeText } from '../engines/norm/explain.ts';
import type { Clock, ClockStep } from '../engines/org/clock.ts';
import { valueOn } from '../kernel/dated.ts';
import { text } from '../kernel/text.ts';
import { readerName, workbookType } from './rosterFile.ts';
import { done, type Route, route } from './route.ts';
import { minuteInShanghai } from './shanghai.ts';
import { type Asking, type TermLine, termLines } from './termView.ts';

type Key = 'GET /api/terms/file';

/** The planner to be sent on or printed; recorded like every list that goes out. */
const file = route('GET /api/terms/file', ['activity.read', 'roster.read'], async (ask) => {
  const { unit } = ask.query;
  if (unit !== undefined) {
    const allowed = await ask.allow('activity.read', unit);
    if (!allowed.ok) return allowed;
  }
  const lines = await termLines(ask, unit);
  const when = minuteInShanghai(new Date());
  const watermark = { who: await readerName(ask.tx), when, purpose: '安排换届工作' };
  const title = `换届计划（截至${ask.today}）`;
  const sheets = [linesSheet(ask, lines), basisSheet(ask)];
  const bytes = await buffer(writeWorkbook(sheets, { title, watermark }));
  const object =
    unit === undefined
      ? { type: 'bureau', id: ask.tx.access.tenant }
      : { type: 'unit', id: String(unit) };
  const detail = { units: lines.length };
  await ask.audit({ action: 'term.export', object, unit: unit ?? null, detail });
  return done<Key>({ file: `换届计划-${ask.today}.xlsx`, type: workbookType, bytes });
});

const stateWords: Readonly<Record<Clock['state'], string>> = {
  none: '没有登记任期',
  unmeasured: '没有登记年限',
  running: '在任',
  due: '换届准备中',
  extended: '经批准延期',
  overdue: '逾期未换届',
};

const heads = [
  ['所属党委', 26],
  ['党组织', 34],
  ['本届起', 12],
  ['年限', 6],
  ['届满', 12],
  ['最迟换届', 12],
  ['剩余天数', 10],
  ['状态', 14],
] as const;

function linesSheet({ services }: Asking, lines: readonly TermLine[]) {
  const { steps } = services.definitions.termPlan;
  return {
    name: '换届计划',
    columns: [
      ...heads.map(([header, width]) => ({ header, width })),
      ...steps.map(({ name }) => ({ header: name.zh, width: 20 })),
    ],
    rows: lines.map(({ group, name, clock }): ExportCell[] => [
      ...[group?.name ?? '', name, clock.from, clock.years, clock.ends, clock.last],
      ...[clock.daysLeft, stateWords[clock.state]],
      ...steps.map(({ id }) => stepWord(clock.steps.find((one) => one.id === id))),
    ]),
  };
}

function stepWord(step: ClockStep | undefined): string {
  switch (step?.state) {
    case undefined:
      return '';
    case 'done':
      return `✓ ${step.doneOn}`;
    case 'passed':
      return '—';
    case 'open':
      return `${step.by}前`;
    case 'late':
      return `应于${step.by}前，已过`;
  }
}

/** What each column asks, and on whose word. */
function basisSheet({ services, today }: Asking) {
  const { termPlan, regulations } = services.definitions;
  return {
    name: '依据和说明',
    columns: [
      { header: '事项', width: 18 },
      { header: '要求', width: 60 },
      { header: '依据', width: 60 },
    ],
    rows: termPlan.steps.map(({ name, about, when }): ExportCell[] => {
      const answer = valueOn(when, today);
      if (answer.state !== 'value') return [name.zh, about.zh, ''];
      const { cite } = answer;
      const full = regulations.get(cite.regulation)?.name;
      const code = text(cite.regulation, cite.regulation);
      return [name.zh, about.zh, citeText(cite, full ?? code).zh];
    }),
  };
}

export const termFileRoutes: readonly Route[] = [file];
