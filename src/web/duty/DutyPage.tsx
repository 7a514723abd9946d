import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { addMonths, partsOf } from '../../kernel/date.ts';
import { calendarWords } from '../activity/planWords.ts';
import type { ReplyOf } from '../client.ts';
import { FileOrPaste } from '../import/FileOrPaste.tsx';
import { statusNames } from '../import/words.ts';
import { useAct, useAnswer } from '../query.ts';
import { unitAsked, useAsked } from '../search.ts';
import { reachOf, useMe } from '../session.tsx';
import { Moment } from '../shared/Day.tsx';
import { Nothing, Page, Panel } from '../shared/Page.tsx';
import { Answered, ProblemList } from '../shared/Problems.tsx';
import { ReasonButton } from '../shared/ReasonButton.tsx';
import { UnitPicker } from '../shared/UnitPicker.tsx';
import { useMonth } from '../shared/useMonth.ts';
import '../style/import.css';
import '../style/record.css';
import { dayWords } from '../text/dates.ts';
import { useSay, useSpeech } from '../text/say.tsx';
import { DutyTable } from './DutyTable.tsx';
import { dutyWords as words } from './words.ts';

type Month = ReplyOf<'GET /api/duty'>;
type Batch = Month['batches'][number];

/** The unit that is asked for, else the one of my own grant, else the first. */
function useUnit(): number | undefined {
  const me = useMe();
  const [asked] = useAsked();
  const reach = reachOf(me, 'roster.write');
  const own = me.roles.find((held) => reach.includes(held.unit))?.unit;
  return unitAsked(asked).unit ?? own ?? reach[0];
}

function Filter({ unit }: { readonly unit: number | undefined }) {
  const say = useSay();
  const [, ask] = useAsked();
  const [first, turn] = useMonth();
  const { year, month } = partsOf(first);
  return (
    <div className="filter">
      <UnitPicker
        label={say(words.unit)}
        permission="roster.write"
        value={unit}
        onChange={(next) => ask({ unit: next === undefined ? undefined : String(next) })}
      />
      <Button onClick={() => turn(addMonths(first, -1))}>‹ {say(calendarWords.earlier)}</Button>
      <b aria-live="polite">{say(calendarWords.month(year, month))}</b>
      <Button onClick={() => turn(addMonths(first, 1))}>{say(calendarWords.later)} ›</Button>
    </div>
  );
}

/** A file or pasted cells for the month on the page; nothing is kept before it was looked at. */
function Import({ unit }: { readonly unit: number }) {
  const say = useSay();
  const navigate = useNavigate();
  const [first] = useMonth();
  const act = useAct('POST /api/duty/imports');
  const read = async (body: Blob, name: string) => {
    const query = { unit, month: first.slice(0, 7), fileName: name.slice(-200) };
    const preview = await act.run({ query, body });
    if (preview !== null) void navigate({ to: `/duty/imports/${preview.batch.id}` as '/' });
  };
  return (
    <Panel title={say(words.import)}>
      <p className="about">
        {say(words.forms)} {say(words.replaces)}
      </p>
      <ProblemList problems={act.problems} />
      <FileOrPaste read={(body, name) => void read(body, name)} busy={act.busy} />
    </Panel>
  );
}

function Undo({ batch }: { readonly batch: string }) {
  const say = useSay();
  return (
    <ReasonButton
      operation="POST /api/duty/imports/:batch/undo"
      size="small"
      title={say(words.undoTitle)}
      verb={say(words.undo)}
      about={say(words.undoAbout)}
      input={(reason) => ({ params: { batch }, body: { reason } })}
    />
  );
}

function Line({ batch, may }: { readonly batch: Batch; readonly may: boolean }) {
  const say = useSay();
  const { counts, status } = batch;
  return (
    <li>
      <span className="mark">{say(statusNames[status])}</span> {batch.fileName}{' '}
      <span className="faint">
        {say(words.counts(counts.people, counts.shifts))}
        {counts.errors > 0 && ` · ${say(words.errors(counts.errors))}`} ·{' '}
        <Moment at={batch.createdAt} /> · {batch.createdBy}
      </span>{' '}
      {may && status === 'committed' && <Undo batch={batch.id} />}
    </li>
  );
}

function Shown({ month, unit }: { readonly month: Month; readonly unit: number }) {
  const { say, language } = useSpeech();
  const [first] = useMonth();
  const { year, month: number } = partsOf(first);
  const may = month.may.includes('roster.write');
  if (month.numberOnly) {
    return (
      <Panel>
        <Nothing title={say(words.numberOnly)} />
      </Panel>
    );
  }
  return (
    <>
      <Panel title={say(words.month(calendarWords.month(year, number)))}>
        {month.keptUntil === null ? (
          <Nothing title={say(words.none)}>
            <p>{say(words.noneAbout)}</p>
          </Nothing>
        ) : (
          <>
            <p className="about">{say(words.kept(dayWords(month.keptUntil, language)))}</p>
            <DutyTable shifts={month.shifts} />
          </>
        )}
      </Panel>
      {may && <Import unit={unit} />}
      {month.batches.length > 0 && (
        <Panel title={say(words.batches)}>
          <ul className="plain-list">
            {month.batches.map((batch) => (
              <Line key={batch.id} batch={batch} may={may} />
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}

function Asked({ unit }: { readonly unit: number }) {
  const [first] = useMonth();
  const answer = useAnswer('GET /api/duty', { query: { unit, month: first.slice(0, 7) } });
  const data = answer.isPlaceholderData ? undefined : answer.data;
  return (
    <Answered answer={{ ...answer, data }}>
      {(month) => <Shown month={month} unit={unit} />}
    </Answered>
  );
}

/** Who has which shift in a month, and where its table comes in. */
export default function DutyPage() {
  const say = useSay();
  const unit = useUnit();
  return (
    <Page title={say(words.title)} about={say(words.about)}>
      {unit === undefined ? (
        <Panel>
          <Nothing title={say(words.noReach)} />
        </Panel>
      ) : (
        <>
          <Filter unit={unit} />
          <Asked unit={unit} />
        </>
      )}
    </Page>
  );
}
