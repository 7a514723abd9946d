import { Button, Form, Input, Modal } from 'antd';
import { useRef } from 'react';
import { ActDrawer, useLeaveGuard } from '../shared/ActDrawer.tsx';
import { common } from '../text/common.ts';
import { useSay } from '../text/say.tsx';
import { WhoPicker } from './WhoPicker.tsx';
import { accountWords as words } from './words.ts';

interface NewAccountProps {
  /** People who have one. */
  readonly taken: ReadonlySet<string>;
  readonly onIssued: (issued: Issued) => void;
  readonly onClose: () => void;
}

interface Values {
  readonly person: string;
  readonly username: string;
}

export interface Issued {
  readonly username: string;
  readonly code: string;
}

/** What is cut out and handed over. */
function Slip({ issued }: { readonly issued: Issued }) {
  const say = useSay();
  return (
    <div className="slip">
      <dl className="facts">
        <dt>{say(words.username)}</dt>
        <dd>
          <code>{issued.username}</code>
        </dd>
        <dt>{say(words.code)}</dt>
        <dd>
          <code>{issued.code}</code>
        </dd>
      </dl>
      <p>{say(words.codeHow)}</p>
    </div>
  );
}

/** The code, once: to be printed and handed over. */
export function CodeSlip({
  issued,
  onClose,
}: {
  readonly issued: Issued;
  readonly onClose: () => void;
}) {
  const say = useSay();
  useLeaveGuard(() => true);
  const footer = [
    <Button key="print" onClick={() => window.print()}>
      {say(common.print)}
    </Button>,
    <Button key="done" type="primary" onClick={onClose}>
      {say(words.done)}
    </Button>,
  ];
  return (
    <Modal
      open
      className="print-slip"
      title={say(words.codeTitle)}
      footer={footer}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
    >
      <p className="no-print">{say(words.codeAbout)}</p>
      <Slip issued={issued} />
    </Modal>
  );
}

/** Opens an account for somebody; its one-time code comes back once. */
export function NewAccount({ taken, onIssued, onClose }: NewAccountProps) {
  const say = useSay();
  const username = useRef('');
  return (
    <ActDrawer<'POST /api/accounts', Values>
      operation="POST /api/accounts"
      title={say(words.create)}
      about={say(words.createAbout)}
      verb={say(words.create)}
      onClose={onClose}
      input={(values) => {
        username.current = values.username.trim();
        return { body: { ...values, username: username.current } };
      }}
      done={({ code }) => onIssued({ username: username.current, code })}
    >
      <Form.Item
        name="person"
        label={say(words.person)}
        extra={say(words.personHelp)}
        rules={[{ required: true }]}
      >
        <WhoPicker without={taken} />
      </Form.Item>
      <Form.Item
        name="username"
        label={say(words.username)}
        extra={say(words.usernameHelp)}
        rules={[{ required: true }]}
      >
        <Input maxLength={64} autoComplete="off" />
      </Form.Item>
    </ActDrawer>
  );
}
