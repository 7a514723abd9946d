/**
 * What Genji consists of, as a CycloneDX 1.6 bill of materials made from package-lock.json alone:
 * the same lockfile gives the same file, byte for byte, and no network is asked.
 *
 *   npm run sbom [-- FILE]     on the screen when nothing is said
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

export interface Entry {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
}

export interface Package extends Entry {
  readonly name: string;
  /** Where npm puts it: `node_modules/a/node_modules/b`. */
  readonly path: string;
}

/** Every package of a lockfile. */
export function packagesOf(lock: string): Package[] {
  const { packages } = JSON.parse(lock) as { packages: Record<string, Entry> };
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, entry]) => ({
      ...entry,
      ...{ path, name: path.split('node_modules/').at(-1) ?? path },
    }));
}

/** `@scope/name` at 1.2.3 -> `pkg:npm/%40scope/name@1.2.3` */
function purlOf({ name, version }: Package): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

function componentOf(one: Package) {
  const [algorithm, digest] = one.integrity?.split('-') ?? [];
  const content = digest === undefined ? undefined : Buffer.from(digest, 'base64').toString('hex');
  return {
    type: 'library',
    'bom-ref': one.path,
    ...{ name: one.name, version: one.version, purl: purlOf(one) },
    scope: one.dev === true ? 'excluded' : one.optional === true ? 'optional' : 'required',
    ...(content === undefined
      ? {}
      : { hashes: [{ alg: algorithm === 'sha512' ? 'SHA-512' : 'SHA-1', content }] }),
    ...(one.license === undefined ? {} : { licenses: [licenceOf(one.license)] }),
  };
}

const licenceOf = (text: string) =>
  / /.test(text) ? { expression: text } : { license: { id: text } };

/** A name for this lockfile in the form of a UUID, as CycloneDX asks for one. */
function serialOf(lock: string): string {
  const hex = createHash('sha256').update(lock).digest('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`];
  return `urn:uuid:${[...parts, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')}`;
}

/** @param manifest text of package.json */
export function billOfMaterials(manifest: string, lock: string) {
  const { name, version, license } = JSON.parse(manifest) as Record<string, string>;
  const self = { type: 'application', 'bom-ref': 'genji', name, version };
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: serialOf(lock),
    version: 1,
    metadata: { component: { ...self, licenses: [licenceOf(license ?? '')] } },
    components: packagesOf(lock).map(componentOf),
  };
}

function main(file: string | undefined): void {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const bill = billOfMaterials(read('package.json'), read('package-lock.json'));
  const text = `${JSON.stringify(bill, null, 2)}\n`;
  if (file === undefined) process.stdout.write(text);
  else writeFileSync(file, text);
}

if (import.meta.main) main(process.argv[2]);
