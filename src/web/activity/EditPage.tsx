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

type Gathering = ReplyOf<'GET /api/gatherings/:gathering'>['gathering'];

/** A saved record back into the form. */
function startOf(saved: Gathering): Start {
  const { unit, heldOn, startsAt, endsAt, place, host, recorder, title, lateReason, original } =
    saved;
  const numbers = saved.parts.map(({ body, expected, attended, entitled, present }) => [
    holderKey(body),
    { expected, attended, entitled, present },
  ]);
  const parts = saved.parts.map(({ handle, content, ballots }) => [
    handle,
    { content, ballots: ballots.map(ballotValues) },
  ]);
  return {
    values: {
      ...{ unit, heldOn, startsAt, endsAt, place, host, recorder, title, lateReason, original },
      sittings: saved.sittings,
      kinds: saved.parts.map((part) => part.handle),
      ...(saved.attendance.length === 0 ? { numbers: Object.fromEntries(numbers) } : {}),
      parts: Object.fromEntries(parts),
    },
    marks: marksOf(saved.attendance),
    saved: {
      ...{ id: saved.id, version: saved.version, status: saved.status },
      recordedOn: saved.recordedAt === null ? null : dayOfMoment(saved.recordedAt),
    },
  };
}

/** The form opens with what stood there then; what others save meanwhile shows when one saves. */
function Edit({ saved }: { readonly saved: Gathering }) {
  const [start] = useState(() => startOf(saved));
  return <RecordForm start={start} />;
}

/** Continues a draft, or corrects a record. */
export default function EditPage() {
  const say = useSay();
  const { gathering = '' } = useParams({ strict: false }) as { gathering?: string };
  const answer = useAnswer('GET /api/gatherings/:gathering', { params: { gathering } });
  return (
    <Page title={say(words.editTitle)} about={say(words.about)}>
      <Answered answer={answer}>
        {(data) => <Edit key={data.gathering.id} saved={data.gathering} />}
      </Answered>
    </Page>
  );
}
