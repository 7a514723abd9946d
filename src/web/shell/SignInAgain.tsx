import { Modal } from 'antd';
import { useSyncExternalStore } from 'react';
import { SignInSteps } from '../account/SignInSteps.tsx';
import { call } from '../client.ts';
import { useMe } from '../session.tsx';
import { endWait, isWaiting, onWait } from '../sessionGate.ts';
import { useSay } from '../text/say.tsx';
import { shellWords as words } from './words.ts';

/** Over the page when the session ended: the page below keeps everything that was typed. */
export function SignInAgain() {
  const say = useSay();
  const me = useMe();
  const waiting = useSyncExternalStore(onWait, isWaiting);
  const done = async () => {
    const now = await call('GET /api/me', {}, { expired: 'throw' }).catch(() => null);
    if (now === null) return;
    if (now.person === me.person) return endWait(true);
    window.alert(say(words.other));
    window.location.assign('/');
  };
  return (
    <Modal
      open={waiting}
      title={say(words.again)}
      footer={null}
      mask={{ closable: false }}
      zIndex={2000}
      destroyOnHidden
      onCancel={() => endWait(false)}
    >
      <p>{say(words.againAbout)}</p>
      <SignInSteps onDone={done} />
    </Modal>
  );
}
