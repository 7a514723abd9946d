import type { Problem } from '../../kernel/result.ts';
import type { Text } from '../../kernel/text.ts';

/** Every problem of sign-in with its HTTP status, for the table in api/problems.ts. */
export const accountStatus = {
  'account/wrong-password': 401,
  'account/wrong-code': 401,
  'account/code-used': 401,
  'account/sheet-code-used': 401,
  'account/session-ended': 401,
  'account/no-certificate': 401,
  'account/certificate-refused': 401,
  'account/certificate-unnamed': 403,
  'account/certificate-of-another': 403,
  'account/no-police-number': 403,
  'account/certificates-off': 409,
  'account/sign-on-off': 409,
  'account/sign-on-lost': 401,
  'account/sign-on-refused': 401,
  'account/sign-on-declined': 401,
  'account/sign-on-unknown': 403,
  'account/sign-on-moved': 403,
  'account/sign-on-administrator': 403,
  'account/sign-on-away': 503,
  'account/second-factor-owed': 403,
  'account/password-owed': 403,
  'account/access-ended': 403,
  'account/foreign-origin': 403,
  'account/bad-activation-code': 403,
  'account/already-enrolled': 409,
  'account/no-second-factor': 409,
  'account/username-taken': 409,
  'account/no-such-session': 404,
  'account/weak-password': 422,
  'account/bad-username': 422,
  'account/too-many-tries': 429,
  'account/busy': 503,
} as const;

export type AccountProblemCode = keyof typeof accountStatus;
export type AccountProblem = Problem<AccountProblemCode>;

export function problem(code: AccountProblemCode, message: Text, cure: Text): AccountProblem {
  return { code, message, cure };
}

/** The same words whether the name, the password or the account is at fault. */
export const wrongPassword = problem(
  'account/wrong-password',
  { zh: '用户名或密码不正确。', en: 'The name or the password is wrong.' },
  {
    zh: '请核对后重试；忘记密码请向系统管理员领取一次性激活码。',
    en: 'Check both and try again. For a forgotten password ask the system administrator for a one-time code.',
  },
);

/** @param lastDay of everything that was granted to somebody who is no member here */
export function accessEnded(lastDay: string): AccountProblem {
  return problem(
    'account/access-ended',
    {
      zh: `您的检查权限已于 ${lastDay} 到期，不能再登录。`,
      en: `Your access ended on ${lastDay}, its last day.`,
    },
    {
      zh: '确需继续检查的，请由原申请单位重新申请授权。',
      en: 'If the visit goes on, let whoever asked for the access ask again.',
    },
  );
}

export const wrongCode = problem(
  'account/wrong-code',
  {
    zh: '动态口令不正确，或本次登录已超过 5 分钟。',
    en: 'The code is wrong, or this sign-in is older than 5 minutes.',
  },
  {
    zh: '请输入验证器当前显示的 6 位数字并核对手机时间，或口令表上还没用过的一个口令；仍不成功请重新登录。',
    en: 'Type the 6 digits shown now and check the clock of the phone, or an unused code of your sheet; else sign in again.',
  },
);

export const codeUsed = problem(
  'account/code-used',
  { zh: '这个动态口令已经用过。', en: 'This code has been used.' },
  {
    zh: '请等待验证器显示下一个口令（最多 30 秒）。',
    en: 'Wait for the next one, 30 seconds at most.',
  },
);

export const sheetCodeUsed = problem(
  'account/sheet-code-used',
  { zh: '口令表上的这个口令已经用过。', en: 'This code of the sheet has been used.' },
  {
    zh: '请划掉它，输入表上下一个。若不是您本人用的，请立即告诉安全管理员。',
    en: 'Cross it out and type the next one. If it was not you who used it, tell the security administrator at once.',
  },
);

export const noSecondFactor = problem(
  'account/no-second-factor',
  {
    zh: '本账号登录时不要求第二重口令，没有口令表可打印。',
    en: 'This account has no second factor yet, so there is no sheet to print.',
  },
  {
    zh: '职责要求时，登录后系统会引导绑定并打印。',
    en: 'Where a role asks for one, signing in leads through it and prints the sheet.',
  },
);

export const sessionEnded = problem(
  'account/session-ended',
  { zh: '登录已失效。', en: 'The session has ended.' },
  {
    zh: '请重新登录；页面上已填写的内容不会丢失。',
    en: 'Sign in again; what you typed is kept on the page.',
  },
);

export const secondFactorOwed = problem(
  'account/second-factor-owed',
  {
    zh: '本账号的职责要求双因素登录，尚未完成。',
    en: 'Your role asks for a second factor, which is still missing.',
  },
  { zh: '请先绑定验证器。', en: 'Enrol an authenticator first.' },
);

