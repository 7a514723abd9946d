import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { type PageProblem, problemsOf } from '../refusal.ts';
import { common } from '../text/common.ts';
import { useSay } from '../text/say.tsx';

interface ProblemListProps {
  readonly problems: readonly PageProblem[];
  readonly title?: string;
  readonly action?: ReactNode;
}

/** What was found and what to do, one after another. Nothing when there is nothing. */
export function ProblemList({ problems, title, action }: ProblemListProps) {
  const say = useSay();
  if (problems.length === 0) return null;
  return (
    <Alert
      type="error"
      role="alert"
      className="problems"
      title={title ?? say(common.problems)}
      action={action}
      description={
        <ul>
          {problems.map((problem) => (
            <li key={`${problem.code} ${problem.at ?? ''} ${problem.message.en}`}>
              {say(problem.message)} <span className="cure">{say(problem.cure)}</span>
            </li>
          ))}
        </ul>
      }
    />
  );
}

interface AnsweredProps<T> {
  readonly answer: {
    readonly data: T | undefined;
    readonly error: unknown;
    readonly refetch: () => unknown;
  };
  readonly children: (data: T) => ReactNode;
}

/** The answer to a question, or that it is being read, or why it could not be. */
export function Answered<T>({ answer, children }: AnsweredProps<T>) {
  const say = useSay();
  const again = (
    <Button size="small" onClick={() => answer.refetch()}>
      {say(common.retry)}
    </Button>
  );
  const failed = answer.error !== null && answer.error !== undefined && (
    <ProblemList
      problems={problemsOf(answer.error)}
      title={say(common.unanswered)}
      action={again}
    />
  );
  if (answer.data === undefined) {
    return failed || <p className="faint loading">{say(common.loading)}</p>;
  }
  return (
    <>
      {failed}
      {children(answer.data)}
    </>
  );
}
