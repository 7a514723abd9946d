import type { IsoDate } from '../../kernel/date.ts';
import { Panel } from '../shared/Page.tsx';
import { useSay } from '../text/say.tsx';
import { slotName, slotShort } from './slotWords.ts';
import { termWords as words } from './termWords.ts';
import { byGroup, type GroupLine, type Slot, type TermRow } from './wave.ts';

interface GroupTableProps {
  readonly rows: readonly TermRow[];
  readonly slots: readonly Slot[];
  readonly today: IsoDate;
}

interface LineProps {
  readonly line: GroupLine;
  readonly slots: readonly Slot[];
  readonly most: number;
}

function Line({ line, slots, most }: LineProps) {
  return (
    <tr>
      <th scope="row">{line.name}</th>
      {line.counts.map((count, i) => (
        <td
          key={slots[i]?.key}
          className={slots[i]?.from === null && count > 0 ? 'late' : ''}
          style={{ '--share': count / most } as React.CSSProperties}
        >
          {count === 0 ? '' : count}
        </td>
      ))}
      <td className="sum">{line.all}</td>
    </tr>
  );
}

/** How many elections each committee has to see to, quarter by quarter; darker is more. */
export function GroupTable({ rows, slots, today }: GroupTableProps) {
  const say = useSay();
  const lines = byGroup(rows, slots, today);
  if (lines.length < 2) return null;
  const most = Math.max(...lines.flatMap(({ counts }) => counts));
  return (
    <Panel title={say(words.groups)}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by keyboard */}
      <section className="group-scroll" tabIndex={0} aria-label={say(words.groups)}>
        <table className="group-table">
          <thead>
            <tr>
              <th scope="col">{say(words.group)}</th>
              {slots.map((slot) => (
                <th key={slot.key} scope="col">
                  <abbr title={say(slotName(slot))}>{say(slotShort(slot))}</abbr>
                </th>
              ))}
              <th scope="col">{say(words.all)}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line key={line.unit} {...{ line, slots, most }} />
            ))}
          </tbody>
        </table>
      </section>
    </Panel>
  );
}
