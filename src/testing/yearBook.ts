import type { TestCell, TestSheet } from './books.ts';

/** One branch of the year book; groups empty: not divided. */
export interface TestBranch {
  readonly name: string;
  readonly members: number;
  readonly groups: readonly string[];
  readonly seats: readonly string[];
}

export const branchesOfYear: readonly TestBranch[] = [
  {
    name: '城东派出所党支部',
    members: 12,
    groups: ['第一党小组', '第二党小组'],
    seats: ['书记', '副书记', '组织委员', '宣传委员', '纪检委员'],
  },
  {
    name: '城西派出所党支部',
    members: 24,
    groups: ['第一党小组', '第二党小组', '第三党小组'],
    seats: ['书记', '组织委员', '宣传委员', '纪检委员', '委员'],
  },
  {
    name: '刑侦支队第一党支部',
    members: 8,
    groups: [],
    seats: ['书记', '组织委员、宣传委员', '纪检委员'],
  },
  { name: '机关联合党支部', members: 5, groups: [], seats: ['书记'] },
];

/** As many branches, each like one of the four, under names of their own. */
export function manyBranches(count: number): TestBranch[] {
  return Array.from({ length: count }, (_, i) => {
    const like = branchesOfYear[i % branchesOfYear.length];
    if (like === undefined) throw new Error('there is no branch to be like');
    return { ...like, name: `第${i + 1}大队${like.name}` };
  });
}

const surnames = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章';
const [first, second] = [
  '建国志海雅文丽晓卫永春秋振宏思佳伟立新凯',
  '华明远涛静博红彤东平强军兰英杰宁峰超燕娜',
];

/** Every person of a book of up to 500 branches has a name of its own. */
export function nameOf(branch: number, member: number): string {
  const at = branch * 31 + member;
  const rest = Math.floor(at / surnames.length);
  const pick = (words: string, n: number) => words[n % words.length] ?? '';
  return pick(surnames, at) + pick(first, rest) + pick(second, Math.floor(rest / first.length));
}

const rosterHead = [
  '姓名',
  '性别',
  '民族',
  '出生日期',
  '身份证号',
  '入党日期',
  '转正日期',
  '所在支部',
  '党小组',
  '党内职务',
  '人员类别',
] as const;

/** A line of a sheet by the headers of its columns. */
export type Line = Record<string, TestCell>;

/** Nothing is wrong with it: a test departs from it in what it is about. */
export function rosterOfYear(branches: readonly TestBranch[]): Line[] {
  return branches.flatMap((branch, b) =>
    Array.from({ length: branch.members }, (_, m) => rosterLine(branch, b, m)),
  );
}

function rosterLine(branch: TestBranch, b: number, m: number): Line {
  const group = branch.groups[m % Math.max(1, branch.groups.length)] ?? null;
  const leads = branch.groups.length > 0 && m >= branch.seats.length;
  const leader = leads && m < branch.seats.length + branch.groups.length ? '党小组组长' : null;
  return {
    姓名: nameOf(b, m),
    性别: '女',
    民族: '汉族',
    出生日期: '1990-01-01',
    身份证号: '420600199001010000',
    入党日期: '2012-07-01',
    转正日期: '2013-07-01',
    所在支部: branch.name,
    党小组: group,
    党内职务: branch.seats[m] ?? leader,
    人员类别: m % 4 === 3 ? '辅警' : '民警',
  };
}

const ledgerHead = [
  '支部',
  '会议类型',
  '时间',
  '地点',
  '主持人',
  '记录人',
  '应到',
  '实到',
  '缺席人员及原因',
  '议题',
  '主要内容',
  '决议',
] as const;

const topics = [
  '学习党章总纲，对照岗位谈体会',
  '春运安保先锋岗部署情况',
  '纪念学雷锋日，到社区服务',
  '学习条例第三章，交流读书笔记',
  '五一先进事迹报告会筹备',
  '重温入党誓词，看革命史料',
  '慰问退休老同志，听传统故事',
  '夏夜治安巡查中党员带头情况',
  '群众来信办理回访通报',
  '国庆升旗仪式和岗位承诺',
  '冬季反诈宣传进村入户安排',
  '年终总结，查摆不足谈打算',
];

