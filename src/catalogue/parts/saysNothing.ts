/** What fills a cell and says nothing; a tick is none of them. */
const strokes = /[\s\-—–_/\\×*、,.。;]/g;
const words =
  /^(?:(?:暂?无|没有|否|未备课?|未写|未填|未定|待定)(?:教案|讲稿|课件|责任人|时限|反馈)?)*$/;

/**
 * Whether a cell says that there is nothing: blank, a stroke, or a word for it. 略 and 同上 are not
 * among them, since they stand for something that was left out.
 */
export function saysNothing(cell: string | null): boolean {
  return cell === null || words.test(cell.normalize('NFKC').replace(strokes, ''));
}
