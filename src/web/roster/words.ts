import { type Text, text } from '../../kernel/text.ts';

export const rosterWords = {
  title: text('名册', 'Roster'),
  about: text('任意一天谁在哪个支部，按当时的名册。', 'Who stood in which branch on any day.'),
  below: text('包含下级', 'Include units below'),
  find: text('按姓名查找', 'Find by name'),
  total: (count: number) => text(`共 ${count} 人`, `${count} people`),
  empty: text('这个单位这一天没有人员', 'Nobody on this roster on that day'),
  emptyAbout: text(
    '可以导入现有的 Excel 名册，或逐人登记。',
    'Import the Excel roster that you have, or enter people one by one.',
  ),
  notFound: text('没有找到这个姓名', 'Nobody of that name'),
  nobodySuch: text('没有符合这些条件的人员', 'Nobody whom this search finds'),
  notFoundAbout: text(
    '试试只写姓，或勾选“包含下级”，或看看别的日子。',
    'Try the family name only, include the units below, or another day.',
  ),
  noReach: text('您没有可查看的名册', 'There is no roster within your reach'),
  name: text('姓名', 'Name'),
  unit: text('所在组织', 'Unit'),
  team: text('党小组', 'Group'),
  standing: text('关系', 'Standing'),
  kind: text('党员类别', 'Kind of member'),
  staff: text('人员身份', 'Staff'),
  flags: text('特殊情况', 'Circumstances'),
  flagsAbout: text(
    '只记事实，本人可见；年老体弱由支部认定。',
    'Facts only; the person sees them. Who is frail, the branch decides.',
  ),
  anyKind: text('党员类别不限', 'Any kind of member'),
  anyStaff: text('身份不限', 'Any staff'),
  anyFlag: text('特殊情况不限', 'Any circumstances'),
  anyStanding: text('关系不限', 'Any standing'),
  saved: text('我的筛选', 'My searches'),
  saveFilter: text('保存这个筛选', 'Save this search'),
  saveFilterAbout: text(
    '只有您自己看得到。名称写清楚找的是什么，不写对人的评价。',
    'Only you see it. Name what it finds; nothing about a person.',
  ),
  filterName: text('筛选名称', 'Name of the search'),
  dropFilter: text('删除', 'Drop'),
  duplicates: text('查找重复人员', 'Find doubles'),
  since: text('在册时间', 'Since'),
  enrol: text('登记人员', 'Enter a person'),
  enrolAbout: text(
    '把一名党员或参加活动的人员登记到名册上。',
    'Puts a member, or somebody who takes part, on the roster.',
  ),
  export: text('导出 Excel', 'Export to Excel'),
  exportAbout: text(
    '导出会记入审计：谁、什么时候、为了什么。文件里不含完整身份证号和手机号。',
    'The export is recorded: who, when, what for. ID and mobile numbers are not in the file in full.',
  ),
  purpose: text('用途', 'What for'),
  paper: text('打印名册', 'Print the roster'),
  word: text('Word 文件', 'Word file'),
  pdf: text('PDF 文件', 'PDF file'),
  numberOnly: text('本组织只记人数，不列姓名。', 'This unit is kept by counts, without names.'),
} as const;

export const personWords = {
  title: text('人员', 'Person'),
  file: text('基本资料', 'File'),
  gender: text('性别', 'Gender'),
  ethnicity: text('民族', 'Ethnicity'),
  bornOn: text('出生日期', 'Born'),
  education: text('学历', 'Education'),
  joinedOn: text('入党日期', 'Joined the Party'),
  fullOn: text('转正日期', 'Full member since'),
  idNumber: text('身份证号', 'ID number'),
  mobile: text('手机', 'Mobile'),
  policeNumber: text('警号', 'Police number'),
  lines: text('组织关系', 'Memberships'),
  posts: text('职务', 'Posts'),
  noPosts: text('没有担任职务', 'No post'),
  asRead: text('资料登记于', 'File entered'),
  amend: text('更正或补充资料', 'Amend the file'),
  amendAbout: text(
    '改动从所填日期起生效；以前的内容保留，可按日期查看。没动的项目不变。',
    'Takes effect from that day; what was before stays and can be read by date.',
  ),
  move: text('调整组织关系', 'Change the membership'),
  moveAbout: text(
    '转到另一支部、换党小组，或预备党员转正。原来的一段在该日结束。',
    'Another branch or group, or from probationary to formal. The present line ends on that day.',
  ),
  end: text('结束组织关系', 'End the membership'),
  endAbout: text(
    '转出到外单位、出党、去世等。从该日起不再在册，历史仍可查看。',
    'Transferred away, left, died. No longer on the roster from that day; the past stays readable.',
  ),
  reveal: text('查看', 'Show'),
  revealAbout: text(
    '查看完整号码会记入审计，本人可以知道。请写明用途。',
    'Reading the full number is recorded, and the person can learn of it. Say what for.',
  ),
  sealedNone: text('未登记', 'not entered'),
  ended: text('已结束', 'ended'),
  keep: text('不改就空着', 'leave empty to keep'),
} as const;

export const standingNames: Readonly<Record<'member' | 'participant' | 'known', Text>> = {
  member: text('隶属党员', 'member'),
  participant: text('参加活动', 'takes part'),
  known: text('联系人员', 'known'),
};

export const memberKindNames: Readonly<Record<'formal' | 'probationary', Text>> = {
  formal: text('正式党员', 'formal'),
  probationary: text('预备党员', 'probationary'),
};

/** What a check of the ID number found, in a word beside it. */
export const idStates: Readonly<Record<string, Text>> = {
  absent: text('未登记', 'not entered'),
  malformed: text('格式不对', 'malformed'),
  'wrong-check-digit': text('校验位不对', 'wrong check digit'),
  'no-such-date': text('日期不存在', 'no such date'),
  'differs-from-birth-date': text('与出生日期不符', 'differs from the birth date'),
  'differs-from-gender': text('与性别不符', 'differs from the gender'),
};
