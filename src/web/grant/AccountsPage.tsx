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

function useColumns() {
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
    { title: '', render: (_: unknown, row: Account) => <Disable account={row} /> },
  ];
}

function List({ accounts }: { readonly accounts: readonly Account[] }) {
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
        columns={useColumns()}
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
        <Answered answer={answer}>{() => <List accounts={accounts} />}</Answered>
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
