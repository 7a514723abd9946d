import { type IsoDate, partsOf } from '../../kernel/date.ts';
import { type Language, text } from '../../kernel/text.ts';
import type { Value, Words } from './paper.ts';

/** What stands on paper where nothing is filled in: a line to write on. */
export const blank = '________';

/** The same within a narrow cell. */
export const cellBlank = '____';

/** Words of the page itself, the same for every record. */
export const words = {
  expected: text('应到', 'Due to attend'),
  present: text('实到', 'Present'),
  absentCount: text('缺席', 'Absent'),
  absentNames: text('缺席人员及原因', 'Absent, with reasons'),
  observers: text('列席人员', 'Observers'),
  people: text('人', ''),
  none: text('无', 'none'),
  number: text('序号', 'No.'),
  name: text('姓名', 'Name'),
  reason: text('原因', 'Reason'),
  subject: text('表决事项', 'Subject'),
  rule: text('表决规则', 'Rule'),
  yes: text('赞成', 'For'),
  no: text('反对', 'Against'),
  abstain: text('弃权', 'Abstained'),
  written: text('书面意见', 'In writing'),
  outcome: text('结果', 'Outcome'),
  resolution: text('决议内容', 'Resolution'),
  owner: text('责任人', 'Owner'),
  due: text('完成时限', 'Due'),
  signature: text('签名', 'Signature'),
  remark: text('备注', 'Remarks'),
  date: text('日期', 'Date'),
  contents: text('目录', 'Contents'),
} as const;

/** Marks that our own code puts around unfilled fields; nobody may type them. */
export const openMark = '\ufdd0';
export const closeMark = '\ufdd1';

// Control characters, halves of characters, direction overrides (they make a print say what its
// text does not), our own marks and other non-characters. Private-use characters stay: old systems
// hold rare names in them.
const unprintable = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\p{Bidi_Control}\ufeff]/gu;

/** The text as it may be printed: whole characters only, line breaks as `\n`. */
export function clean(value: string): string {
  const lines = value.replace(/\t/g, ' ').split(/\r\n|[\r\n\p{Zl}\p{Zp}]/u);
  return lines
    .map((line) => line.replace(unprintable, ''))
    .join('\n')
    .trim();
}

/** The words in one language; null when nothing is filled in. */
export function say(value: Words | null, language: Language): string | null {
  if (value === null) return null;
  const cleaned = clean(typeof value === 'string' ? value : value[language]);
  return cleaned === '' ? null : cleaned;
}

export function sayValue(value: Value, language: Language): string | null {
  return typeof value === 'number' ? sayCount(value) : say(value, language);
}

export function sayCount(value: number | null): string | null {
  return value === null || !Number.isFinite(value) ? null : String(value);
}

export function sayDate(date: IsoDate | null, language: Language): string | null {
  if (date === null) return null;
  const { year, month, day } = partsOf(date);
  return language === 'zh' ? `${year}年${month}月${day}日` : date;
}

export function sayList(names: readonly string[] | null, language: Language): string | null {
  if (names === null) return null;
  const cleaned = names.map(clean).filter((name) => name !== '');
  if (cleaned.length === 0) return words.none[language];
  return cleaned.join(language === 'zh' ? '、' : ', ');
}
