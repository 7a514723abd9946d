import { useNavigate } from '@tanstack/react-router';
import { Button, DatePicker, Modal } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { addMonths, type IsoDate } from '../../kernel/date.ts';
import { useCatalogue } from '../catalogue.tsx';
import type { ReplyOf } from '../client.ts';
import { useAct, useAnswer } from '../query.ts';
import { unitAsked, useAsked } from '../search.ts';
import { reachOf, useMe } from '../session.tsx';
import { Page } from '../shared/Page.tsx';
import { Answered, ProblemList } from '../shared/Problems.tsx';
import { UnitPicker } from '../shared/UnitPicker.tsx';
import { common } from '../text/common.ts';
import { dayWords } from '../text/dates.ts';
import { useSay, useSpeech } from '../text/say.tsx';
import { MonthReportView } from './MonthReportView.tsx';
import { monthReportWords as words } from './monthReportWords.ts';

type Preview = ReplyOf<'GET /api/reports/preview'>;

/** The committee that my role was granted on, and the last month that is over. */
function useQuestion() {
  const me = useMe();
  const [asked] = useAsked();
  const reach = reachOf(me, 'activity.review');
  const mine = me.roles.find((held) => reach.includes(held.unit))?.unit ?? reach[0];
  const unit = unitAsked(asked).unit ?? mine ?? 0;
  const last = addMonths(`${me.today.slice(0, 7)}-01` as IsoDate, -1).slice(0, 7);
  const month = /^20\d\d-(0[1-9]|1[0-2])$/.test(asked.month ?? '') ? (asked.month ?? '') : last;
  return { unit, month, last };
}

function Filter() {
  const say = useSay();
  const { unitKinds } = useCatalogue();
  const [, ask] = useAsked();
  const { unit, month, last } = useQuestion();
  const kinds = unitKinds.filter(({ standing }) => standing === 'committee').map(({ id }) => id);
  return (
    <div className="filter">
      <UnitPicker
        label={say(common.unit)}
        permission="activity.review"
        kinds={kinds}
        value={unit}
        onChange={(one) => ask({ unit: one?.toString() })}
      />
      <DatePicker
        picker="month"
        value={dayjs(`${month}-01`)}
        maxDate={dayjs(`${last}-01`)}
        allowClear={false}
        aria-label={say(words.month)}
        onChange={(chosen) => chosen && ask({ month: chosen.format('YYYY-MM') })}
      />
    </div>
  );
}

/** Asks once more, and says what follows. */
function Issue({ preview: { content, goesUpOn } }: { readonly preview: Preview }) {
  const { say, language } = useSpeech();
  const { unit, month } = useQuestion();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const act = useAct('POST /api/reports');
  const named = content.lines.filter(({ gaps }) => gaps.length > 0).length;
  const issue = async () => {
    const made = await act.run({ body: { unit, month } });
    if (made !== null) await navigate({ to: `/reports/${made.id}` as '/' });
  };
  return (
    <>
      <p>
        <Button type="primary" onClick={() => setOpen(true)}>
          {say(words.issue)}
        </Button>
      </p>
      <Modal
        open={open}
        title={say(words.issue)}
        okText={say(words.issue)}
        cancelText={say(common.cancel)}
        okButtonProps={{ loading: act.busy }}
        onCancel={() => setOpen(false)}
        onOk={() => void issue()}
      >
        <p>{say(words.issueAbout(named, dayWords(goesUpOn, language)))}</p>
        <ProblemList problems={act.problems} />
      </Modal>
    </>
  );
}

/** What a report would say, before anybody is told. */
export default function NewMonthReportPage() {
  const say = useSay();
  const { unit, month } = useQuestion();
  const answer = useAnswer('GET /api/reports/preview', { query: { unit, month } }, unit > 0);
  // The last answer is not shown under the name of another month or unit.
  const data = answer.isPlaceholderData ? undefined : answer.data;
  return (
    <Page title={say(words.newTitle)} about={say(words.newAbout)}>
      <div className="panel">
        <Filter />
      </div>
      <Answered answer={{ ...answer, data }}>
        {(preview) => (
          <>
            <MonthReportView content={preview.content} />
            <Issue preview={preview} />
          </>
        )}
      </Answered>
    </Page>
  );
}
