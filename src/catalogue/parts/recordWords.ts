import type { ActivityFact } from '../../kernel/facts.ts';
import { text } from '../../kernel/text.ts';

/** What a record says was dealt with, in one piece; null where its source has no such words. */
export function wordsOf({ agenda, gist, resolutions }: ActivityFact): string | null {
  if (agenda === undefined && gist === undefined && resolutions === undefined) return null;
  return [...(agenda ?? []), gist ?? '', ...(resolutions ?? [])].join('\n');
}

/** Minutes that were not typed stand in a file; what it says, nobody has read here. */
export function wordsStandInFile({ gist, minutesFile }: ActivityFact): boolean {
  return typeof minutesFile === 'string' && gist === undefined;
}

export const inFile = text(
  '会议内容在会议记录扫描件或文档里，没有读',
  'the words stand in a scan or a file of the minutes, which was not read',
);

/** The numbers of items split too; the 三 of 张三、李四 is none. */
const between = /[,;。!?\n]+|\d+[.、)]|(?<!\p{Script=Han})[一二三四五六七八九十]+[、)]/u;

/** Without the titles of texts, so that 学习《处分条例》 is no discipline. */
export function untitled(words: string): string {
  return words.replace(/《[^》]*》/g, '《》');
}

/** Clauses and numbered items. */
export function clausesIn(words: string): readonly string[] {
  return words
    .normalize('NFKC')
    .split(between)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}

/** Letters and digits only, so that spaces and quotation marks make no difference. */
export function bare(words: string): string {
  return words.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}
