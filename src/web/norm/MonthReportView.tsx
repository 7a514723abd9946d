import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { missingKinds, stateOf } from '../../engines/norm/monthReport.ts';
import { monthSentences } from '../../engines/norm/monthWords.ts';
import { listed, type Text, text } from '../../kernel/text.ts';
import type { ReplyOf } from '../client.ts';
import { Panel } from '../shared/Page.tsx';
import { dayWords } from '../text/dates.ts';
import { useSay, useSpeech } from '../text/say.tsx';
import { monthReportWords as words } from './monthReportWords.ts';

export type Content = ReplyOf<'GET /api/reports/preview'>['content'];
type Line = Content['lines'][number];

interface PartProps {
  readonly title: Text;
  readonly items: readonly { readonly key: string; readonly shown: ReactNode }[];
}

/** What one number of a sentence counts, name by name. */
function Part({ title, items }: PartProps) {
  const say = useSay();
  return (
    <>
      <dt>
        {say(title)} {items.length}
      </dt>
      <dd>
        {items.length === 0 && <span className="faint">{say(words.nobody)}</span>}
        {items.map(({ key, shown }, i) => (
          <span key={key}>
            {i > 0 && say(text('、', ', '))}
            {shown}
          </span>
        ))}
      </dd>
    </>
  );
}

function Numbers({ children }: { readonly children: ReactNode }) {
  const say = useSay();
  return (
    <details>
      <summary>{say(words.explain)}</summary>
      <dl className="numbers">{children}</dl>
    </details>
  );
}

const unitsOf = (lines: readonly Line[], state: ReturnType<typeof stateOf>) =>
  lines
    .filter((line) => stateOf(line) === state)
    .map(({ unit, name }) => ({ key: String(unit), shown: name }));

function Units({ lines }: Pick<Content, 'lines'>) {
  return (
    <Numbers>
      <Part title={words.complete} items={unitsOf(lines, 'complete')} />
      <Part title={words.lackingUnits} items={unitsOf(lines, 'lacking')} />
      {unitsOf(lines, 'waived').length > 0 && (
        <Part title={words.waivedUnits} items={unitsOf(lines, 'waived')} />
      )}
      <Part title={words.unknown} items={unitsOf(lines, 'unknown')} />
    </Numbers>
  );
}

function Kinds({ lines }: Pick<Content, 'lines'>) {
  const kinds = missingKinds(lines);
  if (kinds.length === 0) return null;
  return (
    <Numbers>
      {kinds.map(({ kind }) => (
        <Part
          key={kind.en}
          title={kind}
          items={lines
            .filter(({ gaps }) => gaps.some((gap) => gap.kind.en === kind.en))
            .map(({ unit, name }) => ({ key: String(unit), shown: name }))}
        />
      ))}
    </Numbers>
  );
}

type Named = NonNullable<Content['repaired']>[number];

function RightOrLate({ content }: { readonly content: Content }) {
  const { say, language } = useSpeech();
  const { before, repaired, records } = content;
  const gapOf = ({ unit, unitName, rule, kind, periodName }: Named) => ({
    key: `${unit} ${rule} ${periodName.en}`,
    shown: `${unitName} ${say(words.kindIn(kind, periodName))}`,
  });
  const late = records.late.map(({ id, unitName, title, on, recordedOn }) => ({
    key: id,
    shown: (
      <>
        {unitName} <Link to={`/gatherings/${id}` as '/'}>{title}</Link>{' '}
        <span className="faint">
          {say(words.lateLine(dayWords(on, language), dayWords(recordedOn, language)))}
        </span>
      </>
    ),
  }));
  return (
    <Numbers>
      {before !== null && <Part title={words.putRight} items={before.put.map(gapOf)} />}
      {repaired !== null && <Part title={words.repairedBefore} items={repaired.map(gapOf)} />}
      <Part title={words.late} items={late} />
    </Numbers>
  );
}

/** Three sentences, each with everything that it counts. */
function Sentences({ content }: { readonly content: Content }) {
  const say = useSay();
  const [howMany, whatIsMissing, rightOrLate] = monthSentences(content);
  const { lines } = content;
  return (
    <Panel>
      <p>{say(howMany)}</p>
      <Units lines={lines} />
      <p>{say(whatIsMissing)}</p>
      <Kinds lines={lines} />
      <p>{say(rightOrLate)}</p>
      <RightOrLate content={content} />
    </Panel>
  );
}

function UnitLine({ line }: { readonly line: Line }) {
  const { unit, name, done, gaps, unknown, waived = [] } = line;
  const say = useSay();
  const held = done.map(({ kind, times }) => words.times(kind, times));
  const kinds = gaps.map(({ kind, periodName }) => words.kindIn(kind, periodName));
  return (
    <li>
      <Link to={'/units/$unit'} params={{ unit: String(unit) }}>
        {name}
      </Link>
      {gaps.length > 0 && <b> {say(words.missing(listed(kinds)))}</b>}
      {waived.length > 0 && (
        <span> {say(words.waived(listed(waived.map(({ kind }) => kind))))}</span>
      )}
      {unknown.length > 0 && (
        <span> {say(words.notKnown(listed(unknown.map(({ kind }) => kind))))}</span>
      )}
      {held.length > 0 && <span className="faint"> {say(listed(held))}</span>}
    </li>
  );
}

/** Every unit in the order of the tree, below the committee that it stands under. */
function Lines({ lines }: Pick<Content, 'lines'>) {
  const say = useSay();
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const name = line.group?.name ?? '';
    groups.set(name, [...(groups.get(name) ?? []), line]);
  }
  return (
    <Panel title={say(words.lines)}>
      {[...groups].map(([name, own]) => (
        <section key={name}>
          {groups.size > 1 && <h3>{name}</h3>}
          <ul className="plain-list">
            {own.map((line) => (
              <UnitLine key={line.unit} line={line} />
            ))}
          </ul>
        </section>
      ))}
    </Panel>
  );
}

interface ViewProps {
  readonly content: Content;
  /** What stands between the sentences and the units. */
  readonly children?: ReactNode;
}

/** What a monthly report says: as on paper, with every number opened. */
export function MonthReportView({ content, children }: ViewProps) {
  return (
    <>
      <Sentences content={content} />
      {children}
      <Lines lines={content.lines} />
    </>
  );
}
