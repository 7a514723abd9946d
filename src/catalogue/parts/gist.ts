import { earlierLike } from '../../engines/norm/define.ts';
import type { ActivityFact } from '../../kernel/facts.ts';
import { remembering } from '../../kernel/remember.ts';

const number = '[\\d〇零一二三四五六七八九十百]';
const dates = new RegExp(
  [
    `(?:20\\d{2}|[〇零一二三四五六七八九]{4})[-./年](?:${number}{1,3}[-./月](?:${number}{1,3}[日号]?)?)?`,
    `${number}{1,3}月份?(?:${number}{1,3}[日号])?`,
    `${number}{1,3}[日号]`,
    '(?:星期|周)[一二三四五六日天]',
    '\\d{1,2}:\\d{2}(?::\\d{2})?',
    `${number}{1,3}[点时](?:半|${number}{1,3}分)?`,
    `第${number}+次`,
  ].join('|'),
  'g',
);

/** A gist without what differs from one meeting to the next by itself: its day and its number. */
export const cleaned = remembering(5_000, (gist: string): string =>
  gist
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(dates, '')
    .replace(/[^\p{L}\p{N}]/gu, ''),
);

export function isWithoutContent(gist: string): boolean {
  return /^(?:无|没有|暂无|略|从略|同上|同前)?$/.test(cleaned(gist));
}

/** A record and an earlier one whose gist is the same, or nearly. */
export interface Repeated {
  readonly record: ActivityFact;
  readonly earlier: ActivityFact;
  readonly isSame: boolean;
}

/** Texts that are shorter repeat each other honestly, unless they are the same. */
const shortest = 8;

/**
 * Records of one branch, in order of day, whose gist repeats that of an earlier day. What was held
 * on one day is one gathering in several parts, and may share its text.
 */
export function repeatedGists(
  records: readonly ActivityFact[],
  share: number,
): readonly Repeated[] {
  const told = records.flatMap((record) => {
    const { gist } = record;
    return gist && !isWithoutContent(gist) ? [{ record, text: cleaned(gist) }] : [];
  });
  const texts = told.map(({ record, text }) => ({ text, mark: record.on ?? `#${record.id}` }));
  const found = earlierLike(texts, { share, shortest });
  return told.flatMap(({ record, text }, i) => {
    const earlier = told[found.earlier[i] ?? -1];
    if (earlier === undefined) return [];
    return [{ record, earlier: earlier.record, isSame: earlier.text === text }];
  });
}
