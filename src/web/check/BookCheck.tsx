import '../style/check.css';
import { type DragEvent, useId, useState } from 'react';
import { usePlainAct } from '../account/usePlainAct.ts';
import type { ReplyOf } from '../client.ts';
import { useSpeech } from '../text/say.tsx';
import { CheckResult } from './CheckResult.tsx';
import { checkWords as words } from './words.ts';

interface DropProps {
  readonly busy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** One place to drop files on, which the keyboard reaches too. */
function Drop({ busy, onFiles }: DropProps) {
  const { say } = useSpeech();
  const id = useId();
  const [over, setOver] = useState<'over' | ''>('');
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver('');
    if (!busy) onFiles([...event.dataTransfer.files]);
  };
  return (
    <label
      htmlFor={id}
      className={`book-drop ${over}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver('over');
      }}
      onDragLeave={() => setOver('')}
      onDrop={dropped}
    >
      <span role="status">{say(busy ? words.reading : words.drop)}</span>
      <input
        id={id}
        type="file"
        aria-label={say(words.drop)}
        multiple
        accept=".xlsx,.xls,.csv,.txt"
        disabled={busy}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file again, once it was mended, is a choice too.
          event.target.value = '';
        }}
      />
    </label>
  );
}

/** Files are checked on the spot and nothing of them is kept: not here, and not on the server. */
export function BookCheck() {
  const { say, language } = useSpeech();
  const act = usePlainAct();
  const [found, setFound] = useState<ReplyOf<'POST /api/check'> | null>(null);
  const check = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setFound(null);
    const body = new FormData();
    for (const file of files) body.append('book', file, file.name);
    setFound(await act.run('POST /api/check', { query: { language }, body }));
  };
  return (
    <div className="book-check">
      <p className="aside">{say(words.about)}</p>
      <Drop busy={act.busy} onFiles={(files) => void check(files)} />
      {act.problems.length > 0 && (
        <div role="alert" className="refused">
          {act.problems.map((problem) => (
            <p key={`${problem.code} ${problem.message.en}`}>
              {say(problem.message)} {say(problem.cure)}
            </p>
          ))}
        </div>
      )}
      {found !== null && <CheckResult found={found} />}
    </div>
  );
}
