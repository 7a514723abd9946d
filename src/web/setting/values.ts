import type { IsoDate } from '../../kernel/date.ts';
import type { Setting } from '../../kernel/setting.ts';
import { joined, type Text, text } from '../../kernel/text.ts';
import type { ReplyOf } from '../client.ts';
import { settingWords as words } from './words.ts';

export type Entry = ReplyOf<'GET /api/settings'>['entries'][number];

/** A value as one says it: 7 天, 1.5%, the label of a choice. */
export function valueText({ of }: Pick<Setting, 'of'>, value: unknown): Text {
  if (value === null) return words.withdrawn;
  switch (of.type) {
    case 'integer':
      return text(`${value} ${of.unit.zh}`, `${value} ${of.unit.en}`);
    case 'days':
      return text(`${value} 天`, `${value} days`);
    case 'percent':
      return text(`${Number(value) / 100}%`, `${Number(value) / 100}%`);
    case 'choice':
      return of.options.find(({ id }) => id === value)?.label ?? same(value);
    case 'text':
      return same(value);
    case 'list':
      return joined((Array.isArray(value) ? value : []).map(same), text('、', ', '));
  }
}

function same(value: unknown): Text {
  return text(String(value), String(value));
}

/** Of every unit that has a value of its own on a day, the entry that says so. */
export function valuesOn(
  { key }: Pick<Setting, 'key'>,
  entries: readonly Entry[],
  on: IsoDate,
): readonly Entry[] {
  const begun = entries.filter((one) => {
    return one.key === key && one.state === 'accepted' && one.from <= on;
  });
  const inTurn = begun.toSorted((a, b) => byWords([a.from, a.decidedAt], [b.from, b.decidedAt]));
  const latest = new Map(inTurn.map((one) => [one.unit, one]));
  return [...latest.values()].filter(({ value }) => value !== null);
}

function byWords(a: readonly unknown[], b: readonly unknown[]): number {
  return a.join(' ') < b.join(' ') ? -1 : 1;
}
