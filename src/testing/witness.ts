import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { asUser } from './processes.ts';

export interface Witness {
  readonly url: string;
  readonly child: ChildProcess;
  stop(): Promise<void>;
}

const script = resolve(import.meta.dirname, '../../scripts/witness.mjs');

/** The second place as a process of its own, as `uid` where one is given (only root can choose). */
export function startWitness(given: {
  readonly folder: string;
  readonly key: string;
  readonly port: number;
  readonly uid: number | undefined;
}): Promise<Witness> {
  const { folder, key, port, uid } = given;
  const listen = `127.0.0.1:${port}`;
  const node = [process.execPath, script, '--folder', folder, '--key', key, '--listen', listen];
  const [program = '', ...argv] = uid === undefined ? node : asUser(uid, node);
  const child = spawn(program, argv, { cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  return new Promise((ready, reject) => {
    let said = '';
    child.stderr.on('data', (part) => {
      said += part;
    });
    child.stdout.on('data', (part) => {
      said += part;
      const url = /ready at (http\S+)/.exec(said)?.[1];
      if (url === undefined) return;
      const stop = async () => {
        child.kill();
        await ended;
      };
      ready({ url, child, stop });
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
}
