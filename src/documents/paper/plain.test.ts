import { expect, test } from 'vitest';
import { lay, printLine } from './lay.ts';
import { renderText } from './plain.ts';
import { footer, minutes, roster } from './testPapers.ts';
import { clean, sayDate, sayList } from './words.ts';

test('minutes as text for the chat group', () => {
  expect(renderText(minutes, 'zh')).toMatchInlineSnapshot(`
    "中共临江市公安局城东派出所支部委员会
    支部党员大会会议记录

    会议类型：支部党员大会
    届次：2026年第4次
    时间：2026年11月20日 15:00—17:10
    地点：三楼会议室
    主持人：陈志远
    记录人：李晓彤

    一、到会情况
    应到：23，实到：20，缺席：3
    缺席人员及原因：刘洋（出差办案）、欧阳春晓（产假）、买买提·艾力（值班备勤）
    列席人员：吴桐、郑凯

    二、议题
    1. 学习党的创新理论，研究贯彻措施（第一议题）
    2. 讨论接收吴桐同志为预备党员
    3. 通报上半年党费收缴情况

    三、逐人发言要点
    陈志远（第1位发言）：会议认为，今年以来支部按计划落实组织生活制度，党员学习教育抓得比较实，但基层一线值班备勤任务重，个别同志参加集中学习不够经常，要在排班上统筹考虑，对确因勤务缺席的同志及时补学，并做好补学记录。
    李晓彤（第2位发言）：会议认为，今年以来支部按计划落实组织生活制度，党员学习教育抓得比较实，但基层一线值班备勤任务重，个别同志参加集中学习不够经常，要在排班上统筹考虑，对确因勤务缺席的同志及时补学，并做好补学记录。
    王建国（第3位发言）：会议认为，今年以来支部按计划落实组织生活制度，党员学习教育抓得比较实，但基层一线值班备勤任务重，个别同志参加集中学习不够经常，要在排班上统筹考虑，对确因勤务缺席的同志及时补学，并做好补学记录。

    四、表决情况
    1. 接收吴桐同志为预备党员
    表决规则：应到会有表决权党员过半数赞成
    应到：22，实到：19，赞成：18，反对：0，弃权：1，书面意见：1
    结果：通过：赞成 18＋书面 1＝19 票，超过应到 22 人的半数 11 票

    五、决议
    1. 同意接收吴桐同志为预备党员，报上级党委审批。（责任人：陈志远，完成时限：2026年11月30日）
    2. 对缺席的三名同志在一周内组织补学。（责任人：李晓彤，完成时限：________）

    主持人：陈志远
    记录人：李晓彤

    周文静 打印于 2026-11-23 15:40　用途：季度备案　记录第 3 版　校验码 9f2c41d07ab8
    "
  `);
});

test('minutes as text in English', () => {
  const english = renderText(minutes, 'en');
  expect(english).toContain('Due to attend: 23, Present: 20, Absent: 3');
  expect(english).toContain('Outcome: carried: 18 for + 1 in writing = 19');
});

test('a roster as text, one person a line', () => {
  const lines = renderText(roster(2), 'zh').split('\n');
  expect(lines).toContain(
    '序号 | 姓名 | 性别 | 民族 | 出生年月 | 学历 | 入党时间 | 转正时间 | 职务',
  );
  expect(lines).toContain(
    '1 | 赵建华 | 女 | 维吾尔族 | 1970.01 | 大学本科 | 1994.07 | 1995.07 | ________',
  );
});

test('no line is a formula to the spreadsheet that it is pasted into', () => {
  const body = '=1+1\n+cmd\n-2\n@SUM(A1)\n\t=3\n普通';
  const text = renderText(
    {
      ...minutes,
      organisation: '=HYPERLINK("x")',
      sections: [{ heading: { zh: '', en: '' }, body }],
    },
    'zh',
  );
  expect(text.split('\n').filter((line) => /^[=+\-@\t\r]/.test(line))).toEqual([]);
  expect(text).toContain(' =1+1\n +cmd\n -2\n @SUM(A1)\n =3\n普通');
});

test.each([
  ['control characters', 'a\u0000\u0007b', 'ab'],
  ['every kind of line break', 'a\r\nb\rc\u2028d\u2029e', 'a\nb\nc\nd\ne'],
  ['reversal and marks of ours', 'a\u202eb\u200fc\ufdd0d\ufdd1', 'abcd'],
  ['half a character', 'a\ud800b\udc00', 'ab'],
  ['a rare name', '𠮷\u{2cc56}\ue123·艾力', '𠮷\u{2cc56}\ue123·艾力'],
  ['space around', '  甲 乙　', '甲 乙'],
])('%s', (_, given, printed) => {
  expect(clean(given)).toBe(printed);
});

test('who was absent: unrecorded, nobody, people without a reason', () => {
  const attendance = (absent: [] | null) => minutes.attendance && { ...minutes.attendance, absent };
  expect(lay({ ...minutes, attendance: attendance(null) }, 'zh').attendance?.absentNames).toBe(
    null,
  );
  expect(lay({ ...minutes, attendance: attendance([]) }, 'zh').attendance?.absentNames).toBe('无');
  expect(sayList([' '], 'en')).toBe('none');
});

test('headings are numbered in the order of the page, past ten', () => {
  const sections = Array.from({ length: 21 }, () => ({
    heading: { zh: '甲', en: 'A' },
    body: 'x',
  }));
  const laid = lay({ ...minutes, attendance: null, agenda: null, sections }, 'zh');
  expect(laid.sections.map(({ heading }) => heading)).toEqual(
    expect.arrayContaining(['一、甲', '九、甲', '十、甲', '十一、甲', '二十、甲', '二十一、甲']),
  );
  expect(laid.votes?.heading).toBe('二十二、表决情况');
});

test('a print line without purpose, dates in words', () => {
  expect(printLine({ ...footer, purpose: null }, 'en')).toBe(
    'Printed by 周文静, 2026-11-23 15:40 · record version 3 · check 9f2c41d07ab8',
  );
  expect(sayDate('2026-01-09', 'zh')).toBe('2026年1月9日');
});

test.each(['2026-11-23', '2026-11-23 24:00', '2026-02-30 10:00', ''])(
  'a print at "%s" is a bug of the caller',
  (printedAt) => {
    expect(() => lay({ ...minutes, footer: { ...footer, printedAt } }, 'zh')).toThrow(RangeError);
  },
);
