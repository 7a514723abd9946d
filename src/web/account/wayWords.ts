import { text } from '../../kernel/text.ts';

export const wayWords = {
  certificate: text('用数字证书（UKey）', 'Use my certificate'),
  certificateAbout: text(
    '插好本人的证书，不用输入口令。',
    'With your own certificate plugged in there is no code to type.',
  ),
  signOn: (name: string) => text(`用${name}登录`, `Sign in with ${name}`),
  elsewhere: (name: string) =>
    text(`在新窗口用${name}登录`, `Sign in with ${name} in a new window`),
  elsewhereDone: text('已在新窗口登录，继续', 'Signed in there: go on here'),
  backTitle: text('正在核验', 'Checking'),
  backAbout: text(
    '正在核验统一身份认证平台的答复，请稍候。',
    'The answer of the provider is being checked.',
  ),
  backRefused: text('没有登录成功', 'Not signed in'),
  toSignIn: text('回到登录页', 'Back to the sign-in page'),
} as const;
