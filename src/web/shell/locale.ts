import en from 'antd/es/locale/en_US.js';
import type { Locale } from 'antd/es/locale/index.js';
import zh from 'antd/es/locale/zh_CN.js';
import type { Language } from '../../kernel/text.ts';

/** A bundler gives the locale itself, Node's rules of modules a namespace around it. */
function unwrapped(module: Locale | { readonly default: Locale }): Locale {
  return 'default' in module ? module.default : module;
}

/** What antd's own parts say. */
export const locales: Readonly<Record<Language, Locale>> = {
  zh: unwrapped(zh),
  en: unwrapped(en),
};
