import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Tests open papers in the programs that people open them with. Used by tests only. */
const has = (program: string) =>
  spawnSync(program, ['-v'], { stdio: 'ignore' }).error === undefined;

export const poppler = has('pdftotext');
export const office =
  poppler && spawnSync('soffice', ['--version'], { stdio: 'ignore' }).error === undefined;

export interface Read {
  readonly pages: number;
  /** Text without any space or line break: both formats break lines in places of their own. */
  readonly text: string;
  readonly pageTexts: readonly string[];
  /** Names of the fonts inside, and whether each is embedded. */
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean }[];
}

export function readPdf(pdf: Uint8Array): Read {
  return within((folder) => {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, pdf);
    return readFile(file);
  });
}

/**
 * The faces that ship with the house, and no others: where lines break, and so what stands on a
 * page, must not depend on what is installed on this machine.
 */
function fontsIn(folder: string): string {
  const { resolve } = createRequire(import.meta.url);
  const dirs = ['400Regular/NotoSerifSC_400Regular', '700Bold/NotoSerifSC_700Bold']
    .map((face) => dirname(resolve(`@expo-google-fonts/noto-serif-sc/${face}.ttf`)))
    .map((dir) => `<dir>${dir}</dir>`);
  const file = join(folder, 'fonts.conf');
  const cache = `<cachedir>${join(folder, 'cache')}</cachedir>`;
  writeFileSync(file, `<fontconfig>${dirs.join('')}${cache}</fontconfig>`);
  return file;
}

/** Converts every document in one start of LibreOffice, with a profile and fonts of its own. */
export function readDocuments(
  documents: ReadonlyMap<string, Uint8Array>,
  ending: 'docx' | 'xlsx' = 'docx',
): Map<string, Read> {
  return within((folder) => {
    const files = [...documents].map(([name, bytes]) => {
      const file = join(folder, `${name}.${ending}`);
      writeFileSync(file, bytes);
      return file;
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const convert = ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, ...files];
    const env = { ...process.env, FONTCONFIG_FILE: fontsIn(folder) };
    execFileSync('soffice', convert, { stdio: 'ignore', timeout: 100_000, env });
    return new Map(
      [...documents.keys()].map((name) => [name, readFile(join(folder, `${name}.pdf`))]),
    );
  });
}

function readFile(file: string): Read {
  // Some versions of poppler complain on stderr about tags that others write; the text is whole.
  const run = (program: string, ...rest: string[]) =>
    execFileSync(program, [...rest], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const pages = run('pdftotext', '-layout', file, '-').split('\f').slice(0, -1);
  const pageTexts = pages.map((page) => page.replace(/\s/g, ''));
  const table = run('pdffonts', file).trim().split('\n').slice(2);
  const fonts = table.map((line) => ({
    name: line.split(' ')[0] ?? '',
    embedded: /\byes (?:yes|no)\s+(?:yes|no)\s+\d+\s+\d+$/.test(line),
  }));
  return { pages: pages.length, text: pageTexts.join(''), pageTexts, fonts };
}

function within<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'genji-paper-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
