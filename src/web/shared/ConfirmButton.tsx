import { Button, type ButtonProps, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Input, OperationKey, ReplyOf } from '../client.ts';
import { useAct } from '../query.ts';
import { common } from '../text/common.ts';
import { useSay } from '../text/say.tsx';
import { ProblemList } from './Problems.tsx';

interface ConfirmButtonProps<K extends OperationKey>
  extends Pick<ButtonProps, 'size' | 'danger' | 'aria-label'> {
  readonly operation: K;
  readonly input: Input<K>;
  readonly verb: string;
  /** Of the dialog: what is about to be done, and to what. */
  readonly title: string;
  readonly about: ReactNode;
  /** On the button of the dialog, where it is another word. */
  readonly sure?: string;
  readonly onDone?: (reply: ReplyOf<K>) => void;
}

/** An act that is asked once more before it is done, and needs no reason. */
export function ConfirmButton<K extends OperationKey>(props: ConfirmButtonProps<K>) {
  const { operation, input, verb, title, about, sure = verb, onDone, ...button } = props;
  const say = useSay();
  const act = useAct(operation);
  const [open, setOpen] = useState(false);
  const close = () => {
    act.clear();
    setOpen(false);
  };
  const run = async () => {
    const reply = await act.run(input);
    if (reply === null) return;
    close();
    onDone?.(reply);
  };
  return (
    <>
      <Button {...button} onClick={() => setOpen(true)}>
        {verb}
      </Button>
      {open && (
        <Modal
          open
          title={title}
          okText={sure}
          cancelText={say(common.cancel)}
          okButtonProps={{ danger: button.danger === true, loading: act.busy }}
          onCancel={close}
          onOk={() => void run()}
        >
          <ProblemList problems={act.problems} />
          {about}
        </Modal>
      )}
    </>
  );
}
