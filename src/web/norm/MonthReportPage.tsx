import { useParams } from '@tanstack/react-router';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { monthText } from '../../engines/norm/monthWords.ts';
import type { ReplyOf } from '../client.ts';
import { useAct, useAnswer, useDownload } from '../query.ts';
import { Nothing, Page, Panel } from '../shared/Page.tsx';
import { Answered, ProblemList } from '../shared/Problems.tsx';
import { common } from '../text/common.ts';
import { dayWords } from '../text/dates.ts';
import { useSay, useSpeech } from '../text/say.tsx';
import { MonthReportView } from './MonthReportView.tsx';
import { monthReportWords as words } from './monthReportWords.ts';
import { GapCards } from './NamedGaps.tsx';

type Report = ReplyOf<'GET /api/reports/:report'>;

function Paper({ report }: { readonly report: Report }) {
  const { say, language } = useSpeech();
  const file = useDownload('GET /api/reports/:report/paper');
  const params = { report: report.id };
  return (
    <>
      {(['docx', 'pdf'] as const).map((format) => (
        <Button
          key={format}
          loading={file.busy}
          onClick={() => void file.run({ params, query: { format, language } }, `report.${format}`)}
        >
          {say(words.paper[format])}
        </Button>
      ))}
      <ProblemList problems={file.problems} title={say(common.unanswered)} />
    </>
  );
}

/** Asks once more: what went up stays as it is. */
function Send({ report }: { readonly report: Report }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const act = useAct('POST /api/reports/:report/send');
  const named = report.content.lines.reduce((sum, { gaps }) => sum + gaps.length, 0);
  const send = async () => {
    if ((await act.run({ params: { report: report.id } })) !== null) setOpen(false);
  };
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {say(words.send)}
      </Button>
      <Modal
        open={open}
        title={say(words.send)}
        okText={say(words.send)}
        cancelText={say(common.cancel)}
        okButtonProps={{ loading: act.busy }}
        onCancel={() => setOpen(false)}
        onOk={() => void send()}
      >
        <p>{say(words.sendAbout(named))}</p>
        <ProblemList problems={act.problems} />
      </Modal>
    </>
  );
}

function About({ report }: { readonly report: Report }) {
  const { say, language } = useSpeech();
  const { state, goesUpOn } = report;
  switch (state) {
    case 'waiting':
      return say(words.waits(dayWords(goesUpOn, language)));
    case 'ready':
      return say(words.readyAbout);
    case 'sent':
      return say(words.sentAbout);
  }
}

function Found({ report }: { readonly report: Report }) {
  const say = useSay();
  return (
    <MonthReportView content={report.content}>
      <Panel title={say(words.gaps)}>
        {report.gaps.length === 0 ? (
          <Nothing title={say(words.noGaps)} />
        ) : (
          <GapCards gaps={report.gaps} />
        )}
      </Panel>
    </MonthReportView>
  );
}

/** One report: what it says, what was repaired or answered, and the next step. */
export default function MonthReportPage() {
  const { say, language } = useSpeech();
  const { report: id = '' } = useParams({ strict: false }) as { report?: string };
  const answer = useAnswer('GET /api/reports/:report', { params: { report: id } });
  const report = answer.data;
  const head = report && words.of(report.content.unitName, monthText(report.content.month));
  const sent = report?.sentOn ? say(words.sentOn(dayWords(report.sentOn, language))) : '';
  const actions = report && (
    <>
      <span className="mark">{say(words.states[report.state])}</span> {sent}
      <Paper report={report} />
      {report.sendable && <Send report={report} />}
    </>
  );
  const title = head === undefined ? say(words.title) : `${say(words.title)} · ${say(head)}`;
  return (
    <Page title={title} about={report && <About report={report} />} actions={actions}>
      <Answered answer={answer}>{(found) => <Found report={found} />}</Answered>
    </Page>
  );
}
