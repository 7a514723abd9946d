import { Link } from '@tanstack/react-router';
import { Button, Drawer } from 'antd';
import { type CountedDuty, countedDuties } from '../../engines/norm/completion.ts';
import { explain } from '../../engines/norm/explain.ts';
import { addDays } from '../../kernel/date.ts';
import { text } from '../../kernel/text.ts';
import { useCatalogue } from '../catalogue.tsx';
import type { ReplyOf } from '../client.ts';
import { useAnswer } from '../query.ts';
import { reachOf, useMe } from '../session.tsx';
import { Day } from '../shared/Day.tsx';
import { Answered } from '../shared/Problems.tsx';
import { common } from '../text/common.ts';
import { dayWords } from '../text/dates.ts';
import { useSay, useSpeech } from '../text/say.tsx';
import { StateChip } from './CompletionCell.tsx';
import type { CellAddress, CellState } from './completionSheets.ts';
import { stateWords, cellWords as words } from './completionWords.ts';
import { WaiverCard } from './Waivers.tsx';

type Reply = ReplyOf<'GET /api/completion/cell'>;
type Part = Reply['parts'][number];

function toldAs({ state, period, asOf }: Pick<Reply, 'period' | 'asOf'> & Pick<Part, 'state'>) {
  const told: CellState = state === 'open' && asOf < period.from ? 'later' : state;
  return told;
}

/** What the rule says, on whose word, and how sure we are of it. */
function Asked({ duty }: { readonly duty: CountedDuty }) {
  const say = useSay();
  const { regulations } = useCatalogue();
  const name = (code: string) =>
    regulations.find((one) => one.code === code)?.name ?? text(code, code);
  return (
    <section>
      <h3>{say(words.asked)}</h3>
      <p>{say(explain(duty, null, name))}</p>
      <Link to={`/rules/${duty.id}` as '/'}>{say(words.openRule(duty.id))}</Link>
    </section>
  );
}

function PartHeld({ part, reply }: { readonly part: Part; readonly reply: Reply }) {
  const say = useSay();
  const alone = reply.parts.length === 1 && part.name === reply.unitName;
  return (
    <li>
      {!alone && (
        <p className="part">
          <b>{part.name}</b>{' '}
          <StateChip state={toldAs({ ...reply, state: part.state })} times={part.times} />
        </p>
      )}
      {part.held.length === 0 && part.state !== 'unknown' && (
        <p className="faint">{say(words.noneHeld)}</p>
      )}
      {part.held.map(({ id, on, title }) => (
        <p key={id}>
          <Day day={on} /> <Link to={`/gatherings/${id}` as '/'}>{title}</Link>
        </p>
      ))}
    </li>
  );
}

function Held({ reply }: { readonly reply: Reply }) {
  const say = useSay();
  if (reply.parts.length === 0) return null;
  return (
    <section>
      <h3>{say(words.held)}</h3>
      <ul className="plain-list">
        {reply.parts.map((part, i) => (
          <PartHeld key={`${part.name} ${i.toString()}`} part={part} reply={reply} />
        ))}
      </ul>
    </section>
  );
}

interface CureProps {
  readonly reply: Reply;
  readonly duty: CountedDuty;
}

/** What is lacking and what to do about it: told of what was missed, and of what is still open. */
function Cure({ reply, duty }: CureProps) {
  const say = useSay();
  const { language } = useSpeech();
  const { state, period, parts, unit, unitName } = reply;
  const writes = reachOf(useMe(), 'activity.write').includes(unit);
  if (state !== 'missed' && state !== 'open') return null;
  const short = parts.filter((one) => one.state === state);
  const names = short.map(({ name }) => name).filter((name) => name !== unitName);
  const times = Math.min(...short.map((one) => one.times));
  const last = dayWords(addDays(period.to, -1), language);
  return (
    <section>
      <h3>{say(common.cure)}</h3>
      <p>
        {say(words.lacking(times, duty.do.times, names))}{' '}
        {say(state === 'open' ? words.stillOpen(last) : duty.cure)}
      </p>
      {writes && (
        <Link to={'/gatherings/new' as '/'} search={{ unit: String(unit) } as never}>
          <Button>{say(words.record)}</Button>
        </Link>
      )}
    </section>
  );
}

function Why({ reply }: { readonly reply: Reply }) {
  const say = useSay();
  if (reply.state !== 'unknown') return null;
  const told = [reply.missing, ...reply.parts.map(({ missing }) => missing)];
  const reasons = new Set(told.flatMap((one) => (one === null ? [] : [say(one)])));
  return (
    <section>
      <h3>{say(words.whatIsMissing)}</h3>
      {[...reasons].map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
    </section>
  );
}

function Opened({ reply }: { readonly reply: Reply }) {
  const say = useSay();
  const { rules } = useCatalogue();
  const duty = countedDuties(rules).find(({ id }) => id === reply.rule);
  const state = toldAs(reply);
  const times = Math.min(...reply.parts.map((part) => part.times));
  return (
    <div className="cell-drawer">
      <p>
        <StateChip state={state} times={Number.isFinite(times) ? times : 0} />{' '}
        {state !== 'met' && <span className="faint">{say(stateWords[state].meaning)}</span>}
      </p>
      {duty && <Asked duty={duty} />}
      <Held reply={reply} />
      {duty && <Cure reply={reply} duty={duty} />}
      <Why reply={reply} />
      {reply.waivers.length > 0 && (
        <ul className="cards marked">
          {reply.waivers.map((one) => (
            <WaiverCard key={one.id} waiver={one} />
          ))}
        </ul>
      )}
      <p className="further">
        <Link to="/units/$unit" params={{ unit: String(reply.unit) }}>
          {say(words.unitPage)}
        </Link>{' '}
        <Link to={'/findings' as '/'} search={{ unit: String(reply.unit) } as never}>
          {say(words.findings)}
        </Link>
      </p>
    </div>
  );
}

interface DrawerProps {
  readonly cell: CellAddress;
  readonly onClose: () => void;
}

/** What was asked in one cell, what was held, and what is missing or to be done. */
export function CompletionDrawer({ cell, onClose }: DrawerProps) {
  const say = useSay();
  const { rules } = useCatalogue();
  const answer = useAnswer('GET /api/completion/cell', { query: cell });
  const reply = answer.data;
  const duty = countedDuties(rules).find(({ id }) => id === cell.rule);
  const what = duty === undefined ? cell.rule : say(duty.do.handle.name);
  const title = reply && `${reply.unitName} · ${say(reply.periodName)}${what}`;
  return (
    <Drawer open title={title ?? what} size={480} onClose={onClose}>
      <Answered answer={answer}>{(found) => <Opened reply={found} />}</Answered>
    </Drawer>
  );
}
