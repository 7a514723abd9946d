import { Button, Drawer, Form, Input as TextInput } from 'antd';
import { type ReactNode, useEffect, useId } from 'react';

import type { IsoDate } from '../../kernel/date.ts';
import type { Input, OperationKey, ReplyOf } from '../client.ts';
import { type Act, useAct } from '../query.ts';
import { fieldOf, type PageProblem } from '../refusal.ts';
import { useMe } from '../session.tsx';
import { actWords, common } from '../text/common.ts';
import { useSay } from '../text/say.tsx';
import { Conflict } from './Conflict.tsx';
import { DayPicker } from './DayPicker.tsx';
import { ProblemList } from './Problems.tsx';

export interface ActDrawerProps<K extends OperationKey, V> {
  readonly operation: K;
  readonly title: string;
  /** What this act does and what follows from it. */
  readonly about?: ReactNode;
  /** The verb on the button. */
  readonly verb: string;
  readonly danger?: boolean;
  readonly onClose: () => void;
  readonly initial?: Partial<V>;
  readonly input: (values: V) => Input<K>;
  readonly done?: (reply: ReplyOf<K>) => void;
  readonly labels?: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}

/** Warns before the window closes over something unsaved. */
export function useLeaveGuard(unsaved: () => boolean): void {
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => {
      if (unsaved()) event.preventDefault();
    };
    window.addEventListener('beforeunload', guard);
    return () => window.removeEventListener('beforeunload', guard);
  }, [unsaved]);
}

/** Problems whose `at` is a field of the form, and the rest. */
export function sorted(problems: readonly PageProblem[], has: (field: string) => boolean) {
  const placed = (problem: PageProblem) => has(fieldOf(problem.at ?? '').join('.'));
  return {
    fields: problems.filter(placed),
    rest: problems.filter((problem) => !placed(problem)),
  };
}

function useFieldProblems<V>(act: Act<OperationKey>) {
  const [form] = Form.useForm<V>();
  const say = useSay();
  const { problems } = act;
  const has = (field: string) =>
    field !== '' && form.getFieldInstance(field as never) !== undefined;
  const { fields, rest } = sorted(problems, has);
  useEffect(() => {
    const placed = sorted(problems, (field) => field !== '').fields;
    for (const problem of placed) {
      const errors = [`${say(problem.message)} ${say(problem.cure)}`];
      form.setFields([{ name: fieldOf(problem.at ?? '') as never, errors }]);
    }
  }, [problems, form, say]);
  return { form, rest: fields.length > 0 && rest.length === 0 ? [] : rest };
}

/** An act with its form, in a drawer that keeps what was typed until it was done. */
export function ActDrawer<K extends OperationKey, V extends object>(props: ActDrawerProps<K, V>) {
  const say = useSay();
  const act = useAct(props.operation);
  const { form, rest } = useFieldProblems<V>(act as unknown as Act<OperationKey>);
  const formId = useId();
  useLeaveGuard(() => form.isFieldsTouched());
  const finish = async (values: V) => {
    const reply = await act.run(props.input(values));
    if (reply === null) return;
    props.done?.(reply);
    props.onClose();
  };
  const footer = (
    <div className="drawer-foot">
      <Button onClick={props.onClose}>{say(common.cancel)}</Button>
      <Button
        type="primary"
        danger={props.danger ?? false}
        htmlType="submit"
        form={formId}
        loading={act.busy}
      >
        {props.verb}
      </Button>
    </div>
  );
  return (
    <Drawer
      open
      title={props.title}
      onClose={props.onClose}
      size={520}
      mask={{ closable: false }}
      footer={footer}
    >
      {props.about && <p className="about">{props.about}</p>}
      <Conflict
        conflict={act.conflict}
        onTake={props.onClose}
        {...(props.labels && { labels: props.labels })}
      />
      {act.conflict === null && <ProblemList problems={rest} />}
      <Form<V>
        id={formId}
        form={form}
        layout="vertical"
        initialValues={props.initial as never}
        onFinish={finish}
        onValuesChange={() => act.problems.length > 0 && act.clear()}
        scrollToFirstError
        validateMessages={{ required: say(common.required) }}
      >
        {props.children}
      </Form>
    </Drawer>
  );
}

/** From when an act takes effect and on which paper it rests; every act has these. */
export function ActFields({ note = 'shown' }: { readonly note?: 'shown' | 'hidden' }) {
  const say = useSay();
  return (
    <>
      <Form.Item
        name="on"
        label={say(actWords.on)}
        extra={say(actWords.onHelp)}
        rules={[{ required: true }]}
      >
        <DayPicker />
      </Form.Item>
      <Form.Item
        name="documentNo"
        label={say(actWords.documentNo)}
        extra={say(actWords.documentHelp)}
      >
        <TextInput maxLength={500} />
      </Form.Item>
      {note === 'shown' && (
        <Form.Item name="note" label={say(actWords.note)}>
          <TextInput.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
      )}
    </>
  );
}

/** The values of `ActFields`. */
export interface ActValues {
  readonly on: IsoDate;
  readonly documentNo?: string;
  readonly note?: string;
}

/** Today, from which most acts begin. */
export function useToday(): { readonly on: IsoDate } {
  return { on: useMe().today };
}
