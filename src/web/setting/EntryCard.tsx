import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { Setting } from '../../kernel/setting.ts';
import { useAct } from '../query.ts';
import { Moment } from '../shared/Day.tsx';
import { ProblemList } from '../shared/Problems.tsx';
import { common } from '../text/common.ts';
import { useSay } from '../text/say.tsx';
import { Trial } from './Trial.tsx';
import { type Entry, valueText } from './values.ts';
import { settingWords as words } from './words.ts';

interface EntryProps {
  readonly entry: Entry;
  readonly setting: Setting;
}

function EntryLine({ entry, setting }: EntryProps) {
  const say = useSay();
  const { unitName, documentNo, from } = entry;
  return (
    <p className="revision">
      {say(setting.name)} <b>{say(valueText(setting, entry.value))}</b>
      <br />
      <span className="faint small">
        {say(words.by(unitName, documentNo, from))}
        {entry.note !== null && ` · ${entry.note}`}
      </span>
    </p>
  );
}

interface SureProps extends EntryProps {
  readonly decision: 'accept' | 'refuse';
  readonly onClose: () => void;
}

/** Nobody accepts what they have not seen the consequences of. */
function Sure({ entry, setting, decision, onClose }: SureProps) {
  const say = useSay();
  const act = useAct('POST /api/settings/:setting/decide');
  const [tried, setTried] = useState(false);
  const accepts = decision === 'accept';
  const run = async () => {
    const done = await act.run({ params: { setting: entry.id }, body: { decision } });
    if (done !== null) onClose();
  };
  const { key, unit, value, from } = entry;
  return (
    <Modal
      open
      title={say(accepts ? words.sureAccept : words.sureRefuse)}
      okText={say(accepts ? words.accept : words.refuse)}
      cancelText={say(common.cancel)}
      okButtonProps={{ loading: act.busy, danger: !accepts, disabled: accepts && !tried }}
      onCancel={onClose}
      onOk={() => void run()}
    >
      <ProblemList problems={act.problems} />
      <EntryLine entry={entry} setting={setting} />
      {accepts && (
        <>
          <Trial proposal={{ key, unit, value, from }} onDone={() => setTried(true)} />
          {!tried && <p className="note soft">{say(words.first)}</p>}
        </>
      )}
    </Modal>
  );
}

function Hands({ entry }: { readonly entry: Entry }) {
  const say = useSay();
  const { proposedBy, proposedAt, decidedBy, decidedAt } = entry;
  return (
    <span className="faint small">
      {proposedBy} {say(words.proposedBy)} <Moment at={proposedAt} />
      {decidedAt !== null && (
        <>
          {' · '}
          {decidedBy} {say(words.decidedBy)} <Moment at={decidedAt} />
        </>
      )}
    </span>
  );
}

/** One decision: what, by which paper, who proposed and who checked it. */
export function EntryCard({ entry, setting }: EntryProps) {
  const say = useSay();
  const [asked, setAsked] = useState<SureProps['decision'] | null>(null);
  const { may, state } = entry;
  const isOwn = may.includes('refuse') && !may.includes('accept');
  return (
    <li className="card">
      <span>
        <span className="mark">{say(words.states[state])}</span>
      </span>
      <span>
        <EntryLine entry={entry} setting={setting} />
        <Hands entry={entry} />
        {isOwn && <div className="small">{say(words.own)}</div>}
      </span>
      <span className="actions">
        {may.includes('accept') && (
          <Button type="primary" onClick={() => setAsked('accept')}>
            {say(words.accept)}
          </Button>
        )}
        {may.includes('refuse') && (
          <Button danger onClick={() => setAsked('refuse')}>
            {say(isOwn ? words.takeBack : words.refuse)}
          </Button>
        )}
      </span>
      {asked !== null && (
        <Sure entry={entry} setting={setting} decision={asked} onClose={() => setAsked(null)} />
      )}
    </li>
  );
}
