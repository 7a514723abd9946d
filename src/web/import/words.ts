import { type Text, text } from '../../kernel/text.ts';

export const importWords = {
  title: text('导入名册', 'Import a roster'),
  about: text(
    '把单位现有的 Excel 党员名册放进来，系统先读一遍给您核对，您确认后才写入；写入后也能整批撤销。',
    'Put in the Excel roster that you have. It is read and shown first, written only when you say so, and can be undone as a whole.',
  ),
  how: text('第一次导入？', 'The first time?'),
  steps: [
    text('选好名册属于哪个单位、是哪一天的情况。', 'Choose the unit and the day of the roster.'),
    text(
      '把文件拖进来，或从 Excel 里选中表格复制、粘贴。此时什么都不会写入。',
      'Drop the file, or copy the cells in Excel and paste them. Nothing is written yet.',
    ),
    text(
      '逐行核对：哪些人新登记、哪些改动、哪里有错，都标在对应的格子旁边。',
      'Look at every row: who is new, who changes, what is wrong, beside its cell.',
    ),
    text(
      '没有问题就确认导入；有错的行可以先留下，改好再导一次。',
      'Commit; faulty rows may stay out and be imported later.',
    ),
  ],
  columnsTitle: text('认得的列名', 'Columns that are recognised'),
  columnsAbout: text(
    '列的先后不限，多余的列不影响；表头上面有标题行、下面有合计行也可以。姓名必须有。',
    'In any order; other columns do no harm, nor does a title above or a total below. The name must be there.',
  ),
  also: text('也可写作', 'also'),
  example: text('下载示例表', 'Download an example'),
  exampleName: text('党员名册示例', 'example roster'),
  unit: text('名册属于哪个单位', 'Roster of which unit'),
  on: text('哪一天的名册', 'As of which day'),
  drop: text('把 Excel 或 CSV 文件拖到这里，或点击选择', 'Drop an Excel or CSV file, or click'),
  dropHelp: text(
    '支持 .xlsx、.xls、.csv；文件只用来核对，原件加密保存一天。',
    '.xlsx, .xls, .csv. The file serves the preview only and is kept sealed for a day.',
  ),
  paste: text('或者粘贴表格', 'Or paste cells'),
  pasteHint: text(
    '在 Excel 或 WPS 里选中表格（连同表头）复制，粘贴到这里。',
    'Copy the cells with their header in Excel or WPS and paste them here.',
  ),
  pasteDo: text('读取粘贴的内容', 'Read what was pasted'),
  pastedName: text('粘贴的表格', 'pasted cells'),
  reading: text('正在读取文件……', 'Reading the file…'),
  batches: text('以往的导入', 'Earlier imports'),
  none: text('还没有导入过', 'Nothing has been imported yet'),
  noneAbout: text(
    '导入后会列在这里，可以查看和撤销。',
    'Imports are listed here, to be read or undone.',
  ),
  noReach: text('您没有可以导入名册的单位', 'There is no unit that you may import for'),
  by: text('导入人', 'By'),
  openPreview: text('继续核对', 'Go on'),
  open: text('查看', 'Open'),
} as const;

type Status = 'preview' | 'committed' | 'undone' | 'dropped';
type Does = 'enrol' | 'amend' | 'move' | 'same' | 'nothing';

export const statusNames: Readonly<Record<Status, Text>> = {
  preview: text('待确认', 'to be committed'),
  committed: text('已导入', 'imported'),
  undone: text('已撤销', 'undone'),
  dropped: text('未导入', 'dropped'),
};

export const doesNames: Readonly<Record<Does, Text>> = {
  enrol: text('新登记', 'enrol'),
  amend: text('更正', 'amend'),
  move: text('调动', 'move'),
  same: text('不变', 'no change'),
  nothing: text('不导入', 'left out'),
};

