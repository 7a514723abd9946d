/**
 * Orders of Chinese names, from the collations of ICU (CLDR), the same in the server and the
 * browser.
 *
 * By strokes: fewer strokes of the first character first. Within one number of strokes CLDR follows
 * the radicals; the habit of a ballot (the kind of the first stroke: 横竖撇点折) is not in its data,
 * so surnames of equally many strokes may stand in another order than a printed list's.
 */
const byStroke = new Intl.Collator('zh-u-co-stroke');

/** A surname of more than one reading sorts by its commonest: 长孙 under zhǎng. */
const byPinyin = new Intl.Collator('zh-u-co-pinyin');

/** False where the platform lacks a collation and would quietly sort by something else. */
export function canCollate(): boolean {
  return (
    byStroke.resolvedOptions().collation === 'stroke' &&
    byPinyin.resolvedOptions().locale.startsWith('zh')
  );
}

export function compareByStroke(a: string, b: string): number {
  return byStroke.compare(a, b);
}

export function compareByPinyin(a: string, b: string): number {
  return byPinyin.compare(a, b);
}
