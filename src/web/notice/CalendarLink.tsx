import { Button, Typography } from 'antd';
import { useState } from 'react';
import { useAct, useAnswer } from '../query.ts';
import { Moment } from '../shared/Day.tsx';
import { Panel } from '../shared/Page.tsx';
import { ProblemList } from '../shared/Problems.tsx';
import { useSay } from '../text/say.tsx';
import { calendarWords as words } from './calendarWords.ts';

interface CalendarLinkProps {
  /** Of a unit whose records I keep; absent: what I am told of myself. */
  readonly unit?: number;
}

/** A calendar in a program of my own: by a link that it follows, or as a file. */
export function CalendarLink({ unit }: CalendarLinkProps) {
  const say = useSay();
  const body = unit === undefined ? {} : { unit };
  const link = useAnswer('GET /api/calendar-link', { query: body });
  const make = useAct('POST /api/calendar-link');
  const end = useAct('POST /api/calendar-link/end');
  const [path, setPath] = useState<string | null>(null);
  const madeAt = link.data?.madeAt ?? null;
  const again = async () => setPath((await make.run({ body }))?.path ?? null);
  const stop = async () => {
    if ((await end.run({ body })) !== null) setPath(null);
  };
  return (
    <Panel title={say(unit === undefined ? words.title : words.ofUnit)}>
      <p className="about">{say(unit === undefined ? words.about : words.ofUnitAbout)}</p>
      {path !== null && <Shown address={`${window.location.origin}${path}`} />}
      {path === null && madeAt !== null && (
        <p>
          {say(words.since)} <Moment at={madeAt} />。{say(words.sinceAbout)}
        </p>
      )}
      <ProblemList problems={[...make.problems, ...end.problems]} />
      <div className="actions">
        <Button loading={make.busy} onClick={() => void again()}>
          {say(madeAt === null ? words.make : words.again)}
        </Button>
        {madeAt !== null && (
          <Button loading={end.busy} onClick={() => void stop()}>
            {say(words.end)}
          </Button>
        )}
        <Button href={unit === undefined ? '/api/notices/calendar' : `/api/units/${unit}/calendar`}>
          {say(words.file)}
        </Button>
      </div>
    </Panel>
  );
}

function Shown({ address }: { readonly address: string }) {
  const say = useSay();
  return (
    <p>
      {say(words.yours)}
      <br />
      <Typography.Text copyable className="address">
        {address}
      </Typography.Text>
    </p>
  );
}
