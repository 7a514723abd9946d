import type { DatedAnswer } from '../../kernel/dated.ts';
import { parseFen } from '../../kernel/fen.ts';
import type { AskSetting } from '../../kernel/setting.ts';
import { type Text, text } from '../../kernel/text.ts';
import duesAuxiliary from '../settings/dues-auxiliary.ts';
import duesAuxiliaryTable from '../settings/dues-auxiliary-table.ts';

type Known<T> = Extract<DatedAnswer<T>, { state: 'value' }>;

/** What the bureau's own paper says: by wage, an amount for the level, or why nobody can tell. */
export function auxiliaryDues(
  level: string | null,
  ask: AskSetting,
): 'by-wage' | { readonly amount: Known<number> } | { readonly why: Text } {
  const way = ask(duesAuxiliary);
  if (way.state !== 'value') return { why: noPaper };
  if (way.value === 'by-wage') return 'by-wage';
  const table = ask(duesAuxiliaryTable);
  if (table.state !== 'value') return { why: noTable };
  if (level === null) return { why: noLevel };
  const found = table.value.map(levelOf).find((one) => one?.level === levelName(level));
  if (found === undefined || found === null) {
    const says = text(
      `辅警党费标准里没有“${level.slice(0, 20)}”这一层级`,
      `the standard has no level “${level.slice(0, 20)}”`,
    );
    return { why: says };
  }
  return { amount: { ...table, value: found.amount } };
}

const noPaper = text(
  '本局《辅警党员党费缴纳标准》还没有登记，没有全国统一规定',
  'the bureau’s own standard for auxiliary police was not entered; no national text has one',
);
const noTable = text('辅警党费的层级标准还没有登记', 'the table of levels was not entered');
const noLevel = text('没有写辅警的层级', 'the level is not given');

const levelName = (words: string) => words.normalize('NFKC').replace(/\s/g, '');

/** `三级=15.00`; null where an item is no such line. */
function levelOf(item: string): { readonly level: string; readonly amount: number } | null {
  const [, level = '', words = ''] = /^(.+?)[=:](.+)$/.exec(item.normalize('NFKC')) ?? [];
  const amount = parseFen(words.trim());
  if (level === '' || !amount.ok || amount.value < 0n) return null;
  return { level: levelName(level), amount: Number(amount.value) };
}
