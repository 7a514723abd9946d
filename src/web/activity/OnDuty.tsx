import { Button } from 'antd';
import { useSay } from '../text/say.tsx';
import type { Entry } from './marks.ts';
import { recordWords as words } from './recordWords.ts';
import type { RecordState } from './useRecord.ts';

interface OnDutyProps {
  readonly state: RecordState;
  readonly people: readonly Entry[];
}

/** Whom the duty table keeps away: named, and marked by one explicit act. */
export function OnDuty({ state, people }: OnDutyProps) {
  const say = useSay();
  if (people.length === 0) return null;
  const names = people.map(({ name, duty }) => `${name}（${duty?.word ?? ''}）`).join('、');
  const reason = say(words.reasons[0]);
  return (
    <div className="note soft">
      <p>
        {say(words.dutyTitle(names))} {say(words.dutyAbout)}
      </p>
      <Button onClick={() => state.mark({ does: 'on-duty', people, reason })}>
        {say(words.dutyYes(people.length))}
      </Button>
    </div>
  );
}
