import { periodText } from '../../engines/norm/words.ts';
import { useSay } from '../text/say.tsx';
import type { Cell, CellAddress, CompletionColumn } from './completionSheets.ts';
import { stateWords, completionWords as words } from './completionWords.ts';

interface StateChipProps {
  readonly state: Cell['state'];
  readonly times: number;
}

/** How a cell stands, where it stands by itself: in the legend and in the drawer. */
export function StateChip({ state, times }: StateChipProps) {
  const say = useSay();
  return <span className={`done ${state}`}>{say(stateWords[state].whole(times))}</span>;
}

export interface CellButtonProps {
  readonly unit: { readonly unit: number; readonly name: string };
  readonly column: CompletionColumn;
  readonly cell: Cell;
  /** Whether there is room for words. */
  readonly wide: boolean;
  /** It stands for every period of the year. */
  readonly whole?: boolean;
  /** Place in the grid, `row,column`; without one it is reached by the Tab key. */
  readonly at?: string;
  readonly onOpen: (cell: CellAddress) => void;
}

/** One cell: opens to what was asked and what was held. */
export function CellButton(props: CellButtonProps) {
  const { unit, column, cell, wide, whole: isWhole, at, onOpen } = props;
  const say = useSay();
  const { state, times, period } = cell;
  const { brief, whole, name } = stateWords[state];
  const when = isWhole ? words.wholeYear : periodText(column.every, period);
  const said = state === 'met' ? whole(times) : name;
  const label = words.cell(unit.name, column.name, when, said);
  const place = at === undefined ? {} : { 'data-at': at, tabIndex: at === '0,0' ? 0 : -1 };
  const { rule } = column;
  return (
    <button
      type="button"
      className={`done ${state}`}
      aria-label={say(label)}
      {...place}
      onClick={() => onOpen({ unit: unit.unit, rule, from: period.from })}
    >
      {say(wide ? whole(times) : brief(times))}
    </button>
  );
}

const shownStates = [
  'met',
  'missed',
  'waived',
  'open',
  'later',
  'unknown',
  'not-in-force',
] as const;

export function Legend({ wide }: { readonly wide: boolean }) {
  const say = useSay();
  return (
    <ul className="legend" aria-label={say(words.legend)}>
      {shownStates.map((state) => {
        const { name, meaning, brief, whole } = stateWords[state];
        const chip = say((wide ? whole : brief)(2));
        return (
          <li key={state}>
            <span className={`done ${state}`}>{chip}</span>{' '}
            {say(chip === say(name) ? meaning : words.means(name, meaning))}
          </li>
        );
      })}
    </ul>
  );
}
