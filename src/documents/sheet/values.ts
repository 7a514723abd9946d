import type { Choice, ColumnDefinition } from '../../kernel/column.ts';
import { normaliseIdNumber } from '../../kernel/idNumber.ts';
import { fail, ok, type Problem, type Result } from '../../kernel/result.ts';
import { type Text, text } from '../../kernel/text.ts';
import { wording } from './columns.ts';
import { type DateValue, dateOfCell } from './dates.ts';
import {
  type Cell,
  cellText,
  columnLetter,
  type DateSystem,
  type Place,
  placeName,
} from './model.ts';

export type { DateValue } from './dates.ts';

/** What a cell says, by the type of its column; `null` where it says nothing. */
export type Value = string | number | DateValue | null;

function problem(code: `cell/${string}`, place: Place, what: Text, cure: Text): Problem {
  const column = columnLetter(place.column);
  return {
    code,
    message: text(
      `工作表“${place.sheet}”第 ${place.row} 行 ${column} 列：${what.zh}。`,
      `Sheet "${place.sheet}", row ${place.row}, column ${column}: ${what.en}.`,
    ),
    cure,
    at: placeName(place),
  };
}

const shown = (cell: Cell) => cellText(cell).slice(0, 40);

/** Words that people write where there is nothing. */
const nothing = /^[-—–/\\*]*$|^(?:无|暂无|空|n\/a|null)$/i;

/** Blank for every type; for text only when the cell really holds nothing, 无 may be an answer. */
function saysNothing(cell: Cell, type: ColumnDefinition['type']): boolean {
  if (cell.kind === 'empty') return cell.formula !== true;
  if (cell.kind !== 'text') return false;
  if (type === 'text') return cell.text.trim() === '';
  return nothing.test(cell.text.normalize('NFKC').replace(/\s/g, ''));
}

/** Errors and formulas without a stored value say nothing that could be read as anything. */
function unreadable(cell: Cell, place: Place): Problem | null {
  if (cell.kind === 'error') {
    return problem(
      'cell/error',
      place,
      text(`公式出错（${cell.error}）`, `the formula failed (${cell.error})`),
      text('请改正公式，或直接填写内容。', 'Mend the formula or write the value itself.'),
    );
  }
  if (cell.kind !== 'empty') return null;
  return problem(
    'cell/formula-without-value',
    place,
    text('有公式，但文件里没有保存结果', 'there is a formula, but the file holds no result of it'),
    text(
      '请用 Excel 或 WPS 打开并保存一次，或把这一列“选择性粘贴”为数值。',
      'Open and save the file once in Excel or WPS, or paste the column as values.',
    ),
  );
}

/** The value of `cell` as `column` asks for it; every failure says what, where and what to do. */
export function readValue(
  column: ColumnDefinition,
  cell: Cell,
  place: Place,
  system: DateSystem,
): Result<Value> {
  if (saysNothing(cell, column.type)) {
    return column.required ? fail(missing(column, place)) : ok(null);
  }
  const stuck = unreadable(cell, place);
  if (stuck !== null) return fail(stuck);
  switch (column.type) {
    case 'text':
      return ok(cellText(cell).trim());
    case 'date':
      return readDate(cell, place, system);
    case 'id-number':
      return readIdNumber(cell, place);
    case 'choice':
      return readChoice(column.choices ?? [], cell, place);
    case 'integer':
      return readInteger(cell, place);
  }
}

function missing(column: ColumnDefinition, place: Place): Problem {
  return problem(
    'cell/missing',
    place,
    text(`没有填写“${column.name.zh}”`, `"${column.name.en}" is missing`),
    text('请补填后重新导入，或在预览中补填。', 'Fill it in and import again, or in the preview.'),
  );
}

export function readDate(cell: Cell, place: Place, system: DateSystem): Result<DateValue> {
  const found = dateOfCell(cell, system);
  if ('precision' in found) return ok(found);
  const what = text(`“${shown(cell)}”${found.why.zh}`, `"${shown(cell)}" ${found.why.en}`);
  return fail(problem(found.code, place, what, found.cure));
}

const asText = text(
  '请把这一列设为“文本”格式，重新填写完整号码，或从原来的文件复制后重新导入。',
  'Format the column as text, write the whole number again or copy it from the ' +
    'original file, and import again.',
);

/**
 * An ID number as it should be written, upper case and without spaces. Whether its check digit and
 * birth date are right is asked of `kernel/idNumber.ts`. Messages never repeat it: it is sealed.
 */
export function readIdNumber(cell: Cell, place: Place): Result<string> {
  if (cell.kind === 'number') {
    // Excel keeps 15 digits of a number; what follows has become zeros.
    if (Number.isSafeInteger(cell.number) && cell.number < 1e15) return ok(String(cell.number));
    return fail(lostDigits(place));
  }
  if (cell.kind !== 'text') {
    const what = text(`“${shown(cell)}”不是身份证号`, `"${shown(cell)}" is no ID number`);
    return fail(problem('cell/not-an-id-number', place, what, asText));
  }
  const words = normaliseIdNumber(cell.text.replace(/[\u200e\u200f\u202a-\u202e´`]/g, '').trim());
  if (/^\d(?:\.\d+)?E\+?1[4-8]$/.test(words)) return fail(lostDigits(place));
  return ok(words);
}

function lostDigits(place: Place): Problem {
  return problem(
    'cell/id-number-lost-digits',
    place,
    text(
      `身份证号被存成了数字，Excel 只保留前 15 位，后面几位已经丢失`,
      'the ID number was stored as a number, of which Excel keeps 15 digits; the ' +
        'last ones are lost',
    ),
    asText,
  );
}

export function readChoice(choices: readonly Choice[], cell: Cell, place: Place): Result<string> {
  const said = wording(cellText(cell));
  const found = choices.find(
    ({ code, names }) => wording(code) === said || names.some((name) => wording(name) === said),
  );
  if (found !== undefined) return ok(found.code);
  const known = choices.map(({ code, names }) => names[0] ?? code);
  const list = (mark: string) => known.slice(0, 12).join(mark) + (known.length > 12 ? '……' : '');
  const what = text(
    `“${shown(cell)}”不在可选的内容里`,
    `"${shown(cell)}" is not one of the choices`,
  );
  return fail(
    problem(
      'cell/unknown-choice',
      place,
      what,
      text(`请填写：${list('、')}。`, `Write one of: ${list(', ')}.`),
    ),
  );
}

export function readInteger(cell: Cell, place: Place): Result<number> {
  const words = cellText(cell).normalize('NFKC').replace(/[\s']/g, '');
  const plain = /^[+-]?\d{1,3}(?:,\d{3})+$/.test(words) ? words.replaceAll(',', '') : words;
  const number = /^[+-]?\d{1,15}$/.test(plain) ? Number(plain) : Number.NaN;
  if (Number.isSafeInteger(number)) return ok(number === 0 ? 0 : number);
  const what = text(`“${shown(cell)}”不是整数`, `"${shown(cell)}" is not a whole number`);
  return fail(
    problem(
      'cell/not-an-integer',
      place,
      what,
      text('请只写数字，不带单位和小数。', 'Write digits only, without unit or decimals.'),
    ),
  );
}
