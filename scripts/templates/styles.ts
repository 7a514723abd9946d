/** Faces and paragraph styles of the initial templates. */

export const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export type Style =
  | 'Title'
  | 'Unit'
  | 'Heading'
  | 'Body'
  | 'Item'
  | 'Cell'
  | 'CellHead'
  | 'Dense'
  | 'DenseHead'
  | 'Fact'
  | 'FactHead'
  | 'Cover'
  | 'CoverUnit'
  | 'CoverLine'
  | 'CoverDate'
  | 'Contents'
  | 'ContentsLine'
  | 'Chapter'
  | 'Part'
  | 'Entry'
  | 'Label'
  | 'Note'
  | 'Text'
  | 'Closing'
  | 'To'
  | 'Small';

interface Font {
  readonly name: string;
  /** What Word, WPS or LibreOffice takes where the named font is not installed. */
  readonly instead: string;
  readonly family: 'roman' | 'swiss' | 'script';
}

export const fonts = {
  title: {
    name: '方正小标宋简体',
    instead: '方正小标宋_GBK,FZXiaoBiaoSong-B05S,华文中宋,STZhongsong,Noto Serif CJK SC,宋体',
    family: 'roman',
  },
  body: {
    name: '仿宋_GB2312',
    instead: 'FangSong_GB2312,仿宋,FangSong,华文仿宋,STFangsong,Noto Serif CJK SC,宋体',
    family: 'roman',
  },
  unit: {
    name: '楷体_GB2312',
    instead: 'KaiTi_GB2312,楷体,KaiTi,华文楷体,STKaiti,Noto Serif CJK SC,宋体',
    family: 'script',
  },
  heading: {
    name: '黑体',
    instead: 'SimHei,华文黑体,STHeiti,Noto Sans CJK SC,微软雅黑',
    family: 'swiss',
  },
} as const satisfies Record<string, Font>;

export function fontTableXml(): string {
  const entries = Object.values(fonts).map(
    ({ name, instead, family }) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/>` +
      `<w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `${declaration}<w:fonts xmlns:w="${main}">${entries.join('')}</w:fonts>`;
}

interface StyleOf {
  readonly id: Style;
  readonly name: string;
  readonly font: Font;
  /** Sizes and distances in points. */
  readonly size: number;
  readonly pitch: number;
  readonly align: 'both' | 'center' | 'left' | 'right';
  readonly indent: boolean;
  readonly before: number;
  readonly after: number;
  /** Never the last on its page. */
  readonly keep: boolean;
  readonly newPage: boolean;
  /** Its level among the headings; null: it is none. */
  readonly level: 1 | 2 | null;
}

const plain = { indent: false, before: 0, after: 0, keep: false, newPage: false, level: null };

const headingOf = { indent: true, before: 6, after: 4, keep: true } as const;
const part = { level: 1, keep: true, before: 12, after: 6 } as const;

// 三号 is 16 pt, 二号 22 pt, 四号 14 pt, 小四 12 pt, 小五 9 pt; the body runs at 28 pt a line.
const styles: readonly StyleOf[] = [
  style('Title', '公文标题', fonts.title, 22, 34, 'center', { after: 10 }),
  style('Unit', '单位行', fonts.unit, 16, 28, 'center', { after: 4 }),
  style('Heading', '小标题', fonts.heading, 16, 28, 'both', headingOf),
  style('Body', '公文正文', fonts.body, 16, 28, 'both', { indent: true }),
  style('Item', '议题行', fonts.body, 16, 28, 'both', { indent: true }),
  style('Cell', '表格文字', fonts.body, 12, 20, 'left', {}),
  style('CellHead', '表头', fonts.heading, 12, 20, 'center', {}),
  style('Dense', '名册文字', fonts.body, 10.5, 15, 'center', {}),
  style('DenseHead', '名册表头', fonts.heading, 10.5, 15, 'center', {}),
  style('Fact', '项目文字', fonts.body, 10.5, 15, 'left', { keep: true }),
  style('FactHead', '项目名称', fonts.heading, 10.5, 15, 'center', { keep: true }),
  style('Small', '页脚文字', fonts.body, 9, 14, 'center', {}),
  style('Closing', '落款', fonts.body, 16, 28, 'right', {}),
  style('To', '主送机关', fonts.body, 16, 28, 'left', {}),
  style('Cover', '封面标题', fonts.title, 36, 50, 'center', { before: 60, after: 30 }),
  style('CoverUnit', '封面单位', fonts.unit, 18, 28, 'center', { before: 130 }),
  style('CoverLine', '封面文字', fonts.unit, 22, 34, 'center', { after: 160 }),
  style('CoverDate', '封面日期', fonts.unit, 14, 28, 'center', {}),
  style('Contents', '目录标题', fonts.heading, 18, 34, 'center', { newPage: true, after: 6 }),
  style('ContentsLine', '目录行', fonts.body, 14, 26, 'left', {}),
  style('Chapter', '章标题', fonts.heading, 16, 28, 'left', { ...part, newPage: true }),
  style('Part', '节标题', fonts.heading, 16, 28, 'left', part),
  style('Entry', '记录标题', fonts.heading, 12, 20, 'left', { ...part, level: 2 }),
  style('Label', '段首', fonts.heading, 12, 20, 'left', { keep: true, before: 4 }),
  style('Note', '说明', fonts.body, 12, 20, 'left', { indent: true, keep: true }),
  style('Text', '手册正文', fonts.body, 12, 20, 'both', { indent: true }),
];

function style(
  id: Style,
  name: string,
  font: Font,
  size: number,
  pitch: number,
  align: StyleOf['align'],
  rest: Partial<StyleOf>,
): StyleOf {
  return { ...plain, id, name, font, size, pitch, align, ...rest };
}

export function stylesXml(): string {
  const defaults =
    '<w:docDefaults><w:rPrDefault><w:rPr>' +
    `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${fonts.body.name}"/>` +
    '<w:sz w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>' +
    '<w:pPrDefault/></w:docDefaults>';
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>';
  const own = styles.map(styleXml).join('');
  return `${declaration}<w:styles xmlns:w="${main}">${defaults}${normal}${own}</w:styles>`;
}

function styleXml(one: StyleOf): string {
  const keep = one.keep ? '<w:keepNext/>' : '';
  const newPage = one.newPage ? '<w:pageBreakBefore/>' : '';
  const indent = one.indent ? `<w:ind w:firstLineChars="200" w:firstLine="${one.size * 40}"/>` : '';
  const before = one.before > 0 ? `w:before="${one.before * 20}" ` : '';
  const spacing = `<w:spacing ${before}w:after="${one.after * 20}" w:line="${one.pitch * 20}" w:lineRule="exact"/>`;
  const level = one.level === null ? '' : `<w:outlineLvl w:val="${one.level - 1}"/>`;
  const fontsOf = `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${one.font.name}"/>`;
  return (
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${one.id}"><w:name w:val="${one.name}"/>` +
    `<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${keep}${newPage}${spacing}${indent}` +
    `<w:jc w:val="${one.align}"/>${level}</w:pPr>` +
    `<w:rPr>${fontsOf}<w:sz w:val="${one.size * 2}"/><w:szCs w:val="${one.size * 2}"/></w:rPr></w:style>`
  );
}
