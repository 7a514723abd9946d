import { isIsoDate } from '../../kernel/date.ts';
import { useMe } from '../session.tsx';
import { CiteLine, type FindingLine, Severity } from '../shared/Finding.tsx';
import { Panel } from '../shared/Page.tsx';
import { common } from '../text/common.ts';
import { useSay } from '../text/say.tsx';
import { saveWords as words } from './recordWords.ts';
import type { RecordState } from './useRecord.ts';

interface LiveProps {
  readonly finding: FindingLine;
  /** Whether the gathering has several parts: then it is said in which one. */
  readonly named: boolean;
}

function Live({ finding, named }: LiveProps) {
  const say = useSay();
  return (
    <article className="finding">
      <p className="says">
        <Severity severity={finding.severity} />{' '}
        {named && <span className="mark">{finding.subject.name}</span>} {say(finding.says)}
      </p>
      <p>
        <span className="label">{say(common.cure)}</span> {say(finding.cure)}
      </p>
      <footer>
        <CiteLine cite={finding.cite} /> <span>{finding.rule}</span>
      </footer>
    </article>
  );
}

/** What the rules say of what stands in the form now. */
export function LiveChecks({ state }: { readonly state: RecordState }) {
  const say = useSay();
  const { today } = useMe();
  const { checked, counts, values } = state;
  const ahead = isIsoDate(values.heldOn) && values.heldOn > today;
  const { findings, unknowns } = checked;
  const fine = counts === null ? words.checksWait : words.checksFine;
  return (
    <Panel title={say(words.checks)}>
      <p className="about">{say(ahead ? words.checksLater : words.checksAbout)}</p>
      <div aria-live="polite">
        {findings.map((finding) => (
          <Live
            key={`${finding.rule} ${finding.says.zh}`}
            finding={finding}
            named={(values.kinds ?? []).length > 1}
          />
        ))}
        {findings.length === 0 && !ahead && <p className="fine">{say(fine)}</p>}
        {counts !== null &&
          unknowns.map((one) => (
            <p key={`${one.rule} ${one.missing.zh}`} className="faint small">
              {say(words.notJudged)} {one.rule}：{say(one.missing)}
            </p>
          ))}
      </div>
    </Panel>
  );
}
