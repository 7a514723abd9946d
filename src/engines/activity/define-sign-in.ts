import type { Setting, SettingType } from '../../kernel/setting.ts';

/** Whether people may say by the code on the host's screen that they have come. */
export interface SignInByCode {
  readonly setting: Setting<Extract<SettingType, { readonly type: 'choice' }>>;
  /** The choice that opens it. */
  readonly open: string;
}
