import type { ReplyOf } from '../client.ts';
import { Moment } from '../shared/Day.tsx';
import { useSay } from '../text/say.tsx';
import { sheetWords as words } from './sheetWords.ts';

export type Sheet = ReplyOf<'POST /api/account/code-sheet'>;

interface CodeSheetProps {
  readonly sheet: Sheet;
  /** Whose sheet it is, where another hands it over. */
  readonly username?: string;
}

/** The sheet as it is printed: numbered codes, each to be crossed out once it is used. */
export function CodeSheet({ sheet, username }: CodeSheetProps) {
  const say = useSay();
  return (
    <section className="codes">
      <h2>{say(words.title)}</h2>
      <p>{say(words.how)}</p>
      <ol>
        {sheet.codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p className="small">
        {username !== undefined && (
          <>
            {say(words.whose)} <b>{username}</b> ·{' '}
          </>
        )}
        {say(words.printedAt)} <Moment at={sheet.issuedAt} />
      </p>
    </section>
  );
}
