import type { CompletionCell, CompletionColumn, CountedDuty } from '../engines/norm/completion.ts';
import { namesOf } from '../engines/norm/sentence.ts';
import { strongest } from '../engines/norm/sources.ts';
import { leaveFor, type StateWithLeave } from '../engines/norm/waivers.ts';
import { periodText } from '../engines/norm/words.ts';
import { type IsoDate, partsOf } from '../kernel/date.ts';
import { fail } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';
import { type PlacedRow, type YearTable, yearTable } from './completionYear.ts';
import type { ReplyOf } from './contract/index.ts';
import type { Definitions } from './definitions.ts';
import { notFound } from './problems.ts';
import { done, type Route, route } from './route.ts';
import { leaveOf, waiverViews } from './waived.ts';

type Reply = ReplyOf<'GET /api/completion'>;
type CellReply = ReplyOf<'GET /api/completion/cell'>;

const areas = ['activity.read', 'roster.read', 'norm.waive'];

const completion = route('GET /api/completion', areas, async (ask) => {
  const found = await yearTable(ask, ask.query, 'days');
  if (!found.ok) return found;
  const { year, asOf, columns, rows } = found.value;
  const { definitions } = ask.services;
  return done<'GET /api/completion'>({
    ...{ year, asOf },
    columns: columns.map((column) => columnView(column, definitions)),
    rows: rows.map(rowView),
  });
});

function columnView(
  { duty }: CompletionColumn,
  definitions: Definitions,
): Reply['columns'][number] {
  const { id, title, on, do: measure } = duty;
  return {
    ...{ rule: id, title, name: measure.handle.name, on: namesOf(on) },
    ...{ every: measure.every, times: measure.times, cite: citeOf(duty, definitions) },
  };
}

/** The strongest basis of a duty, with the full name of its regulation. */
export function citeOf(
  { cites }: Pick<CountedDuty, 'cites'>,
  { regulations }: Pick<Definitions, 'regulations'>,
): Reply['columns'][number]['cite'] {
  const { regulation, article, mark } = strongest(cites);
  const name = regulations.get(regulation)?.name ?? text(regulation, regulation);
  return { regulation, name, article, mark };
}

function rowView({ place, group, lines }: PlacedRow): Reply['rows'][number] {
  return {
    ...{ unit: place.unit, name: place.name, kind: place.kind },
    group: group === null ? null : { unit: group.unit, name: group.name },
    lines: lines.map((line) =>
      line === null
        ? null
        : { states: line.map(({ state }) => state), times: line.map(({ times }) => times) },
    ),
  };
}

const oneCell = route('GET /api/completion/cell', areas, async (ask) => {
  const { unit, rule, from } = ask.query;
  const found = await yearTable(ask, { unit, rule, year: partsOf(from).year }, 'records');
  if (!found.ok) return found;
  const { columns, rows, asOf } = found.value;
  const row = rows.find(({ place }) => place.unit === unit);
  const cell = row?.lines[0]?.find(({ period }) => period.from === from);
  const [column] = columns;
  if (row === undefined || cell === undefined || column === undefined) return fail(notFound);
  return done<'GET /api/completion/cell'>({
    ...{ unit, unitName: row.place.name, rule, asOf, period: cell.period },
    periodName: periodText(column.duty.do.every, cell.period),
    ...cellView(cell, found.value),
    waivers: await waiverViews(ask, leaveOfCell(cell, found.value, ask.today)),
  });
});

function cellView(
  { state, missing, of }: CompletionCell,
  table: YearTable,
): Pick<CellReply, 'state' | 'missing' | 'parts'> {
  return { state, missing, parts: of.map((one) => partView(one, table)) };
}

/** Leave under which parts of the cell are waived. */
function leaveOfCell({ of }: CompletionCell, { leave }: YearTable, on: IsoDate) {
  const waivers = leave.map(leaveOf);
  const used = new Set(of.map((one) => leaveFor(one, waivers, on)?.id));
  return leave.filter(({ id }) => used.has(id));
}

function partView(
  judged: StateWithLeave,
  { held, missing }: YearTable,
): CellReply['parts'][number] {
  const { subject, state, times, evidence } = judged;
  const records = evidence.flatMap((one) => (one.in === 'record' ? [one.id] : []));
  return {
    ...{ name: subject.name, state, times, missing: missing.get(judged) ?? null },
    held: records.map((id) => {
      const fact = held.find((one) => one.id === id);
      return { id, on: fact?.on ?? null, title: fact?.title ?? '' };
    }),
  };
}

export const completionRoutes: readonly Route[] = [completion, oneCell];
