import '../style/term.css';
import { Button } from 'antd';
import { useMemo } from 'react';
import type { ReplyOf } from '../client.ts';
import { useAnswer, useDownload } from '../query.ts';
import { unitAsked, useAsked } from '../search.ts';
import { reachOf, useMe } from '../session.tsx';
import { Nothing, Page, Panel } from '../shared/Page.tsx';
import { Answered, ProblemList } from '../shared/Problems.tsx';
import { UnitFilter } from '../shared/UnitFilter.tsx';
import { useNarrow } from '../shared/useNarrow.ts';
import { useSay, useSpeech } from '../text/say.tsx';
import { GroupTable } from './GroupTable.tsx';
import { PlanNote } from './PlanNote.tsx';
import { slotName } from './slotWords.ts';
import { TermList } from './TermList.tsx';
import { termWords as words } from './termWords.ts';
import { type Chosen, Wave } from './Wave.tsx';
import { isIn, slotsOf, split, waveKinds } from './wave.ts';

type Reply = ReplyOf<'GET /api/terms'>;

/** `election_2027-09`, as it stands in the address. */
function chosenIn(word: string | undefined): Chosen | null {
  const [kind, slot] = (word ?? '').split('_');
  const known = waveKinds.find((one) => one === kind);
  return known === undefined || slot === undefined ? null : { kind: known, slot };
}

function Out() {
  const { say, language } = useSpeech();
  const query = unitAsked(useAsked()[0]);
  const file = useDownload('GET /api/terms/file');
  const letters = useDownload('GET /api/terms/letters');
  const all = () => letters.run({ query: { ...query, language } }, 'letters.zip');
  return (
    <>
      <Button onClick={() => window.print()}>{say(words.print)}</Button>
      <Button loading={file.busy} onClick={() => void file.run({ query }, 'terms.xlsx')}>
        {say(words.download)}
      </Button>
      <Button loading={letters.busy} onClick={() => void all()}>
        {say(words.letters)}
      </Button>
      <ProblemList problems={[...file.problems, ...letters.problems]} />
    </>
  );
}

function List({ reply, chosen }: { readonly reply: Reply; readonly chosen: Chosen | null }) {
  const say = useSay();
  const [, ask] = useAsked();
  const { rows, today } = reply;
  const { near, unknown, later } = useMemo(() => split(rows, today), [rows, today]);
  const slots = chosen && [...slotsOf([], today, 1), ...slotsOf([], today, 3)];
  const slot = slots?.find(({ key }) => key === chosen?.slot);
  const shown = chosen && slot ? rows.filter((row) => isIn(row, slot, chosen.kind, today)) : near;
  return (
    <Panel title={say(words.list)}>
      {chosen && slot && (
        <p>
          {say(words.onlySome(words.kinds[chosen.kind], slotName(slot)))}{' '}
          <Button size="small" onClick={() => ask({ slot: undefined })}>
            {say(words.showAll)}
          </Button>
        </p>
      )}
      {shown.length === 0 ? (
        <Nothing title={say(words.nothingNear)}>
          <p>{say(words.nothingNearAbout)}</p>
        </Nothing>
      ) : (
        <TermList rows={shown} />
      )}
      {!chosen && later > 0 && <p className="faint">{say(words.later(later))}</p>}
      {!chosen && unknown.length > 0 && (
        <>
          <p className="faint">{say(words.unknown(unknown.length))}</p>
          <TermList rows={unknown} />
        </>
      )}
      <PlanNote />
    </Panel>
  );
}

function Found({ reply }: { readonly reply: Reply }) {
  const [asked, ask] = useAsked();
  const isNarrow = useNarrow();
  const { rows, today } = reply;
  const quarters = useMemo(() => slotsOf(rows, today, 3), [rows, today]);
  const months = useMemo(() => slotsOf(rows, today, 1), [rows, today]);
  const chosen = chosenIn(asked.slot);
  return (
    <>
      <Wave
        slots={isNarrow ? quarters : months}
        chosen={chosen}
        onChoose={(one) => ask({ slot: one === null ? undefined : `${one.kind}_${one.slot}` })}
      />
      <GroupTable rows={rows} slots={quarters} today={today} />
      <List reply={reply} chosen={chosen} />
    </>
  );
}

function NoReach() {
  const say = useSay();
  return (
    <Panel>
      <Nothing title={say(words.noReach)}>
        <p>{say(words.noReachAbout)}</p>
      </Nothing>
    </Panel>
  );
}

/** The clock of every elected body: the wave of the next two years, and what it asks now. */
export default function TermsPage() {
  const say = useSay();
  const reach = reachOf(useMe(), 'activity.read').length;
  const query = unitAsked(useAsked()[0]);
  const answer = useAnswer('GET /api/terms', { query }, reach > 0);
  return (
    <Page title={say(words.title)} about={say(words.about)} actions={reach > 0 && <Out />}>
      {reach === 0 ? (
        <NoReach />
      ) : (
        <>
          {reach > 1 && (
            <div className="filter no-print">
              <UnitFilter permission="activity.read" />
            </div>
          )}
          <Answered answer={answer}>{(reply) => <Found reply={reply} />}</Answered>
        </>
      )}
    </Page>
  );
}
