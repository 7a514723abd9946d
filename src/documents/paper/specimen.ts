import { text } from '../../kernel/text.ts';
import type { Book, Column, Fact, Footer, Layout, List, Paper, Words } from './paper.ts';

/** What a kind of record prints: its facts and columns, without any record. */
export interface Form {
  readonly layout: Layout;
  readonly title: Words;
  readonly facts: readonly Omit<Fact, 'value'>[];
  readonly columns: readonly Column[];
  /** Lists of a book, in front of its chapters. */
  readonly lists?: readonly (Pick<List, 'key' | 'heading'> & Pick<Form, 'columns'>)[];
}

/** A paper of this form with one of everything and nothing filled in, for the test print. */
export function specimen(form: Form, footer: Footer): Paper {
  return {
    layout: form.layout,
    title: form.title,
    organisation: null,
    meta: form.facts.map((fact) => ({ ...fact, value: null })),
    attendance: {
      heading: text('到会情况', 'Attendance'),
      expected: null,
      present: null,
      absentCount: null,
      absent: null,
      observers: null,
    },
    agenda: { heading: text('议题', 'Agenda'), items: [{ topic: null, note: null }] },
    sections: [{ heading: text('正文', 'Text'), body: null }],
    votes: { heading: text('表决情况', 'Votes'), items: [emptyVote] },
    resolutions: {
      heading: text('决议', 'Resolutions'),
      items: [{ text: null, owner: null, due: null }],
    },
    table: emptyTable(form.columns),
    ...(form.lists === undefined ? {} : { book: emptyBook(form.lists) }),
    signatures: [{ role: text('签名人', 'Signatory'), name: null, date: null }],
    footer,
  };
}

function emptyTable(columns: readonly Column[]) {
  return { columns, rows: [columns.map(() => null)] };
}

function emptyBook(lists: NonNullable<Form['lists']>): Book {
  const fact = { key: 'fact', label: text('项目', 'Fact'), value: null };
  const section = { heading: text('正文', 'Text'), body: null };
  const entry = { heading: '', facts: [fact], wide: [fact], sections: [section] };
  return {
    cover: '',
    front: lists.map(({ columns, ...list }) => ({
      ...list,
      note: null,
      table: emptyTable(columns),
    })),
    chapters: [{ heading: text('记录', 'Records'), note: null, entries: [entry] }],
    back: [],
  };
}

const emptyVote = {
  subject: null,
  rule: '',
  expected: null,
  present: null,
  yes: null,
  no: null,
  abstain: null,
  written: null,
  outcome: null,
} as const;
