import { Button, Input, Table } from 'antd';
import { useState } from 'react';
import '../style/record.css';
import { SheetDialog } from '../account/SheetDialog.tsx';
import type { ReplyOf } from '../client.ts';
import { useAnswer } from '../query.ts';
import { useMe } from '../session.tsx';
import { ConfirmButton } from '../shared/ConfirmButton.tsx';
import { Moment } from '../shared/Day.tsx';
import { Page, Panel } from '../shared/Page.tsx';
import { Answered } from '../shared/Problems.tsx';
import { common } from '../text/common.ts';
import { useSay } from '../text/say.tsx';
import { CodeSlip, type Issued, NewAccount } from './NewAccount.tsx';
import { SlipsDrawer } from './SlipsDrawer.tsx';
import { ViewAs } from './ViewAs.tsx';
import { accountStates, slipWords, accountWords as words } from './words.ts';

type Account = ReplyOf<'GET /api/accounts'>['accounts'][number];

const acts = {
  renew: 'POST /api/accounts/:account/code',
  enable: 'POST /api/accounts/:account/enable',
  sheet: 'POST /api/accounts/:account/code-sheet',
  unbind: 'POST /api/accounts/:account/second-factor/remove',
  disable: 'POST /api/accounts/:account/disable',
} as const;

interface AskProps {
  readonly account: Account;
  readonly what: keyof typeof acts;
  readonly onDone?: (reply: object) => void;
}

/** One of the small acts on an account, asked once more before it is done. */
function Ask({ account, what, onDone = () => undefined }: AskProps) {
  const say = useSay();
  return (
    <ConfirmButton
      size="small"
      danger={what === 'disable'}
      operation={acts[what]}
      input={{ params: { account: account.account } }}
      verb={say(words[what])}
      aria-label={`${say(words[what])} ${account.name}`}
      title={`${say(words[`${what}Sure`])} ${account.name}`}
      about={<p>{say(words[`${what}About`])}</p>}
      onDone={onDone}
    />
  );
}

interface ActsProps {
  readonly account: Account;
  readonly may: readonly string[];
  readonly onIssued: (issued: Issued) => void;
  readonly onSheet: (issued: IssuedSheet) => void;
}

type IssuedSheet = ReplyOf<(typeof acts)['sheet']>;

function Acts({ account, may, onIssued, onSheet }: ActsProps) {
  const me = useMe();
  const others = may.includes('grant.manage') && account.person !== me.person;
  const opens = may.includes('account.manage');
  const isOff = account.state === 'disabled';
  return (
    <div className="actions">
      {opens && !isOff && (
        <Ask account={account} what="renew" onDone={(reply) => onIssued(reply as Issued)} />
      )}
      {opens && isOff && <Ask account={account} what="enable" />}
      {others && !isOff && (
        <Ask account={account} what="sheet" onDone={(reply) => onSheet(reply as IssuedSheet)} />
      )}
      {may.includes('grant.manage') && account.secondFactor && (
        <Ask account={account} what="unbind" />
      )}
      {account.person !== me.person && <ViewAs account={account.account} name={account.name} />}
      {opens && !isOff && <Ask account={account} what="disable" />}
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
  const [sheet, setSheet] = useState<IssuedSheet | null>(null);
  const list = { may: answer.data?.may ?? [], onIssued: setIssued, onSheet: setSheet };
  const accounts = answer.data?.accounts ?? [];
  const [several, setSeveral] = useState(false);
  const create = (
    <>
      <Button onClick={() => setSeveral(true)}>{say(slipWords.title)}</Button>
      <Button type="primary" onClick={() => setOpening(true)}>
        {say(words.create)}
      </Button>
    </>
  );
  return (
    <Page
      title={say(words.title)}
      about={say(words.about)}
      actions={answer.data?.may.includes('account.manage') && create}
    >
      <Panel>
        <Answered answer={answer}>{() => <List accounts={accounts} {...list} />}</Answered>
      </Panel>
      {opening && (
        <NewAccount
          taken={new Set(accounts.map((one) => one.person))}
          onIssued={setIssued}
          onClose={() => setOpening(false)}
        />
      )}
      {several && <SlipsDrawer onClose={() => setSeveral(false)} />}
      {sheet !== null && <SheetDialog {...sheet} onClose={() => setSheet(null)} />}
      {issued !== null && <CodeSlip issued={issued} onClose={() => setIssued(null)} />}
    </Page>
  );
}
