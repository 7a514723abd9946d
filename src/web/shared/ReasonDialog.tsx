import { Input, Modal } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import type { PageProblem } from '../refusal.ts';
import { common } from '../text/common.ts';
import { useSay } from '../text/say.tsx';
import { ProblemList } from './Problems.tsx';

interface ReasonDialogProps {
  readonly title: string;
  readonly about?: ReactNode;
  readonly verb: string;
  readonly label?: string;
  /** Characters at most. */
  readonly most?: number;
  readonly busy: boolean;
  readonly problems: readonly PageProblem[];
  readonly onClose: () => void;
  readonly onReason: (reason: string) => void;
  readonly children?: ReactNode;
}

/** Asks why, before something that is recorded with its reason. */
export function ReasonDialog(props: ReasonDialogProps) {
  const say = useSay();
  const id = useId();
  const [reason, setReason] = useState('');
  const enough = reason.trim().length >= 2;
  return (
    <Modal
      open
      title={props.title}
      okText={props.verb}
      cancelText={say(common.cancel)}
      okButtonProps={{ disabled: !enough, loading: props.busy }}
      mask={{ closable: false }}
      onCancel={props.onClose}
      onOk={() => props.onReason(reason.trim())}
    >
      {props.about && <p className="about">{props.about}</p>}
      <ProblemList problems={props.problems} />
      {props.children}
      <div className="stacked">
        <label htmlFor={id}>{props.label ?? say(common.reason)}</label>
        <Input.TextArea
          id={id}
          autoFocus
          value={reason}
          maxLength={props.most ?? 200}
          autoSize={{ minRows: 2, maxRows: 5 }}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </Modal>
  );
}
