import type { Text } from '../../kernel/text.ts';
import { conflictWords } from '../text/common.ts';
import { useSay } from '../text/say.tsx';
import type { ChangedLine } from './lines.ts';

interface ChangesProps {
  readonly lines: readonly ChangedLine[];
  readonly before: Text;
  readonly after: Text;
}

/** What differs between two states, line by line. */
export function Changes({ lines, before, after }: ChangesProps) {
  const say = useSay();
  return (
    <div className="scroll">
      <table className="conflict">
        <thead>
          <tr>
            {[conflictWords.field, before, after].map((head) => (
              <th key={head.en}>{say(head)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key}>
              <th scope="row">{say(line.label)}</th>
              <td className="faint">{line.before === null ? '—' : say(line.before)}</td>
              <td>{line.after === null ? '—' : say(line.after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
