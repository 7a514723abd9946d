import { Link } from '@tanstack/react-router';
import { Checkbox } from 'antd';
import { useState } from 'react';
import type { ReplyOf } from '../client.ts';
import { useAnswer } from '../query.ts';
import { unitAsked, useAsked } from '../search.ts';
import { Nothing, Page, Panel } from '../shared/Page.tsx';
import { Answered } from '../shared/Problems.tsx';
import { UnitFilter } from '../shared/UnitFilter.tsx';
import { useSay } from '../text/say.tsx';
import { resolutionWords as words } from './followWords.ts';
import { type Meant, OutcomeDrawer } from './OutcomeDrawer.tsx';
import { ResolutionCard } from './ResolutionCard.tsx';

type Line = ReplyOf<'GET /api/resolutions'>['lines'][number];
const most = 200;

function Filter({ open }: { readonly open: boolean }) {
  const say = useSay();
  const [, ask] = useAsked();
  return (
    <div className="filter">
      <UnitFilter permission="activity.read" />
      <Checkbox
        checked={open}
        onChange={(event) => ask({ state: event.target.checked ? undefined : 'all' })}
      >
        {say(words.openOnly)}
      </Checkbox>
    </div>
  );
}

function Found({ lines, open }: { readonly lines: readonly Line[]; readonly open: boolean }) {
  const say = useSay();
  const [meant, setMeant] = useState<Meant | null>(null);
  if (lines.length === 0) {
    return (
      <Nothing title={say(open ? words.noneOpen : words.none)}>
        <p>{say(words.noneAbout)}</p>
      </Nothing>
    );
  }
  return (
    <>
      <ul className="cards">
        {lines.map((line) => (
          <ResolutionCard
            key={`${line.gathering} ${line.handle} ${line.resolution}`}
            line={line}
            where={
              <>
                <Link to={`/gatherings/${line.gathering}` as '/'}>{line.title}</Link>{' '}
                {line.unitName}
              </>
            }
            {...(line.may.includes('activity.write') && { onTell: () => setMeant(line) })}
          />
        ))}
      </ul>
      {lines.length === most && <p className="faint">{say(words.more)}</p>}
      {meant !== null && <OutcomeDrawer meant={meant} onClose={() => setMeant(null)} />}
    </>
  );
}

/** What was decided within reach over the last year, and what came of it. */
export default function ResolutionsPage() {
  const say = useSay();
  const [asked] = useAsked();
  const open = asked.state !== 'all';
  const unit = unitAsked(asked);
  const answer = useAnswer('GET /api/resolutions', { query: { ...unit, open, limit: most } });
  return (
    <Page title={say(words.title)} about={say(words.about)}>
      <Panel>
        <Filter open={open} />
        <Answered answer={answer}>{({ lines }) => <Found lines={lines} open={open} />}</Answered>
      </Panel>
    </Page>
  );
}
