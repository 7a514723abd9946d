import type { Language, Text } from '../../kernel/text.ts';
import type { Fact, Section, Table } from './paper.ts';
import { say, sayValue } from './words.ts';

/** Null: nobody filled it in. */
export type Filled = string | null;

/** A fact with its label; `zh` is how a Word template names it. */
export interface Meta {
  readonly key: string;
  readonly label: string;
  readonly zh: string;
  readonly value: Filled;
}

export interface LaidSection {
  readonly heading: string;
  /** The heading without its number. */
  readonly label: string;
  readonly paragraphs: readonly string[];
}

export interface LaidTable {
  readonly columns: readonly { key: string; label: string; zh: string; weight: number }[];
  readonly rows: readonly (readonly Filled[])[];
}

export function layFact({ key, label, value }: Fact, language: Language): Meta {
  return { key, label: label[language], zh: label.zh, value: sayValue(value, language) };
}

export function laySection({ heading, body }: Section, language: Language): LaidSection {
  return {
    heading: heading[language],
    label: heading[language],
    paragraphs: paragraphsOf(say(body, language)),
  };
}

function paragraphsOf(body: Filled): readonly string[] {
  const lines = (body ?? '').split('\n');
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

export function layTable(table: Table, language: Language): LaidTable {
  return {
    columns: table.columns.map(({ key, label, weight }) => ({
      key,
      label: label[language],
      zh: label.zh,
      weight,
    })),
    rows: table.rows.map((row) => row.map((value) => sayValue(value, language))),
  };
}

/** `一、` and so on, or `1. `, in the order of the calls. */
export function numbering(language: Language): (heading: Text) => string {
  let count = 0;
  return (heading) => {
    count += 1;
    return language === 'zh' ? `${numeral(count)}、${heading.zh}` : `${count}. ${heading.en}`;
  };
}

/** 1 to 99 as a Chinese numeral. */
function numeral(count: number): string {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  const tens = Math.floor(count / 10);
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens]}十`;
  return `${ten}${digits[count % 10]}`;
}
