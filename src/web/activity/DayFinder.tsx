import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { addDays, type IsoDate, weekday } from '../../kernel/date.ts';
import { joined, type Text, text } from '../../kernel/text.ts';
import type { ReplyOf } from '../client.ts';
import { useAnswer } from '../query.ts';
import { Nothing } from '../shared/Page.tsx';
import { Answered } from '../shared/Problems.tsx';
import { dayWords } from '../text/dates.ts';
import { useSay, useSpeech } from '../text/say.tsx';
import { finderWords as words } from './finderWords.ts';
import { weekdays } from './planWords.ts';

type Found = ReplyOf<'GET /api/gatherings/days'>;
type Choice = Found['days'][number];

interface Choosing {
  readonly chosen: readonly IsoDate[];
  readonly choose: (...days: readonly IsoDate[]) => void;
}

function useDay(): (day: IsoDate) => string {
  const { say, language } = useSpeech();
  return (day) => `${dayWords(day, language)} ${say(weekdays[weekday(day) - 1] ?? weekdays[0])}`;
}

/** What kind of day it is, where that is not what the day of the week says. */
function kindOfDay({ on, working }: Choice): Text | null {
  if (working === 'unknown') return words.unannounced;
  if (working === 'no') return words.off;
  return weekday(on) > 5 ? words.shifted : null;
}

function Away({ away }: Pick<Choice, 'away'>) {
  const say = useSay();
  if (away.length === 0) return null;
  return (
    <details>
      <summary>{say(words.away(away.length))}</summary>
      {away
        .map(({ name, because, word }) => `${name}（${say(words.because[because](word ?? ''))}）`)
        .join('、')}
    </details>
  );
}

/** Whether votes could be valid, the least that any of this kind takes first. */
function Quorums({ day }: { readonly day: Choice }) {
  const say = useSay();
  return day.quorums.map(({ rule, needs, reached }) => (
    <span key={needs} className={reached ? 'small faint' : 'small bad'}>
      {day.quorums.length > 1 && `${say(rule)} `}
      {say(reached ? words.reached(needs) : words.missed(needs, needs - day.voters))}
    </span>
  ));
}

interface DayProps extends Choosing {
  readonly day: Choice;
  /** Whether other days have a table, so that its lack is worth a word. */
  readonly some: boolean;
}

/** A bar says at a glance what the number beside it says in full. */
function Day({ day, some, chosen, choose }: DayProps) {
  const say = useSay();
  const name = useDay();
  const { on, can, expected, covered } = day;
  const kind = kindOfDay(day);
  const share = expected === 0 ? 0 : Math.round((can / expected) * 100);
  return (
    <li>
      <div className="day-line">
        <span className="day-head">
          <b>{name(on)}</b> {kind !== null && <span className="mark">{say(kind)}</span>}{' '}
          {some && !covered && <span className="faint small">{say(words.uncovered)}</span>}
        </span>
        <span className="share">
          <span className="bar" aria-hidden>
            <span style={{ width: `${share}%` }} />
          </span>
          {say(words.can(can, expected))}
        </span>
        {chosen.includes(on) ? (
          <span className="fine">{say(words.chosen)}</span>
        ) : (
          <Button size="small" aria-label={say(words.choose(name(on)))} onClick={() => choose(on)}>
            {say(words.pick)}
          </Button>
        )}
      </div>
      <Quorums day={day} />
      <Away away={day.away} />
    </li>
  );
}

function Pair({ pair, choose }: Pick<Found, 'pair'> & Pick<Choosing, 'choose'>) {
  const say = useSay();
  const name = useDay();
  if (pair === null) return null;
  const both = joined(
    [pair.first, pair.second].map((day) => text(name(day), name(day))),
    and,
  );
  return (
    <div className="note soft">
      {say(words.pair(pair.reached, pair.expected))} <b>{say(both)}</b>{' '}
      <Button size="small" onClick={() => choose(pair.first, pair.second)}>
        {say(words.both)}
      </Button>
      {pair.left.length > 0 && (
        <div className="small">
          {say(words.left(pair.left.length))}
          {pair.left.map((one) => one.name).join('、')}
        </div>
      )}
    </div>
  );
}
const and = text('、', ', ');

/** So many days at first: who needs more has a reason to look further. */
const atFirst = 7;

interface FoundProps extends Choosing {
  readonly found: Found;
  readonly unit: number;
}

function Days({ found, unit, ...choosing }: FoundProps) {
  const say = useSay();
  const [all, setAll] = useState(false);
  const { days, pair } = found;
  if (found.numberOnly) return <Nothing title={say(words.numberOnly)} />;
  const some = days.some(({ covered }) => covered);
  const shown = all ? days : days.slice(0, atFirst);
  return (
    <>
      <p className="about">{say(words.about)}</p>
      {!some && (
        <p className="note">
          {say(words.noTable)}{' '}
          <Link to={'/duty' as '/'} search={{ unit: String(unit) }}>
            {say(words.importIt)}
          </Link>
        </p>
      )}
      <Pair pair={pair} choose={choosing.choose} />
      <ol className="plain-list best-days">
        {shown.map((day) => (
          <Day key={day.on} day={day} some={some} {...choosing} />
        ))}
      </ol>
      {shown.length < days.length && (
        <Button onClick={() => setAll(true)}>{say(words.more(days.length - shown.length))}</Button>
      )}
    </>
  );
}

interface FinderProps extends Choosing {
  readonly unit: number;
  readonly handle: string;
  readonly from: IsoDate;
  readonly weeks: number;
  readonly startsAt: string | null;
}

/** The days of the weeks ahead, those on which most can come first. */
export function DayFinder({ unit, handle, from, weeks, startsAt, ...choosing }: FinderProps) {
  const say = useSay();
  const span = { from, to: addDays(from, weeks * 7) };
  const query = { unit, handle, ...span, ...(startsAt === null ? {} : { startsAt }) };
  const answer = useAnswer('GET /api/gatherings/days', { query });
  return (
    <section className="finder">
      <h3>{say(words.title)}</h3>
      <Answered answer={answer}>
        {(found) => <Days found={found} unit={unit} {...choosing} />}
      </Answered>
    </section>
  );
}
