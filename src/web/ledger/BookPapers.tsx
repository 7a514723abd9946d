import { Button, Dropdown } from 'antd';
import type { Book } from '../../engines/ledger/define.ts';
import { useDownload } from '../query.ts';
import { ProblemList } from '../shared/Problems.tsx';
import { useSpeech } from '../text/say.tsx';
import { monthText } from './amounts.ts';
import { voucherWords } from './journal.ts';
import type { Entry, PageOf } from './terms.ts';
import { paperWords as words } from './words.ts';

const formats = ['docx', 'pdf'] as const;

/** Which paper an entry has: a receipt, a slip of what was handed up, or none. */
export function paperOf(book: Book, entry: Entry): 'receipt' | 'slip' | null {
  if (entry.reversed || entry.reverses !== null) return null;
  const [first] = entry.rows;
  if (first?.posting.id === book.collects?.takes) return 'receipt';
  return first?.posting.id === book.collects?.handsUp ? 'slip' : null;
}

interface EntryProps {
  readonly of: PageOf;
  readonly book: Book;
  readonly entry: Entry;
}

/** The paper of an entry as Word or PDF; nothing where it has none. */
export function EntryPaper({ of, book, entry }: EntryProps) {
  const { say, language } = useSpeech();
  const file = useDownload('GET /api/units/:unit/books/:book/paper');
  const paper = paperOf(book, entry);
  if (paper === null) return null;
  const voucher = voucherWords(entry.voucher);
  const items = formats.map((key) => ({ key, label: say(words.formats[key]) }));
  const fetch = ({ key }: { readonly key: string }) => {
    const format = key === 'pdf' ? 'pdf' : 'docx';
    const query = { entry: entry.id, format, language } as const;
    void file.run({ params: of, query }, `${voucher}.${format}`);
  };
  return (
    <>
      <Dropdown menu={{ items, onClick: fetch }} trigger={['click']}>
        <Button size="small" loading={file.busy} aria-label={say(words.of(paper, voucher))}>
          {say(words.papers[paper])}
        </Button>
      </Dropdown>
      <ProblemList problems={file.problems} />
    </>
  );
}

const tables = ['collection', 'journal', 'trial'] as const;

interface MonthsProps {
  readonly of: PageOf;
  /** The latest first. */
  readonly months: readonly string[];
}

/** A month of the page as a workbook: which table, then of which month. */
export function MonthBooks({ of, months }: MonthsProps) {
  const { say, language } = useSpeech();
  const file = useDownload('GET /api/units/:unit/books/:book/workbook');
  const items = tables.map((table) => ({
    ...{ key: table, label: say(words.tables[table]) },
    children: months.map((month) => ({ key: `${table} ${month}`, label: say(monthText(month)) })),
  }));
  const fetch = ({ key }: { readonly key: string }) => {
    const [name = '', month = ''] = key.split(' ');
    const table = tables.find((one) => one === name) ?? 'collection';
    void file.run({ params: of, query: { of: table, month, language } }, `${month}.xlsx`);
  };
  return (
    <>
      <Dropdown menu={{ items, onClick: fetch }} trigger={['click']}>
        <Button loading={file.busy}>{say(words.month)}</Button>
      </Dropdown>
      <ProblemList problems={file.problems} />
    </>
  );
}
