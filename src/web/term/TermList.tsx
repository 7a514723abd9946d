import { Link } from '@tanstack/react-router';
import { Table } from 'antd';
import { useCatalogue } from '../catalogue.tsx';
import { Day } from '../shared/Day.tsx';
import { useNarrow } from '../shared/useNarrow.ts';
import { dayWords } from '../text/dates.ts';
import { useSay, useSpeech } from '../text/say.tsx';
import { termWords as words } from './termWords.ts';
import type { TermRow } from './wave.ts';

type Clock = TermRow['clock'];

export function ClockTag({ state }: Pick<Clock, 'state'>) {
  const say = useSay();
  return <span className={`clock ${state}`}>{say(words.states[state])}</span>;
}

function Last({ clock }: { readonly clock: Clock }) {
  const { say, language } = useSpeech();
  const { last, ends, daysLeft } = clock;
  return (
    <>
      <Day day={last} />
      {daysLeft !== null && <div className="faint">{say(words.daysLeft(daysLeft))}</div>}
      {ends !== null && ends !== last && (
        <div className="faint">{say(words.extendedFrom(dayWords(ends, language)))}</div>
      )}
    </>
  );
}

/** What is to be done next, and by when. */
export function Next({ clock: { next } }: { readonly clock: Clock }) {
  const { say, language } = useSpeech();
  const { termPlan } = useCatalogue();
  if (next === null) return <span className="faint">—</span>;
  const step = termPlan.steps.find(({ id }) => id === next.id);
  const day = dayWords(next.by, language);
  const isLate = next.state === 'late';
  return (
    <>
      {step && say(step.name)}{' '}
      <span className={isLate ? 'clock-late' : 'faint'}>
        {say(isLate ? words.lateBy(day) : words.by(day))}
      </span>
    </>
  );
}

function Done({ clock }: { readonly clock: Clock }) {
  const say = useSay();
  const { termPlan } = useCatalogue();
  const done = clock.steps.filter(({ state }) => state === 'done');
  if (done.length === 0) return <span className="faint">—</span>;
  return (
    <>
      {done.map(({ id }) => {
        const step = termPlan.steps.find((one) => one.id === id);
        return <div key={id}>✓ {step && say(step.name)}</div>;
      })}
    </>
  );
}

function UnitLink({ row }: { readonly row: TermRow }) {
  return (
    <Link to="/units/$unit" params={{ unit: String(row.unit) }}>
      {row.name}
    </Link>
  );
}

function Cards({ rows }: { readonly rows: readonly TermRow[] }) {
  const say = useSay();
  return (
    <ul className="plain-list term-cards">
      {rows.map((row) => (
        <li key={row.unit}>
          <div>
            <b>
              <UnitLink row={row} />
            </b>{' '}
            <ClockTag state={row.clock.state} />
          </div>
          <div>
            {say(words.last)} <Day day={row.clock.last} />
            {row.clock.daysLeft !== null && (
              <span className="faint"> {say(words.daysLeft(row.clock.daysLeft))}</span>
            )}
          </div>
          <div>
            {say(words.next)}
            {': '}
            <Next clock={row.clock} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Unit by unit, the most urgent first. */
export function TermList({ rows }: { readonly rows: readonly TermRow[] }) {
  const say = useSay();
  if (useNarrow()) return <Cards rows={rows} />;
  return (
    <Table<TermRow>
      rowKey="unit"
      size="small"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={[...rows]}
      columns={[
        { title: say(words.last), render: (_, row) => <Last clock={row.clock} /> },
        { title: say(words.unit), render: (_, row) => <UnitLink row={row} /> },
        { title: say(words.group), render: (_, row) => row.group?.name ?? '' },
        { title: say(words.state), render: (_, row) => <ClockTag state={row.clock.state} /> },
        { title: say(words.next), render: (_, row) => <Next clock={row.clock} /> },
        { title: say(words.doneSteps), render: (_, row) => <Done clock={row.clock} /> },
      ]}
    />
  );
}
