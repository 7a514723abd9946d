import { nameOf, useCatalogue } from '../catalogue.tsx';
import type { ReplyOf } from '../client.ts';
import { Panel } from '../shared/Page.tsx';
import { useSay } from '../text/say.tsx';
import { contentLines } from './lines.ts';
import { teamWords } from './teamWords.ts';
import { viewWords as words } from './viewWords.ts';

export type Gathering = ReplyOf<'GET /api/gatherings/:gathering'>['gathering'];
type Part = Gathering['parts'][number];
type Ballot = Part['ballots'][number];

function BallotView({ ballot }: { readonly ballot: Ballot }) {
  const say = useSay();
  const { yes, no, abstain, written, passed, declared } = ballot;
  const verdict = passed === null ? words.noVerdict : passed ? words.passes : words.failsRule;
  const told = { passed: words.passes, failed: words.failsRule };
  const said = declared === null ? words.undeclared : told[declared];
  const wrong = declared !== null && passed !== null && (declared === 'passed') !== passed;
  return (
    <li>
      <b>{ballot.subject}</b>
      <br />
      {say(words.tally(yes, no, abstain, written))}
      <p className={`verdict ${wrong ? 'wrong' : passed === true ? 'passed' : 'open'}`}>
        {say(words.byRule)}：{say(verdict)}（{say(ballot.because)}）
        <br />
        {say(words.declared)}：{say(said)}
      </p>
    </li>
  );
}

/** One activity of the gathering as it was recorded. */
export function PartView({ part, names }: { readonly part: Part; readonly names: Names }) {
  const say = useSay();
  const { activities } = useCatalogue();
  const fields = activities.find((one) => one.id === part.handle)?.form.fields ?? {};
  const lines = contentLines(fields, part.content, part.handle, [], names);
  return (
    <Panel title={say(nameOf(activities, part.handle))}>
      {part.teams?.map(({ team, name, expected, attended }) => (
        <p key={team}>{say(teamWords.counts(name, expected, attended))}</p>
      ))}
      {lines.length === 0 && part.ballots.length === 0 && (
        <p className="faint">{say(words.nothingWritten)}</p>
      )}
      <dl className="facts written">
        {lines.map((line) => (
          <div key={line.key} style={{ display: 'contents' }}>
            <dt>{say(line.label)}</dt>
            <dd>{say(line.value)}</dd>
          </div>
        ))}
      </dl>
      {part.ballots.length > 0 && (
        <>
          <h3>{say(words.votes)}</h3>
          <ul className="plain-list">
            {part.ballots.map((ballot, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two votes may have the same subject
              <BallotView key={`${i} ${ballot.subject}`} ballot={ballot} />
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}

type Names = (person: string) => string;
