import '../style/parts.css';
import type { ReplyOf } from '../client.ts';
import { CiteLine, Severity } from '../shared/Finding.tsx';
import { useSay, useSpeech } from '../text/say.tsx';
import { checkWords as words } from './words.ts';

type Found = ReplyOf<'POST /api/check'>;
type Group = Found['groups'][number];

function OneRule({ group }: { readonly group: Group }) {
  const say = useSay();
  const { rule, title, severity, cure, cite, findings, count } = group;
  return (
    <article className="finding">
      <header>
        <Severity severity={severity} /> <b>{say(title)}</b>
        <span className="rule">
          {rule} · {say(words.count(count))}
        </span>
      </header>
      <ul>
        {findings.map(({ who, place, says }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <li key={i}>
            {who} <span className="faint">{say(place)}</span> {say(says)}
          </li>
        ))}
      </ul>
      {count > findings.length && (
        <p className="faint">{say(words.more(count - findings.length))}</p>
      )}
      <p>
        <span className="label">{say(words.cure)}</span> {say(cure)}
      </p>
      <footer>
        <CiteLine cite={cite} />
      </footer>
    </article>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>
        {title} {lines.length}
      </summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

function save(html: string, name: string): void {
  const url = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read the blob after the click returns.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Findings by rule, worst first, and what was not checked and why. */
export function CheckResult({ found }: { readonly found: Found }) {
  const { say, language } = useSpeech();
  const { headline, groups, notChecked, skipped, html } = found;
  return (
    <section aria-live="polite" className="check-result">
      <p>
        <b>{say(headline)}</b>
      </p>
      <p>
        <button type="button" onClick={() => save(html, say(words.file))}>
          {say(words.download)}
        </button>
      </p>
      {groups.length === 0 && <p>{say(words.none)}</p>}
      {groups.map((group) => (
        <OneRule key={group.rule} group={group} />
      ))}
      <Lines title={say(words.notChecked)} lines={notChecked[language]} />
      <Lines title={say(words.skipped)} lines={skipped[language]} />
    </section>
  );
}