export const foreignOrigin = problem(
  'account/foreign-origin',
  {
    zh: '请求不是从本系统页面发出的，未予执行。',
    en: 'The request did not come from a page of this system; nothing was done.',
  },
  { zh: '请从本系统的页面操作。', en: 'Use the pages of this system.' },
);

export const badActivationCode = problem(
  'account/bad-activation-code',
  { zh: '激活码不正确、已使用或已过期。', en: 'The one-time code is wrong, used or out of date.' },
  {
    zh: '请核对纸面；需要时请系统管理员重新签发。',
    en: 'Compare with the paper, or ask the system administrator for a new one.',
  },
);

export const passwordOwed = problem(
  'account/password-owed',
  {
    zh: '密码已用满 90 天，本单位要求更换。',
    en: 'The password is 90 days old; this bureau asks for a new one.',
  },
  { zh: '请先设置新密码。', en: 'Set a new password first.' },
);

export const alreadyEnrolled = problem(
  'account/already-enrolled',
  { zh: '本账号已绑定验证器。', en: 'An authenticator is enrolled already.' },
  {
    zh: '更换手机请由安全管理员解除后重新绑定。',
    en: 'For a new phone ask the security administrator to remove the old one.',
  },
);

export const usernameTaken = problem(
  'account/username-taken',
  { zh: '这个用户名已被使用。', en: 'This user name is taken.' },
  { zh: '请换一个用户名。', en: 'Choose another one.' },
);

export const badUsername = problem(
  'account/bad-username',
  {
    zh: '用户名应为 2 至 32 个字，只含汉字、字母、数字和 . _ -。',
    en: 'A user name has 2 to 32 letters, digits or . _ -',
  },
  { zh: '请修改用户名。', en: 'Change the user name.' },
);

export const noSuchSession = problem(
  'account/no-such-session',
  { zh: '没有找到这个登录会话。', en: 'There is no such session of yours.' },
  { zh: '请刷新列表，它可能已经结束。', en: 'Reload the list; it may have ended.' },
);

export const busy = problem(
  'account/busy',
  { zh: '同时登录的人太多。', en: 'Too many people are signing in at this moment.' },
  { zh: '请一分钟后再试。', en: 'Try again in a minute.' },
);

export function tooManyTries(seconds: number): AccountProblem {
  const minutes = Math.ceil(seconds / 60);
  return problem(
    'account/too-many-tries',
    {
      zh: '尝试次数过多，暂停受理。',
      en: 'Too many tries; further ones are not looked at for now.',
    },
    {
      zh: `请 ${minutes} 分钟后再试；平时使用的电脑不受他人尝试的影响。`,
      en: `Try again in ${minutes} min. A device you use regularly is not affected by the tries of others.`,
    },
  );
}

function weak(message: Text, cure: Text): AccountProblem {
  return { ...problem('account/weak-password', message, cure), at: 'password' };
}

const longer = {
  zh: '请使用 12 至 128 个字的密码，例如几个不相干的词；可以粘贴，不要求大小写或符号。',
  en: 'Use 12 to 128 characters, several unrelated words for instance; pasting is fine, no kind of character is demanded.',
};

export const badPassword = {
  short: (length: number) =>
    weak(
      {
        zh: `密码只有 ${length} 个字，至少 12 个。`,
        en: `The password has ${length} characters; 12 are needed.`,
      },
      longer,
    ),
  long: (length: number) =>
    weak(
      {
        zh: `密码有 ${length} 个字，最多 128 个。`,
        en: `The password has ${length} characters; 128 is the limit.`,
      },
      longer,
    ),
  common: weak(
    {
      zh: '这是常见密码，最先会被猜到。',
      en: 'This is a common password, tried first by everybody.',
    },
    longer,
  ),
  plain: weak(
    {
      zh: '密码里只有一两类字符，本单位要求至少三类。',
      en: 'The password has one or two kinds of characters; this bureau asks for three.',
    },
    {
      zh: '请在大写字母、小写字母、数字、其他字符（含汉字）四类中至少用三类。',
      en: 'Use three of these: capitals, small letters, digits, anything else.',
    },
  ),
  same: weak(
    { zh: '新密码和现在的密码一样。', en: 'The new password is the one that you have.' },
    longer,
  ),
  known: weak(
    {
      zh: '密码主要由单位、系统或本人的名称组成。',
      en: 'The password is mostly the name of the bureau, the system or the account.',
    },
    longer,
  ),
};
