import { type Text, text } from '../../kernel/text.ts';

/** Who sees it: sentences that several tables share. */
export const seen = {
  roster: text(
    '本人；本支部书记和上级党务干部、政治部；来审计的人（只读）。身份证号和手机号只留尾号，看全号要写理由并留痕。',
    'You; the secretary of your branch, the cadres above and the political department; an auditor, who only reads. Of ID number and mobile the last characters; the whole takes a reason and leaves a trace.',
  ),
  numbers: text(
    '全局人员，但只有编号和日期，没有姓名。',
    'Everybody of the bureau, as a number with days, without a name.',
  ),
  posts: text('全局人员：职务是公开的。', 'Everybody of the bureau: posts are public.'),
  tenant: text('全局人员。', 'Everybody of the bureau.'),
  activity: text(
    '本人；本支部书记，本小组组长，上级党务干部和政治部，获授权的检查组和审计人员；草稿另由记录员看到。',
    'You; the secretary of the branch, the leader of your group, the cadres above and the political department, inspectors and auditors with a grant; a draft its recorder too.',
  ),
  own: text('只有本人', 'You alone'),
  grants: text(
    '本人；安全管理员和系统管理员；审计人员。',
    'You; the security and the system administrator; auditors.',
  ),
  audit: text(
    '审计管理员和审计人员；本人看到其中关于自己档案的部分。',
    'The audit administrator and auditors; you see what it says about your own file.',
  ),
  account: text(
    '本人；系统管理员只看到账号名和状态，看不到密码和动态口令。',
    'You; the system administrator sees its name and state, never a password or code.',
  ),
  cases: text(
    '本人；本支部书记，上级党务干部和政治部，获授权的审计人员。政治审查的内容只有经办人看到，其他人只看到结论；处分和组织处置只有经办人看到。',
    'You; the secretary of the branch, the cadres above and the political department, auditors with a grant. Of a political review they see the conclusion; all of it, only who keeps it. A sanction or disposition, only who keeps those.',
  ),
  discipline: text(
    '本人（起止日期）；处分和处置经办人。其他人只看得到某一天能不能表决、能不能当介绍人，看不到原因和期限。',
    'You (from when to when); who keeps discipline. Others see only whether you may vote or introduce on a day, never why or until when.',
  ),
  books: text(
    '本人；收缴党费的支部书记，上级党务干部和政治部，获授权的审计人员。',
    'You; the secretary who collects, the cadres above and the political department, auditors with a grant.',
  ),
  waivers: text(
    '本人；名册在其权限内的上级党务干部和支部书记。',
    'You; cadres and secretaries whose reach covers your roster.',
  ),
} as const satisfies Readonly<Record<string, Text>>;

/** How long: as far as anybody has decided. */
export const kept = {
  /** No paper of the bureau says anything yet, which the page says too. */
  undecided: text(
    '期限由本局档案管理规定确定，尚未录入本系统；现在不删除，更正后原记录仍保留并标明作废。',
    'Until the bureau’s rules on archives are entered here nothing is deleted; what was corrected stays, marked as voided.',
  ),
  trail: text(
    '只增不改，至少六个月（网络安全法，未核对条文），现在不删除。',
    'Never changed, at least six months (Cybersecurity Law, article not verified); not deleted now.',
  ),
  duty: text(
    '到该月值班表上写明的日期，之后删除。',
    'Until the day that the table of that month states; deleted then.',
  ),
  books: text(
    '账目只增不改；写错的冲销后仍看得到。保存期限由本局会计档案规定确定，尚未录入，现在不删除。',
    'Added to and never changed; what was wrong is reversed and stays to be seen. Until the bureau’s rules on accounts are entered nothing is deleted.',
  ),
  ended: text('停止使用后仍留一条停用记录。', 'A line that it was ended stays.'),
  sessions: text(
    '登录结束后清除；登录留痕在审计记录里。',
    'Cleared when the session is over; that there was one stays in the trail.',
  ),
  account: text(
    '账号存续期间；停用后保留停用状态。',
    'While the account is there; a closed one stays closed.',
  ),
  sealed: text(
    '加密保存；撤销或放弃导入后清除。',
    'Sealed; cleared when the import is undone or dropped.',
  ),
} as const satisfies Readonly<Record<string, Text>>;
