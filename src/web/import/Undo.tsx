import { Button } from 'antd';
import { useState } from 'react';
import type { ReplyOf } from '../client.ts';
import { useAct } from '../query.ts';
import { Moment } from '../shared/Day.tsx';
import { ProblemList } from '../shared/Problems.tsx';
import { ReasonDialog } from '../shared/ReasonDialog.tsx';
import { useSay } from '../text/say.tsx';
import { lostKinds, batchWords as words } from './words.ts';

type DryRun = ReplyOf<'POST /api/imports/:batch/undo'>;

/** What was changed since and would go with it. */
function Lost({ lost }: { readonly lost: DryRun['lost'] }) {
  const say = useSay();
  if (lost.length === 0) return <p className="fine">{say(words.undoNothingLost)}</p>;
  return (
    <div className="note">
      <p>{say(words.undoLost(lost.length))}</p>
      <ul className="lost">
        {lost.map((one) => (
          <li key={`${one.name} ${one.kind} ${one.at}`}>
            {one.name} · {say(lostKinds[one.kind] ?? { zh: one.kind, en: one.kind })} ·{' '}
            <Moment at={one.at} /> · {one.actor}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** First a dry run that says what would be lost; then, with a reason, the undoing. */
export function Undo({ batch }: { readonly batch: string }) {
  const say = useSay();
  const act = useAct('POST /api/imports/:batch/undo');
  const [dry, setDry] = useState<DryRun | null>(null);
  const run = (dryRun: boolean, reason: string) =>
    act.run({ params: { batch }, body: { dryRun, reason } });
  const undo = async (reason: string) => {
    if (await run(false, reason)) setDry(null);
  };
  return (
    <>
      <Button
        danger
        loading={act.busy && dry === null}
        onClick={async () => setDry(await run(true, '—— dry run'))}
      >
        {say(words.undo)}
      </Button>
      {dry === null ? (
        <ProblemList problems={act.problems} />
      ) : (
        <ReasonDialog
          title={say(words.undoTitle)}
          about={say(words.undoAbout(dry.persons))}
          verb={say(words.undoYes)}
          busy={act.busy}
          problems={act.problems}
          onClose={() => setDry(null)}
          onReason={(reason) => void undo(reason)}
        >
          <Lost lost={dry.lost} />
        </ReasonDialog>
      )}
    </>
  );
}
