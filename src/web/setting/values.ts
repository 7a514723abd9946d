import type { IsoDate } from '../../kernel/date.ts';
import type { DatedAnswer } from '../../kernel/dated.ts';
import { resolve, type Setting, type SettingEntry } from '../../kernel/setting.ts';
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

/** What holds on a day for the whole bureau, and the entry that says so, where one does. */
export function valueNow(
  definition: Setting,
  entries: readonly Entry[],
  { on, bureau }: { readonly on: IsoDate; readonly bureau: number },
): { readonly answer: DatedAnswer<unknown>; readonly entry: Entry | undefined } {
  const own = entries
    .filter(({ state, unit }) => state === 'accepted' && unit === bureau)
    .toSorted((a, b) => ((a.decidedAt ?? '') < (b.decidedAt ?? '') ? -1 : 1));
  const decided = own.map(({ key, value, from, documentNo }): SettingEntry => {
    return { key, value, from, documentNo, scope: 'bureau' };
  });
  const answer = resolve(definition, decided, { on, chain: [] });
  const begun = own.filter(({ key, from }) => key === definition.key && from <= on);
  const latest = begun.toSorted((a, b) => (a.from < b.from ? -1 : 1)).at(-1);
  return { answer, entry: latest?.value === null ? undefined : latest };
}
