import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Static } from 'typebox';
import type { Finding } from '../../api/contract/norm.ts';
import { markNames } from '../../kernel/cite.ts';
import { type Text, text } from '../../kernel/text.ts';
import { type Search, useAsked, writeSearch } from '../search.ts';
import { common } from '../text/common.ts';
import { useSay } from '../text/say.tsx';
import { Span } from './Day.tsx';

export type FindingLine = Static<typeof Finding>;
type SeverityWord = FindingLine['severity'];

const severityNames: Readonly<Record<SeverityWord, Text>> = {
  critical: text('严重', 'Critical'),
  error: text('错误', 'Error'),
  warning: text('提醒', 'Warning'),
  info: text('参考', 'Note'),
};

/** Told by word and shape, not by colour alone. */
export function Severity({ severity }: { readonly severity: SeverityWord }) {
  return <span className={`severity ${severity}`}>{useSay()(severityNames[severity])}</span>;
}

/** Regulation, article and how sure we are of it. */
export function CiteLine({ cite }: { readonly cite: FindingLine['cite'] }) {
  const say = useSay();
  const article = cite.article === '' ? '' : say(common.article(cite.article));
  return (
    <span className="cite">
      {say(cite.name)} {article} <span className="mark">{say(markNames[cite.mark])}</span>
    </span>
  );
}

const pages: Readonly<Record<string, string>> = {
  unit: '/units',
  person: '/persons',
  member: '/persons',
  activity: '/gatherings',
  gathering: '/gatherings',
};

/** Where a record of this type opens, or null where it has no page. */
export function pageOf(type: string, id: string): string | null {
  const page = pages[type];
  return page === undefined ? null : `${page}/${encodeURIComponent(id)}`;
}

function SubjectLink({ finding }: { readonly finding: FindingLine }) {
  const { subject, unitName } = finding;
  const first = finding.evidence[0];
  const page = (first && pageOf(first.type, first.id)) ?? pageOf(subject.type, subject.id);
  const name = subject.name === unitName ? subject.name : `${unitName} · ${subject.name}`;
  return page === null ? <b>{name}</b> : <Link to={page}>{name}</Link>;
}

/** All of one rule and unit, over the days that the page was asked for. */
function othersOf({ unit, rule }: FindingLine, { from, to }: Search): string {
  return `/findings${writeSearch({ unit, rule, from, to })}`;
}

interface CardProps {
  readonly finding: FindingLine;
  /** What the reader may do about it here. */
  readonly children?: ReactNode;
}

/** One fault: who, what, by which article, and what to do. Opens the record. */
export function FindingCard({ finding, children }: CardProps) {
  const say = useSay();
  const [asked] = useAsked();
  return (
    <article className="finding">
      <header>
        <Severity severity={finding.severity} /> <SubjectLink finding={finding} />
        <Link to={`/rules/${finding.rule}` as '/'} className="rule" title={say(finding.title)}>
          {finding.rule}
        </Link>
      </header>
      <p className="says">{say(finding.says)}</p>
      <p>
        <span className="label">{say(common.cure)}</span> {say(finding.cure)}
      </p>
      <footer>
        <CiteLine cite={finding.cite} />
        {finding.period && (
          <span>
            <Span {...finding.period} />
          </span>
        )}
        {finding.others > 0 && (
          <Link to={othersOf(finding, asked) as '/'}>{say(common.others(finding.others))}</Link>
        )}
        {children}
      </footer>
    </article>
  );
}
