/**
 * Completes package-lock.json after `npm install` (`--check`: exits 1 when something is missing).
 *
 * Where a registry lacks the package of some other platform (mirrors often do), npm leaves it out
 * of the lockfile, and then `npm ci` refuses the lockfile everywhere. An entry that says for which
 * platform it is satisfies `npm ci`, which fetches only what fits the machine.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const file = join(import.meta.dirname, '..', 'package-lock.json');
const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd'];
const moreSystems = ['openharmony', 'sunos', 'win32', 'windows'];
const processors = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'x64',
];

interface Platform {
  readonly os: readonly string[];
  readonly cpu: readonly string[];
  readonly libc?: readonly string[];
}

interface Entry extends Partial<Platform> {
  readonly version?: string;
  readonly optional?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export type Packages = Readonly<Record<string, Entry>>;

/** `@x/binding-linux-arm-musleabihf` -> os linux, cpu arm, libc musl; undefined for other names. */
export function platformOf(name: string): Platform | undefined {
  const parts = name.split(/[/-]/);
  const os = [...systems, ...moreSystems].find((system) => parts.includes(system));
  const cpu = processors.find((processor) => parts.includes(processor));
  if (os === undefined || cpu === undefined) return undefined;
  const libc = parts.find((part) => /^(musl|gnu)/.test(part));
  const c = os === 'linux' && libc ? { libc: [libc.startsWith('musl') ? 'musl' : 'glibc'] } : {};
  return { cpu: [cpu], ...c, os: [os === 'windows' ? 'win32' : os] };
}

/** The entries that packages of the lockfile name as optional and that it does not hold. */
export function missingEntries(packages: Packages): Packages {
  const missing: Record<string, Entry> = {};
  for (const { optionalDependencies } of Object.values(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies ?? {})) {
      const path = `node_modules/${name}`;
      const platform = platformOf(name);
      if (packages[path] !== undefined || platform === undefined) continue;
      missing[path] = { version, ...platform, optional: true };
    }
  }
  return missing;
}

function main(checkOnly: boolean): number {
  const lock: { packages: Packages } = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingEntries(lock.packages);
  const names = Object.keys(missing);
  if (names.length === 0) return 0;
  if (checkOnly) {
    console.error(`package-lock.json lacks ${names.join(', ')}: run \`npm run lockfile\`, commit.`);
    return 1;
  }
  const all = Object.entries({ ...lock.packages, ...missing });
  lock.packages = Object.fromEntries(all.sort(([a], [b]) => a.localeCompare(b, 'en')));
  writeFileSync(file, `${JSON.stringify(lock, undefined, 2)}\n`);
  console.log(`package-lock.json: ${names.length} entries for other platforms added`);
  return 0;
}

if (import.meta.main) process.exitCode = main(process.argv.includes('--check'));
