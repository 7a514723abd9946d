import '../style/file.css';
import { useState } from 'react';
import type { ReplyOf } from '../client.ts';
import { useAct, useAnswer } from '../query.ts';
import { Panel } from '../shared/Page.tsx';
import { Answered } from '../shared/Problems.tsx';
import { ReasonDialog } from '../shared/ReasonDialog.tsx';
import { useSay } from '../text/say.tsx';
import { type Attached, FileCard } from './FileCard.tsx';
import { UploadForm } from './UploadForm.tsx';
import { fileWords as words } from './words.ts';

type Reply = ReplyOf<'GET /api/gatherings/:gathering/files'>;

function TakeAway({ file, onClose }: { readonly file: Attached; readonly onClose: () => void }) {
  const say = useSay();
  const act = useAct('POST /api/files/:file/void');
  const run = async (reason: string) => {
    const done = await act.run({ params: { file: file.id }, body: { reason } });
    if (done !== null) onClose();
  };
  return (
    <ReasonDialog
      title={`${say(words.takeAway)}：${file.name}`}
      about={say(words.takeAwayAbout)}
      verb={say(words.takeAway)}
      busy={act.busy}
      problems={act.problems}
      onClose={onClose}
      onReason={(reason) => void run(reason)}
    />
  );
}

function Files({ reply, gathering }: { readonly reply: Reply; readonly gathering: string }) {
  const say = useSay();
  const [leaving, setLeaving] = useState<Attached | null>(null);
  const { files, closed, may } = reply;
  const writes = may.includes('activity.write');
  const standing = files.filter(({ voided }) => voided === null);
  const voided = files.filter((one) => one.voided !== null);
  return (
    <>
      {writes && <p className="about">{say(closed ?? words.about)}</p>}
      {standing.length === 0 && closed === null && <p className="faint">{say(words.none)}</p>}
      <ul className="files">
        {standing.map((file) => (
          <FileCard
            key={file.id}
            file={file}
            {...(writes && { onTakeAway: () => setLeaving(file) })}
          />
        ))}
      </ul>
      {voided.length > 0 && (
        <details>
          <summary>{say(words.taken(voided.length))}</summary>
          <ul className="files">
            {voided.map((file) => (
              <FileCard key={file.id} file={file} />
            ))}
          </ul>
        </details>
      )}
      {writes && closed === null && <UploadForm gathering={gathering} />}
      {leaving !== null && <TakeAway file={leaving} onClose={() => setLeaving(null)} />}
    </>
  );
}

/** What hangs on a gathering, and, for whoever writes it, a place to put more. */
export function GatheringFiles({ gathering }: { readonly gathering: string }) {
  const say = useSay();
  const answer = useAnswer('GET /api/gatherings/:gathering/files', { params: { gathering } });
  return (
    <Panel title={say(words.title)}>
      <Answered answer={answer}>
        {(reply) => <Files reply={reply} gathering={gathering} />}
      </Answered>
    </Panel>
  );
}
