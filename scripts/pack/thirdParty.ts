import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Licences that allow to hand a copy on, when their words come along. */
const usable = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly words: string;
}

const here = createRequire(import.meta.url);

/** The folder of the package that a module came from; null: it is ours. */
function folderOf(module: string): string | null {
  // The bundler's own few lines, which it puts between the modules.
  if (module.includes('rolldown/runtime')) {
    return dirname(createRequire(here.resolve('vite')).resolve('rolldown/package.json'));
  }
  // Written by scripts/holidays.ts from the data of that package.
  if (module.endsWith('/law/holidays.generated.json')) {
    return join(import.meta.dirname, '..', '..', 'node_modules', 'chinese-days');
  }
  return /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module)?.[1] ?? null;
}

function packageIn(folder: string): Package {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (!usable.includes(license)) {
    throw new Error(`${name} is under "${license}": it cannot go into the package as it is.`);
  }
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice)/i.test(file));
  if (files.length === 0) throw new Error(`${name} brings no text of its licence.`);
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return { name, version, license, words: texts.join('\n\n') };
}

/** A page that names every package that went into the bundle, with the words of its licence. */
export function thirdParty(modules: ReadonlySet<string>): string {
  const folders = new Set([...modules].flatMap((module) => folderOf(module) ?? []));
  const packages = [...folders].map(packageIn).sort((a, b) => (a.name < b.name ? -1 : 1));
  const rows = packages.map((p) => `| ${p.name} | ${p.version} | ${p.license} |`);
  const texts = packages.map((p) => `## ${p.name} ${p.version}\n\n\`\`\`\n${p.words}\n\`\`\`\n`);
  return `# What others wrote

Parts of these packages are compiled into the files in \`lib\`. Genji itself: see LICENSE.

| package | version | licence |
|---|---|---|
${rows.join('\n')}

${texts.join('\n')}`;
}
