import { type AccountProblem, problem } from './problems.ts';

/** Refusals of certificates and of single sign-on: what was looked for, and what to do now. */

const otherWay = {
  zh: '也可以改用验证器上的 6 位数字或口令表。',
  en: 'The authenticator or your sheet of codes will do as well.',
};

export const certificatesOff = problem(
  'account/certificates-off',
  { zh: '本系统没有启用数字证书。', en: 'Certificates are not set up here.' },
  otherWay,
);

export const noCertificate = problem(
  'account/no-certificate',
  { zh: '浏览器没有出示数字证书。', en: 'The browser showed no certificate.' },
  {
    zh: '请插好证书（UKey），关闭全部浏览器窗口后重新打开，提示选择证书时选您本人的。也可以改用验证器上的 6 位数字或口令表。',
    en: 'Plug in the certificate, close every window of the browser, open it again and choose your own when asked. The authenticator or your sheet of codes will do as well.',
  },
);

/** @param verdict of nginx, such as `FAILED:certificate has expired` */
export function refusedCertificate(verdict: string): AccountProblem {
  const said = Object.entries(verdicts).find(([word]) => verdict.includes(word));
  const why = said?.[1] ?? {
    zh: '不是本系统信任的机构签发的',
    en: 'it was not issued by an authority that this system trusts',
  };
  return problem(
    'account/certificate-refused',
    { zh: `这个数字证书不能使用：${why.zh}。`, en: `This certificate cannot be used: ${why.en}.` },
    {
      zh: '请联系发证部门换发，或换一个证书后重新打开浏览器。也可以改用验证器上的 6 位数字或口令表。',
      en: 'Ask whoever issued it for a new one, or choose another and open the browser again. The authenticator or your sheet of codes will do as well.',
    },
  );
}

const verdicts = {
  'certificate has expired': { zh: '已过有效期', en: 'it has expired' },
  'not yet valid': { zh: '还没到启用日期', en: 'it is not valid yet' },
  revoked: { zh: '已被吊销', en: 'it was revoked' },
  CRL: {
    zh: '服务器上的吊销列表已过期，请告诉系统管理员',
    en: 'the list of revoked ones on the server is out of date; tell the system administrator',
  },
};

export const certificateUnnamed = problem(
  'account/certificate-unnamed',
  {
    zh: '这个数字证书里没有找到警号。',
    en: 'No police number was found in this certificate.',
  },
  {
    zh: '请核对是否选对了证书；选对了仍提示的，请告诉系统管理员核对取警号的字段。也可以改用验证器或口令表。',
    en: 'Check that it is the right one. If it is, tell the system administrator, who set the field that is read. The authenticator or your sheet of codes will do as well.',
  },
);

export const certificateOfAnother = problem(
  'account/certificate-of-another',
  {
    zh: '出示的数字证书不是这个账号本人的，两者警号不一致。',
    en: 'The certificate belongs to somebody else: its police number is not that of this account.',
  },
  {
    zh: '请拔下别人的证书，插好自己的，关闭浏览器重新打开后再登录。警号刚变更的，请党务干部先更正名册。',
    en: 'Unplug it, plug in your own, close the browser and sign in again. If your number has just changed, let the roster be corrected first.',
  },
);

export const noPoliceNumber = problem(
  'account/no-police-number',
  {
    zh: '名册里没有您的警号，无法核对数字证书。',
    en: 'The roster has no police number of yours to hold the certificate against.',
  },
  {
    zh: '请党务干部在名册里补上警号；在此之前请用验证器或口令表。',
    en: 'Ask for it to be entered in the roster; until then use the authenticator or your sheet of codes.',
  },
);

const password = {
  zh: '请用用户名和密码登录。',
  en: 'Sign in with name and password.',
};

export const signOnOff = problem(
  'account/sign-on-off',
  { zh: '本系统没有启用单点登录。', en: 'Single sign-on is not set up here.' },
  password,
);

export const signOnAway = problem(
  'account/sign-on-away',
  {
    zh: '统一身份认证平台没有答复。',
    en: 'The provider of single sign-on does not answer.',
  },
  {
    zh: '请稍后再试，或用用户名和密码登录。',
    en: 'Try again later, or sign in with name and password.',
  },
);

export const signOnLost = problem(
  'account/sign-on-lost',
  {
    zh: '这次单点登录不是从本浏览器开始的，或已超过 10 分钟。',
    en: 'This single sign-on was not begun in this browser, or more than 10 minutes ago.',
  },
  { zh: '请回到登录页重新开始。', en: 'Go back to the sign-in page and begin again.' },
);

export const signOnDeclined = problem(
  'account/sign-on-declined',
  {
    zh: '统一身份认证平台没有放行，或登录时点了取消。',
    en: 'The provider did not let you through, or it was cancelled there.',
  },
  {
    zh: '请重新登录，或用用户名和密码登录。',
    en: 'Begin again, or sign in with name and password.',
  },
);

/** The same words for every fault of the answer: the log says which one it was. */
export const signOnRefused = problem(
  'account/sign-on-refused',
  {
    zh: '统一身份认证平台的答复没有通过核验，未予登录。',
    en: 'The answer of the provider did not hold when it was checked; nobody was signed in.',
  },
  {
    zh: '请重新登录一次；再次出现请告诉系统管理员，也可以先用用户名和密码登录。',
    en: 'Begin again. If it happens again tell the system administrator; name and password work meanwhile.',
  },
);

export const signOnUnknown = problem(
  'account/sign-on-unknown',
  {
    zh: '统一身份认证平台已认出您，但本系统没有与您警号唯一对应的账号。',
    en: 'The provider knows you, but no single account here goes with your police number.',
  },
  {
    zh: '本系统不自动开户。请系统管理员开通账号，请党务干部核对名册里的警号。',
    en: 'Accounts are not made by themselves: ask the system administrator for one, and let the police number in the roster be checked.',
  },
);

export const signOnMoved = problem(
  'account/sign-on-moved',
  {
    zh: '您在统一身份认证平台的身份，与本账号首次单点登录时绑定的不一致。',
    en: 'The provider now calls you by another name than the one that this account is bound to.',
  },
  {
    zh: '警号或平台账号确有变更的，请当面向系统管理员领取一次性激活码，用后重新绑定；在此之前请用用户名和密码登录。',
    en: 'If your number or your account there has changed, ask the system administrator in person for a one-time code: using it binds anew. Name and password work meanwhile.',
  },
);

export const signOnAdministrator = problem(
  'account/sign-on-administrator',
  {
    zh: '系统、安全、审计三名管理员不能用单点登录。',
    en: 'The three administrators do not sign in by single sign-on.',
  },
  {
    zh: '请用用户名、密码和第二重口令登录：管理统一身份认证平台的人不应因此成为本系统的管理员。',
    en: 'Use name, password and second factor: whoever runs the provider must not become an administrator here by it.',
  },
);
