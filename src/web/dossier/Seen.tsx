import { listed, text } from '../../kernel/text.ts';
import { Moment } from '../shared/Day.tsx';
import { Panel } from '../shared/Page.tsx';
import { useSay } from '../text/say.tsx';
import type { Dossier } from './Entries.tsx';
import { dossierWords as words } from './words.ts';

type Line = Dossier['seen'][number];

function Who({ line: { own, roles } }: { readonly line: Line }) {
  const say = useSay();
  if (own) return say(words.myself);
  if (roles.length === 0) return say(words.noRole);
  return say(
    listed(
      roles.map(({ role, unitName }) =>
        text(`${role.zh}（${unitName}）`, `${role.en} (${unitName})`),
      ),
    ),
  );
}

/** Who opened or changed something of my file: role, day, what and why. */
export function Seen({ file }: { readonly file: Dossier }) {
  const say = useSay();
  return (
    <Panel title={say(words.seen)}>
      <p className="about">{say(words.seenAbout)}</p>
      {file.seen.length === 0 && <p className="faint">{say(words.noSeen)}</p>}
      <ul className="plain-list" id="seen">
        {file.seen.map((line) => (
          <li key={`${line.at} ${line.what.en}`}>
            <span className="mark">{say(words[line.kind])}</span> <Moment at={line.at} /> ·{' '}
            <Who line={line} /> · {say(line.what)}
            {line.times > 1 && <span className="faint"> · {say(words.times(line.times))}</span>}
            {line.reason !== null && <div className="fine">{line.reason}</div>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
