import { remembering } from '../../kernel/remember.ts';

/** As one writes names to compare them: full-width forms and spaces make no difference. */
export const compact = remembering(5_000, (words: string): string =>
  words.normalize('NFKC').replace(/\s/g, ''),
);

const title =
  '(?:(?:第[一二三四五六七八九十\\d]+)?(?:党?支部|党?总支部?|(?:机关|局)?党委|党?小组|支委会?)?' +
  '(?:第一|专职|常务|执行)?副?(?:书记|党?小?组长|(?:组织|宣传|纪检|青年|统战|保密)?委员|' +
  '(?:派出所)?所长|支队长|大队长|中队长|队长|局长|科长|处长|股长|警长|主任|政委|教导员|指导员|' +
  '教授|老师|讲师|同志))';
/** What somebody does there, which stands beside the name with or without a colon. */
const label = /^(?:(?:主持|记录|主讲)人?|受?委托):?|(?:受托|代为?)?(?:主持|记录|主讲)$/g;
const leadingTitles = new RegExp(`^${title}+:?`);
const trailingTitles = new RegExp(`${title}+$`);
const name = /^(?:\p{Script=Han}{2,4}|\p{Script=Han}+(?:·\p{Script=Han}+)+)$/u;
/** What stands in such a cell and names nobody in particular. */
const nobody =
  /领导|人员|全体|各|支部|党员|党委|党校|小组|组织|委员|班子|值班|机关|单位|老师|大家|轮流|负责|干部|代表|部门|办公室|宣讲|视频|网络|上级|书记|组长|待定|未定|不详/;

/**
 * Names of persons in a cell, without their titles: `李四（书记）、所长王五`. What may be a role and no
 * name is left out: a record that says 值班领导 says nothing of anybody.
 */
export function personNames(cell: string | null | undefined): readonly string[] {
  return cell ? namesIn(cell) : [];
}

const namesIn = remembering(5_000, (cell: string): readonly string[] => {
  const pieces = cell
    .normalize('NFKC')
    .replace(/\([^)]*\)/g, ' ')
    .split(/[、,;/\n]+/)
    .flatMap(wordsIn)
    .map((piece) => piece.replace(label, ''))
    .map((piece) => piece.replace(leadingTitles, '').replace(trailingTitles, ''));
  return [...new Set(pieces.filter((piece) => name.test(piece) && !nobody.test(piece)))];
});

/** Two names with a space between them, or one that is spaced out: 李四 王五, 张　三. */
function wordsIn(piece: string): readonly string[] {
  const words = piece.split(/\s+/).filter((word) => word !== '');
  return words.every((word) => word.length >= 2) ? words : [words.join('')];
}
