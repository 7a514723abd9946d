import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { addDays, type IsoDate } from '../../kernel/date.ts';
import { useCatalogue } from '../catalogue.tsx';
import type { ReplyOf } from '../client.ts';
import { useMe } from '../session.tsx';
import { pageOf, Severity } from '../shared/Finding.tsx';
import { Panel } from '../shared/Page.tsx';
import { ReasonButton } from '../shared/ReasonButton.tsx';
import { common } from '../text/common.ts';
import { dayWords } from '../text/dates.ts';
import { useSay, useSpeech } from '../text/say.tsx';
import { waiverWords as words } from './waiverWords.ts';

export type Waiver = ReplyOf<'GET /api/waivers'>['waivers'][number];
export type Waived = ReplyOf<'GET /api/findings'>['waived'][number];

function nameOf({ subject, unitName }: Waiver): string {
  return subject === null ? unitName : `${unitName} · ${subject.name}`;
}

function stateOf({ ended, until }: Waiver, today: IsoDate): keyof typeof words.states {
  if (ended !== null) return 'back';
  return until <= today ? 'over' : 'holds';
}

function TakeBack({ waiver }: { readonly waiver: Waiver }) {
  const say = useSay();
  const { id, rule, may } = waiver;
  if (!may.includes('take-back')) return null;
  const title = say(words.takeBackOf(rule, nameOf(waiver)));
  return (
    <ReasonButton
      operation="POST /api/waivers/:waiver/take-back"
      size="small"
      aria-label={title}
      title={title}
      verb={say(words.takeBack)}
      about={say(words.takeBackAbout)}
      input={(reason) => ({ params: { waiver: id }, body: { reason } })}
    />
  );
}

/** Whom it is about, with the page where that stands. */
function About({ waiver }: { readonly waiver: Waiver }) {
  const say = useSay();
  const { unit, unitName, subject } = waiver;
  const page = subject && pageOf(subject.type, subject.id);
  return (
    <>
      <Link to="/units/$unit" params={{ unit: String(unit) }}>
        {unitName}
      </Link>
      {' · '}
      {subject === null ? (
        say(words.everything)
      ) : page === null ? (
        subject.name
      ) : (
        <Link to={page as '/'}>{subject.name}</Link>
      )}
    </>
  );
}

/** Who gave it, until when, and how it ended. */
function Terms({ waiver }: { readonly waiver: Waiver }) {
  const { say, language } = useSpeech();
  const { actor, until, ended } = waiver;
  return (
    <span className="faint">
      {say(words.given(actor))} · {say(words.until(dayWords(addDays(until, -1), language)))}
      {ended !== null && (
        <>
          {' · '}
          {say(words.takenBack(dayWords(ended.on, language), ended.actor, ended.reason))}
        </>
      )}
    </span>
  );
}

interface CardProps {
  readonly waiver: Waiver;
  /** What it covers; unsaid where nobody asked, as of one that ended. */
  readonly covered?: Waived | undefined;
}

/** One waiver: of which rule and whom, why, by whom and until when. */
export function WaiverCard({ waiver, covered }: CardProps) {
  const say = useSay();
  const { today } = useMe();
  const { rules } = useCatalogue();
  const { rule: id, reason } = waiver;
  const title = rules.find((one) => one.id === id)?.title;
  return (
    <li className="card">
      <span className="mark">{say(words.states[stateOf(waiver, today)])}</span>
      <span>
        <About waiver={waiver} />{' '}
        <Link to={`/rules/${id}` as '/'} className="faint">
          {id}
        </Link>{' '}
        {title && <span className="faint">{say(title)}</span>}
        <br />
        {say(words.why(reason))}
        <br />
        <Terms waiver={waiver} />
        {covered !== undefined && (
          <>
            <br />
            {say(words.covers(covered.count, covered.finding.says))}
          </>
        )}
      </span>
      <span>
        <TakeBack waiver={waiver} />
      </span>
    </li>
  );
}

interface ListProps {
  readonly waivers: readonly Waiver[];
  readonly waived: readonly Waived[];
}

/** Apart from the findings, so that nothing vanishes: what is waived, and what once was. */
export function Waivers({ waivers, waived }: ListProps) {
  const say = useSay();
  const { today } = useMe();
  const [shown, setShown] = useState(false);
  if (waivers.length === 0) return null;
  const held = waivers.filter((one) => stateOf(one, today) === 'holds');
  const ended = waivers.filter((one) => stateOf(one, today) !== 'holds');
  const covers = new Map(waived.map((one) => [one.waiver.id, one]));
  return (
    <Panel title={say(words.title(held.length))}>
      <p className="about">{say(words.listAbout)}</p>
      <ul className="cards marked">
        {held.map((one) => (
          <WaiverCard key={one.id} waiver={one} covered={covers.get(one.id)} />
        ))}
        {shown && ended.map((one) => <WaiverCard key={one.id} waiver={one} />)}
      </ul>
      {!shown && ended.length > 0 && (
        <Button onClick={() => setShown(true)}>{say(words.showEnded(ended.length))}</Button>
      )}
    </Panel>
  );
}

/** Leave that covers nothing is a finding of its own, for whoever gives leave. */
export function UnusedWaiver({ waiver }: { readonly waiver: Waiver }) {
  const say = useSay();
  return (
    <article className="finding">
      <header>
        <Severity severity="info" /> <b>{nameOf(waiver)}</b>
      </header>
      <p className="says">{say(words.unused(waiver.rule, waiver.reason))}</p>
      <p>
        <span className="label">{say(common.cure)}</span> {say(words.unusedCure)}
      </p>
      <footer>
        <Terms waiver={waiver} />
        <TakeBack waiver={waiver} />
      </footer>
    </article>
  );
}
