import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { PageProblem } from '../refusal.ts';
import { useSay } from '../text/say.tsx';

interface LineProps {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'password';
  readonly autoComplete?: string;
  readonly inputMode?: 'text' | 'numeric';
  /** Where the page begins: the focus goes there once. */
  readonly first?: boolean;
  readonly required?: boolean;
  /** Problems that name this field stand under it. */
  readonly problems?: readonly PageProblem[];
}

/** One labelled line of a page that loads nothing of the rest. */
export function Line(props: LineProps) {
  const say = useSay();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { first } = props;
  useEffect(() => {
    if (first === true) input.current?.focus();
  }, [first]);
  const mine = (props.problems ?? []).filter((problem) => problem.at === props.name);
  return (
    <p className="line">
      <label htmlFor={id}>{props.label}</label>
      <input
        ref={input}
        id={id}
        name={props.name}
        type={props.type ?? 'text'}
        value={props.value}
        required={props.required ?? true}
        autoComplete={props.autoComplete ?? 'off'}
        inputMode={props.inputMode ?? 'text'}
        aria-invalid={mine.length > 0}
        aria-describedby={mine.length > 0 ? `${id}-why` : undefined}
        onChange={(event) => props.onChange(event.target.value)}
      />
      {mine.length > 0 && (
        <span id={`${id}-why`} className="why">
          {mine.map((problem) => `${say(problem.message)} ${say(problem.cure)}`).join(' ')}
        </span>
      )}
    </p>
  );
}

interface PlainFormProps {
  readonly submit: string;
  readonly busy: boolean;
  readonly problems: readonly PageProblem[];
  /** Fields that show their own problems. */
  readonly fields?: readonly string[];
  readonly onSubmit: () => void;
  readonly disabled?: boolean;
  /** Nothing to fill in: the focus goes to the button. */
  readonly first?: boolean;
  readonly children: ReactNode;
}

/** A form without antd: problems above, fields, one button. */
export function PlainForm(props: PlainFormProps) {
  const say = useSay();
  const rest = props.problems.filter((one) => !props.fields?.includes(one.at ?? ''));
  const button = useRef<HTMLButtonElement>(null);
  const { first } = props;
  useEffect(() => {
    if (first === true) button.current?.focus();
  }, [first]);
  return (
    <form
      className="plain-form"
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit();
      }}
    >
      {rest.length > 0 && (
        <div role="alert" className="refused">
          {rest.map((problem) => (
            <p key={problem.code}>
              {say(problem.message)} {say(problem.cure)}
            </p>
          ))}
        </div>
      )}
      {props.children}
      <button
        ref={button}
        type="submit"
        className="primary"
        disabled={props.busy || props.disabled === true}
      >
        {props.submit}
      </button>
    </form>
  );
}
