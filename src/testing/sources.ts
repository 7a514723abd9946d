import { readdirSync, readFileSync } from 'node:fs';
import { posix, relative, resolve } from 'node:path';
import { parseSync } from 'vite';

/** A node of the syntax tree (ESTree with TypeScript), as far as the tests of the house look. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

export interface Import {
  /** A path below the root for our own files, else the name of the package or `node:` module. */
  readonly to: string;
  readonly own: boolean;
  readonly typeOnly: boolean;
  readonly line: number;
}

export interface SourceFile {
  /** Below the root, with forward slashes: `src/kernel/date.ts`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  readonly tree: Node;
  lineOf(offset: number): number;
}

export const root = resolve(import.meta.dirname, '../..');

/** Paths of the files below a folder that end in one of `endings`, without what is installed. */
export function filesBelow(folder: string, endings: readonly string[]): string[] {
  return readdirSync(resolve(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => relative(root, resolve(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !/(^|\/)(node_modules|dist|\.git)\//.test(path))
    .toSorted();
}

export function readSource(path: string): SourceFile {
  return parseSource(path, readFileSync(resolve(root, path), 'utf8'));
}

/** TypeScript 7 has no stable parser to call; Vite brings one that reads the same files. */
export function parseSource(path: string, text: string): SourceFile {
  const { program, module, errors } = parseSync(path, text);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${path}: ${error.message}`);
  const starts = [0, ...[...text.matchAll(/\n/g)].map((found) => found.index + 1)];
  const lineOf = (offset: number): number => {
    const next = starts.findIndex((start) => start > offset);
    return next < 0 ? starts.length : next;
  };
  const found: Omit<Import, 'own'>[] = [
    ...module.staticImports.map((one) => ({
      to: one.moduleRequest.value,
      typeOnly: one.entries.length > 0 && one.entries.every((entry) => entry.isType),
      line: lineOf(one.start),
    })),
    ...module.staticExports.flatMap((one) => {
      const [entry] = one.entries;
      const to = entry?.moduleRequest?.value;
      const typeOnly = one.entries.every((e) => e.isType);
      return to === undefined ? [] : [{ to, typeOnly, line: lineOf(one.start) }];
    }),
    ...module.dynamicImports.flatMap((one) => {
      const literal = /^['"](.+)['"]$/.exec(
        text.slice(one.moduleRequest.start, one.moduleRequest.end),
      );
      const to = literal?.[1];
      return to === undefined ? [] : [{ to, typeOnly: false, line: lineOf(one.start) }];
    }),
  ];
  return {
    path,
    text,
    lineOf,
    imports: found.map((one) => ({ ...one, ...target(path, one.to) })),
    tree: program as unknown as Node,
  };
}

function target(from: string, to: string): { to: string; own: boolean } {
  if (!to.startsWith('.')) return { to, own: false };
  return { to: posix.normalize(posix.join(posix.dirname(from), to)), own: true };
}

/** Every node of a tree with its parent, outermost first. */
export function* walk(node: Node, parent: Node | null): Generator<readonly [Node, Node | null]> {
  yield [node, parent];
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) yield* walk(child, node);
    }
  }
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);
