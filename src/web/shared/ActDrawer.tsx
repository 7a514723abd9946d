import { Button, Drawer, Form, type FormInstance, Input as TextInput } from 'antd';
import { type ReactNode, useCallback, useEffect, useId, useState } from 'react';

import type { IsoDate } from '../../kernel/date.ts';
import type { Input, OperationKey, ReplyOf } from '../client.ts';
import { useAct } from '../query.ts';
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
export function sorted(problems: readonly PageProblem[], fields: ReadonlySet<string>) {
  const placed = (problem: PageProblem) => fields.has(fieldOf(problem.at ?? '')[0] ?? '');
  return {
    fields: problems.filter(placed),
    rest: problems.filter((problem) => !placed(problem)),
  };
}

/** Puts problems next to their field and gives back those that have none here. */
function useFieldProblems<V>(form: FormInstance<V>, problems: readonly PageProblem[]) {
  const say = useSay();
  const [rest, setRest] = useState<readonly PageProblem[]>([]);
  useEffect(() => {
    const found = sorted(problems, new Set(Object.keys(form.getFieldsValue() as object)));
    setRest(found.rest);
    for (const problem of found.fields) {
      const errors = [`${say(problem.message)} ${say(problem.cure)}`];
      const [name] = fieldOf(problem.at ?? '');
      form.setFields([{ name: name as never, errors }]);
      form.scrollToField(name as never);
    }
  }, [problems, form, say]);
  return rest;
}

interface FootProps {
  readonly form: string;
  readonly verb: string;
  readonly danger: boolean;
  readonly busy: boolean;
  readonly onClose: () => void;
}

function Foot({ form, verb, danger, busy, onClose }: FootProps) {
  const say = useSay();
  return (
    <div className="drawer-foot">
      <Button onClick={onClose}>{say(common.cancel)}</Button>
      <Button type="primary" danger={danger} htmlType="submit" form={form} loading={busy}>
        {verb}
      </Button>
    </div>
  );
}

/** The form of an act, its run, and what came of it. */
function useForm<K extends OperationKey, V extends object>(props: ActDrawerProps<K, V>) {
  const act = useAct(props.operation);
  const [form] = Form.useForm<V>();
  const rest = useFieldProblems(form, act.problems);
  useLeaveGuard(useCallback(() => form.isFieldsTouched(), [form]));
  const finish = async (values: V) => {
    const reply = await act.run(props.input(values));
    if (reply === null) return;
    props.done?.(reply);
    props.onClose();
  };
  return { act, form, finish, rest: act.conflict === null ? rest : [] };
}

/** An act with its form, in a drawer that keeps what was typed until it was done. */
export function ActDrawer<K extends OperationKey, V extends object>(props: ActDrawerProps<K, V>) {
  const { title, about, verb, onClose, labels } = props;
  const required = useSay()(common.required);
  const { act, form, finish, rest } = useForm(props);
  const id = useId();
  const foot = { form: id, verb, danger: props.danger ?? false, busy: act.busy, onClose };
  const shell = {
    title,
    onClose,
    size: 520,
    mask: { closable: false },
    footer: <Foot {...foot} />,
  };
  return (
    <Drawer open {...shell}>
      {about && <p className="about">{about}</p>}
      <Conflict conflict={act.conflict} onTake={onClose} {...(labels && { labels })} />
      <ProblemList problems={rest} />
      <Form<V>
        id={id}
        form={form}
        layout="vertical"
        initialValues={props.initial as never}
        onFinish={finish}
        scrollToFirstError
        validateMessages={{ required }}
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
