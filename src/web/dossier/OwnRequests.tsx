import { Link } from '@tanstack/react-router';
import { addDays } from '../../kernel/date.ts';
import { useAnswer } from '../query.ts';
import { useMe } from '../session.tsx';
import { Panel } from '../shared/Page.tsx';
import { useSay } from '../text/say.tsx';
import { RequestTold } from './Requests.tsx';
import { dossierWords as words } from './words.ts';

/** How long an answer is told on the first page; it stays in the file. */
const daysTold = 30;

/** On the first page: my requests that wait, and what was answered lately. */
export function OwnRequests() {
  const say = useSay();
  const { today } = useMe();
  const all = useAnswer('GET /api/corrections', {}).data?.own ?? [];
  const since = addDays(today, -daysTold);
  const told = all.filter(({ answeredOn }) => answeredOn === null || answeredOn >= since);
  if (told.length === 0) return null;
  return (
    <Panel
      title={say(words.requests)}
      actions={<Link to={'/my-file' as '/'}>{say(words.title)}</Link>}
    >
      <ul className="plain-list" id="own-requests">
        {told.map((request) => (
          <li key={request.id}>
            <RequestTold request={request} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
