import { Alert, Button } from 'antd';
import { useState } from 'react';
import { call, type ReplyOf } from '../client.ts';
import { type PageProblem, problemsOf } from '../refusal.ts';
import { Panel } from '../shared/Page.tsx';
import { ProblemList } from '../shared/Problems.tsx';
import { common } from '../text/common.ts';
import { useSay } from '../text/say.tsx';
import { auditWords as words } from './words.ts';

type Report = ReplyOf<'GET /api/audit/chain'>;

function Told({ report }: { readonly report: Report }) {
  const say = useSay();
  const { intact, events, sealed, checkpoints, kept, head, faults } = report;
  const description = (
    <>
      <p>{say(words.counts(events, sealed, checkpoints))}</p>
      <p>{say(kept === null ? words.notKept : words.kept(kept))}</p>
      <p>
        {say(words.head)}：<code>{head}</code>
      </p>
      {faults.length > 0 && (
        <ul>
          {faults.map((fault) => (
            <li key={`${fault.position} ${fault.what.en}`}>
              {fault.position}：{say(fault.what)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
  return (
    <Alert
      type={intact ? 'success' : 'error'}
      role={intact ? 'status' : 'alert'}
      title={say(intact ? words.intact : words.broken)}
      description={description}
    />
  );
}

/** Checks the chain when somebody asks: it reads every event, and is recorded. */
export function Chain() {
  const say = useSay();
  const [report, setReport] = useState<Report | null>(null);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly PageProblem[]>([]);
  const check = async () => {
    setBusy(true);
    try {
      setReport(await call('GET /api/audit/chain', {}));
      setProblems([]);
    } catch (error) {
      setProblems(problemsOf(error));
    }
    setBusy(false);
  };
  const act = (
    <Button loading={busy} onClick={() => void check()}>
      {say(words.check)}
    </Button>
  );
  return (
    <Panel title={say(words.chain)} actions={act}>
      <p className="about">{say(words.chainAbout)}</p>
      <ProblemList problems={problems} title={say(common.unanswered)} />
      {report !== null && <Told report={report} />}
    </Panel>
  );
}
