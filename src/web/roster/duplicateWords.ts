import { text } from '../../kernel/text.ts';

export const duplicateWords = {
  title: text('查找重复人员', 'Find doubles'),
  about: text(
    '同名且出生日期、警号或所在支部相同的两份资料，可能是同一个人登记了两次。身份证号不同的不列。',
    'Two files of the same name with the same birth date, police number or branch may be one person. Different ID numbers are two persons.',
  ),
  none: text('没有发现疑似重复的人员', 'Nobody seems to be entered twice'),
  noneAbout: text(
    '只在您可以维护的名册之间查找。',
    'Only rosters that you may write are compared.',
  ),
  more: text('只列出前 100 对；处理后会继续列出。', 'The first 100 pairs; the rest follow.'),
  keep: text('保留这一份', 'Keep this one'),
  merge: text('合并', 'Merge'),
  mergeAbout: (kept: string, gone: string) =>
    text(
      `保留“${kept}”的一份，“${gone}”的一份并入它：名册、职务和活动记录都归到保留的一份；同一天两处隶属的，以保留的为准；缺的资料从另一份补上。历史两份都留着，可以撤销。`,
      `The file at “${kept}” stays and takes over rosters, posts and attendance of the one at “${gone}”; where both are members on one day the kept one counts; gaps are filled. Both histories stay, and it can be taken back.`,
    ),
  why: text('相同之处', 'Alike in'),
  since: text('建档', 'Since'),
  note: text('依据或说明', 'Ground or note'),
  bornOn: text('出生日期', 'Born'),
  policeNumber: text('警号', 'Police number'),
  idNumber: text('身份证号', 'ID number'),
  joinedOn: text('入党日期', 'Joined'),
  unit: text('所在组织', 'Unit'),
} as const;

export const likenesses = {
  'born-on': text('姓名和出生日期', 'name and birth date'),
  'police-number': text('姓名和警号', 'name and police number'),
  branch: text('姓名和所在支部', 'name and branch'),
} as const;
