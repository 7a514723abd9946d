import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { Part } from '../../engines/dossier/register.ts';
import { partNames, personTables } from '../../engines/dossier/registry.ts';
import type { ReplyOf } from '../client.ts';
import { Day, Moment } from '../shared/Day.tsx';
import { Panel } from '../shared/Page.tsx';
import { ReasonButton } from '../shared/ReasonButton.tsx';
import { useSay } from '../text/say.tsx';
import { dossierWords as words } from './words.ts';

export type Dossier = ReplyOf<'GET /api/dossier'>;
type Line = Dossier['lines'][number];

/** As many entries of a part as one reads at once; the rest on demand. */
const shownFirst = 8;

interface AskProps {
  readonly file: Dossier;
  /** The entry that is meant; without it something is missing. */
  readonly line?: Line;
}

/** The question what is wrong, about an entry or about the file as a whole. */
export function AskButton({ file, line }: AskProps) {
  const say = useSay();
  const entry =
    line === undefined ? {} : { source: line.source, column: line.column, entry: line.id };
  const title = line === undefined ? say(words.missing) : say(words.askOf(say(line.title)));
  return (
    <ReasonButton
      operation="POST /api/corrections"
      size={line === undefined ? 'middle' : 'small'}
      aria-label={line === undefined ? title : `${title} ${line.day ?? ''}`}
      verb={line === undefined ? say(words.missing) : say(words.ask)}
      title={title}
      label={say(words.wish)}
      most={1000}
      about={say(words.askAbout(file.answeredBy, file.answerDays))}
      input={(wish) => ({ body: { ...entry, wish } })}
    />
  );
}

/** The own name is left out where it says nothing new. */
function Facts({ file, line }: { readonly file: Dossier; readonly line: Line }) {
  const say = useSay();
  const told = line.facts.filter(
    ({ key, value }) => line.part === 'who' || key !== 'name' || value.zh !== file.name,
  );
  return (
    <dl className="facts two">
      {told.map(({ key, label, value }) => (
        <div key={key}>
          <dt>{say(label)}</dt>
          <dd>{say(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Entry({ file, line }: { readonly file: Dossier; readonly line: Line }) {
  const say = useSay();
  const voided = line.facts.some(({ key }) => key === 'voidedAt');
  return (
    <li className={voided ? 'faint' : ''}>
      <div className="entry-head">
        <span>
          <b>{say(line.title)}</b> {line.day !== null && <Day day={line.day} />}
          {line.unitName !== null && <span className="faint"> · {line.unitName}</span>}
        </span>
        {line.part !== 'corrections' && <AskButton file={file} line={line} />}
      </div>
      <Facts {...{ file, line }} />
      <div className="faint">
        {say(words.recorded)} <Moment at={line.at} />
        {line.opens && (
          <>
            {' · '}
            <Link to={`/gatherings/${line.gathering}` as '/'}>{say(words.opens)}</Link>
          </>
        )}
      </div>
    </li>
  );
}

function Counts({ counts }: { readonly counts: Dossier['counts'] }) {
  const say = useSay();
  if (counts.length === 0) return null;
  return (
    <ul className="plain-list">
      {counts.map(({ source, column, title, count, says, firstAt, lastAt }) => (
        <li key={`${source} ${column}`}>
          {say(title)} {says !== null && <code>{says}</code>} {say(words.count(count))}
          {firstAt !== null && lastAt !== null && (
            <div className="faint">
              <Moment at={firstAt} /> – <Moment at={lastAt} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What the register says of the tables that this part is made of. */
function Whence({ part }: { readonly part: Part }) {
  const say = useSay();
  const tables = personTables.filter((table) => table.part === part);
  return (
    <details className="whence">
      <summary>{say(words.whence)}</summary>
      <ul className="plain-list">
        {tables.map(({ table, purpose, seenBy, kept, columns }) => (
          <li key={table}>
            <b>{columns.map(({ title }) => say(title)).join(' / ')}</b>
            <div>{say(purpose)}</div>
            <dl className="facts faint">
              <dt>{say(words.seenBy)}</dt>
              <dd>{say(seenBy)}</dd>
              <dt>{say(words.kept)}</dt>
              <dd>{say(kept)}</dd>
            </dl>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** One part of the file: its entries, its numbers, and where they come from. */
export function PartPanel({ file, part }: { readonly file: Dossier; readonly part: Part }) {
  const say = useSay();
  const [all, setAll] = useState(false);
  const lines = file.lines.filter((line) => line.part === part);
  const counts = file.counts.filter((count) => count.part === part);
  const shown = all ? lines : lines.slice(0, shownFirst);
  return (
    <Panel title={say(partNames[part])}>
      <ul className="plain-list entries">
        {shown.map((line) => (
          <Entry key={`${line.source} ${line.column} ${line.id}`} {...{ file, line }} />
        ))}
      </ul>
      {shown.length < lines.length && (
        <Button onClick={() => setAll(true)}>{say(words.all(lines.length))}</Button>
      )}
      <Counts counts={counts} />
      <Whence part={part} />
    </Panel>
  );
}
