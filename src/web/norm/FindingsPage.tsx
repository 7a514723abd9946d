import '../style/record.css';
import { Pagination, Select } from 'antd';
import { addDays, type IsoDate, isIsoDate } from '../../kernel/date.ts';
import { useCatalogue } from '../catalogue.tsx';
import type { ReplyOf } from '../client.ts';
import { useAnswer } from '../query.ts';
import { unitAsked, useAsked } from '../search.ts';
import { DayPicker } from '../shared/DayPicker.tsx';
import { FindingCard } from '../shared/Finding.tsx';
import { Nothing, Page, Panel } from '../shared/Page.tsx';
import { Answered } from '../shared/Problems.tsx';
import { UnitFilter } from '../shared/UnitFilter.tsx';
import { useSay } from '../text/say.tsx';
import { Unknowns } from './Unknowns.tsx';
import { WaiveButton } from './WaiveButton.tsx';
import { UnusedWaiver, Waivers } from './Waivers.tsx';
import { waiverWords } from './waiverWords.ts';
import { normWords as words } from './words.ts';

type Reply = ReplyOf<'GET /api/findings'>;

const pageSize = 30;

function useQuestion() {
  const [asked] = useAsked();
  const page = Math.max(1, Number(asked.page ?? 1) || 1);
  const query = {
    ...unitAsked(asked),
    ...(asked.rule === undefined ? {} : { rule: asked.rule }),
    ...(isIsoDate(asked.from) ? { from: asked.from } : {}),
    ...(isIsoDate(asked.to) ? { to: addDays(asked.to, 1) } : {}),
    offset: (page - 1) * pageSize,
    limit: pageSize,
    // Of one rule and unit every finding is wanted; else a year that is missing is one line.
    lines: asked.unit === undefined || asked.rule === undefined ? 'folded' : 'each',
  } as const;
  return { page, query };
}

function Span({ period }: { readonly period: Reply['period'] | undefined }) {
  const say = useSay();
  const [asked, ask] = useAsked();
  const usual: Readonly<Record<'from' | 'to', IsoDate | null>> = {
    from: period?.from ?? null,
    to: period === undefined ? null : addDays(period.to, -1),
  };
  return (['from', 'to'] as const).map((field) => (
    <span key={field} className="with-label">
      <span aria-hidden="true">{say(words[field])}</span>
      <DayPicker
        label={say(words[field])}
        value={isIsoDate(asked[field]) ? asked[field] : usual[field]}
        allowClear={false}
        onChange={(day) => ask({ [field]: day, page: undefined })}
      />
    </span>
  ));
}

function Filter({ reply }: { readonly reply: Reply | undefined }) {
  const say = useSay();
  const { rules } = useCatalogue();
  const [asked, ask] = useAsked();
  const options = rules.map((rule) => ({ value: rule.id, label: `${rule.id} ${say(rule.title)}` }));
  return (
    <div className="filter">
      <UnitFilter permission="activity.read" />
      <Select
        aria-label={say(words.rule)}
        value={asked.rule ?? null}
        options={options}
        placeholder={say(words.allRules)}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        className="unit-picker"
        onChange={(rule: string | null | undefined) =>
          ask({ rule: rule ?? undefined, page: undefined })
        }
      />
      <Span period={reply?.period} />
      {reply && <span className="faint">{say(words.total(reply.total, reply.lines))}</span>}
    </div>
  );
}

function Found({ reply, page }: { readonly reply: Reply; readonly page: number }) {
  const say = useSay();
  const [, ask] = useAsked();
  if (reply.total === 0 && reply.unused.length === 0) {
    return (
      <Nothing title={say(words.fine)}>
        <p>{say(reply.waived.length === 0 ? words.fineAbout : waiverWords.fineBut)}</p>
      </Nothing>
    );
  }
  return (
    <>
      {reply.findings.map((finding) => (
        <FindingCard
          key={`${finding.rule} ${finding.subject.id} ${finding.period?.from} ${finding.says.zh}`}
          finding={finding}
        >
          <WaiveButton finding={finding} />
        </FindingCard>
      ))}
      {page === 1 && reply.unused.map((one) => <UnusedWaiver key={one.id} waiver={one} />)}
      <Pagination
        current={page}
        pageSize={pageSize}
        total={reply.lines}
        hideOnSinglePage
        showSizeChanger={false}
        onChange={(next) => ask({ page: next === 1 ? undefined : String(next) })}
      />
    </>
  );
}

/** What the rules find within reach, worst first, and what they could not judge. */
export default function FindingsPage() {
  const say = useSay();
  const { page, query } = useQuestion();
  const answer = useAnswer('GET /api/findings', { query });
  const { unit } = query;
  const waivers = useAnswer('GET /api/waivers', { query: unit === undefined ? {} : { unit } });
  return (
    <Page title={say(words.title)} about={say(words.about)}>
      <Panel>
        <Filter reply={answer.data} />
        <Answered answer={answer}>{(reply) => <Found reply={reply} page={page} />}</Answered>
      </Panel>
      {answer.data && waivers.data && (
        <Waivers waivers={waivers.data.waivers} waived={answer.data.waived} />
      )}
      {answer.data && <Unknowns unknowns={answer.data.unknowns} />}
    </Page>
  );
}
