import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { nameOf, useCatalogue } from '../catalogue.tsx';
import type { ReplyOf } from '../client.ts';
import { useAnswer } from '../query.ts';
import { reachesAny, reachOf, useMe } from '../session.tsx';
import { Day } from '../shared/Day.tsx';
import { Panel } from '../shared/Page.tsx';
import { ReasonButton } from '../shared/ReasonButton.tsx';
import { useSay } from '../text/say.tsx';
import { offerWords as words } from './words.ts';

type Line = ReplyOf<'GET /api/joint'>['lines'][number];

/** What waits for my branch; not asked for by whoever writes nowhere. */
function useOffers(): readonly Line[] {
  const writes = reachesAny(useMe(), ['activity.write', 'activity.draft']);
  return useAnswer('GET /api/joint', {}, writes).data?.lines ?? [];
}

function Decline({ line: { gathering, guest } }: { readonly line: Line }) {
  const say = useSay();
  return (
    <ReasonButton
      operation="POST /api/joint/:gathering/decline"
      verb={say(words.decline)}
      about={say(words.declineAbout)}
      input={(reason) => ({ params: { gathering }, body: { unit: guest, reason } })}
    />
  );
}

function Acts({ line }: { readonly line: Line }) {
  const say = useSay();
  const me = useMe();
  const search = { joint: line.gathering, unit: String(line.guest) };
  const held = line.heldOn <= me.today;
  return (
    <span className="actions">
      <Link to={'/gatherings/new' as '/'} search={search as never}>
        <Button type={held ? 'primary' : 'default'}>
          {say(held ? words.record : words.prepare)}
        </Button>
      </Link>
      {reachOf(me, 'activity.write').includes(line.guest) && <Decline line={line} />}
    </span>
  );
}

function Card({ line }: { readonly line: Line }) {
  const say = useSay();
  const { activities } = useCatalogue();
  const clock = [line.startsAt, line.endsAt].filter((one) => one !== null).join('—');
  const kinds = line.kinds.map((kind) => say(nameOf(activities, kind))).join('、');
  const about = [kinds, line.place].filter((one) => one !== null && one !== '').join(' · ');
  return (
    <li className="card">
      <span className="when-held">
        <Day day={line.heldOn} /> {clock}
      </span>
      <span>
        <b>{line.title}</b>
        <br />
        {say(words.by(line.unitName))}，{say(words.with(line.guestName))}
        <br />
        <span className="faint">{about}</span>
      </span>
      <Acts line={line} />
    </li>
  );
}

/** Invitations to hold something with others, where my branch has not answered yet. */
export function Offers() {
  const say = useSay();
  const lines = useOffers();
  if (lines.length === 0) return null;
  return (
    <Panel title={say(words.title)}>
      <p className="about">{say(words.about)}</p>
      <ul className="cards" id="joint">
        {lines.map((line) => (
          <Card key={`${line.gathering} ${line.guest}`} line={line} />
        ))}
      </ul>
    </Panel>
  );
}

/** How many wait, in the top bar. */
export function OpenOffers() {
  const say = useSay();
  const { length } = useOffers();
  if (length === 0) return null;
  return (
    <a href="/#joint" className="notices">
      {say(words.open(length))}
    </a>
  );
}