/** Ledger of 2026 of all branches, in order of branch and month. */
export function ledgerOfYear(branches: readonly TestBranch[]): Line[] {
  return branches.flatMap((branch, b) => {
    const months = Array.from({ length: 12 }, (_, m) => m + 1);
    return months.flatMap((month) => monthOf(branch, b, month));
  });
}

function monthOf(branch: TestBranch, b: number, month: number): Line[] {
  const topic = topics[month - 1] ?? '';
  const lines: Line[] = [];
  if (branch.seats.length > 1) lines.push(committeeLine(branch, b, month, topic));
  const themeDay = `${topic}。开展主题党日，${nameOf(b, 1)}等同志结合实际谈了做法`;
  lines.push(line(branch, b, month, 10, '主题党日', branch.members, topic, themeDay));
  branch.groups.forEach((group, g) => {
    const words = `${group}围绕“${topic}”讨论，${nameOf(b, g + 2)}提出改进值班交接的想法`;
    const size = Math.ceil((branch.members - g) / branch.groups.length);
    const own = line(branch, b, month, 16 + g, `${group}会`, size, topic, words);
    lines.push({ ...own, 主持人: leaderOf(branch, b, g) });
  });
  if (month % 3 === 2) lines.push(...quarterOf(branch, b, month, topic));
  return lines;
}

function quarterOf(branch: TestBranch, b: number, month: number, topic: string): Line[] {
  const lesson = `授课人讲解“${topic}”有关要求，联系${month}月案例提问互动`;
  const report = `听取支部工作报告，审议${month}月以来经费开支，党员就“${topic}”发言`;
  return [
    line(branch, b, month, 10, '党课', branch.members, `党课：${topic}`, lesson),
    line(branch, b, month, 10, '支部党员大会', branch.members, '审议季度工作报告', report),
  ];
}

function committeeLine(branch: TestBranch, b: number, month: number, topic: string): Line {
  const seats = branch.seats.length;
  const words = `研究${month}月主题党日的主题“${topic}”，分工由${nameOf(b, 2)}准备材料`;
  return line(branch, b, month, 5, '支委会', seats, '研究本月主题党日和近期工作', words);
}

function leaderOf(branch: TestBranch, b: number, g: number): string {
  const seats = branch.seats.length;
  const { length } = branch.groups;
  const at = Array.from({ length }, (_, i) => seats + i).find((m) => m % length === g);
  return nameOf(b, at ?? 0);
}

function line(
  branch: TestBranch,
  b: number,
  month: number,
  day: number,
  kind: string,
  heads: number,
  topic: string,
  words: string,
): Line {
  const two = (n: number) => String(n).padStart(2, '0');
  return {
    支部: branch.name,
    会议类型: kind,
    时间: `2026-${two(month)}-${two(day)}`,
    地点: '三楼会议室',
    主持人: nameOf(b, 0),
    记录人: nameOf(b, 2),
    应到: heads,
    实到: heads,
    缺席人员及原因: null,
    议题: topic,
    主要内容: words,
    决议: null,
  };
}

/** The two sheets of a book; a column that a test adds to a line stands behind the usual ones. */
export function sheetsOf(roster: readonly Line[], ledger: readonly Line[]): [TestSheet, TestSheet] {
  const title = ['2026年度三会一课台账'];
  return [
    { name: '党员名册', rows: tableOf(rosterHead, roster) },
    { name: '三会一课台账', rows: [title, ...tableOf(ledgerHead, ledger)] },
  ];
}

function tableOf(usual: readonly string[], lines: readonly Line[]): TestCell[][] {
  const head = [...new Set([...usual, ...lines.flatMap((line) => Object.keys(line))])];
  return [head, ...lines.map((line) => head.map((key) => line[key] ?? null))];
}
