import type { IsoDate } from '../../kernel/date.ts';
import { type Text, text } from '../../kernel/text.ts';
import type { Part } from './register.ts';
import { sourceOf } from './registry.ts';
import { codes, labels } from './words.ts';

/** A row that names somebody, as the store hands it over; `at` in ISO 8601. */
export interface HeldRow {
  readonly source: string;
  readonly col: string;
  readonly id: string;
  readonly unit: number | null;
  readonly day: IsoDate | null;
  readonly at: string;
  readonly gathering: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Names of what rows only refer to. */
export interface Names {
  unit(unit: number): string;
  /** Of a unit or a body. */
  kind(id: string): Text;
  post(id: string): Text;
  role(id: string): Text;
  /** Of a kind of case, or of a step as `kind step`. */
  ofCase(id: string): Text;
  /** A book by its id; of one, as `book value`, an account, a posting, an amount, a basis. */
  ofBook(key: BookKey, value: string): Text;
  /** A moment as people read it. */
  moment(iso: string): string;
}

export type BookKey = 'book' | 'account' | 'posting' | 'amount' | 'basis';

export interface Fact {
  readonly key: string;
  readonly label: Text;
  readonly value: Text;
}

/** An entry of the own file. */
export interface HeldLine {
  readonly id: string;
  readonly source: string;
  readonly column: string;
  readonly part: Part;
  readonly title: Text;
  readonly day: IsoDate | null;
  readonly at: string;
  readonly unit: number | null;
  readonly unitName: string | null;
  readonly gathering: string | null;
  readonly facts: readonly Fact[];
}

/** An entry in words, from what the register says of its table and from its values. */
export function lineOf(row: HeldRow, names: Names): HeldLine {
  const { id, source, col, day, at, unit, gathering, data } = row;
  const { column, part } = sourceOf(source, col);
  const facts = Object.keys(labels).flatMap((key): Fact[] => {
    const value = valueIn(key, data[key], names);
    const label = labels[key];
    return value === null || label === undefined ? [] : [{ key, label, value }];
  });
  const unitName = unit === null ? null : names.unit(unit);
  const about = { title: column.title, day, at, unit, unitName, gathering };
  return { id, source, column: col, part, ...about, facts };
}

const bookKeys: readonly string[] = ['book', 'account', 'posting', 'amount', 'basis'];
const isOfBook = (key: string): key is BookKey => bookKeys.includes(key);
const moments = new Set(['receivedAt', 'approvedAt', 'endedAt', 'voidedAt']);
const units = new Set(['team', 'ofUnit']);
const masked = new Set(['idNumberTail', 'mobileTail']);

/** Null: nothing is held. */
function valueIn(key: string, value: unknown, names: Names): Text | null {
  if (Array.isArray(value)) {
    const all = value.flatMap((one) => valueIn(key, one, names) ?? []);
    return all.length === 0
      ? null
      : text(all.map(({ zh }) => zh).join('、'), all.map(({ en }) => en).join(', '));
  }
  if (value === null || value === undefined || value === '') return null;
  if (key === 'missed' && value === 0) return null;
  if (typeof value === 'object') return same(JSON.stringify(value));
  const plain = String(value);
  const coded = codes[key]?.[plain];
  if (coded !== undefined) return coded;
  if (key === 'body') return names.kind(plain);
  if (key === 'post') return names.post(plain);
  if (key === 'role') return names.role(plain);
  if (key === 'case' || key === 'step') return names.ofCase(plain);
  if (isOfBook(key)) return names.ofBook(key, plain);
  if (units.has(key)) return same(names.unit(Number(value)));
  if (moments.has(key)) return same(names.moment(plain));
  if (masked.has(key)) return same(`••••${plain}`);
  if (key === 'cameAt') return same(plain.slice(0, 5));
  return same(plain);
}

function same(plain: string): Text {
  return text(plain, plain);
}

/** A line in one sentence, for a paper and for whoever answers a request about it. */
export function sentenceOf({ day, title, unitName, facts }: HeldLine): Text {
  const say = (language: 'zh' | 'en'): string => {
    const [colon, comma, stop] = language === 'zh' ? ['：', '，', '；'] : [': ', ', ', '; '];
    const head = [day, title[language], unitName].filter((one) => one !== null && one !== '');
    const told = facts.map(({ label, value }) => `${label[language]}${colon}${value[language]}`);
    return told.length === 0 ? head.join(comma) : `${head.join(comma)}${stop}${told.join(comma)}`;
  };
  return text(say('zh'), say('en'));
}
