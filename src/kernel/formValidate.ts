import { isIsoDate } from './date.ts';
import type {
  ChoiceField,
  DateField,
  Field,
  Fields,
  Form,
  ListField,
  TextField,
  ValueOfFields,
} from './form.ts';
import { type Problem, type Result, settle } from './result.ts';
import { type Text, text } from './text.ts';

/** Where a check stands: the path, the field, and what it has found so far. */
interface Place {
  readonly at: string;
  readonly label: Text;
  readonly problems: Problem[];
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** A unit is called by its number, a body of one by the unit and its kind. */
const unitNumber = /^[1-9]\d{0,9}(:[a-z-]{1,60})?$/;
/** Signs that no paper shows and PostgreSQL or XML refuses; tab and line ends are fine. */
const unprintable = /[^\t\n\r\u0020-\u007E\u00A0-\uFFFD\u{10000}-\u{10FFFF}]|\p{Surrogate}/u;

/** A hostile body may be wrong in a million places; nobody reads past the first hundred. */
const mostProblems = 100;

function report(place: Place, code: string, what: Text, cure: Text): undefined {
  if (place.problems.length >= mostProblems) return undefined;
  const message = text(`“${place.label.zh}”${what.zh}`, `“${place.label.en}” ${what.en}`);
  place.problems.push({ code: `form/${code}`, message, cure, at: place.at });
  return undefined;
}

function wrongKind(place: Place, zh: string, en: string): undefined {
  const what = text(`应填${zh}`, `must be ${en}`);
  return report(place, 'wrong-kind', what, text('请重新填写', 'Fill it in again'));
}

function checkText(field: TextField, value: unknown, place: Place): string | undefined {
  if (typeof value !== 'string') return wrongKind(place, '文字', 'text');
  const trimmed = value.trim();
  if (unprintable.test(trimmed)) {
    const what = text('含有无法显示的字符', 'holds a character that cannot be shown');
    return report(place, 'unprintable', what, text('请删去后重新填写', 'Take it out'));
  }
  if (field.lines === 'one' && /[\n\r]/.test(trimmed)) {
    const what = text('只能填一行', 'takes one line only');
    return report(place, 'more-than-a-line', what, text('请删去换行', 'Take the line break out'));
  }
  const length = [...trimmed].length;
  if (length > field.maxLength) {
    const what = text(
      `最多${field.maxLength}字，填了${length}字`,
      `takes at most ${field.maxLength} characters, not ${length}`,
    );
    return report(place, 'too-long', what, text('请删减', 'Shorten it'));
  }
  return trimmed;
}

function checkDate(field: DateField, value: unknown, place: Place): unknown {
  if (!isIsoDate(value)) return wrongKind(place, '日期，如 2026-07-01', 'a day, as 2026-07-01');
  if (field.min !== null && value < field.min) {
    const what = text(`不得早于 ${field.min}`, `may not lie before ${field.min}`);
    return report(place, 'too-early', what, text('请核对日期', 'Check the day'));
  }
  if (field.max !== null && value > field.max) {
    const what = text(`不得晚于 ${field.max}`, `may not lie after ${field.max}`);
    return report(place, 'too-late', what, text('请核对日期', 'Check the day'));
  }
  return value;
}

interface Range {
  readonly min: number;
  readonly max: number;
}

/** `show` writes a limit as its reader would: fen as yuan, a count with its unit. */
function checkNumber(
  range: Range,
  value: unknown,
  place: Place,
  show: (n: number) => Text,
): unknown {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) {
    return wrongKind(place, '整数', 'a whole number');
  }
  const cure = text('请核对数字', 'Check the number');
  if (value < range.min) {
    const least = show(range.min);
    return report(place, 'too-small', text(`不得少于${least.zh}`, `is at least ${least.en}`), cure);
  }
  if (value > range.max) {
    const most = show(range.max);
    return report(place, 'too-large', text(`不得多于${most.zh}`, `is at most ${most.en}`), cure);
  }
  return value;
}

