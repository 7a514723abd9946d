import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What a browser shows to the server: both as PEM. */
export interface Carried {
  readonly cert: Buffer;
  readonly key: Buffer;
  /** Where the certificate lies, to be revoked. */
  readonly file: string;
}

export interface PeopleCa {
  readonly authority: string;
  /** The list of revoked certificates, written anew by `revoke`. */
  readonly revoked: string;
  issue(subject: string, days?: readonly [from: string, to: string]): Promise<Carried>;
  revoke(certificate: Carried): Promise<void>;
}

const run = promisify(execFile);
const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-utf8'];

/** An authority that gives certificates to people, made with openssl in this folder. */
export async function peopleCa(folder: string, name: string): Promise<PeopleCa> {
  const home = join(folder, name);
  await mkdir(join(home, 'issued'), { recursive: true });
  const at = (file: string) => join(home, file);
  await writeFile(at('index'), '');
  await writeFile(at('serial'), '1000\n');
  await writeFile(at('crlnumber'), '01\n');
  await writeFile(at('ca.cnf'), configuration(home));
  const root = ['-x509', '-days', '30', '-subj', `/CN=${name}`];
  await run('openssl', ['req', ...curve, ...root, '-keyout', at('ca.key'), '-out', at('ca.pem')]);
  const asked = (...words: string[]) => run('openssl', ['ca', '-config', at('ca.cnf'), ...words]);
  const list = () => asked('-gencrl', '-out', at('crl.pem'));
  await list();
  return {
    authority: at('ca.pem'),
    revoked: at('crl.pem'),
    issue: issuing(home, asked),
    revoke: async ({ file }) => {
      await asked('-revoke', file);
      await list();
    },
  };
}

function issuing(home: string, asked: (...words: string[]) => Promise<unknown>): PeopleCa['issue'] {
  let made = 0;
  return async (subject, [from, to] = ['20260101000000Z', '20480101000000Z']) => {
    made += 1;
    const [key = '', csr = '', file = ''] = ['key', 'csr', 'pem'].map((kind) =>
      join(home, `${made}.${kind}`),
    );
    await run('openssl', ['req', '-new', ...curve, '-subj', subject, '-keyout', key, '-out', csr]);
    const dates = ['-startdate', from, '-enddate', to];
    await asked('-batch', '-notext', ...dates, '-in', csr, '-out', file);
    return { cert: await readFile(file), key: await readFile(key), file };
  };
}

function configuration(home: string): string {
  return `[ca]
default_ca = people
[people]
database = ${home}/index
new_certs_dir = ${home}/issued
serial = ${home}/serial
crlnumber = ${home}/crlnumber
certificate = ${home}/ca.pem
private_key = ${home}/ca.key
default_md = sha256
default_crl_days = 30
preserve = yes
unique_subject = no
policy = any
[any]
commonName = supplied
serialNumber = optional
organizationName = optional
organizationalUnitName = optional
`;
}
