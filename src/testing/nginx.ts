import { execFile, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { findProgram } from '../store/embedded/account.ts';
import { root } from './sources.ts';

/** Debian keeps it where only root’s PATH leads. */
const nginx = findProgram('nginx') ?? ['/usr/sbin/nginx'].find((path) => existsSync(path));

/** True where the machine has Debian's nginx and an openssl that makes certificates. */
export const hasNginx = nginx !== undefined && findProgram('openssl') !== undefined;

/** A certificate for `localhost` that vouches for itself. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

export async function certificateIn(folder: string): Promise<Certificate> {
  const made = { certificate: join(folder, 'server.pem'), key: join(folder, 'server.key') };
  await promisify(execFile)('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
    ...['-days', '2', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'],
    ...['-keyout', made.key, '-out', made.certificate],
  ]);
  return made;
}

/** What nginx needs to know to verify certificates of people. */
export interface People {
  readonly authority: string;
  readonly revoked: string;
  /** With the line that tells Genji, secret included. */
  readonly header: string;
}

/** The lines of docs/operations.md, on ports and files of this run. */
function configuration(
  ports: readonly [number, number],
  port: number,
  own: Certificate,
  people: People | undefined,
): string {
  const page = readFileSync(join(root, 'docs', 'operations.md'), 'utf8');
  const [lines = '', more = ''] = [...page.matchAll(/```nginx\n([\s\S]*?)```/g)].map(
    ([, block = '']) => block,
  );
  const site = people === undefined ? lines : lines.replace(/\}\n$/, `${more}}\n`);
  const changes: readonly [string, string][] = [
    ['127.0.0.1:8081', `127.0.0.1:${ports[0]}`],
    ['127.0.0.1:8082', `127.0.0.1:${ports[1]}`],
    ['listen 443 ssl', `listen 127.0.0.1:${port} ssl`],
    ['genji.example', 'localhost'],
    ['/etc/genji/server.pem', own.certificate],
    ['/etc/genji/server.key', own.key],
    ...asked(people),
  ];
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`docs/operations.md has no ${from} any more`);
    return text.replace(from, to);
  }, site);
}

function asked(people: People | undefined): readonly [string, string][] {
  if (people === undefined) return [];
  return [
    ['/etc/genji/people-ca.pem', people.authority],
    ['/etc/genji/people-crl.pem', people.revoked],
    ['/etc/genji/certificate.conf', people.header],
  ];
}

/** The proxy of docs/operations.md in front of two servers; `port` speaks TLS. */
export async function nginxFor(
  folder: string,
  ports: readonly [number, number],
  port: number,
  own: Certificate,
  people?: People,
): Promise<{ stop(): Promise<void>; reload(): Promise<void> }> {
  const work = join(folder, `nginx-${port}`);
  await mkdir(work);
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const paths = kinds.map((kind) => `${kind}_temp_path ${join(work, kind)};`).join('\n');
  const site = configuration(ports, port, own, people);
  const file = join(work, 'nginx.conf');
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  await writeFile(
    file,
    `daemon off;\n${user}\npid ${join(work, 'pid')};\nerror_log ${join(work, 'error.log')};
    events {}\nhttp {\naccess_log off;\n${paths}\n${site}\n}\n`,
  );
  const child = spawn(nginx ?? '', ['-c', file, '-p', work], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await listening(port, () => child.exitCode === null);
  return {
    // Its old workers end once the new ones serve; a moment passes until then.
    reload: async () => {
      child.kill('SIGHUP');
      await pause(500);
    },
    stop: async () => {
      child.kill('SIGQUIT');
      await ended;
    },
  };
}

async function listening(port: number, alive: () => boolean): Promise<void> {
  for (let left = 100; left > 0; left -= 1) {
    if (!alive()) throw new Error('nginx has ended: see its error.log');
    if (await answers(port)) return;
    await pause(50);
  }
  throw new Error('nginx does not listen');
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
