import { useBlocker } from '@tanstack/react-router';
import { Button, Modal } from 'antd';
import type { RefObject } from 'react';
import { useSay } from '../text/say.tsx';
import { saveWords as words } from './recordWords.ts';

/** Asks before anything that was typed is left behind, by a link or by closing the window. */
export function LeaveGuard({ unsaved }: { readonly unsaved: RefObject<boolean> }) {
  const say = useSay();
  const blocker = useBlocker({
    shouldBlockFn: () => unsaved.current,
    enableBeforeUnload: () => unsaved.current,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  const footer = [
    <Button key="leave" onClick={blocker.proceed}>
      {say(words.leave)}
    </Button>,
    <Button key="stay" type="primary" autoFocus onClick={blocker.reset}>
      {say(words.stay)}
    </Button>,
  ];
  return (
    <Modal open title={say(words.leaveTitle)} footer={footer} onCancel={blocker.reset}>
      <p>{say(words.leaveAbout)}</p>
    </Modal>
  );
}
