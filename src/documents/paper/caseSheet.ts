import type { FilledLine, FilledPaper, FilledVote } from '../../engines/case/define.ts';
import { text } from '../../kernel/text.ts';
import type { Fact, Layout, Paper, Vote } from './paper.ts';

/** A filled paper of a case, set on its page. */
export function caseSheet(filled: FilledPaper): Omit<Paper, 'footer'> {
  const { sheet, sections, vote, columns, rows, signatures } = filled;
  return {
    layout: layouts[sheet],
    title: filled.title,
    organisation: filled.from,
    meta: sheet === 'letter' ? letterFacts(filled) : filled.facts.map(fact),
    agenda: null,
    attendance: null,
    sections: sections.map(({ label, words }) => ({ heading: label, body: words })),
    votes: vote && { heading: text('表决情况', 'Vote'), items: [voteLine(vote)] },
    resolutions: null,
    table:
      columns.length === 0
        ? null
        : {
            columns: columns.map((label, at) => ({
              key: `c${at}`,
              label,
              weight: weights[at] ?? 28,
            })),
            rows,
          },
    signatures: signatures.map((role) => ({ role, name: null, date: null })),
  };
}

const layouts: Readonly<Record<FilledPaper['sheet'], Layout>> = {
  form: 'case-form',
  letter: 'letter',
  notice: 'notice',
  list: 'case-list',
};
const weights = [62, 27, 27, 28];

const fact = ({ label, words }: FilledLine, at: number): Fact => ({
  key: `fact${at}`,
  label,
  value: words,
});

/** A letter bears the day on which it is signed: by hand, like its number. */
function letterFacts({ to }: FilledPaper): readonly Fact[] {
  return [
    { key: 'number', label: text('发文字号', 'Number'), value: null },
    { key: 'to', label: text('主送机关', 'To'), value: to },
    { key: 'dated', label: text('成文日期', 'Dated'), value: dateByHand },
  ];
}

const dateByHand = text('____年__月__日', 'Date: ________');

function voteLine({ subject, rule, counts, outcome }: FilledVote): Vote {
  return { subject, rule, ...counts, outcome };
}
