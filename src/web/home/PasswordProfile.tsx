import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { ReplyOf } from '../client.ts';
import { useAct } from '../query.ts';
import { Panel } from '../shared/Page.tsx';
import { ProblemList } from '../shared/Problems.tsx';
import { common } from '../text/common.ts';
import { useSay } from '../text/say.tsx';
import { profileWords as words } from './words.ts';

type Profile = ReplyOf<'GET /api/status'>['passwordProfile'];

interface PasswordProfileProps {
  readonly profile: Profile;
  readonly mayChange: boolean;
}

/** Which rules passwords follow, and for the security administrator the other choice. */
export function PasswordProfile({ profile, mayChange }: PasswordProfileProps) {
  const say = useSay();
  const act = useAct('POST /api/password-profile');
  const [open, setOpen] = useState(false);
  const other: Profile = profile === 'default' ? 'mlps3' : 'default';
  const change = async () => {
    if (await act.run({ body: { profile: other } })) setOpen(false);
  };
  return (
    <Panel title={say(words.title)}>
      <p>
        <b>{say(words.names[profile])}</b>
      </p>
      <p className="about">{say(words.means[profile])}</p>
      {mayChange && (
        <Button onClick={() => setOpen(true)}>
          {say(words.change)} {say(words.names[other])}
        </Button>
      )}
      {open && (
        <Modal
          open
          title={`${say(words.change)} ${say(words.names[other])}`}
          okText={say(words.sure)}
          cancelText={say(common.cancel)}
          okButtonProps={{ loading: act.busy }}
          onCancel={() => setOpen(false)}
          onOk={() => void change()}
        >
          <ProblemList problems={act.problems} />
          <p>{say(words.means[other])}</p>
          <p>{say(words.effect[other])}</p>
        </Modal>
      )}
    </Panel>
  );
}
