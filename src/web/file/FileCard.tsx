import { Button } from 'antd';
import { useState } from 'react';
import { fileFormats, gatheringFiles, sizeWords } from '../../kernel/attachment.ts';
import type { ReplyOf } from '../client.ts';
import { messageOf } from '../client.ts';
import { useDownload } from '../query.ts';
import { Moment } from '../shared/Day.tsx';
import { ProblemList } from '../shared/Problems.tsx';
import { useSay } from '../text/say.tsx';
import { fileWords as words } from './words.ts';

export type Attached = ReplyOf<'GET /api/gatherings/:gathering/files'>['files'][number];

function shownUrl(file: string): string {
  return messageOf('GET /api/files/:file', { params: { file }, query: { as: 'shown' } }).url;
}

/** A small picture, or what kind of file it is. */
function Preview({ file }: { readonly file: Attached }) {
  const say = useSay();
  const [failed, setFailed] = useState(false);
  const { name, shownAs } = fileFormats[file.format];
  if (shownAs !== 'picture' || failed || !file.there || file.voided !== null) {
    return <span className="kind">{say(name)}</span>;
  }
  return (
    <img src={shownUrl(file.id)} alt={file.name} loading="lazy" onError={() => setFailed(true)} />
  );
}

interface CardProps {
  readonly file: Attached;
  /** Only for whoever may take it away. */
  readonly onTakeAway?: () => void;
}

function Acts({ file, onTakeAway }: CardProps) {
  const say = useSay();
  const download = useDownload('GET /api/files/:file');
  const shows = fileFormats[file.format].shownAs !== null;
  const run = () => void download.run({ params: { file: file.id } }, file.name);
  return (
    <div className="actions">
      {file.there && shows && (
        <Button size="small" href={shownUrl(file.id)} target="_blank" rel="noreferrer">
          {say(words.show)}
        </Button>
      )}
      {file.there && (
        <Button size="small" loading={download.busy} onClick={run}>
          {say(words.keep)}
        </Button>
      )}
      {onTakeAway && (
        <Button size="small" danger onClick={onTakeAway}>
          {say(words.takeAway)}
        </Button>
      )}
      <ProblemList problems={download.problems} />
    </div>
  );
}

/** One file: what it is, who brought it, and what can be done with it. */
export function FileCard({ file, onTakeAway }: CardProps) {
  const say = useSay();
  const { purpose, name, bytes, actor, at, voided, there } = file;
  return (
    <li className={voided === null ? 'file' : 'file voided'}>
      <Preview file={file} />
      <div>
        <b>{name}</b>
        <div className="faint">
          {say(gatheringFiles[purpose].name)} · {sizeWords(bytes)} · {say(words.by(actor))} ·{' '}
          <Moment at={at} />
        </div>
        {!there && <p className="note">{say(words.gone)}</p>}
        {voided !== null && (
          <div>
            {say(words.takenAway(voided.actor, voided.reason))} · <Moment at={voided.at} />
          </div>
        )}
      </div>
      {voided === null && <Acts file={file} {...(onTakeAway && { onTakeAway })} />}
    </li>
  );
}
