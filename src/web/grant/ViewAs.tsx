import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { call } from '../client.ts';
import { type PageProblem, problemsOf } from '../refusal.ts';
import { ProblemList } from '../shared/Problems.tsx';
import { common } from '../text/common.ts';
import { useSay } from '../text/say.tsx';
import { beginView } from '../viewAs.ts';
import { accountWords as words } from './words.ts';

interface ViewAsProps {
  readonly account: string;
  readonly name: string;
}

/** Brings the page over to somebody's; `problems` says why not. */
function useView(account: string) {
  const client = useQueryClient();
  const router = useRouter();
  const [problems, setProblems] = useState<readonly PageProblem[]>([]);
  const run = async () => {
    try {
      beginView(await call('GET /api/accounts/:account/view', { params: { account } }));
    } catch (error) {
      setProblems(problemsOf(error));
      return;
    }
    // What was asked for oneself must not show on the other's pages.
    client.clear();
    await router.invalidate();
    await router.navigate({ to: '/' });
  };
  return { problems, run };
}

/** Somebody's pages, buttons and menus, with nothing on them. */
export function ViewAs({ account, name }: ViewAsProps) {
  const say = useSay();
  const { problems, run } = useView(account);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        aria-label={`${say(words.viewAs)} ${name}`}
        onClick={() => setOpen(true)}
      >
        {say(words.viewAs)}
      </Button>
      {open && (
        <Modal
          open
          title={`${say(words.viewAsSure)} ${name}`}
          okText={say(words.viewAs)}
          cancelText={say(common.cancel)}
          onCancel={() => setOpen(false)}
          onOk={() => void run()}
        >
          <ProblemList problems={problems} />
          <p>{say(words.viewAsAbout)}</p>
        </Modal>
      )}
    </>
  );
}
