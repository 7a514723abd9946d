import type { Problem } from '../../kernel/result.ts';
import { text } from '../../kernel/text.ts';
import { limits } from './limits.ts';

/** Thrown inside the reader only, and turned into a `Result` where the reader ends. */
export class Refusal extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

const mebibytes = (bytes: number) => `${(bytes / 1_048_576).toFixed(1)} MB`;
const count = (n: number) => n.toLocaleString('en-US');

const split = text(
  '请只保留需要的行和列（选中数据，复制到新的工作簿再保存），或按支部分成几个文件导入。',
  'Keep only the rows and columns that are needed (select the data, copy it into a ' +
    'new workbook and save that), or split the file, one per branch.',
);
const saveAgain = text(
  '请用 Excel 或 WPS 打开，另存为“Excel 工作簿 (*.xlsx)”后再导入。',
  'Open it in Excel or WPS, save it as "Excel Workbook (*.xlsx)" and import that.',
);

function refusal(
  code: `workbook/${string}`,
  zh: string,
  en: string,
  cure: Problem['cure'] = saveAgain,
): Refusal {
  return new Refusal({ code, message: text(zh, en), cure });
}

export const refuse = {
  fileTooLarge: (bytes: number) =>
    refusal(
      'workbook/file-too-large',
      `文件有 ${mebibytes(bytes)}，一次最多 ${mebibytes(limits.fileBytes)}。`,
      `The file has ${mebibytes(bytes)}; the most is ${mebibytes(limits.fileBytes)}.`,
      split,
    ),
  oldFormatTooLarge: (bytes: number) =>
    refusal(
      'workbook/old-format-too-large',
      `旧格式 .xls 文件有 ${mebibytes(bytes)}，旧格式一次最多 ${mebibytes(limits.oldFormatBytes)}。`,
      `The file of the old format .xls has ${mebibytes(bytes)}; the most for that ` +
        `format is ${mebibytes(limits.oldFormatBytes)}.`,
    ),
  emptyFile: () =>
    refusal(
      'workbook/empty-file',
      '文件是空的（0 字节）。',
      'The file is empty (0 bytes).',
      text(
        '可能没有上传完整，请重新选择文件。',
        'The upload may be incomplete: choose the file again.',
      ),
    ),
  empty: () =>
    refusal(
      'workbook/empty',
      '文件能打开，但所有工作表都没有内容。',
      'The file opens, but no sheet of it holds anything.',
      text(
        '请检查是否选错了文件，或内容是否还没有保存。',
        'Check that this is the right file and that it was saved.',
      ),
    ),
  notATable: (name: string, what: { zh: string; en: string }) =>
    refusal(
      'workbook/not-a-table',
      `“${name}”的内容是${what.zh}，不是 Excel 表格，也不是 CSV 文本。`,
      `The content of "${name}" is ${what.en}, neither an Excel table nor CSV text.`,
      text(
        '请导入 .xlsx、.xls 或 .csv 文件；只改文件名的后缀不会改变内容。',
        'Import an .xlsx, .xls or .csv file; changing the ending of a name does not ' +
          'change what is inside.',
      ),
    ),
  textCalledWorkbook: (name: string) =>
    refusal(
      'workbook/text-called-workbook',
      `“${name}”的后缀是 Excel 的，内容却是普通文本。`,
      `"${name}" is named like an Excel file, but it holds plain text.`,
      text(
        '如果它是逗号或制表符分隔的表格，请把后缀改为 .csv 再导入；否则请在 Excel 或 WPS 中另存为 .xlsx。',
        'If it is a table with commas or tabs, rename it to .csv and import that; ' +
          'otherwise save it as .xlsx in Excel or WPS.',
      ),
    ),
  webPage: (name: string) =>
    refusal(
      'workbook/web-page',
      `“${name}”其实是网页或 XML 文本，有些系统把它当作 Excel 文件导出。`,
      `"${name}" is really a web page or XML text, which some systems export under ` +
        'the name of an Excel file.',
    ),
  locked: () =>
    refusal(
      'workbook/locked',
      '文件设置了打开密码或已加密，无法读取。',
      'The file is encrypted or needs a password to open.',
      text(
        '请用 Excel 或 WPS 打开，取消打开密码后保存，再导入。',
        'Open it in Excel or WPS, remove the password, save it and import that.',
      ),
    ),
  otherFormat: (zh: string, en: string) =>
    refusal('workbook/other-format', `文件是${zh}，不能直接读取。`, `The file is ${en}.`),
  entries: (found: number) =>
    refusal(
      'workbook/too-many-parts',
      `工作簿里有 ${count(found)} 个部件，一次最多 ${count(limits.entries)} 个；正常的名册只有几十个。`,
      `The workbook holds ${count(found)} parts; the most is ` +
        `${count(limits.entries)}, and a roster has a few dozen.`,
      split,
    ),
  unpacked: (declared: number, ratio: number, covers: readonly string[]) => {
    const zh = covers.length > 0 ? `工作表写明的范围是 ${covers.join('、')}。` : '';
    const en = covers.length > 0 ? ` Its sheets say that they cover ${covers.join(', ')}.` : '';
    return refusal(
      'workbook/unpacks-too-large',
      `文件展开后有 ${mebibytes(declared)}，是压缩时的 ${Math.round(ratio)} 倍；最多 ` +
        `${mebibytes(limits.unpackedBytes)}、${limits.ratio} 倍。${zh}`,
      `Unpacked the file has ${mebibytes(declared)}, ${Math.round(ratio)} times its ` +
        `packed size; the most is ${mebibytes(limits.unpackedBytes)} and ` +
        `${limits.ratio} times.${en}`,
      split,
    );
  },
  lyingSize: () =>
    refusal(
      'workbook/lying-size',
      '文件里部件的实际大小与它自己写明的不一致，可能已损坏或被改动过。',
      'A part of the file is not as large as the file itself says: it is damaged or ' +
        'was tampered with.',
    ),
  rows: (sheet: string, found: number) =>
    refusal(
      'workbook/too-many-rows',
      `工作表“${sheet}”有 ${count(found)} 行有内容，一次最多 ${count(limits.rows)} 行。`,
      `Sheet "${sheet}" has ${count(found)} rows that hold something; the most is ` +
        `${count(limits.rows)}.`,
      split,
    ),
  columns: (sheet: string, letter: string, row: number) =>
    refusal(
      'workbook/too-many-columns',
      `工作表“${sheet}”第 ${row} 行写到了 ${letter} 列，最多 ${limits.columns} 列（到 CV 列）。`,
      `Sheet "${sheet}" holds something in column ${letter}, row ${row}; the most is ` +
        `${limits.columns} columns (up to CV).`,
      split,
    ),
  content: (sheet: string, what: 'cells' | 'characters') => {
    const most = count(limits[what]);
    const zh = what === 'cells' ? '个单元格' : '个字';
    const en = what === 'cells' ? 'filled cells' : 'characters';
    return refusal(
      'workbook/too-much-content',
      `读到“${sheet}”时，内容已超过 ${most} ${zh}。`,
      `At "${sheet}" the file had passed ${most} ${en}.`,
      split,
    );
  },
  cellText: (sheet: string, place: string) =>
    refusal(
      'workbook/cell-too-long',
      `工作表“${sheet}”的 ${place} 超过 ${count(limits.cellCharacters)} 个字。`,
      `Sheet "${sheet}", cell ${place} has more than ${count(limits.cellCharacters)} characters.`,
      split,
    ),
  beyond: (sheet: string, reference: string) =>
    refusal(
      'workbook/cell-out-of-sheet',
      `工作表“${sheet}”里有单元格“${reference.slice(0, 20)}”，Excel 没有这样的位置。`,
      `Sheet "${sheet}" names the cell "${reference.slice(0, 20)}", a place that ` +
        'Excel does not have.',
    ),
  dtd: () =>
    refusal(
      'workbook/dtd',
      '文件内含 XML 文档类型声明（DTD）。Excel 和 WPS 从不写入它，出于安全不予读取。',
      'The file carries an XML document type declaration. Excel and WPS never write ' +
        'one, and it is not read for safety.',
    ),
  broken: (part: string) =>
    refusal(
      'workbook/broken',
      `文件已损坏：“${part}”读不下去。`,
      `The file is damaged: "${part}" cannot be read to its end.`,
      text(
        '请用 Excel 或 WPS 打开（它们会尝试修复），另存为 .xlsx 后再导入；打不开时请向提供者重新要一份。',
        'Open it in Excel or WPS (they try to repair it) and save it as .xlsx; if ' +
          'they cannot, ask for the file again.',
      ),
    ),
  encoding: (name: string) =>
    refusal(
      'workbook/encoding',
      `“${name}”既不是 UTF-8 也不是 GB18030（GBK）编码的文本。`,
      `"${name}" is text in neither UTF-8 nor GB18030 (GBK).`,
      text(
        '请在 Excel 或 WPS 中另存为“CSV UTF-8”或 .xlsx 后再导入。',
        'Save it as "CSV UTF-8" or as .xlsx in Excel or WPS and import that.',
      ),
    ),
  tooHeavy: () =>
    refusal(
      'workbook/too-heavy',
      '读取这个文件需要的内存超过限度，已停止，没有改动任何数据。',
      'Reading this file would take more memory than is allowed; it was stopped and ' +
        'nothing was changed.',
      split,
    ),
  tooSlow: () =>
    refusal(
      'workbook/too-slow',
      `读取超过 ${limits.time / 1000} 秒，已停止，没有改动任何数据。`,
      `Reading took longer than ${limits.time / 1000} s; it was stopped and nothing was changed.`,
      split,
    ),
} as const;
