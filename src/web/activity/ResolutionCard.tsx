import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { IsoDate } from '../../kernel/date.ts';
import { dayWords } from '../text/dates.ts';
import { useSpeech } from '../text/say.tsx';
import { resolutionWords as words } from './followWords.ts';

export interface Shown {
  readonly resolution: string;
  readonly owner: string | null;
  readonly due: string | null;
  readonly outcome: string | null;
  readonly doneOn: IsoDate | null;
  readonly overdue: boolean;
}

interface CardProps {
  readonly line: Shown;
  /** Where it was resolved, in a list of many gatherings. */
  readonly where?: ReactNode;
  /** Absent: the reader may not say what came of it. */
  readonly onTell?: () => void;
}

/** One resolution with its state in words: closed, open, or overdue. */
export function ResolutionCard({ line, where, onTell }: CardProps) {
  const { say, language } = useSpeech();
  const { resolution, owner, due, outcome, doneOn, overdue } = line;
  const unsaid = say(words.unsaid);
  const open = say(overdue ? words.overdue : words.open);
  const state = doneOn === null ? open : say(words.closed(dayWords(doneOn, language)));
  return (
    <li className={doneOn === null ? 'card' : 'card undone'}>
      <span className={overdue ? 'mark error' : 'mark'}>{state}</span>
      <span>
        {resolution}
        <br />
        <span className="faint">
          {say(words.owner)}：{owner ?? unsaid} · {say(words.due)}：{due ?? unsaid}
          {where && <> · {where}</>}
        </span>
        {outcome !== null && (
          <>
            <br />
            {say(words.outcome)}：{outcome}
          </>
        )}
      </span>
      <span>
        {onTell && doneOn === null && <Button onClick={onTell}>{say(words.tell)}</Button>}
      </span>
    </li>
  );
}
