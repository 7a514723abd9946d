import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useAnswer } from '../query.ts';
import { Day } from '../shared/Day.tsx';
import { Panel } from '../shared/Page.tsx';
import { useSay } from '../text/say.tsx';
import { hostWords as words } from './followWords.ts';

/** So many are shown at once: the first page has other things to say. */
const shownAtFirst = 3;

/** Records of what I hosted, as long as they wait for my word; nothing where none does. */
export function Confirmations() {
  const say = useSay();
  const lines = useAnswer('GET /api/confirmations', {}).data?.lines ?? [];
  const [all, setAll] = useState(false);
  if (lines.length === 0) return null;
  const shown = all ? lines : lines.slice(0, shownAtFirst);
  return (
    <Panel title={say(words.title(lines.length))}>
      <p className="about">{say(words.about)}</p>
      <ul className="plain-list">
        {shown.map(({ id, title, heldOn, unitName }) => (
          <li key={id}>
            <Link to={`/gatherings/${id}` as '/'}>{title}</Link>
            <div className="faint">
              <Day day={heldOn} /> · {unitName}
            </div>
          </li>
        ))}
      </ul>
      {shown.length < lines.length && (
        <Button onClick={() => setAll(true)}>{say(words.all(lines.length))}</Button>
      )}
    </Panel>
  );
}
