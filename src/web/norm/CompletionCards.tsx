import { memo } from 'react';
import { useSay } from '../text/say.tsx';
import { CellButton } from './CompletionCell.tsx';
import { GroupLink } from './CompletionTable.tsx';
import {
  type Cell,
  type CellAddress,
  type CompletionColumn,
  isBlind,
  periodLabel,
  type Sheet,
  type SheetLine,
  type SheetRow,
} from './completionSheets.ts';
import { completionWords as words } from './completionWords.ts';

interface CardsProps {
  readonly sheet: Sheet;
  readonly grouped: boolean;
  readonly onOpen: (cell: CellAddress) => void;
}

interface KindProps extends Pick<CardsProps, 'onOpen'> {
  readonly row: SheetRow;
  readonly line: SheetLine;
  readonly cells: readonly Cell[] | null;
}

function Kind({ row, line: { column }, cells, onOpen }: KindProps) {
  const say = useSay();
  return (
    <li>
      <h4>{say(column.name)}</h4>
      <Periods {...{ row, column, cells, onOpen }} />
    </li>
  );
}

interface PeriodsProps extends Pick<KindProps, 'row' | 'cells' | 'onOpen'> {
  readonly column: CompletionColumn;
}

function Periods({ row, column, cells, onOpen }: PeriodsProps) {
  const say = useSay();
  const [first] = cells ?? [];
  if (cells === null || first === undefined) {
    return <p className="faint small">{say(words.nothingAsked)}</p>;
  }
  if (isBlind(cells))
    return <CellButton wide whole cell={first} {...{ unit: row, column, onOpen }} />;
  return (
    <ol className="periods">
      {cells.map((cell) => (
        <li key={cell.period.from}>
          <span aria-hidden="true">{say(periodLabel(column.every, cell.period, true))}</span>
          <CellButton wide={false} {...{ unit: row, column, cell, onOpen }} />
        </li>
      ))}
    </ol>
  );
}

/** On a phone: unit by unit, each kind with its periods below each other. */
export const CompletionCards = memo(function CompletionCards(props: CardsProps) {
  const { sheet, grouped, onOpen } = props;
  return sheet.groups.map((group) => (
    <div key={group.unit ?? ''}>
      {grouped && group.unit !== null && (
        <p className="group-name">
          <GroupLink unit={group.unit} name={group.name} />
        </p>
      )}
      {group.rows.map((row) => (
        <section key={row.unit} className="completion-card">
          <h3>{row.name}</h3>
          <ul className="plain-list">
            {sheet.columns.map((line, i) => (
              <Kind
                key={line.column.rule}
                cells={row.cells[i] ?? null}
                {...{ row, line, onOpen }}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  ));
});
