import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { addMonths, type IsoDate, partsOf, weekday } from '../../kernel/date.ts';
import { push } from '../../kernel/factIndex.ts';
import type { ReplyOf } from '../client.ts';
import { CalendarLink } from '../notice/CalendarLink.tsx';
import { useAnswer } from '../query.ts';
import { unitAsked, useAsked } from '../search.ts';
import { reachesAny, reachOf, useMe } from '../session.tsx';
import { Nothing, Page, Panel } from '../shared/Page.tsx';
import { Answered } from '../shared/Problems.tsx';
import { UnitFilter } from '../shared/UnitFilter.tsx';
import { useMonth } from '../shared/useMonth.ts';
import { dayWords } from '../text/dates.ts';
import { useSay, useSpeech } from '../text/say.tsx';
import '../style/calendar.css';
import { daysShown, shownOn } from './calendar.ts';
import { planWords, weekdays, calendarWords as words } from './planWords.ts';

type Line = ReplyOf<'GET /api/gatherings'>['lines'][number];
const most = 200;

function Filter() {
  const say = useSay();
  const { today } = useMe();
  const [first, turn] = useMonth();
  const { year, month } = partsOf(first);
  return (
    <div className="filter">
      <Button onClick={() => turn(addMonths(first, -1))}>‹ {say(words.earlier)}</Button>
      <b aria-live="polite">{say(words.month(year, month))}</b>
      <Button onClick={() => turn(addMonths(first, 1))}>{say(words.later)} ›</Button>
      <Button onClick={() => turn(`${today.slice(0, 7)}-01` as IsoDate)}>{say(words.now)}</Button>
      <UnitFilter permission="activity.read" />
    </div>
  );
}

/** A draft of a day that is over was not recorded. */
function stateOf({ status, heldOn }: Line, today: IsoDate) {
  if (status !== 'draft') return words[status];
  return heldOn < today ? words.open : words.planned;
}

function Entry({ line }: { readonly line: Line }) {
  const say = useSay();
  const { today } = useMe();
  const [asked] = useAsked();
  return (
    <li className={line.status}>
      <Link to={`/gatherings/${line.id}` as '/'}>{line.title}</Link>{' '}
      <span className="mark">{say(stateOf(line, today))}</span>
      {asked.unit === undefined && <div className="faint small">{line.unitName}</div>}
    </li>
  );
}

/** What has no place in the day is a list of its own. */
function Others({ day, count }: { readonly day: IsoDate; readonly count: number }) {
  const say = useSay();
  const [asked] = useAsked();
  const search = { from: day, to: day, ...(asked.unit === undefined ? {} : { unit: asked.unit }) };
  return (
    <li>
      <Link to={'/gatherings' as '/'} search={search}>
        {say(words.others(count))}
      </Link>
    </li>
  );
}

interface DayProps {
  readonly day: IsoDate;
  readonly lines: readonly Line[];
  readonly other: boolean;
}

/** One day: its number leads to a record of that day for whoever may write one. */
function DayCell({ day, lines, other }: DayProps) {
  const { say, language } = useSpeech();
  const me = useMe();
  const [asked] = useAsked();
  const { shown, others } = shownOn(lines);
  const number = partsOf(day).day;
  const writes = reachesAny(me, ['activity.write']) && !other;
  const search = { on: day, ...(asked.unit === undefined ? {} : { unit: asked.unit }) };
  const label = say(words.record(dayWords(day, language)));
  return (
    <li className={`day${other ? ' other' : ''}${day === me.today ? ' today' : ''}`}>
      <span className="number">
        {writes ? (
          <Link to={'/gatherings/new' as '/'} search={search} aria-label={label}>
            {number}
          </Link>
        ) : (
          number
        )}
        <span className="weekday">{say(weekdays[weekday(day) - 1] ?? weekdays[0])}</span>
      </span>
      <ul className="plain-list">
        {shown.map((line) => (
          <Entry key={line.id} line={line} />
        ))}
        {others > 0 && <Others day={day} count={others} />}
      </ul>
    </li>
  );
}

function Month({ first, lines }: { readonly first: IsoDate; readonly lines: readonly Line[] }) {
  const { say, language } = useSpeech();
  const oldest = lines.length === most ? lines.at(-1)?.heldOn : undefined;
  const byDay = new Map<IsoDate, Line[]>();
  for (const line of lines) push(byDay, line.heldOn, line);
  const next = addMonths(first, 1);
  return (
    <>
      {oldest && <p className="note">{say(words.more(dayWords(oldest, language)))}</p>}
      <ol className="calendar">
        {daysShown(first).map((day) => (
          <DayCell
            key={day}
            day={day}
            lines={byDay.get(day) ?? []}
            other={day < first || day >= next}
          />
        ))}
      </ol>
      {lines.length === 0 && (
        <Nothing title={say(words.none)}>
          <p>{say(words.noneAbout)}</p>
        </Nothing>
      )}
    </>
  );
}

/** The branch whose records I keep: that which is asked for, else the one of my role. */
function useOwnBranch(): number | undefined {
  const me = useMe();
  const [asked] = useAsked();
  const writes = new Set(reachOf(me, 'activity.write'));
  if (writes.has(Number(asked.unit))) return Number(asked.unit);
  return me.roles.find(({ unit }) => writes.has(unit))?.unit;
}

/** A month of what is planned and what was recorded. */
export default function CalendarPage() {
  const say = useSay();
  const [asked] = useAsked();
  const [first] = useMonth();
  const unit = unitAsked(asked);
  const branch = useOwnBranch();
  const query = { ...unit, from: first, to: addMonths(first, 1), limit: most };
  const answer = useAnswer('GET /api/gatherings', { query });
  const plans = reachesAny(useMe(), ['activity.write']) && (
    <Link
      to={'/gatherings/plan' as '/'}
      search={asked.unit === undefined ? {} : { unit: asked.unit }}
    >
      <Button>{say(planWords.title)}</Button>
    </Link>
  );
  return (
    <Page title={say(words.title)} about={say(words.about)} actions={plans}>
      <Panel>
        <Filter />
        <Answered answer={answer}>{({ lines }) => <Month first={first} lines={lines} />}</Answered>
      </Panel>
      {branch !== undefined && <CalendarLink key={branch} unit={branch} />}
    </Page>
  );
}
