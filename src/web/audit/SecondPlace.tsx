import { Alert, Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { ReplyOf } from '../client.ts';
import { useAnswer, useDownload } from '../query.ts';
import { useMe } from '../session.tsx';
import { Moment } from '../shared/Day.tsx';
import { Panel } from '../shared/Page.tsx';
import { Answered, ProblemList } from '../shared/Problems.tsx';
import { ReasonDialog } from '../shared/ReasonDialog.tsx';
import { useSay } from '../text/say.tsx';
import { deskWords as words } from './deskWords.ts';

type Reply = ReplyOf<'GET /api/audit/second-place'>;

const kinds = { yes: 'success', no: 'error', unknown: 'warning' } as const;
const titles = { yes: words.agrees, no: words.differs, unknown: words.unknown } as const;

function Standing({ place }: Pick<Reply, 'place'>) {
  const say = useSay();
  if (place.url === null) {
    const description = (
      <>
        {place.said && <p>{say(place.said)}</p>}
        <p>{say(words.noneCure)}</p>
      </>
    );
    return <Alert type="warning" title={say(words.none)} description={description} />;
  }
  const kind = place.reached || place.agrees === 'no' ? kinds[place.agrees] : 'warning';
  return (
    <Alert
      type={kind}
      role={kind === 'error' ? 'alert' : 'status'}
      title={say(titles[place.agrees])}
      description={place.said === null ? null : say(place.said)}
    />
  );
}

function Told({ place, rows, fingerprint }: Reply) {
  const say = useSay();
  return (
    <>
      <Standing place={place} />
      <dl className="facts">
        {place.url !== null && (
          <>
            <dt>{say(words.address)}</dt>
            <dd>
              <code>{place.url}</code> · {say(place.reached ? words.now : words.notNow)}
            </dd>
            <dt>{say(words.reachedAt)}</dt>
            <dd>{place.reachedAt === null ? say(words.never) : <Moment at={place.reachedAt} />}</dd>
            <dt>{say(words.confirmed)}</dt>
            <dd>{say(words.of(place.size, rows))}</dd>
          </>
        )}
        <dt>{say(words.fingerprint)}</dt>
        <dd>
          <code className="long">{fingerprint}</code>
        </dd>
      </dl>
    </>
  );
}

function Export() {
  const say = useSay();
  const file = useDownload('GET /api/audit/export');
  const [open, setOpen] = useState(false);
  const close = () => {
    file.clear();
    setOpen(false);
  };
  const fetch = async (purpose: string) => {
    if (await file.run({ query: { purpose } }, 'audit.zip')) close();
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say(words.export)}</Button>
      {open && (
        <ReasonDialog
          title={say(words.export)}
          about={say(words.exportAbout)}
          label={say(words.purpose)}
          verb={say(words.export)}
          busy={file.busy}
          problems={file.problems}
          onClose={close}
          onReason={(purpose) => void fetch(purpose)}
        />
      )}
    </>
  );
}

function Sheet() {
  const say = useSay();
  const { today } = useMe();
  const file = useDownload('GET /api/audit/sheet');
  const fetch = (format: 'docx' | 'pdf') =>
    void file.run({ query: { day: today, format } }, `audit.${format}`);
  const items = [
    { key: 'docx', label: 'Word' },
    { key: 'pdf', label: 'PDF' },
  ];
  const onClick = ({ key }: { key: string }) => fetch(key === 'pdf' ? 'pdf' : 'docx');
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items, onClick }}>
        <Button loading={file.busy}>{say(words.sheet)} ▾</Button>
      </Dropdown>
      <ProblemList problems={file.problems} />
    </>
  );
}

/** Where checkpoints are kept beside this server; and the trail, to be proved elsewhere. */
export function SecondPlace() {
  const say = useSay();
  const answer = useAnswer('GET /api/audit/second-place', {});
  const actions = (
    <>
      <Export />
      <Sheet />
    </>
  );
  return (
    <Panel title={say(words.place)} actions={actions}>
      <p className="about">{say(words.placeAbout)}</p>
      <Answered answer={answer}>{(reply) => <Told {...reply} />}</Answered>
    </Panel>
  );
}
