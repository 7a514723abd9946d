import { useMemo, useState } from 'react';
import { isIsoDate } from '../../kernel/date.ts';
import type { ReplyOf } from '../client.ts';
import { useAnswer } from '../query.ts';
import { unitAsked, useAsked } from '../search.ts';
import { useMe } from '../session.tsx';
import { Nothing, Page, Panel } from '../shared/Page.tsx';
import { Answered } from '../shared/Problems.tsx';
import type { UnitLine } from '../shared/UnitPicker.tsx';
import { useSay } from '../text/say.tsx';
import { RecordForm } from './RecordForm.tsx';
import { recordWords as words } from './recordWords.ts';
import { useDrafting } from './useDrafting.ts';
import { useFirstUnit } from './useFirstUnit.ts';
import type { Start } from './useRecord.ts';

type Offer = ReplyOf<'GET /api/joint/:gathering'>['offer'];

function New({ units }: { readonly units: readonly UnitLine[] }) {
  const me = useMe();
  const [asked] = useAsked();
  const unit = useFirstUnit(units);
  const heldOn = isIsoDate(asked.on) ? asked.on : me.today;
  const start = useMemo<Start>(
    () => ({
      values: { ...(unit === undefined ? {} : { unit }), heldOn, kinds: [] },
      marks: new Map(),
      ...{ saved: null, joint: null },
    }),
    [unit, heldOn],
  );
  return <RecordForm start={start} />;
}

function startFrom({ host, hostName, ...offer }: Offer): Start {
  const { gathering, version, guest, heldOn, startsAt, endsAt, place, title, sittings } = offer;
  const written = offer.parts.filter(({ content }) => Object.keys(content).length > 0);
  return {
    values: {
      ...{ unit: guest, heldOn, startsAt, endsAt, place, title, sittings, host },
      kinds: offer.kinds,
      jointOf: { gathering, version },
      parts: Object.fromEntries(written.map(({ handle, content }) => [handle, { content }])),
    },
    ...{ marks: new Map(), saved: null },
    joint: {
      ...{ unitName: offer.unitName, since: null },
      host: host === null || hostName === null ? null : { person: host, name: hostName },
    },
  };
}

function Taken({ offer }: { readonly offer: Offer }) {
  const [start] = useState(() => startFrom(offer));
  return <RecordForm start={start} />;
}

/** The record of a joint gathering: what others wrote is there, the roll is this unit's own. */
function Joint({ gathering, unit }: { readonly gathering: string; readonly unit: number }) {
  const answer = useAnswer('GET /api/joint/:gathering', { params: { gathering }, query: { unit } });
  return <Answered answer={answer}>{({ offer }) => <Taken offer={offer} />}</Answered>;
}

function Blank() {
  const tree = useAnswer('GET /api/units', { query: {} });
  return <Answered answer={tree}>{({ units }) => <New units={units} />}</Answered>;
}

interface BegunProps {
  readonly joint: string | undefined;
  readonly unit: number | undefined;
}

function Begun({ joint, unit }: BegunProps) {
  if (joint === undefined || unit === undefined) return <Blank />;
  return <Joint key={`${joint} ${unit}`} gathering={joint} unit={unit} />;
}

/** Records a gathering that was held, or prepares one. */
export default function RecordPage() {
  const say = useSay();
  const [asked] = useAsked();
  const { unit } = unitAsked(asked);
  const { joint } = asked;
  const may = useDrafting().begins.length > 0;
  return (
    <Page title={say(words.newTitle)} about={may && say(words.about)}>
      {may ? (
        <Begun joint={joint} unit={unit} />
      ) : (
        <Panel>
          <Nothing title={say(words.noReach)}>
            <p>{say(words.noReachAbout)}</p>
          </Nothing>
        </Panel>
      )}
    </Page>
  );
}
