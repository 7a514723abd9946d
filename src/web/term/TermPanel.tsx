import '../style/term.css';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useCatalogue } from '../catalogue.tsx';
import { useAnswer, useDownload } from '../query.ts';
import { useAsOf } from '../search.ts';
import { Day, Span } from '../shared/Day.tsx';
import { Nothing, Panel } from '../shared/Page.tsx';
import { Answered, ProblemList } from '../shared/Problems.tsx';
import { dayWords } from '../text/dates.ts';
import { useSay, useSpeech } from '../text/say.tsx';
import { type Letter, letterKinds, type TermsReply } from './letters.ts';
import { BeginDrawer, PaperDrawer } from './TermDrawers.tsx';
import { ClockTag } from './TermList.tsx';
import { letterWords, termWords, panelWords as words } from './termWords.ts';

type Clock = NonNullable<TermsReply['clock']>;

function Approval({ term }: { readonly term: TermsReply['terms'][number] }) {
  const say = useSay();
  const { approval, approvalNo, approvalOn } = term;
  return (
    <>
      <dt>{say(words.approval)}</dt>
      <dd>
        {approval === 'given' ? (
          <>
            {approvalNo} <Day day={approvalOn} />
          </>
        ) : (
          say(words.approvals[approval])
        )}
      </dd>
    </>
  );
}

function Facts({ clock, reply }: { readonly clock: Clock; readonly reply: TermsReply }) {
  const say = useSay();
  const term = reply.terms.find(({ from }) => from === clock.from);
  return (
    <dl className="facts">
      <dt>{say(words.from)}</dt>
      <dd>
        <Day day={clock.from} />
        {clock.years !== null && <span className="faint"> {say(words.years(clock.years))}</span>}
      </dd>
      <dt>{say(words.ends)}</dt>
      <dd>
        <Day day={clock.ends} /> <ClockTag state={clock.state} />
      </dd>
      {clock.last !== clock.ends && (
        <>
          <dt>{say(words.last)}</dt>
          <dd>
            <Day day={clock.last} />
          </dd>
        </>
      )}
      {clock.daysLeft !== null && clock.state !== 'running' && (
        <>
          <dt>{say(termWords.state)}</dt>
          <dd>{say(termWords.daysLeft(clock.daysLeft))}</dd>
        </>
      )}
      {term && <Approval term={term} />}
    </dl>
  );
}

function Steps({ clock }: { readonly clock: Clock }) {
  const { say, language } = useSpeech();
  const { termPlan } = useCatalogue();
  if (clock.steps.length === 0) return null;
  return (
    <ol className="term-steps" aria-label={say(words.steps)}>
      {clock.steps.map(({ id, by, doneOn, state }) => {
        const step = termPlan.steps.find((one) => one.id === id);
        return (
          <li key={id} className={state}>
            <b>{step && say(step.name)}</b>
            <span>{say(words.stepStates[state])}</span>
            <small>
              {doneOn === null
                ? say(termWords.by(dayWords(by, language)))
                : dayWords(doneOn, language)}
            </small>
          </li>
        );
      })}
    </ol>
  );
}

function Papers({ papers }: Pick<TermsReply, 'papers'>) {
  const { say, language } = useSpeech();
  if (papers.length === 0) return null;
  return (
    <details>
      <summary>
        {say(words.papers)}（{papers.length}）
      </summary>
      <ul className="plain-list">
        {papers.map((one) => (
          <li key={`${one.kind} ${one.on} ${one.documentNo}`}>
            <Day day={one.on} /> <b>{say(words.kinds[one.kind])}</b>
            {one.documentNo && ` · ${one.documentNo}`}
            {one.until && ` · ${say(words.untilDay(dayWords(one.until, language)))}`}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Earlier({ terms, clock }: Pick<TermsReply, 'terms' | 'clock'>) {
  const say = useSay();
  const before = terms.filter(({ from }) => from !== clock?.from);
  if (before.length === 0) return null;
  return (
    <details>
      <summary>
        {say(words.before)}（{before.length}）
      </summary>
      <ul className="plain-list">
        {before.map((one) => (
          <li key={one.from}>
            <Span from={one.from} to={one.to} />
            {one.years !== null && <span className="faint"> {say(words.years(one.years))}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Letters({ unit }: { readonly unit: number }) {
  const { say, language } = useSpeech();
  const file = useDownload('GET /api/units/:unit/terms/letter');
  const draft = (letter: Letter) =>
    file.run(
      { params: { unit }, query: { letter, format: 'docx', language } },
      `${say(letterWords[letter])}.docx`,
    );
  const items = letterKinds.map((key) => ({ key, label: say(letterWords[key]) }));
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{ items, onClick: ({ key }) => void draft(key as Letter) }}
      >
        <Button loading={file.busy}>{say(words.letters)} ▾</Button>
      </Dropdown>
      <ProblemList problems={file.problems} />
    </>
  );
}

function Acts({ unit, reply }: { readonly unit: number; readonly reply: TermsReply }) {
  const say = useSay();
  const [open, setOpen] = useState<'begin' | 'paper' | null>(null);
  const writes = reply.may.includes('unit.write');
  const close = () => setOpen(null);
  return (
    <>
      {reply.may.includes('activity.read') && reply.terms.length > 0 && <Letters unit={unit} />}
      {writes && reply.terms.length > 0 && (
        <Button onClick={() => setOpen('paper')}>{say(words.paper)}</Button>
      )}
      {writes && <Button onClick={() => setOpen('begin')}>{say(words.begin)}</Button>}
      {open === 'begin' && <BeginDrawer {...{ unit, reply }} onClose={close} />}
      {open === 'paper' && <PaperDrawer {...{ unit, reply }} onClose={close} />}
    </>
  );
}

function Shown({ unit, reply }: { readonly unit: number; readonly reply: TermsReply }) {
  const say = useSay();
  const { clock } = reply;
  if (clock === null) return null;
  return (
    <Panel title={say(words.title)} actions={<Acts {...{ unit, reply }} />}>
      {clock.state === 'none' ? (
        <Nothing title={say(words.none)}>
          <p>{say(words.noneAbout)}</p>
        </Nothing>
      ) : (
        <>
          <Facts {...{ clock, reply }} />
          <Steps clock={clock} />
        </>
      )}
      <Papers papers={reply.papers} />
      <Earlier terms={reply.terms} clock={clock} />
    </Panel>
  );
}

/** When the term of this unit ends, what has to be done before, and the papers on record. */
export function TermPanel({ unit }: { readonly unit: number }) {
  const answer = useAnswer('GET /api/units/:unit/terms', { params: { unit }, query: useAsOf() });
  return <Answered answer={answer}>{(reply) => <Shown {...{ unit, reply }} />}</Answered>;
}
