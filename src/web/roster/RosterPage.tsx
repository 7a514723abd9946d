import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReplyOf } from '../client.ts';
import { homeWords } from '../home/words.ts';
import { useAnswer } from '../query.ts';
import { useAsked, useAsOf } from '../search.ts';
import { reachOf, useMe } from '../session.tsx';
import { Nothing, Page, Panel } from '../shared/Page.tsx';
import { Answered } from '../shared/Problems.tsx';
import { WhenBar } from '../shared/WhenBar.tsx';
import { useSay } from '../text/say.tsx';
import { EnrolDrawer } from './EnrolDrawer.tsx';
import { narrowedBy } from './Narrowing.tsx';
import { RosterFilter } from './RosterFilter.tsx';
import { RosterOut } from './RosterOut.tsx';
import { pageSize, RosterTable } from './RosterTable.tsx';
import { SavedFilters } from './SavedFilters.tsx';
import { rosterWords as words } from './words.ts';

type Roster = ReplyOf<'GET /api/roster'>;

/** The unit that is asked for, else the first of mine: the one that my role was granted on. */
function useUnit(): number | undefined {
  const me = useMe();
  const [asked] = useAsked();
  const reach = reachOf(me, 'roster.read');
  if (asked.unit !== undefined && /^\d+$/.test(asked.unit)) return Number(asked.unit);
  return me.roles.find((held) => reach.includes(held.unit))?.unit ?? reach[0];
}

interface EmptyProps {
  readonly roster: Roster;
  /** By a name, by something else too, or not at all. */
  readonly searched: 'name' | 'more' | null;
}

function Empty({ roster, searched }: EmptyProps) {
  const say = useSay();
  const writes = roster.may.includes('roster.write');
  if (searched !== null) {
    return (
      <Nothing title={say(searched === 'name' ? words.notFound : words.nobodySuch)}>
        <p>{say(words.notFoundAbout)}</p>
      </Nothing>
    );
  }
  return (
    <Nothing title={say(words.empty)}>
      {writes && <p>{say(words.emptyAbout)}</p>}
      {writes && (
        <Link to={'/imports' as '/'}>
          <Button type="primary">{say(homeWords.import)}</Button>
        </Link>
      )}
    </Nothing>
  );
}

function Enrol({ unit }: { readonly unit: number }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say(words.enrol)}</Button>
      {open && <EnrolDrawer unit={unit} onClose={() => setOpen(false)} />}
    </>
  );
}

function Acts({ unit, may }: { readonly unit: number; readonly may: readonly string[] }) {
  const say = useSay();
  const writes = may.includes('roster.write');
  return (
    <>
      {writes && <Enrol unit={unit} />}
      {writes && (
        <Link to="/roster/duplicates">
          <Button>{say(words.duplicates)}</Button>
        </Link>
      )}
      <RosterOut unit={unit} mayExport={may.includes('roster.export')} />
    </>
  );
}

function RosterOf({ unit }: { readonly unit: number }) {
  const say = useSay();
  const asOf = useAsOf();
  const [asked] = useAsked();
  const page = Math.max(1, Number(asked.page ?? 1) || 1);
  const { q } = asked;
  const below = asked.below !== '0';
  const query = {
    ...{ ...asOf, unit, below, limit: pageSize, offset: (page - 1) * pageSize },
    ...(q === undefined ? {} : { q }),
    ...narrowedBy(asked),
  };
  const narrowed = Object.keys(narrowedBy(asked)).length > 0;
  const searched = narrowed ? 'more' : q === undefined ? null : 'name';
  const answer = useAnswer('GET /api/roster', { query });
  const actions = <Acts unit={unit} may={answer.data?.may ?? []} />;
  return (
    <Page title={say(words.title)} about={say(words.about)} actions={actions}>
      <WhenBar />
      <Panel>
        <RosterFilter unit={unit} below={below} total={answer.data?.total} />
        <SavedFilters unit={unit} />
        <Answered answer={answer}>
          {(roster) =>
            roster.total === 0 ? (
              <Empty roster={roster} searched={searched} />
            ) : (
              <RosterTable roster={roster} page={page} />
            )
          }
        </Answered>
      </Panel>
    </Page>
  );
}

/** The roster of a unit on any day. */
export default function RosterPage() {
  const say = useSay();
  const unit = useUnit();
  if (unit !== undefined) return <RosterOf unit={unit} />;
  return (
    <Page title={say(words.title)}>
      <Panel>
        <Nothing title={say(words.noReach)} />
      </Panel>
    </Page>
  );
}