export const batchWords = {
  title: text('核对导入', 'Check the import'),
  summary: text('将会发生什么', 'What would happen'),
  done: text('导入了什么', 'What was imported'),
  rows: (count: number) => text(`读到 ${count} 行`, `${count} rows read`),
  enrol: (count: number) => text(`新登记 ${count} 人`, `${count} enrolled`),
  amend: (count: number) => text(`更正 ${count} 人`, `${count} amended`),
  move: (count: number) => text(`调动 ${count} 人`, `${count} moved`),
  same: (count: number) => text(`不变 ${count} 人`, `${count} unchanged`),
  skipped: (count: number) => text(`跳过 ${count} 行`, `${count} rows skipped`),
  newUnits: (count: number) => text(`新建组织 ${count} 个`, `${count} units founded`),
  errors: (count: number) => text(`错误 ${count} 处`, `${count} errors`),
  warnings: (count: number) => text(`提醒 ${count} 处`, `${count} warnings`),
  noProblems: text('没有发现错误', 'No errors'),
  sheets: text('文件是怎么读的', 'How the file was read'),
  header: (row: number) => text(`表头在第 ${row} 行`, `header in row ${row}`),
  notRead: text('没有用到', 'not used'),
  skippedRow: (row: number) => text(`第 ${row} 行跳过`, `row ${row} skipped`),
  sheetProblems: text('整张表的问题', 'Problems of the whole sheet'),
  unknown: text('名册里有、系统里没有的组织', 'Units in the file that the tree does not know'),
  unknownAbout: text(
    '可能是写法不同，也可能真没有建。要新建的请选种类和上级；不选的，这些人先不导入。',
    'It may be spelled differently, or not founded yet. Choose kind and superior to found it; otherwise those people stay out.',
  ),
  kind: text('种类', 'Kind'),
  parent: text('上级', 'Under'),
  leaveOut: text('不新建', 'do not found'),
  lines: text('逐行核对', 'Row by row'),
  onlyProblems: text('只看有问题的行', 'Rows with problems only'),
  row: text('行', 'Row'),
  does: text('处理', 'What'),
  unit: text('归到', 'Into'),
  noLines: text('没有可以列出的行', 'No rows to list'),
  gone: text(
    '预览内容只保留一天，已经清除；导入的结果在名册里。',
    'The preview is kept for a day; the result stands in the roster.',
  ),
  without: text('只导入没有错误的行', 'Leave the faulty rows out'),
  commit: text('确认导入', 'Commit'),
  committing: text('正在写入，整批一起成功或一起不写……', 'Writing: all of it or none…'),
  errorsHold: text(
    '还有错误：勾选“只导入没有错误的行”，或改好文件重新导入。',
    'There are errors: leave the faulty rows out, or mend the file and import it again.',
  ),
  committed: text('已导入。名册里可以查到。', 'Imported: see the roster.'),
  roster: text('看名册', 'Open the roster'),
  problems: text('下载问题行', 'Download the problem rows'),
  undo: text('撤销整批导入', 'Undo the import'),
  undoTitle: text('撤销这次导入？', 'Undo this import?'),
  undoAbout: (persons: number) =>
    text(
      `会撤回 ${persons} 人的登记和改动。撤销本身会留痕，原记录仍可查。`,
      `Takes back what was written of ${persons} people. The undoing is recorded; the past stays readable.`,
    ),
  undoLost: (count: number) =>
    text(
      `导入之后又有 ${count} 项改动，会一起失去：`,
      `${count} later changes would be lost with it:`,
    ),
  undoNothingLost: text(
    '导入之后没有别的改动，不会丢失什么。',
    'Nothing was changed since: nothing is lost.',
  ),
  undoYes: text('撤销', 'Undo'),
  undone: text('这次导入已撤销。', 'This import was undone.'),
  dropped: text('这次导入没有确认，已过期。', 'This import was not committed and ran out.'),
} as const;

/** What a later edit was, as far as an undo names it. */
export const lostKinds: Readonly<Record<string, Text>> = {
  enrol: text('登记', 'enrolled'),
  amend: text('更正资料', 'amended'),
  move: text('调动', 'moved'),
  'end-membership': text('离开', 'left'),
  appoint: text('任职', 'appointed'),
  attendance: text('活动记录中的到会情况', 'attendance in a record'),
};
