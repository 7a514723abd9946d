import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Runs `work` while no other process of this machine runs under the same name; waits for its turn.
 * A listening socket is the lock: it disappears with its process, however that ends.
 */
export async function withLock(name, work) {
  const key = createHash('sha256').update(name).digest('hex').slice(0, 24);
  const address =
    process.platform === 'linux' ? `\0genji-${key}` : join(tmpdir(), `genji-${key}.sock`);
  for (;;) {
    const held = await listen(address);
    if (held === undefined) {
      await pause(200);
      continue;
    }
    try {
      return await work();
    } finally {
      held.close();
    }
  }
}

function listen(address) {
  return new Promise((resolve, reject) => {
    const server = createServer((caller) => caller.destroy());
    server.once('error', async (error) => {
      if (error.code !== 'EADDRINUSE') return reject(error);
      // A socket with a file (not on Linux) stays behind when its process is killed.
      if (!address.startsWith('\0') && !(await answers(address))) rmSync(address, { force: true });
      resolve(undefined);
    });
    server.listen(address, () => {
      server.unref();
      resolve(server);
    });
  });
}

function answers(address) {
  return new Promise((resolve) => {
    const caller = connect(address, () => resolve(true));
    caller.once('error', () => resolve(false));
    caller.unref();
  });
}
