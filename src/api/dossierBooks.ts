import type { BookKey } from '../engines/dossier/lines.ts';
import type { Book } from '../engines/ledger/define.ts';
import { fen, formatFen } from '../kernel/fen.ts';
import type { Field } from '../kernel/form.ts';
import { type Text, text } from '../kernel/text.ts';
import { named } from './ledgerView.ts';

const same = (words: string): Text => text(words, words);

/** What a value of a book is called: `dues 7502` is 75.02 yuan. */
export function nameInBook(books: ReadonlyMap<string, Book>, key: BookKey, value: string): Text {
  const at = value.indexOf(' ');
  const book = books.get(at < 0 ? value : value.slice(0, at));
  const rest = value.slice(at + 1);
  if (book === undefined) return same(value);
  switch (key) {
    case 'book':
      return book.name;
    case 'account':
      return named(book.accounts, rest).name;
    case 'posting':
      return named(book.postings, rest).name;
    case 'amount':
      return amountIn(book, rest);
    case 'basis':
      return basisIn(book, rest);
  }
}

/** Whole numbers of the measure of a book, as people read them. */
function amountIn({ measure }: Book, plain: string): Text {
  switch (measure) {
    case 'fen':
      return yuan(BigInt(plain));
    case 'hundredths':
      return same(formatFen(fen(BigInt(plain)), 'plain'));
    case 'minutes':
      return text(`${plain}分钟`, `${plain} minutes`);
  }
}

function yuan(value: bigint): Text {
  const words = formatFen(fen(value), 'plain');
  return text(`${words}元`, `${words} yuan`);
}

/** The form from which an amount was worked out, field by field. */
function basisIn({ collects }: Book, json: string): Text {
  const inputs = JSON.parse(json) as Readonly<Record<string, unknown>>;
  const told = Object.entries(collects?.rate.form.fields ?? {}).flatMap(([id, field]) => {
    const value = inputs[id];
    if (value === undefined || value === null || value === '') return [];
    const words = answered(field, value);
    return [text(`${field.label.zh}${words.zh}`, `${field.label.en} ${words.en}`)];
  });
  return text(told.map(({ zh }) => zh).join('、'), told.map(({ en }) => en).join(', '));
}

function answered(field: Field, value: unknown): Text {
  if (field.kind === 'choice') {
    return field.options.find(({ id }) => id === value)?.label ?? same(String(value));
  }
  return field.kind === 'money' ? yuan(BigInt(Number(value))) : same(String(value));
}
