import { Button, Modal } from 'antd';
import { useState } from 'react';
import { lendingWords } from '../account/lendingWords.ts';
import { nameOf, useCatalogue } from '../catalogue.tsx';
import type { ReplyOf } from '../client.ts';
import { useAct } from '../query.ts';
import { Moment, Span } from '../shared/Day.tsx';
import { ProblemList } from '../shared/Problems.tsx';
import { common } from '../text/common.ts';
import { useSay } from '../text/say.tsx';
import { Opened } from './Opened.tsx';
import { stateNames, grantWords as words } from './words.ts';

export type Grant = ReplyOf<'GET /api/grants'>['grants'][number];
type Decision = 'approve' | 'refuse' | 'end';

const decisions: readonly Decision[] = ['approve', 'refuse', 'end'];

function Decide({ grant }: { readonly grant: Grant }) {
  const say = useSay();
  const act = useAct('POST /api/grants/:grant/decide');
  const [asked, setAsked] = useState<Decision | null>(null);
  const mine = decisions.filter((one) => grant.may.includes(one));
  const run = async (decision: Decision) => {
    if (await act.run({ params: { grant: grant.id }, body: { decision } })) setAsked(null);
  };
  return (
    <span className="actions">
      {mine.map((one) => (
        <Button key={one} danger={one !== 'approve'} onClick={() => setAsked(one)}>
          {say(words[one])}
        </Button>
      ))}
      {asked !== null && (
        <Modal
          open
          title={say(words.sure[asked])}
          okText={say(words[asked])}
          cancelText={say(common.cancel)}
          okButtonProps={{ loading: act.busy, danger: asked !== 'approve' }}
          onCancel={() => setAsked(null)}
          onOk={() => void run(asked)}
        >
          <ProblemList problems={act.problems} />
          <GrantLine grant={grant} />
          <p className="about">{say(words.sureAbout)}</p>
        </Modal>
      )}
    </span>
  );
}

function GrantLine({ grant }: { readonly grant: Grant }) {
  const say = useSay();
  const { roles } = useCatalogue();
  return (
    <p className="revision">
      <b>{grant.personName || say(words.noName)}</b> {say(nameOf(roles, grant.role))} ·{' '}
      {grant.unitName}
      {grant.forName !== null && (
        <span className="mark">{say(lendingWords.actingFor(grant.forName))}</span>
      )}
    </p>
  );
}

/** One grant with who asked, who decided, and what the reader may do with it. */
export function GrantCard({ grant }: { readonly grant: Grant }) {
  const say = useSay();
  const lentWords = ({ forName }: Grant) =>
    forName === null ? {} : { verb: say(lendingWords.done), about: say(lendingWords.doneAbout) };
  const waits = grant.state === 'requested' && !grant.may.includes('approve');
  return (
    <li className="card">
      <span>
        <span className="mark">{say(stateNames[grant.state])}</span>
      </span>
      <span>
        <GrantLine grant={grant} />
        <span className="faint small">
          <Span from={grant.from} to={grant.to} /> · {grant.reason}
          <br />
          {grant.requestedBy || say(words.system)} {say(words.asked)}{' '}
          <Moment at={grant.requestedAt} />
          {grant.approvedAt !== null && (
            <>
              {' · '}
              {grant.approvedBy || say(words.system)} {say(words.approved)}{' '}
              <Moment at={grant.approvedAt} />
            </>
          )}
        </span>
        {waits && grant.may.length > 0 && <div className="small">{say(words.ownAsk)}</div>}
      </span>
      <span className="actions">
        {grant.may.includes('opened') && <Opened grant={grant.id} {...lentWords(grant)} />}
        <Decide grant={grant} />
      </span>
    </li>
  );
}
