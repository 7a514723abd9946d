import { Button, type ButtonProps } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Input, OperationKey } from '../client.ts';
import { useAct } from '../query.ts';
import { ReasonDialog } from './ReasonDialog.tsx';

interface ReasonButtonProps<K extends OperationKey>
  extends Pick<ButtonProps, 'size' | 'danger' | 'aria-label'> {
  readonly operation: K;
  readonly verb: string;
  /** Of the dialog; the verb where nothing more is to be said. */
  readonly title?: string;
  readonly about: ReactNode;
  /** What is asked for, where it is no reason. */
  readonly label?: string;
  /** Characters at most, where more than a reason is written. */
  readonly most?: number;
  readonly input: (reason: string) => Input<K>;
}

/** An act that is recorded with its reason: the button, the question why, and what came of it. */
export function ReasonButton<K extends OperationKey>(props: ReasonButtonProps<K>) {
  const { operation, verb, title = verb, about, label, most, input, ...button } = props;
  const act = useAct(operation);
  const [asking, setAsking] = useState(false);
  const close = () => {
    act.clear();
    setAsking(false);
  };
  const run = async (reason: string) => {
    if ((await act.run(input(reason))) !== null) close();
  };
  return (
    <>
      <Button {...button} onClick={() => setAsking(true)}>
        {verb}
      </Button>
      {asking && (
        <ReasonDialog
          {...{ title, about, verb }}
          {...{ ...(label !== undefined && { label }), ...(most !== undefined && { most }) }}
          busy={act.busy}
          problems={act.problems}
          onClose={close}
          onReason={(reason) => void run(reason)}
        />
      )}
    </>
  );
}
