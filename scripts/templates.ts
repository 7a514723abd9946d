/**
 * Makes the initial Word templates, always the same bytes. They are only where a bureau starts
 * from: cadres edit their own copies in Word or WPS. `--check` compares instead of writing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { packArchive } from '../src/documents/zip.ts';
import { bodies } from './templates/layouts.ts';
import { footerXml, wordParts } from './templates/ooxml.ts';

const folder = new URL('../src/documents/templates/', import.meta.url);

/** Every initial template by file name. */
export function makeTemplates(): ReadonlyMap<string, Uint8Array> {
  const made = new Map<string, Uint8Array>();
  const encode = (xml: string) => new TextEncoder().encode(xml);
  for (const language of ['zh', 'en'] as const) {
    const footer =
      language === 'zh'
        ? footerXml('{打印信息}', ['第 ', ' 页 共 ', ' 页'])
        : footerXml('{print}', ['Page ', ' of ', '']);
    for (const [name, body] of bodies(language)) {
      const parts = [...wordParts(body, footer)].map(([part, xml]) => [part, encode(xml)] as const);
      const file = language === 'zh' ? `${name}.docx` : `${name}.${language}.docx`;
      made.set(file, packArchive(new Map(parts)));
    }
  }
  return made;
}

function main(check: boolean): number {
  const stale: string[] = [];
  for (const [file, bytes] of makeTemplates()) {
    const place = new URL(file, folder);
    if (check && !readFileSync(place).equals(bytes)) stale.push(file);
    if (!check) writeFileSync(place, bytes);
  }
  for (const file of stale) {
    console.error(`${file} differs from what scripts/templates.ts makes: run it without --check.`);
  }
  return stale.length === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = main(process.argv.includes('--check'));
}
