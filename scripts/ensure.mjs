/**
 * The first step of every npm script: installs the packages when they are not those of the lockfile
 * and makes sure that the rest runs on a Node that can (the package `node`, first on the PATH).
 * A step and no pre-script, because npm with ignore-scripts runs none; `hash -r` after it, because
 * the shell remembers where it found the Node that this step may just have replaced.
 * Plain JavaScript for Node 20, because nothing is installed yet; prints on stderr only, because
 * `npm run -s genji -- check FILE --json` promises nothing but JSON on stdout.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.mjs';
import { serverFrom } from './running.mjs';

const root = realpathSync(fileURLToPath(new URL('..', import.meta.url)));
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.genji-installed');
/** The first that strips types without a flag and brings node:sqlite. */
const needed = [22, 18];

function say(line) {
  process.stderr.write(`genji: ${line}\n`);
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function stamp() {
  const machine = `${process.platform}-${process.arch}`;
  return createHash('sha256')
    .update(machine)
    .update(read(join(root, 'package-lock.json')))
    .digest('hex');
}

/** What an install by this script left, or one by hand: npm notes what it put into the folder. */
function isInstalled() {
  if (read(stampFile) === stamp()) return true;
  const note = read(join(modules, '.package-lock.json'));
  if (note === undefined) return false;
  const installed = JSON.parse(note).packages;
  const wanted = Object.entries(JSON.parse(read(join(root, 'package-lock.json'))).packages);
  return wanted
    .filter(([path, entry]) => path !== '' && isForThisMachine(entry))
    .every(([path, entry]) => installed[path]?.integrity === entry.integrity);
}

function isForThisMachine({ optional, os, cpu, libc }) {
  if (!optional) return true;
  // What only another platform's package needs names no platform itself.
  if (os === undefined && cpu === undefined) return false;
  const fits = (list, value) => list === undefined || list.includes(value);
  return fits(os, process.platform) && fits(cpu, process.arch) && fits(libc, 'glibc');
}

/** A Node outside node_modules, which `npm ci` is about to remove. */
function outsideNode() {
  const inside = (path) => path?.startsWith(modules);
  const known = [process.env.npm_node_execpath, process.execPath].find(
    (path) => path && !inside(path),
  );
  if (known !== undefined) return known;
  const folders = (process.env.PATH ?? '').split(delimiter).filter((path) => !inside(path));
  return folders.map((path) => join(path, 'node')).find(existsSync) ?? process.execPath;
}

function install() {
  say('installing the packages of package-lock.json ...');
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath ?? '';
  const [program, ...rest] =
    basename(npm) === 'npm-cli.js' ? [outsideNode(), npm, ...args] : ['npm', ...args];
  const shell = process.platform === 'win32';
  const done = spawnSync(program, rest, { cwd: root, stdio: ['ignore', 2, 2], shell });
  if (done.status !== 0) {
    say(
      `npm ci failed (${done.error?.message ?? `exit ${done.status}`}). The reason stands above.`,
    );
    process.exit(1);
  }
  mkdirSync(modules, { recursive: true });
  writeFileSync(stampFile, stamp());
}

async function ensureInstalled() {
  if (isInstalled()) return;
  const server = serverFrom(root);
  if (server !== undefined) {
    say(`package-lock.json has changed, but process ${server} runs from this folder.`);
    say(
      'Going on with the packages that are there; stop it and start again to install the new ones.',
    );
    return;
  }
  await withLock(`install ${root}`, () => isInstalled() || install());
}

/** The version of the Node that the scripts get: ours, or the one on the PATH behind it. */
function versionOf(program) {
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return (stdout ?? '').trim().replace(/^v/, '');
}

function isEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > needed[0] || (major === needed[0] && minor >= needed[1]);
}

function checkNode() {
  const own = join(modules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  const version = existsSync(own) ? versionOf(own) : '';
  if (isEnough(version)) return;
  const outside = outsideNode();
  const other = versionOf(outside);
  const found = version === '' ? 'is missing' : `is ${version}`;
  if (isEnough(other)) return say(`node_modules/.bin/node ${found}; using ${outside} (${other}).`);
  say(`Genji needs Node ${needed.join('.')} or newer. node_modules/.bin/node ${found}, and`);
  say(`${outside} is ${other}. The package "node" brings its own in its install script`);
  say('(preinstall: node installArchSpecificPackage), which was blocked. Let it run:');
  say('  npm rebuild node --ignore-scripts=false');
  say('(or set ignore-scripts=false, delete node_modules and try again; or install Node 24.)');
  process.exit(1);
}

await ensureInstalled();
checkNode();
