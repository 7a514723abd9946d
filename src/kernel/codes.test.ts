import { expect, test } from 'vitest';
import {
  type CodeTable,
  codeOf,
  educations,
  findCode,
  genders,
  memberKinds,
  politicalStatuses,
  staffKinds,
} from './codes.ts';
import { ethnicities } from './ethnicities.ts';

const tables = [genders, ethnicities, educations, politicalStatuses, staffKinds, memberKinds];

test.each(tables.map((table) => [table.id, table] as const))(
  '%s: every code stands once, and every word means one row only',
  (_, table) => {
    const codes = table.codes.map((code) => code.code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of table.codes) {
      for (const word of [code.code, code.name.zh, code.name.en, ...code.synonyms]) {
        expect(findCode(table, word)?.code, word).toBe(code.code);
      }
      expect(codeOf(table, code.code)).toBe(code);
    }
  },
);

test('there are 56 peoples and two further codes', () => {
  const codes = ethnicities.codes.map((code) => Number(code.code));
  expect(codes).toEqual([...Array.from({ length: 56 }, (_, n) => n + 1), 97, 98]);
});

const words: [CodeTable, string, string | undefined][] = [
  [ethnicities, '汉', '01'],
  [ethnicities, '汉族', '01'],
  [ethnicities, ' 汉 族 ', '01'],
  [ethnicities, '01', '01'],
  [ethnicities, '1', '01'],
  [ethnicities, '０１', '01'],
  [ethnicities, 'HAN', '01'],
  [ethnicities, '土家', '15'],
  [ethnicities, '土', '30'],
  [ethnicities, '土家族', '15'],
  [ethnicities, '蒙古族', '02'],
  [ethnicities, '56', '56'],
  [ethnicities, '57', undefined],
  [ethnicities, '其它', '97'],
  [ethnicities, '98', '98'],
  [ethnicities, '汉人', undefined],
  [ethnicities, '', undefined],
  [genders, '男', '1'],
  [genders, '女性', '2'],
  [genders, 'Female', '2'],
  [genders, '0', '0'],
  [genders, '3', undefined],
  [educations, '本科', '20'],
  [educations, '大学本科毕业', '21'],
  [educations, '大专', '30'],
  [educations, '中专', '41'],
  [educations, '硕士研究生', '14'],
  [educations, '博士', '11'],
  [educations, '研究生', '10'],
  [educations, '高中', '60'],
  [educations, '99', undefined],
  [politicalStatuses, '党员', '01'],
  [politicalStatuses, '预备党员', '02'],
  [politicalStatuses, '群众', '13'],
  [politicalStatuses, '九三学社', '10'],
  [politicalStatuses, '14', undefined],
  [staffKinds, '民警', 'MJ'],
  [staffKinds, 'mj', 'MJ'],
  [staffKinds, '警务辅助人员', 'FJ'],
  [staffKinds, '退休', 'LT'],
  [staffKinds, '学生', undefined],
  [memberKinds, '正式党员', 'ZS'],
  [memberKinds, '预备', 'YB'],
  [memberKinds, '党员', undefined],
];

test.each(words.map(([table, word, code]) => [table.id, word, code, table] as const))(
  'in %s, “%s” means %s',
  (_, word, code, table) => {
    expect(findCode(table, word)?.code).toBe(code);
  },
);

test('a stored code is looked up as it stands', () => {
  expect(codeOf(ethnicities, '01')?.name).toEqual({ zh: '汉族', en: 'Han' });
  expect(codeOf(ethnicities, '1')).toBeUndefined();
  expect(codeOf(ethnicities, '汉')).toBeUndefined();
});
