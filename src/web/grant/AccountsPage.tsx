import { Button, Input, Modal, Table } from 'antd';
import { useState } from 'react';
import '../style/record.css';
import type { ReplyOf } from '../client.ts';
import { useAct, useAnswer } from '../query.ts';
import { Moment } from '../shared/Day.tsx';
import { Page, Panel } from '../shared/Page.tsx';
import { Answered, ProblemList } from '../shared/Problems.tsx';
import { common } from '../text/common.ts';
import { useSay } from '../text/say.tsx';
import { CodeSlip, type Issued, NewAccount } from './NewAccount.tsx';
import { accountStates, accountWords as words } from './words.ts';

type Account = ReplyOf<'GET /api/accounts'>['accounts'][number];

function Disable({ account }: { readonly account: Account }) {
  const say = useSay();
  const act = useAct('POST /api/accounts/:account/disable');
  const [open, setOpen] = useState(false);
  const run = async () => {
    if (await act.run({ params: { account: account.account } })) setOpen(false);
  };
  if (account.state === 'disabled') return null;
  return (
    <>
      <Button size="small" danger onClick={() => setOpen(true)}>
        {say(words.disable)}
      </Button>
      {open && (
        <Modal
          open
          title={`${say(words.disableSure)} ${account.name}`}
          okText={say(words.disable)}
          cancelText={say(common.cancel)}
          okButtonProps={{ danger: true, loading: act.busy }}
          onCancel={() => setOpen(false)}
          onOk={() => void run()}
        >
          <ProblemList problems={act.problems} />
          <p>{say(words.disableAbout)}</p>
        </Modal>
      )}
    </>
  );
}

type Act = keyof typeof acts;
const acts = {
  renew: 'POST /api/accounts/:account/code',
  enable: 'POST /api/accounts/:account/enable',
  unbind: 'POST /api/accounts/:account/second-factor/remove',
} as const;

interface ActProps {
  readonly account: Account;
  readonly what: Act;
  readonly onDone: (reply: object) => void;
}

/** One of the small acts on an account, asked once more before it is done. */
function Ask({ account, what, onDone }: ActProps) {
  const say = useSay();
  const act = useAct(acts[what]);
  const [open, setOpen] = useState(false);
  const run = async () => {
    const reply = await act.run({ params: { account: account.account } });
    if (reply === null) return;
    setOpen(false);
    onDone(reply);
  };
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {say(words[what])}
      </Button>
      {open && (
        <Modal
          open
          title={`${say(words[`${what}Sure`])} ${account.name}`}
          okText={say(words[what])}
          cancelText={say(common.cancel)}
          okButtonProps={{ loading: act.busy }}
          onCancel={() => setOpen(false)}
          onOk={() => void run()}
        >
          <ProblemList problems={act.problems} />
          <p>{say(words[`${what}About`])}</p>
        </Modal>
      )}
    </>
  );
}

interface ActsProps {
  readonly account: Account;
  readonly may: readonly string[];
  readonly onIssued: (issued: Issued) => void;
}

function Acts({ account, may, onIssued }: ActsProps) {
  const opens = may.includes('account.manage');
  const isOff = account.state === 'disabled';
  const nothing = () => undefined;
  return (
    <div className="actions">
      {opens && !isOff && (
        <Ask account={account} what="renew" onDone={(reply) => onIssued(reply as Issued)} />
      )}
      {opens && isOff && <Ask account={account} what="enable" onDone={nothing} />}
      {may.includes('grant.manage') && account.secondFactor && (
        <Ask account={account} what="unbind" onDone={nothing} />
      )}
      {opens && <Disable account={account} />}
    </div>
  );
}

function useColumns(acts: Omit<ActsProps, 'account'>) {
  const say = useSay();
  return [
    { title: say(words.name), dataIndex: 'name' },
    { title: say(words.username), dataIndex: 'username' },
    {
      title: say(words.state),
      render: (_: unknown, row: Account) => say(accountStates[row.state]),
    },
    {
      title: say(words.second),
      render: (_: unknown, row: Account) => say(row.secondFactor ? common.yes : common.no),
    },
    {
      title: say(words.last),
      render: (_: unknown, row: Account) =>
        row.lastSignIn === null ? say(words.never) : <Moment at={row.lastSignIn} />,
    },
    { title: '', render: (_: unknown, row: Account) => <Acts account={row} {...acts} /> },
  ];
}

interface ListProps extends Omit<ActsProps, 'account'> {
  readonly accounts: readonly Account[];
}

function List({ accounts, ...acts }: ListProps) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const sought = typed.trim().toLowerCase();
  const shown = accounts.filter((one) =>
    `${one.name} ${one.username}`.toLowerCase().includes(sought),
  );
  return (
    <>
      <div className="filter">
        <Input
          type="search"
          allowClear
          className="name-search"
          value={typed}
          placeholder={say(words.find)}
          aria-label={say(words.find)}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <Table<Account>
        rowKey="account"
        size="small"
        scroll={{ x: 'max-content' }}
        columns={useColumns(acts)}
        dataSource={shown}
        pagination={{ pageSize: 50, showSizeChanger: false, hideOnSinglePage: true }}
      />
    </>
  );
}

/** Accounts: open one, close one. What an account may do is another page. */
export default function AccountsPage() {
  const say = useSay();
  const answer = useAnswer('GET /api/accounts', {});
  const [opening, setOpening] = useState(false);
  const [issued, setIssued] = useState<Issued | null>(null);
  const accounts = answer.data?.accounts ?? [];
  const create = (
    <Button type="primary" onClick={() => setOpening(true)}>
      {say(words.create)}
    </Button>
  );
  return (
    <Page
      title={say(words.title)}
      about={say(words.about)}
      actions={answer.data?.may.includes('account.manage') && create}
    >
      <Panel>
        <Answered answer={answer}>
          {() => <List accounts={accounts} may={answer.data?.may ?? []} onIssued={setIssued} />}
        </Answered>
      </Panel>
      {opening && (
        <NewAccount
          taken={new Set(accounts.map((one) => one.person))}
          onIssued={setIssued}
          onClose={() => setOpening(false)}
        />
      )}
      {issued !== null && <CodeSlip issued={issued} onClose={() => setIssued(null)} />}
    </Page>
  );
}
