import { Link } from '@tanstack/react-router';
import { joined, type Text, text } from '../../kernel/text.ts';
import { dayWords } from '../text/dates.ts';
import { useSay, useSpeech } from '../text/say.tsx';
import type { CaseLine, Late } from './terms.ts';
import { caseWords as words } from './words.ts';

type Next = CaseLine['next'][number];

/** Told by a word; in time says nothing. */
export function LateMark({ late }: { readonly late: Late }) {
  const say = useSay();
  if (late === 'in-time') return null;
  const tone = late === 'late' ? 'mark error' : 'mark';
  return <span className={tone}>{say(words.late[late])}</span>;
}

function Days({ due, earliest, state }: Pick<Next, 'due' | 'earliest' | 'state'>) {
  const { say, language } = useSpeech();
  const waits = state === 'blocked';
  const said: Text[] = [
    ...(waits && earliest !== null ? [words.earliest(dayWords(earliest, language))] : []),
    ...(due === null ? [] : [words.due(dayWords(due, language))]),
  ];
  if (said.length === 0) return null;
  return <span className="faint">{say(joined(said, text('，', ', ')))}</span>;
}

function NextStep({ line }: { readonly line: CaseLine }) {
  const say = useSay();
  const [first, ...others] = line.next;
  if (first === undefined) return <Over line={line} />;
  const also = others.filter(({ state }) => state === 'possible').map(({ name }) => name);
  return (
    <div className="next">
      <span className="faint">{say(words.next)}</span> <b>{say(first.name)}</b>{' '}
      <LateMark late={first.late} /> <Days {...first} />
      <div className="faint small">{say(words.by(first.by.name))}</div>
      {also.length > 0 && (
        <div className="faint small">{say(words.alsoNow(joined(also, text('、', ', '))))}</div>
      )}
    </div>
  );
}

function Over({ line }: { readonly line: CaseLine }) {
  const { say, language } = useSpeech();
  const { ended, last } = line;
  if (ended !== null) {
    const why = words.whys[ended.why as keyof typeof words.whys];
    return (
      <div>{say(words.ended(why ?? text(ended.why, ended.why), dayWords(ended.on, language)))}</div>
    );
  }
  return <div>{last !== null && say(words.closedWith(last.outcome ?? last.name))}</div>;
}

function Blocker({ blocker }: Pick<CaseLine, 'blocker'>) {
  const say = useSay();
  if (blocker === null) return null;
  return (
    <div className="blocker">
      <span className="faint">{say(words.blocker)}</span>{' '}
      {say(words.blockedBy(blocker.says, blocker.who.name))}
    </div>
  );
}

/** Everybody’s place: who, in which stage, what comes next, and what stands in the way. */
export function CaseLines({ lines }: { readonly lines: readonly CaseLine[] }) {
  const { say, language } = useSpeech();
  return (
    <ul className="case-lines">
      {lines.map((line) => (
        <li key={line.id}>
          <div>
            <Link to={`/cases/${line.id}` as '/'}>{line.name}</Link>
            <div className="faint small">{line.unitName}</div>
          </div>
          <div>
            {line.stage === null ? (
              <span className="mark">{say(words.states.closed)}</span>
            ) : (
              say(line.stage.name)
            )}
            {line.last !== null && (
              <div className="faint small">
                {say(words.last(line.last.name, dayWords(line.last.on, language)))}
              </div>
            )}
          </div>
          <NextStep line={line} />
          <Blocker blocker={line.blocker} />
        </li>
      ))}
    </ul>
  );
}
