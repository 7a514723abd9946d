import { Alert, Button } from 'antd';
import type { Refusal } from '../refusal.ts';
import { conflictWords as words } from '../text/common.ts';
import { useSay } from '../text/say.tsx';
import { differences } from './clean.ts';

interface ConflictProps {
  readonly conflict: Refusal['conflict'];
  /** What to call a field; its own name when absent. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly onTake?: () => void;
}

/** Two people saved the same record: both states side by side. */
export function Conflict({ conflict, labels, onTake }: ConflictProps) {
  const say = useSay();
  if (conflict === null) return null;
  const table = (
    <table className="conflict">
      <thead>
        <tr>
          {[words.field, words.yours, words.theirs].map((head) => (
            <th key={head.en}>{say(head)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {differences(conflict.yours, conflict.theirs).map((row) => (
          <tr key={row.field}>
            <th scope="row">{labels?.[row.field] ?? row.field}</th>
            <td>{row.yours}</td>
            <td>{row.theirs}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  const take = onTake && <Button onClick={onTake}>{say(words.take)}</Button>;
  const description = (
    <>
      <p>{say(words.explain)}</p>
      {table}
      {take}
    </>
  );
  return <Alert type="warning" role="alert" title={say(words.title)} description={description} />;
}
