import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { periodText } from '../../engines/norm/words.ts';
import { useSay } from '../text/say.tsx';
import { CellButton } from './CompletionCell.tsx';
import {
  type Cell,
  type CellAddress,
  isBlind,
  periodLabel,
  type Sheet,
  type SheetGroup,
  type SheetLine,
  type SheetRow,
} from './completionSheets.ts';
import { completionWords as words } from './completionWords.ts';

interface TableProps {
  readonly sheet: Sheet;
  readonly wide: boolean;
  /** Whether the committees are named between the rows. */
  readonly grouped: boolean;
  readonly onOpen: (cell: CellAddress) => void;
}

function Head({ sheet: { columns }, wide }: Pick<TableProps, 'sheet' | 'wide'>) {
  const say = useSay();
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2} className="unit">
          {say(words.unit)}
        </th>
        {columns.map(({ column, periods }) => (
          <th key={column.rule} scope="colgroup" colSpan={periods.length} className="first">
            <Link to={`/rules/${column.rule}` as '/'} title={say(column.title)}>
              {say(column.name)}
            </Link>
          </th>
        ))}
      </tr>
      <tr>
        {columns.flatMap(({ column, periods }) =>
          periods.map((period, i) => (
            <th
              key={`${column.rule} ${period.from}`}
              scope="col"
              className={i === 0 ? 'first' : ''}
              abbr={say(periodText(column.every, period))}
            >
              {say(periodLabel(column.every, period, wide))}
            </th>
          )),
        )}
      </tr>
    </thead>
  );
}

interface LineProps extends Pick<TableProps, 'wide' | 'onOpen'> {
  readonly row: SheetRow;
  readonly columns: readonly SheetLine[];
  readonly number: number;
}

function Line({ row, columns, number, wide, onOpen }: LineProps) {
  let before = 0;
  return (
    <tr>
      <th scope="row" className="unit">
        <Link to="/units/$unit" params={{ unit: String(row.unit) }} tabIndex={-1}>
          {row.name}
        </Link>
      </th>
      {columns.map((line, i) => {
        const from = before;
        before += line.periods.length;
        const cells = row.cells[i] ?? null;
        return (
          <Cells
            key={line.column.rule}
            at={[number, from]}
            {...{ row, line, cells, wide, onOpen }}
          />
        );
      })}
    </tr>
  );
}

interface CellsProps extends Pick<TableProps, 'wide' | 'onOpen'> {
  readonly row: SheetRow;
  readonly line: SheetLine;
  readonly cells: readonly Cell[] | null;
  /** Number of the row, and of the first period in it. */
  readonly at: readonly [number, number];
}

/** The periods of one kind; where nothing is asked or nothing is known, one cell says it once. */
function Cells({ row, line: { column, periods }, cells, at: [number, from], ...rest }: CellsProps) {
  const say = useSay();
  const [first] = cells ?? [];
  if (cells === null || first === undefined) {
    return (
      <td colSpan={periods.length} className="first not-asked">
        <span title={say(words.noneOf(column.on))}>{say(words.nothingAsked)}</span>
      </td>
    );
  }
  const shared = { unit: row, column, onOpen: rest.onOpen };
  if (isBlind(cells)) {
    return (
      <td colSpan={periods.length} className="first">
        <CellButton at={`${number},${from}`} cell={first} wide whole {...shared} />
      </td>
    );
  }
  return cells.map((cell, i) => (
    <td key={cell.period.from} className={i === 0 ? 'first' : ''}>
      <CellButton at={`${number},${from + i}`} cell={cell} wide={rest.wide} {...shared} />
    </td>
  ));
}

interface GroupProps extends Pick<TableProps, 'sheet' | 'wide' | 'grouped' | 'onOpen'> {
  readonly group: SheetGroup;
  readonly first: number;
}

function Group({ group, sheet, wide, grouped, first, onOpen }: GroupProps) {
  const say = useSay();
  const { columns } = sheet;
  const span = columns.reduce((sum, { periods }) => sum + periods.length, 1);
  const name = group.name === '' ? say(words.others) : group.name;
  return (
    <tbody>
      {grouped && (
        <tr className="group">
          <th scope="rowgroup" colSpan={span}>
            {group.unit === null ? <b>{name}</b> : <GroupLink unit={group.unit} name={name} />}
          </th>
        </tr>
      )}
      {group.rows.map((row, i) => (
        <Line key={row.unit} number={first + i} {...{ row, columns, wide, onOpen }} />
      ))}
    </tbody>
  );
}

/** Narrows the page to one committee. */
export function GroupLink({ unit, name }: { readonly unit: number; readonly name: string }) {
  const search = (old: object) => ({ ...old, unit: String(unit) });
  return (
    <Link to={'/completion' as '/'} search={search as never}>
      {name}
    </Link>
  );
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function walked(table: HTMLTableElement): () => void {
  const listen = (event: KeyboardEvent) => walk(table, event);
  table.addEventListener('keydown', listen);
  return () => table.removeEventListener('keydown', listen);
}

/** Arrow keys walk from cell to cell, over what is not asked; one stop of the Tab key for all. */
function walk(table: HTMLTableElement, event: KeyboardEvent): void {
  const step = steps[event.key];
  const here = (event.target as HTMLElement).closest<HTMLElement>('[data-at]');
  if (step === undefined || here === null) return;
  event.preventDefault();
  let [row = 0, column = 0] = (here.dataset.at ?? '').split(',').map(Number);
  const [most, widest] = [table.rows.length, table.tHead?.rows[1]?.cells.length ?? 0];
  while (row >= 0 && column >= 0 && row < most && column < widest) {
    row += step[0];
    column += step[1];
    const next = table.querySelector<HTMLElement>(`[data-at="${row},${column}"]`);
    if (next === null) continue;
    here.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
    return;
  }
}

/** Units by kinds by periods, with the first column and the heads in sight. */
export const CompletionTable = memo(function CompletionTable(props: TableProps) {
  const { sheet, wide, grouped, onOpen } = props;
  const say = useSay();
  let before = 0;
  return (
    <div className="completion-scroll">
      <table ref={walked} className={wide ? 'completion wide' : 'completion'}>
        <caption className="hidden">{say(words.walk)}</caption>
        <Head sheet={sheet} wide={wide} />
        {sheet.groups.map((group) => {
          const first = before;
          before += group.rows.length;
          return (
            <Group key={group.unit ?? ''} {...{ group, sheet, wide, grouped, first, onOpen }} />
          );
        })}
      </table>
    </div>
  );
});
