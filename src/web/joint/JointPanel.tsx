import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import type { ReplyOf } from '../client.ts';
import { Panel } from '../shared/Page.tsx';
import { useSay } from '../text/say.tsx';
import { jointWords as words } from './words.ts';

export type Joint = NonNullable<ReplyOf<'GET /api/gatherings/:gathering'>['joint']>;

interface NamedProps {
  readonly unitName: string;
  readonly record: string | null;
}

/** A link where the record may be read, else the name. */
function Named({ unitName, record }: NamedProps) {
  if (record === null) return unitName;
  return <Link to={`/gatherings/${record}` as '/'}>{unitName}</Link>;
}

/** What the unit that called it has written otherwise since; nothing here follows by itself. */
export function Changed({
  joint,
  children,
}: {
  readonly joint: Joint;
  readonly children?: ReactNode;
}) {
  const say = useSay();
  const { status, unitName, changes } = joint;
  if (status === 'withdrawn' || status === 'uninvited') {
    return <Alert type="warning" className="problems" title={say(words.gone[status](unitName))} />;
  }
  if (changes.length === 0) return null;
  const blank = say(words.blank);
  return (
    <div className="note">
      {say(words.changed(unitName))}
      <ul>
        {changes.map(({ point, was, now }) => (
          <li key={point}>
            {say(words.points[point])}
            {point !== 'words' && (
              <>
                ：<s>{was ?? blank}</s> → {now ?? blank}
              </>
            )}
          </li>
        ))}
      </ul>
      {children}
    </div>
  );
}

function Other({
  other,
  isHost,
}: {
  readonly other: Joint['others'][number];
  readonly isHost: boolean;
}) {
  const say = useSay();
  const answer = other.answer ?? 'none';
  return (
    <div>
      <Named {...other} />{' '}
      {isHost && (
        <span className={`mark ${answer === 'declined' ? 'error' : ''}`}>
          {say(words.answers[answer])}
        </span>
      )}{' '}
      {other.reason !== null && <span className="faint">{other.reason}</span>}
    </div>
  );
}

/** With whom it was held, and what has become of the invitation. */
export function JointPanel({ joint, own }: { readonly joint: Joint | null; readonly own: string }) {
  const say = useSay();
  if (joint === null) return null;
  const isHost = joint.gathering === own;
  return (
    <Panel title={say(words.title)}>
      {!isHost && <Changed joint={joint}>{say(words.changedCure)}</Changed>}
      <dl className="facts">
        {!isHost && (
          <>
            <dt>{say(words.called)}</dt>
            <dd>
              <Named {...joint} />
            </dd>
          </>
        )}
        {joint.others.length > 0 && (
          <>
            <dt>{say(words.with)}</dt>
            <dd>
              {joint.others.map((other) => (
                <Other key={other.unit} other={other} isHost={isHost} />
              ))}
            </dd>
          </>
        )}
      </dl>
      {!isHost && <p className="about">{say(words.takenOver)}</p>}
    </Panel>
  );
}
