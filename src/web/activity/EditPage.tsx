import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReplyOf } from '../client.ts';
import { useAnswer } from '../query.ts';
import { Page } from '../shared/Page.tsx';
import { Answered } from '../shared/Problems.tsx';
import { dayOfMoment } from '../text/dates.ts';
import { useSay } from '../text/say.tsx';
import { ballotValues, holderKey } from './draft.ts';
import { marksOf } from './marks.ts';
import { RecordForm } from './RecordForm.tsx';
import { recordWords as words } from './recordWords.ts';
import type { Start } from './useRecord.ts';

type Reply = ReplyOf<'GET /api/gatherings/:gathering'>;

/** With the state that is known by now: whoever saves has seen what reads otherwise there. */
function jointOf({ joint, gathering }: Reply): Start['joint'] {
  if (joint === null || gathering.jointOf === null) return null;
  const { host, hostName } = gathering;
  const led = host === null || hostName === null ? null : { person: host, name: hostName };
  const own = gathering.attendance.some(({ person }) => person === host);
  return { unitName: joint.unitName, host: own ? null : led, since: joint };
}

/** A saved record back into the form. */
function startOf(reply: Reply): Start {
  const { gathering: saved, joint } = reply;
  const { unit, heldOn, startsAt, endsAt, place, host, recorder, title, lateReason, original } =
    saved;
  const numbers = saved.parts.map(({ body, expected, attended, entitled, present }) => [
    holderKey(body),
    { expected, attended, entitled, present },
  ]);
  const parts = saved.parts.map(({ handle, teams, content, ballots }) => [
    handle,
    {
      ...{ content, ballots: ballots.map(ballotValues) },
      ...(teams && { teams: teams.map(({ team }) => team) }),
    },
  ]);
  return {
    values: {
      ...{ unit, heldOn, startsAt, endsAt, place, host, recorder, title, lateReason, original },
      sittings: saved.sittings,
      guests: saved.guests,
      jointOf: saved.jointOf && {
        ...saved.jointOf,
        version: joint?.version ?? saved.jointOf.version,
      },
      kinds: saved.parts.map((part) => part.handle),
      ...(saved.attendance.length === 0 ? { numbers: Object.fromEntries(numbers) } : {}),
      parts: Object.fromEntries(parts),
    },
    marks: marksOf(saved.attendance),
    joint: jointOf(reply),
    saved: {
      ...{ id: saved.id, version: saved.version, status: saved.status },
      recordedOn: saved.recordedAt === null ? null : dayOfMoment(saved.recordedAt),
    },
  };
}

/** The form opens with what stood there then; what others save meanwhile shows when one saves. */
function Edit({ reply }: { readonly reply: Reply }) {
  const [start] = useState(() => startOf(reply));
  return <RecordForm start={start} />;
}

/** Continues a draft, or corrects a record. */
export default function EditPage() {
  const say = useSay();
  const { gathering = '' } = useParams({ strict: false }) as { gathering?: string };
  const answer = useAnswer('GET /api/gatherings/:gathering', { params: { gathering } });
  return (
    <Page title={say(words.editTitle)} about={say(words.about)}>
      <Answered answer={answer}>{(data) => <Edit key={data.gathering.id} reply={data} />}</Answered>
    </Page>
  );
}
