import { remembering } from '../../kernel/remember.ts';

const numeral = '[一二三四五六七八九十\\d]{1,3}';
const ending = /(?:党?小)?组$/;
const bare = new RegExp(`^第?${numeral}$`);
const range = new RegExp(`^第?(${numeral})(?:党?小?组)?[至到~-]第?(${numeral})(?:(?:党?小)?组)?$`);
/** Groups by their numbers, one or several: 第一党小组, 第一、二小组, 1至3组. */
const numbered = new RegExp(`第?${numeral}(?:[、,和与及至到~-]第?${numeral})*(?:党?小)?组`, 'g');
const nobody = /^(?:无|[-/—]+)$/;
const everybody = /^(?:各(?:个?党?小?组)?$|各党?小组|全部|全体|所有|\d+个)/;
/** 和 and its like join two names only where a number or 组 stands before them: 和平路小组 is one. */
const between = new RegExp(`[、,;/+&]|(?<=组|${numeral})[和与及](?=第|${numeral})`);

/** The groups that the cell of a group names; none where it names no one group, or all of them. */
export function groupsIn(words: string): readonly string[] {
  const plain = words.normalize('NFKC').replace(/\s/g, '');
  if (nobody.test(plain) || everybody.test(plain)) return [];
  const suffix = ending.exec(plain)?.[0] ?? '';
  const parts = plain.split(between).filter((part) => part !== '');
  return parts.flatMap((part) => spread(part, suffix));
}

/** The groups that the name of a meeting speaks of: 第一、第二党小组会. */
export const groupsNamedIn = remembering(1_000, (kind: string): readonly string[] => {
  const plain = kind.normalize('NFKC').replace(/\s/g, '');
  return [...plain.matchAll(numbered)].flatMap(([words]) => groupsIn(words));
});

/** What a group is called where a cell says no more than its number. */
export function groupName(words: string): string {
  const plain = words.normalize('NFKC').replace(/\s/g, '');
  return bare.test(plain) ? `第${plain.replace('第', '')}党小组` : words;
}

/** 第一 of 第一、第二党小组 is 第一党小组; 1至3组 are three groups. */
function spread(part: string, suffix: string): string[] {
  if (bare.test(part)) return [part + suffix];
  const [, first = '', last = ''] = range.exec(part) ?? [];
  const [from, to] = [numberOf(first), numberOf(last)];
  if (from === 0 || to <= from) return [part];
  return Array.from({ length: to - from + 1 }, (_, i) => `第${from + i}${suffix}`);
}

/** Up to ten, for no branch has more groups; 0: no such number. */
function numberOf(words: string): number {
  const number = /^\d+$/.test(words) ? Number(words) : '一二三四五六七八九十'.indexOf(words) + 1;
  return words === '' || number > 10 ? 0 : number;
}
