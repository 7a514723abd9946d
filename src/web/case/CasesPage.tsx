import { Button, Segmented, Select } from 'antd';
import { useState } from 'react';
import '../style/case.css';
import type { CaseKind } from '../../engines/case/define.ts';
import { useCatalogue } from '../catalogue.tsx';
import { unitAsked, useAsked } from '../search.ts';
import { reachesAny, useMe } from '../session.tsx';
import { Nothing, Page, Panel } from '../shared/Page.tsx';
import { Answered } from '../shared/Problems.tsx';
import { UnitFilter } from '../shared/UnitFilter.tsx';
import { useSay } from '../text/say.tsx';
import { CaseLines } from './CaseLines.tsx';
import { OpenCase } from './OpenCase.tsx';
import { StageCounts } from './StageCounts.tsx';
import { inStage } from './stages.ts';
import type { CaseLine } from './terms.ts';
import { useCases } from './useCases.ts';
import { caseWords as words } from './words.ts';
import { YearPlaces } from './YearPlaces.tsx';

const states = ['open', 'closed', 'all'] as const;
type State = (typeof states)[number];

function stateAsked(state: string | undefined): State {
  return states.find((one) => one === state) ?? 'open';
}

/** Kinds of case that the reader may read; a sealed one has a permission of its own. */
function useKinds(): readonly CaseKind[] {
  const me = useMe();
  const { cases } = useCatalogue();
  return cases.filter((kind) => reachesAny(me, [areaOf(kind)]));
}

const areas = {
  'with-the-unit': 'case.read',
  sealed: 'case.review',
  confined: 'case.discipline',
} as const;

function areaOf({ reading }: CaseKind): string {
  return areas[reading];
}

/** A list is of one kind: those that are sealed are never mixed with others. */
function chosen(kinds: readonly CaseKind[], asked: string | undefined): CaseKind | undefined {
  return kinds.find(({ id }) => id === asked) ?? kinds[0];
}

interface ChosenProps {
  readonly kinds: readonly CaseKind[];
  readonly kind: CaseKind;
}

function Filters({ kinds, kind }: ChosenProps) {
  const say = useSay();
  const [asked, ask] = useAsked();
  return (
    <div className="filter">
      <UnitFilter permission={areaOf(kind)} />
      {kinds.length > 1 && (
        <Select
          aria-label={say(words.kind)}
          className="narrow-pick"
          value={kind.id}
          options={kinds.map(({ id, name }) => ({ value: id, label: say(name) }))}
          onChange={(one: string) => ask({ kind: one, stage: undefined })}
        />
      )}
      <Segmented
        aria-label={say(words.state)}
        value={stateAsked(asked.state)}
        options={states.map((value) => ({ value, label: say(words.states[value]) }))}
        onChange={(state) => ask({ state: state === 'open' ? undefined : String(state) })}
      />
    </div>
  );
}

function Lines({ lines }: { readonly lines: readonly CaseLine[] }) {
  const say = useSay();
  const [asked, ask] = useAsked();
  const shown = inStage(lines, asked.stage);
  if (shown.length > 0) return <CaseLines lines={shown} />;
  const { unit, state, stage } = asked;
  const filtered = [unit, state, stage].some((one) => one !== undefined);
  return (
    <Nothing title={say(filtered ? words.noneSo : words.none)}>
      <p>{say(filtered ? words.noneSoAbout : words.noneAbout)}</p>
      {stage !== undefined && (
        <Button onClick={() => ask({ stage: undefined })}>{say(words.everyStage)}</Button>
      )}
    </Nothing>
  );
}

function useAnswerOf(kind: CaseKind) {
  const [asked] = useAsked();
  return useCases({ ...unitAsked(asked), kind: kind.id, state: stateAsked(asked.state) });
}

function Opened({ kinds, kind }: ChosenProps) {
  const say = useSay();
  const answer = useAnswerOf(kind);
  return (
    <>
      <Filters kinds={kinds} kind={kind} />
      <Answered answer={answer}>
        {({ cases: lines, total, places, withoutPlaces }) => (
          <>
            {places !== null && <YearPlaces all={places} without={withoutPlaces} />}
            {answer.more && (
              <p className="faint" role="status">
                {say(words.reading(lines.length, total))}
              </p>
            )}
            <StageCounts kind={kind} lines={lines} />
            <Panel>
              <Lines lines={lines} />
            </Panel>
          </>
        )}
      </Answered>
    </>
  );
}

/** Opens a case of any kind that the reader keeps. */
function Open({ kind }: Pick<ChosenProps, 'kind'>) {
  const say = useSay();
  const opens = useAnswerOf(kind).data?.opens ?? [];
  const [opening, setOpening] = useState(false);
  if (opens.length === 0) return null;
  return (
    <>
      <Button type="primary" onClick={() => setOpening(true)}>
        {say(words.open)}
      </Button>
      {opening && <OpenCase opens={opens} kind={kind.id} onClose={() => setOpening(false)} />}
    </>
  );
}

/** Everybody’s place on the way: the pipeline of cases within reach. */
export default function CasesPage() {
  const say = useSay();
  const [asked] = useAsked();
  const kinds = useKinds();
  const kind = chosen(kinds, asked.kind);
  return (
    <Page
      title={say(kind?.name ?? words.title)}
      about={say(words.about)}
      actions={kind && <Open kind={kind} />}
    >
      {kind === undefined ? (
        <Nothing title={say(words.noReach)}>
          <p>{say(words.noReachAbout)}</p>
        </Nothing>
      ) : (
        <Opened kinds={kinds} kind={kind} />
      )}
    </Page>
  );
}
