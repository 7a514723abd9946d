import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { request } from 'node:https';
import { join } from 'node:path';
import {
  type AccountHouse,
  type Answer,
  accountHouse,
  Browser,
  newPerson,
  type Person,
} from './account.ts';
import { type Certificate, certificateIn, nginxFor } from './nginx.ts';
import { numbered } from './numbered.ts';
import { type Carried, type PeopleCa, peopleCa } from './peopleCa.ts';
import { temporaryFolder } from './processes.ts';
import { freePort } from './serve.ts';
import { root } from './sources.ts';

/** Between the nginx of these tests and the service. */
export const proxySecret = 'f3a9c1d07be24865a1f0c9d3e8b7264510ab';

/** The service of signing in behind the nginx of docs/operations.md, and an authority. */
export interface CertificateHouse {
  readonly house: AccountHouse;
  readonly ca: PeopleCa;
  /** One that nginx does not trust. */
  readonly other: PeopleCa;
  /** A browser, with or without a certificate, `more` headers of its own making included. */
  browser(carried: Carried | null, more?: Record<string, string>): Browser;
  /** The same, through an nginx without the lines about certificates. */
  beside(carried: Carried | null, more?: Record<string, string>): Browser;
  /** nginx reads its files anew. */
  reload(): Promise<void>;
  /** Somebody with an authenticator, on the roster with this police number. */
  somebody(number: string): Promise<Person>;
  close(): Promise<void>;
}

/** The line of docs/operations.md that tells Genji what came of the handshake. */
export async function headerFile(folder: string): Promise<string> {
  const page = readFileSync(join(root, 'docs', 'operations.md'), 'utf8');
  const [line = ''] = /^proxy_set_header X-Genji-Certificate .*$/m.exec(page) ?? [];
  const file = join(folder, 'certificate.conf');
  await writeFile(file, `${line.replace('SECRET', proxySecret)}\n`);
  return file;
}

export async function certificateHouse(): Promise<CertificateHouse> {
  const base = await temporaryFolder();
  const own = await certificateIn(base);
  const [ca, other] = [await peopleCa(base, 'people'), await peopleCa(base, 'others')];
  const certificates = { secret: proxySecret, field: 'CN' };
  const house = await accountHouse({ certificates, signOn: null });
  const at = Number(new URL(await house.app.listen({ host: '127.0.0.1', port: 0 })).port);
  const people = { authority: ca.authority, revoked: ca.revoked, header: await headerFile(base) };
  const [port, barePort] = [await freePort(), await freePort()];
  const front = await nginxFor(base, [at, at], port, own, people);
  const bare = await nginxFor(base, [at, at], barePort, own);
  const through =
    (to: number) =>
    (carried: Carried | null, more: Record<string, string> = {}) =>
      new Carrier(house, { carried, more, port: to, own });
  const somebody = async (number: string) => {
    const who = await newPerson(house, { secondFactor: true });
    await numbered(house, who.person, number);
    return who;
  };
  const close = async () => {
    await front.stop();
    await bare.stop();
    await house.close();
    await rm(base, { recursive: true, force: true });
  };
  const ways = { browser: through(port), beside: through(barePort), reload: front.reload };
  return { house, ca, other, ...ways, somebody, close };
}

interface Carrying {
  readonly carried: Carried | null;
  readonly more: Readonly<Record<string, string>>;
  readonly port: number;
  readonly own: Certificate;
}

/** A browser that speaks TLS to nginx, with a certificate where it carries one. */
class Carrier extends Browser {
  private readonly carrying: Carrying;

  constructor(house: AccountHouse, carrying: Carrying) {
    super(house, '127.0.0.1');
    this.carrying = carrying;
  }

  override ask(method: 'GET' | 'POST', path: string, payload?: object): Promise<Answer> {
    const { carried, more, port, own } = this.carrying;
    const content = payload === undefined ? {} : { 'content-type': 'application/json' };
    const options = {
      ...{ host: 'localhost', port, path: `/api/account/${path}`, method, agent: false as const },
      headers: { cookie: this.cookie(), ...content, ...more },
      ...{ ca: readFileSync(own.certificate), cert: carried?.cert, key: carried?.key },
    };
    return new Promise((resolve, reject) => {
      const sent = request(options, (answer) => {
        let text = '';
        answer.on('data', (part) => {
          text += part;
        });
        answer.on('end', () => {
          const setCookies = answer.headers['set-cookie'] ?? [];
          for (const line of setCookies) this.keep(line);
          const body = text.startsWith('{') ? JSON.parse(text) : { text };
          resolve({ status: answer.statusCode ?? 0, body, setCookies });
        });
      });
      sent.on('error', reject);
      sent.end(payload === undefined ? undefined : JSON.stringify(payload));
    });
  }
}
