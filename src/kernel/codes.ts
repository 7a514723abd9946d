import { plainCode } from './plain.ts';
import { type Text, text } from './text.ts';

/** One row of a code table. */
export interface Code {
  readonly code: string;
  readonly name: Text;
  /** Short forms and other words that rosters use for it. */
  readonly synonyms: readonly string[];
}

export interface CodeTable {
  readonly id: string;
  readonly name: Text;
  /** The national standard, or empty for a table of our own. */
  readonly standard: string;
  readonly codes: readonly Code[];
}

function row(code: string, zh: string, en: string, ...synonyms: string[]): Code {
  return { code, name: text(zh, en), synonyms };
}

export const genders: CodeTable = {
  id: 'gender',
  name: text('性别', 'gender'),
  standard: 'GB/T 2261.1-2003',
  codes: [
    row('0', '未知的性别', 'unknown', '未知'),
    row('1', '男', 'male', '男性'),
    row('2', '女', 'female', '女性'),
    row('9', '未说明的性别', 'not stated', '未说明'),
  ],
};

/** Only levels and completed courses that rosters name; a bare 本科 says the level, not its end. */
export const educations: CodeTable = {
  id: 'education',
  name: text('学历', 'education'),
  standard: 'GB/T 4658-2006',
  codes: [
    row('10', '研究生教育', 'postgraduate education', '研究生'),
    row('11', '博士研究生毕业', 'doctoral graduate', '博士研究生', '博士', '博士毕业'),
    row('14', '硕士研究生毕业', 'master’s graduate', '硕士研究生', '硕士', '硕士毕业'),
    row('20', '大学本科教育', 'undergraduate education', '大学本科', '本科', '大学', '全日制本科'),
    row('21', '大学本科毕业', 'bachelor’s graduate', '本科毕业', '大学毕业'),
    row('30', '大学专科教育', 'junior college education', '大学专科', '专科', '大专', '高职'),
    row('31', '大学专科毕业', 'junior college graduate', '专科毕业', '大专毕业'),
    row('40', '中等职业教育', 'secondary vocational education', '中等职业', '中职'),
    row('41', '中等专科毕业', 'secondary technical graduate', '中专毕业', '中专'),
    row('44', '职业高中毕业', 'vocational high school graduate', '职高毕业', '职高', '职业高中'),
    row('47', '技工学校毕业', 'skilled workers’ school graduate', '技校毕业', '技校'),
    row('60', '普通高级中学教育', 'senior middle school education', '普通高中', '高中'),
    row('61', '普通高中毕业', 'senior middle school graduate', '高中毕业'),
    row('70', '初级中学教育', 'junior middle school education', '初中'),
    row('71', '初中毕业', 'junior middle school graduate'),
    row('80', '小学教育', 'primary education', '小学'),
    row('81', '小学毕业', 'primary school graduate'),
    row('90', '其他', 'other', '其它'),
  ],
};

export const politicalStatuses: CodeTable = {
  id: 'political-status',
  name: text('政治面貌', 'political status'),
  standard: 'GB/T 4762-1984',
  codes: [
    row('01', '中共党员', 'member of the CPC', '党员', '正式党员', '中国共产党党员'),
    row('02', '中共预备党员', 'probationary member of the CPC', '预备党员'),
    row('03', '共青团员', 'member of the Communist Youth League', '团员'),
    row('04', '民革党员', 'member of the Revolutionary Committee of the Kuomintang', '民革'),
    row('05', '民盟盟员', 'member of the China Democratic League', '民盟'),
    row('06', '民建会员', 'member of the National Construction Association', '民建'),
    row('07', '民进会员', 'member of the Association for Promoting Democracy', '民进'),
    row('08', '农工党党员', 'member of the Peasants’ and Workers’ Party', '农工党', '农工'),
    row('09', '致公党党员', 'member of the Zhi Gong Party', '致公党', '致公'),
    row('10', '九三学社社员', 'member of the Jiusan Society', '九三学社', '九三'),
    row('11', '台盟盟员', 'member of the Taiwan Democratic Self-Government League', '台盟'),
    row('12', '无党派民主人士', 'democrat without party', '无党派', '无党派人士'),
    row('13', '群众', 'none', '普通公民'),
  ],
};

/** Our own: no public national code was found. */
export const staffKinds: CodeTable = {
  id: 'staff-kind',
  name: text('人员类别', 'kind of staff'),
  standard: '',
  codes: [
    row('MJ', '民警', 'police officer', '人民警察', '在职民警', '警察'),
    row('FJ', '辅警', 'auxiliary police', '警务辅助人员', '勤务辅警', '文职辅警'),
    row('GQ', '工勤', 'general staff', '工勤人员', '职工'),
    row('LT', '离退休', 'retired', '离退休人员', '退休', '离休', '退休民警', '离退休民警'),
  ],
};

/** Our own, as above. */
export const memberKinds: CodeTable = {
  id: 'member-kind',
  name: text('党员类别', 'kind of member'),
  standard: '',
  codes: [
    row('ZS', '正式党员', 'formal member', '正式'),
    row('YB', '预备党员', 'probationary member', '预备', '中共预备党员'),
  ],
};

/**
 * What is to be minded of somebody on a roster; our own, no standard. Each is a fact that a rule or
 * a roll asks for (frail: not held to attendance; seconded: comes to another branch), never a view
 * of the person.
 */
export const personFlags: CodeTable = {
  id: 'person-flag',
  name: text('特殊情况', 'special circumstances'),
  standard: '',
  codes: [
    row('NL', '年老体弱，不作硬性要求', 'old and frail: not held to attend', '年老体弱', '体弱'),
    row('BJ', '长期病假', 'on long sick leave', '长病', '长期病休', '病休'),
    row('JD', '借调在外', 'seconded elsewhere', '借调', '借出', '抽调'),
    row('TX', '脱产培训', 'away for training', '外训', '脱产学习', '外出学习'),
  ],
};

function key(word: string): string {
  return plainCode(word).toLowerCase();
}

const indexes = new WeakMap<CodeTable, ReadonlyMap<string, Code>>();

function indexOf(table: CodeTable): ReadonlyMap<string, Code> {
  const known = indexes.get(table);
  if (known !== undefined) return known;
  const index = new Map<string, Code>();
  for (const code of table.codes) {
    const unpadded = code.code.replace(/^0+(?=\d)/, '');
    for (const word of [code.code, unpadded, code.name.zh, code.name.en, ...code.synonyms]) {
      index.set(key(word), code);
    }
  }
  indexes.set(table, index);
  return index;
}

/**
 * The row that a roster's word means: its code (a leading zero may have fallen off in a workbook),
 * its name in either language, or a short form. Undefined when the word is not in the table.
 */
export function findCode(table: CodeTable, word: string): Code | undefined {
  return indexOf(table).get(key(word));
}

/** The row of a stored code. Undefined when the table has no such code. */
export function codeOf(table: CodeTable, code: string): Code | undefined {
  return table.codes.find((row) => row.code === code);
}