function inYuan(fen: number): Text {
  const sign = fen < 0 ? '-' : '';
  const digits = String(Math.abs(fen)).padStart(3, '0');
  const yuan = `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  return text(`${yuan}元`, `${yuan} yuan`);
}

function checkChoice(field: ChoiceField, value: unknown, place: Place): unknown {
  const ids = field.options.map((option) => option.id);
  const picked: unknown[] = Array.isArray(value) ? value : [value];
  if (Array.isArray(value) !== (field.pick === 'many')) {
    return field.pick === 'many'
      ? wrongKind(place, '若干选项', 'a list of options')
      : wrongKind(place, '一个选项', 'one option');
  }
  if (picked.some((id) => typeof id !== 'string' || !ids.includes(id))) {
    const zh = field.options.map((option) => option.label.zh).join('、');
    const en = field.options.map((option) => option.label.en).join(', ');
    const cure = text(`请从中选择：${zh}`, `Choose from: ${en}`);
    return report(place, 'no-such-option', text('没有这个选项', 'has no such option'), cure);
  }
  if (new Set(picked).size < picked.length) {
    const what = text('同一选项选了两次', 'has one option twice');
    return report(place, 'repeated', what, text('请删去重复的', 'Take one out'));
  }
  return value;
}

function checkList(field: ListField, value: unknown, place: Place): unknown {
  if (!Array.isArray(value)) return wrongKind(place, '列表', 'a list');
  if (value.length > field.max) {
    const what = text(`最多${field.max}行`, `takes at most ${field.max} rows`);
    return report(place, 'too-many', what, text('请删减', 'Take some out'));
  }
  if (value.length < field.min) {
    const what = text(`至少${field.min}行`, `needs at least ${field.min} rows`);
    return report(place, 'too-few', what, text('请补充', 'Add what is missing'));
  }
  return value.map((row: unknown, i) =>
    checkRecord(field.of, row, { ...place, at: `${place.at}.${i}` }),
  );
}

function checkId(value: unknown, place: Place, form: RegExp): unknown {
  if (typeof value === 'string' && form.test(value)) return value;
  return wrongKind(place, '已登记的对象', 'something on record');
}

function checkField(field: Field, value: unknown, place: Place): unknown {
  switch (field.kind) {
    case 'text':
      return checkText(field, value, place);
    case 'date':
      return checkDate(field, value, place);
    case 'money':
      return checkNumber(field, value, place, inYuan);
    case 'count':
      return checkNumber(field, value, place, (n) =>
        text(`${n}${field.unit.zh}`, `${n} ${field.unit.en}`),
      );
    case 'choice':
      return checkChoice(field, value, place);
    case 'list':
      return checkList(field, value, place);
    case 'unit':
      return checkId(value, place, unitNumber);
    case 'person':
    case 'file':
      return checkId(value, place, uuid);
  }
}

/**
 * What a page sends for a field that nobody filled in. An empty list is for its limits to judge.
 */
function isEmpty(field: Field, value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return field.kind === 'choice' && Array.isArray(value) && value.length === 0;
}

function refuseUnknown(fields: Fields, value: object, place: Place): void {
  const prefix = place.at === '' ? '' : `${place.at}.`;
  for (const key of Object.keys(value)) {
    if (Object.hasOwn(fields, key)) continue;
    const shown = key.length > 40 ? `${key.slice(0, 40)}…` : key;
    const what = text(`没有“${shown}”这一项`, `has no field “${shown}”`);
    const unknown = { ...place, at: prefix + shown };
    report(unknown, 'unknown-field', what, text('请删去该项', 'Take it out'));
  }
}

function checkRecord(fields: Fields, value: unknown, place: Place): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return wrongKind(place, '一组字段', 'a set of fields');
  }
  refuseUnknown(fields, value, place);
  const prefix = place.at === '' ? '' : `${place.at}.`;
  const taken: Record<string, unknown> = {};
  for (const [id, field] of Object.entries(fields)) {
    const given: unknown = Object.hasOwn(value, id) ? Reflect.get(value, id) : undefined;
    const here = { at: prefix + id, label: field.label, problems: place.problems };
    if (!isEmpty(field, given)) taken[id] = checkField(field, given, here);
    else if (field.required) {
      const cure = text(`请填写“${field.label.zh}”`, `Fill in “${field.label.en}”`);
      report(here, 'missing', text('未填写', 'is missing'), cure);
    }
  }
  return taken;
}

/**
 * The value as it is stored (texts trimmed, empty fields left out), or every problem with the path
 * of its field, such as `agenda.0.topic`. Unknown properties are refused.
 *
 * Problems: `form/missing`, `form/unknown-field`, `form/wrong-kind`, `form/unprintable`,
 * `form/more-than-a-line`, `form/too-long`, `form/too-early`, `form/too-late`, `form/too-small`,
 * `form/too-large`, `form/too-few`, `form/too-many`, `form/no-such-option`, `form/repeated`.
 */
export function validate<const F extends Fields>(
  form: Form<F>,
  value: unknown,
): Result<ValueOfFields<F>> {
  const problems: Problem[] = [];
  const taken = checkRecord(form.fields, value, { at: '', label: form.name, problems });
  // With no problem found, `taken` has been built field by field to the shape that F describes.
  return settle(taken as ValueOfFields<F>, problems);
}
