import type { SignInByCode } from '../../engines/activity/define.ts';
import codeSetting from '../settings/sign-in-by-code.ts';

/** 扫码签到: shut until a committee opens it by a paper of its own. */
export const signInByCode: SignInByCode = { setting: codeSetting, open: 'open' };
