import { Link } from '@tanstack/react-router';
import { Button, Form, Radio, Input as TextInput } from 'antd';
import { useState } from 'react';
import { nameOf, useCatalogue } from '../catalogue.tsx';
import type { ReplyOf } from '../client.ts';
import { useMe } from '../session.tsx';
import { ActDrawer } from '../shared/ActDrawer.tsx';
import { ConfirmButton } from '../shared/ConfirmButton.tsx';
import { Day, Moment } from '../shared/Day.tsx';
import { useSay } from '../text/say.tsx';
import { emergencyStates, verdictNames, emergencyWords as words } from './emergencyWords.ts';
import { Opened } from './Opened.tsx';

export type Emergency = ReplyOf<'GET /api/emergencies'>['emergencies'][number];
interface Props {
  readonly emergency: Emergency;
}

/** The hours, who agreed, and what was found afterwards. */
function Course({ emergency }: Props) {
  const say = useSay();
  const { today } = useMe();
  const { until, endedAt, approvedBy, dueOn, review } = emergency;
  return (
    <span className="faint small">
      <Moment at={emergency.requestedAt} /> · {say(words.forHours(emergency.hours))}
      {until !== null && endedAt === null && (
        <>
          {' · '}
          {say(words.until)} <Moment at={until} />
        </>
      )}
      {endedAt !== null && (
        <>
          {' · '}
          {say(words.ended)} <Moment at={endedAt} />
        </>
      )}
      {approvedBy && ` · ${say(words.agreedBy)} ${approvedBy}`}
      {review === null && dueOn !== null && (
        <>
          <br />
          {say(words.due)} <Day day={dueOn} />
          {dueOn < today && <b> {say(words.overdue)}</b>}
        </>
      )}
      {review !== null && (
        <>
          <br />
          {say(words.signed)} {review.byName} <Moment at={review.at} />：
          {say(verdictNames[review.verdict])}。{review.note}
        </>
      )}
    </span>
  );
}

function Reading({ emergency }: Props) {
  const say = useSay();
  const { id, unit, aboutName } = emergency;
  if (aboutName !== null) {
    return <Link to={`/emergencies/${id}` as '/'}>{say(words.readFile)}</Link>;
  }
  return (
    <>
      <Link to={'/roster' as '/'} search={{ unit: String(unit) }}>
        {say(words.read)}
      </Link>
      <Link to={'/gatherings' as '/'} search={{ unit: String(unit) }}>
        {say(words.readMore)}
      </Link>
    </>
  );
}

function Decide({ emergency }: Props) {
  const say = useSay();
  const asked = [
    ['approve', 'approve', words.approveSure, words.approveAbout],
    ['refuse', 'refuse', words.refuseSure, null],
    ['stop', 'end', words.stopSure, words.endAbout],
  ] as const;
  return asked.map(([verb, decision, sure, about]) =>
    emergency.may.includes(verb) ? (
      <ConfirmButton
        key={verb}
        danger={verb !== 'approve'}
        operation="POST /api/grants/:grant/decide"
        input={{ params: { grant: emergency.id }, body: { decision } }}
        verb={say(words[verb])}
        title={say(sure)}
        about={
          <>
            <What emergency={emergency} />
            <p>{emergency.reason}</p>
            {about !== null && <p className="about">{say(about)}</p>}
          </>
        }
      />
    ) : null,
  );
}

interface ReviewValues {
  readonly verdict: 'in-order' | 'objection';
  readonly note: string;
}

function Sign({ emergency }: Props) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const verdicts = (['in-order', 'objection'] as const).map((value) => ({
    value,
    label: say(verdictNames[value]),
  }));
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {say(words.review)}
      </Button>
      {open && (
        <ActDrawer<'POST /api/emergencies/:grant/review', ReviewValues>
          operation="POST /api/emergencies/:grant/review"
          title={say(words.review)}
          about={say(words.reviewAbout)}
          verb={say(words.review)}
          onClose={() => setOpen(false)}
          input={(body) => ({ params: { grant: emergency.id }, body })}
        >
          <What emergency={emergency} />
          <p>{emergency.reason}</p>
          <Form.Item name="verdict" label={say(words.verdict)} rules={[{ required: true }]}>
            <Radio.Group options={verdicts} vertical />
          </Form.Item>
          <Form.Item name="note" label={say(words.note)} rules={[{ required: true, min: 2 }]}>
            <TextInput.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 5 }} />
          </Form.Item>
        </ActDrawer>
      )}
    </>
  );
}

/** Who reads what of which unit. */
function What({ emergency }: Props) {
  const say = useSay();
  const { roles } = useCatalogue();
  const { personName, aboutName, unitName } = emergency;
  const of = aboutName === null ? say(words.wholeUnit) : say(words.fileOf(aboutName));
  const opened = personName === null ? say(words.yourFile) : of;
  return (
    <p className="revision">
      <b>{personName ?? say(words.somebody)}</b> {say(nameOf(roles, emergency.role))} ·{' '}
      {`${unitName} · ${opened}`}
    </p>
  );
}

function End({ emergency }: Props) {
  const say = useSay();
  return (
    <ConfirmButton
      danger
      operation="POST /api/emergencies/:grant/end"
      input={{ params: { grant: emergency.id } }}
      verb={say(words.end)}
      title={say(words.endSure)}
      about={<p>{say(words.endAbout)}</p>}
    />
  );
}

/** One reading in need, with its course and what the reader may do with it. */
export function EmergencyCard({ emergency }: Props) {
  const say = useSay();
  const { id, may, mine, concerns } = emergency;
  return (
    <li className="card">
      <span>
        <span className="mark">{say(emergencyStates[emergency.state])}</span>
      </span>
      <span>
        <What emergency={emergency} />
        <div className="small">
          {emergency.reason}{' '}
          {(mine || concerns) && (
            <span className="mark">{say(mine ? words.mine : words.concerns)}</span>
          )}
        </div>
        <Course emergency={emergency} />
      </span>
      <span className="actions">
        {may.includes('read') && <Reading emergency={emergency} />}
        {may.includes('opened') && (
          <Opened grant={id} verb={say(words.opened)} about={say(words.openedAbout)} />
        )}
        {may.includes('end') && <End emergency={emergency} />}
        <Decide emergency={emergency} />
        {may.includes('review') && <Sign emergency={emergency} />}
      </span>
    </li>
  );
}
