import { Span } from '../shared/Day.tsx';
import { CiteLine, Severity } from '../shared/Finding.tsx';
import { Panel } from '../shared/Page.tsx';
import { common } from '../text/common.ts';
import { useSay } from '../text/say.tsx';
import type { Dossier } from './Entries.tsx';
import { dossierWords as words } from './words.ts';

/** What the rules find of me, by which article, and what to do. */
export function FoundOnMe({ file }: { readonly file: Dossier }) {
  const say = useSay();
  const { findings } = file;
  return (
    <Panel title={say(words.found)}>
      {findings.length === 0 && <p className="faint">{say(words.foundNothing)}</p>}
      {findings.length > 0 && <p className="about">{say(words.foundAbout)}</p>}
      {findings.map(({ rule, severity, unitName, says, cure, cite, period }) => (
        <article className="finding" key={`${rule} ${period?.from} ${says.zh}`}>
          <header>
            <Severity severity={severity} /> <b>{unitName}</b> <span className="rule">{rule}</span>
          </header>
          <p className="says">{say(says)}</p>
          <p>
            <span className="label">{say(common.cure)}</span> {say(cure)}
          </p>
          <footer>
            <CiteLine cite={cite} />
            {period && (
              <span>
                <Span {...period} />
              </span>
            )}
          </footer>
        </article>
      ))}
    </Panel>
  );
}
