import { readFile } from 'node:fs/promises';
import type { Language } from '../../kernel/text.ts';
import type { Layout } from './paper.ts';

/** The Word template that ships with the house, where a bureau has none of its own. */
export async function standardTemplate(layout: Layout, language: Language): Promise<Uint8Array> {
  const ending = language === 'zh' ? '' : `.${language}`;
  return readFile(new URL(`../templates/${layout}${ending}.docx`, import.meta.url));
}
