import type { DatedAnswer } from '../../kernel/dated.ts';
import type { Setting, SettingType, SettingValue } from '../../kernel/setting.ts';

/** What a setting says where and when it is asked. */
export type AskSetting = <const T extends SettingType>(
  of: Setting<T>,
) => DatedAnswer<SettingValue<Setting<T>>>;
