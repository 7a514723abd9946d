import { text } from '../../kernel/text.ts';
import type { ReplyOf } from '../client.ts';
import { Moment } from '../shared/Day.tsx';
import { Nothing, Panel } from '../shared/Page.tsx';
import { ReasonButton } from '../shared/ReasonButton.tsx';
import { useSay } from '../text/say.tsx';
import { actNames, effectNames, orgWords as words } from './words.ts';

type HistoryLine = ReplyOf<'GET /api/units/:unit'>['history'][number];

interface HistoryPanelProps {
  readonly lines: readonly HistoryLine[];
  readonly may: readonly string[];
}

function Reversal({ line }: { readonly line: HistoryLine }) {
  const say = useSay();
  return (
    <ReasonButton
      operation="POST /api/effects/:effect/reverse"
      size="small"
      verb={say(actNames.reverse)}
      about={say(actNames.reverseAbout)}
      input={(reason) => ({ params: { effect: line.effect }, body: { reason } })}
    />
  );
}

function Line({ line, writes }: { readonly line: HistoryLine; readonly writes: boolean }) {
  const say = useSay();
  const name = say(effectNames[line.kind] ?? text(line.kind, line.kind));
  return (
    <li className="history-line">
      <div>
        <b className={line.reversed ? 'undone' : ''}>{name}</b>
        {line.reversed && <span className="mark">{say(words.reversed)}</span>}
        <div className="faint">
          <Moment at={line.at} />
          {line.actor && ` · ${line.actor}`}
          {line.documentNo && ` · ${line.documentNo}`}
          {line.note && ` · ${line.note}`}
        </div>
      </div>
      {writes && !line.reversed && line.kind !== 'reverse' && <Reversal line={line} />}
    </li>
  );
}

/** Every act, who did it, on which paper; the latest first. */
export function HistoryPanel({ lines, may }: HistoryPanelProps) {
  const say = useSay();
  const writes = may.includes('unit.write') || may.includes('roster.write');
  const latest = [...lines].sort((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <Panel title={say(words.history)}>
      {latest.length === 0 ? (
        <Nothing title={say(words.noHistory)} />
      ) : (
        <ul className="plain-list">
          {latest.map((line) => (
            <Line key={line.effect} line={line} writes={writes} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
