import { Link, useParams } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import '../style/record.css';
import { EvidenceButton } from '../audit/EvidenceButton.tsx';
import type { ReplyOf } from '../client.ts';
import { GatheringFiles } from '../file/GatheringFiles.tsx';
import { JointPanel } from '../joint/JointPanel.tsx';
import { WaiveButton } from '../norm/WaiveButton.tsx';
import { WaiverCard } from '../norm/Waivers.tsx';
import { waiverWords } from '../norm/waiverWords.ts';
import { NoticePanel } from '../notice/NoticePanel.tsx';
import { useAnswer } from '../query.ts';
import { Day, Moment } from '../shared/Day.tsx';
import { FindingCard } from '../shared/Finding.tsx';
import { Page, Panel } from '../shared/Page.tsx';
import { Answered } from '../shared/Problems.tsx';
import { ReasonButton } from '../shared/ReasonButton.tsx';
import { common } from '../text/common.ts';
import { useSay } from '../text/say.tsx';
import { AttendanceView } from './AttendanceView.tsx';
import { MakeUps } from './MakeUps.tsx';
import { Papers } from './Papers.tsx';
import { type Gathering, PartView } from './PartView.tsx';
import { Resolutions } from './Resolutions.tsx';
import { ReviewPanel } from './ReviewPanel.tsx';
import { Revisions } from './Revisions.tsx';
import { viewWords as words } from './viewWords.ts';
import { lineWords } from './words.ts';

type Reply = ReplyOf<'GET /api/gatherings/:gathering'>;

function Withdraw({ gathering: { id, version } }: { readonly gathering: Gathering }) {
  const say = useSay();
  return (
    <ReasonButton
      operation="POST /api/gatherings/:gathering/withdraw"
      danger
      verb={say(words.withdraw)}
      about={say(words.withdrawAbout)}
      input={(reason) => ({ params: { gathering: id }, body: { basedOn: version, reason } })}
    />
  );
}

function Acts({ reply: { gathering, may, asHost } }: { readonly reply: Reply }) {
  const say = useSay();
  const writes = may.includes('activity.write') && gathering.status !== 'withdrawn';
  const draft = gathering.status === 'draft';
  const edits = writes || (draft && may.includes('activity.draft'));
  return (
    <>
      {edits && (
        <Link to={`/gatherings/${gathering.id}/edit` as '/'}>
          <Button type={draft ? 'primary' : 'default'}>
            {say(draft ? words.goOn : words.correct)}
          </Button>
        </Link>
      )}
      {!asHost && <Papers gathering={gathering} />}
      <EvidenceButton gathering={gathering.id} unit={gathering.unit} title={gathering.title} />
      {writes && <Withdraw gathering={gathering} />}
    </>
  );
}

function sittingRow(sitting: Gathering['sittings'][number], number: number) {
  const { heldOn, startsAt, endsAt, place } = sitting;
  const at = [startsAt, endsAt].filter((one) => one !== null).join('—');
  const more = [at, place ?? ''].filter((one) => one !== '').join('　');
  return [lineWords.sitting(number), <Day key="day" day={heldOn} />, more] as const;
}

function Head({ gathering }: { readonly gathering: Gathering }) {
  const say = useSay();
  const { startsAt, endsAt } = gathering;
  const at = [startsAt, endsAt].filter((one) => one !== null).join('—');
  const rows = [
    [lineWords.heldOn, <Day key="day" day={gathering.heldOn} />, at],
    [lineWords.place, gathering.place],
    ...gathering.sittings.map((one, i) => sittingRow(one, i + 2)),
    [lineWords.host, gathering.hostName],
    [lineWords.recorder, gathering.recorderName],
    [lineWords.lateReason, gathering.lateReason],
    [lineWords.original, gathering.original],
    [words.recordedAt, gathering.recordedAt && <Moment at={gathering.recordedAt} />],
    [words.changed, <Moment key="at" at={gathering.changedAt} />, gathering.changedBy],
  ] as const;
  return (
    <Panel>
      <dl className="facts">
        {rows.map(([label, value, more]) =>
          label === lineWords.lateReason && value === null ? null : (
            <div key={label.en} style={{ display: 'contents' }}>
              <dt>{say(label)}</dt>
              <dd>
                {value ?? <span className="faint">{say(common.unknown)}</span>} {more}
              </dd>
            </div>
          ),
        )}
      </dl>
    </Panel>
  );
}

function Findings({ findings, waived }: Pick<Reply, 'findings' | 'waived'>) {
  const say = useSay();
  return (
    <Panel title={say(words.findings)}>
      {findings.length === 0 && (
        <p className="fine">{say(waived.length === 0 ? words.fine : waiverWords.fineBut)}</p>
      )}
      {findings.map((finding) => (
        <FindingCard key={`${finding.rule} ${finding.says.zh}`} finding={finding}>
          <WaiveButton finding={finding} />
        </FindingCard>
      ))}
      {waived.length > 0 && (
        <ul className="cards marked">
          {waived.map((one) => (
            <WaiverCard key={one.waiver.id} waiver={one.waiver} covered={one} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** What this state means, and who makes a record of it. */
function bannerOf({ gathering, may }: Reply) {
  if (gathering.status !== 'draft') return words.withdrawnBanner;
  return may.includes('activity.write') ? words.draftBanner : words.draftOfOthers;
}

/** What hangs on the record, for whoever reads the records of the unit. */
function Beside({ reply }: { readonly reply: Reply }) {
  return (
    <>
      <GatheringFiles gathering={reply.gathering.id} />
      <Resolutions reply={reply} />
    </>
  );
}

function Opened({ reply }: { readonly reply: Reply }) {
  const say = useSay();
  const { gathering, findings, waived, asHost } = reply;
  const { status } = gathering;
  const known = new Map(gathering.attendance.map((one) => [one.person, one.name]));
  const names = (person: string) => known.get(person) ?? '—';
  return (
    <>
      {status !== 'recorded' && (
        <Alert type="warning" className="problems" title={say(bannerOf(reply))} />
      )}
      {asHost ? (
        <Head gathering={gathering} />
      ) : (
        <div className="columns even">
          <Head gathering={gathering} />
          <Findings findings={findings} waived={waived} />
        </div>
      )}
      <JointPanel joint={reply.joint} own={gathering.id} />
      {status !== 'recorded' && reply.may.includes('activity.read') && (
        <NoticePanel gathering={gathering.id} />
      )}
      <AttendanceView gathering={gathering} />
      {!asHost && <MakeUps reply={reply} />}
      {gathering.parts.map((part) => (
        <PartView key={part.handle} part={part} names={names} />
      ))}
      {!asHost && <Beside reply={reply} />}
      {status === 'recorded' && <ReviewPanel reply={reply} />}
      {!asHost && <Revisions gathering={gathering.id} />}
    </>
  );
}

/** One gathering: what was recorded, what the rules say of it, and its papers. */
export default function GatheringPage() {
  const say = useSay();
  const { gathering = '' } = useParams({ strict: false }) as { gathering?: string };
  const answer = useAnswer('GET /api/gatherings/:gathering', { params: { gathering } });
  const reply = answer.data?.gathering.id === gathering ? answer.data : undefined;
  const one = reply?.gathering;
  const unit = one && (
    <Link to="/units/$unit" params={{ unit: String(one.unit) }}>
      {one.unitName}
    </Link>
  );
  return (
    <Page
      title={one?.title ?? say(words.title)}
      about={unit}
      actions={reply && <Acts reply={reply} />}
    >
      <Answered answer={{ ...answer, data: reply }}>{(data) => <Opened reply={data} />}</Answered>
    </Page>
  );
}
