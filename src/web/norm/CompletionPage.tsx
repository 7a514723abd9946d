import '../style/completion.css';
import { Button, Select } from 'antd';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { dateOf, earlier } from '../../kernel/date.ts';
import { useCatalogue } from '../catalogue.tsx';
import type { ReplyOf } from '../client.ts';
import { useAnswer, useDownload } from '../query.ts';
import { unitAsked, useAsked } from '../search.ts';
import { reachOf, useMe } from '../session.tsx';
import { Nothing, Page, Panel } from '../shared/Page.tsx';
import { Answered, ProblemList } from '../shared/Problems.tsx';
import { UnitFilter } from '../shared/UnitFilter.tsx';
import { useNarrow } from '../shared/useNarrow.ts';
import { dayWords } from '../text/dates.ts';
import { useSay, useSpeech } from '../text/say.tsx';
import { CompletionCards } from './CompletionCards.tsx';
import { Legend } from './CompletionCell.tsx';
import { CompletionDrawer } from './CompletionDrawer.tsx';
import { CompletionTable } from './CompletionTable.tsx';
import { addressOf, type CellAddress, cellAt, type Sheet, sheetsOf } from './completionSheets.ts';
import { completionWords as words } from './completionWords.ts';

type Reply = ReplyOf<'GET /api/completion'>;

const yearsBack = 5;

function useQuestion() {
  const me = useMe();
  const [asked] = useAsked();
  const thisYear = Number(me.today.slice(0, 4));
  const year = /^20\d\d$/.test(asked.year ?? '') ? Number(asked.year) : thisYear;
  const unit = unitAsked(asked);
  return { query: { ...unit, year }, rule: asked.rule, year, thisYear };
}

function Filter({ reply }: { readonly reply: Reply | undefined }) {
  const say = useSay();
  const me = useMe();
  const [, ask] = useAsked();
  const { year, thisYear, rule } = useQuestion();
  const years = Array.from({ length: yearsBack + 1 }, (_, i) => thisYear - i);
  const kinds = (reply?.columns ?? []).map((one) => ({ value: one.rule, label: say(one.name) }));
  return (
    <div className="filter no-print">
      <Select
        aria-label={say(words.year)}
        value={year}
        options={years.map((one) => ({ value: one, label: say(words.yearOf(one)) }))}
        onChange={(one: number) => ask({ year: one === thisYear ? undefined : String(one) })}
      />
      {reachOf(me, 'activity.read').length > 1 && <UnitFilter permission="activity.read" />}
      <Select
        aria-label={say(words.kind)}
        value={rule ?? ''}
        options={[{ value: '', label: say(words.allKinds) }, ...kinds]}
        popupMatchSelectWidth={false}
        className="narrow-pick"
        onChange={(one: string) => ask({ rule: one === '' ? undefined : one })}
      />
    </div>
  );
}

function Out() {
  const say = useSay();
  const { query, rule } = useQuestion();
  const file = useDownload('GET /api/completion/file');
  const asked = { query: { ...query, ...(rule === undefined ? {} : { rule }) } };
  return (
    <>
      <Button onClick={() => window.print()}>{say(words.print)}</Button>
      <Button loading={file.busy} onClick={() => void file.run(asked, 'completion.xlsx')}>
        {say(words.download)}
      </Button>
      <ProblemList problems={file.problems} />
    </>
  );
}

interface SheetsProps {
  readonly sheets: readonly Sheet[];
  readonly onOpen: (cell: CellAddress) => void;
}

function Sheets({ sheets, onOpen }: SheetsProps) {
  const say = useSay();
  const isNarrow = useNarrow();
  // The marks of narrow cells need saying; the words of wide ones are there to be read too.
  const short = isNarrow || sheets.some(({ columns }) => columns.length > 1);
  const Shown = isNarrow ? CompletionCards : CompletionTable;
  return (
    <>
      <Legend wide={!short} />
      {sheets.map((sheet) => {
        const title = sheets.length > 1 ? words.sections[sheet.standing] : undefined;
        const wide = sheet.columns.length === 1;
        const { groups } = sheet;
        const grouped = groups.length > 1 && groups.some(({ rows }) => rows.length > 1);
        return (
          <section key={sheet.standing} className="completion-sheet">
            {title && <h2>{say(title)}</h2>}
            <Shown {...{ sheet, wide, grouped, onOpen }} />
          </section>
        );
      })}
    </>
  );
}

function Found({ reply }: { readonly reply: Reply }) {
  const say = useSay();
  const { unitKinds } = useCatalogue();
  const [asked, ask] = useAsked();
  const { rule } = asked;
  const sheets = useMemo(() => sheetsOf(reply, unitKinds, rule), [reply, unitKinds, rule]);
  const cell = cellAt(asked.cell);
  const opener = useRef<Element | null>(null);
  const open = useCallback(
    (one: CellAddress) => {
      opener.current = document.activeElement;
      ask({ cell: addressOf(one) });
    },
    [ask],
  );
  const isOpen = cell !== null;
  // Back to the cell once the drawer is gone, so that the keyboard goes on from there.
  useEffect(() => {
    if (!isOpen && opener.current instanceof HTMLElement) opener.current.focus();
  }, [isOpen]);
  if (sheets.length === 0) {
    return (
      <Nothing title={say(words.empty)}>
        <p>{say(words.emptyAbout)}</p>
      </Nothing>
    );
  }
  return (
    <>
      <Sheets sheets={sheets} onOpen={open} />
      {cell && <CompletionDrawer cell={cell} onClose={() => ask({ cell: undefined })} />}
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

/** Of which unit and day: what the paper needs to say that shows no filter. */
function About({ reply }: { readonly reply: Reply | undefined }) {
  const say = useSay();
  const { language } = useSpeech();
  const { query } = useQuestion();
  if (reply === undefined) return say(words.about);
  const { rows, asOf, year } = reply;
  const asked = rows.flatMap((row) => [row, ...(row.group ? [row.group] : [])]);
  const unit = asked.find((one) => one.unit === query.unit)?.name;
  const day = dayWords(earlier(asOf, dateOf(year, 12, 31)), language);
  return (
    <>
      <b>
        {unit} {say(words.asOf(day))}
      </b>{' '}
      {say(words.about)}
    </>
  );
}

/** How a year stands, unit by unit and month by month, down to the records (完成情况一览). */
export default function CompletionPage() {
  const say = useSay();
  const { query, year } = useQuestion();
  const reads = reachOf(useMe(), 'activity.read').length > 0;
  const answer = useAnswer('GET /api/completion', { query }, reads);
  // The table of another year is not shown under this one's name while the answer is on its way.
  const fresh = answer.data?.year === year ? answer.data : undefined;
  const title = `${say(words.title)} · ${say(words.yearOf(year))}`;
  return (
    <Page title={title} about={reads && <About reply={fresh} />} actions={reads && <Out />}>
      {reads ? (
        <div className="panel completion-page">
          <Filter reply={fresh} />
          <Answered answer={{ ...answer, data: fresh }}>
            {(reply) => <Found reply={reply} />}
          </Answered>
        </div>
      ) : (
        <NoReach />
      )}
    </Page>
  );
}
