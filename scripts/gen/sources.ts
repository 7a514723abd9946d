import {
  isNode,
  isTest,
  type Node,
  readSource,
  type SourceFile,
} from '../../src/testing/sources.ts';

/** A function with a name of its own, or null for the top of a file. */
export type Around = { readonly name: string; readonly parameters: readonly Node[] } | null;

export interface Placed {
  readonly file: SourceFile;
  readonly node: Node;
  /** The function around it; null at the top and in functions without a name. */
  readonly within: Around;
}

/** What all files together hold, read once. */
export interface Sources {
  readonly objects: readonly Placed[];
  readonly calls: ReadonlyMap<string, readonly Placed[]>;
  /** What a name stands for where it is used: declared in that file, or in one that it imports. */
  constant(file: SourceFile, name: string): { file: SourceFile; node: Node } | undefined;
}

const functions = /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/;

/** The program itself: no tests, no contract, nothing generated. */
const isSource = (path: string): boolean =>
  /^src\/.*\.tsx?$/.test(path) &&
  !/^src\/testing\/|^src\/api\/contract\/|\.generated\.ts$/.test(path) &&
  !isTest(path);

export function readSources(paths: readonly string[]): Sources {
  const files = new Map(paths.filter(isSource).map((path) => [path, readSource(path)]));
  const objects: Placed[] = [];
  const calls = new Map<string, Placed[]>();
  const names: Names = { files, constants: new Map(), aliases: new Map() };
  for (const file of files.values()) {
    visit(file.tree, null, '', (node, within) => {
      const placed = { file, node, within };
      if (node.type === 'ObjectExpression') objects.push(placed);
      const called = calledBy(node);
      if (called !== undefined) calls.set(called, [...(calls.get(called) ?? []), placed]);
      take(names, file, node);
    });
  }
  return { objects, calls, constant: (file, name) => find(names, file, name) };
}

/** `f` for `f()` and for `module.f()`. */
function calledBy(node: Node): string | undefined {
  if (node.type !== 'CallExpression' || !isNode(node.callee)) return undefined;
  const { name, property } = node.callee;
  return String(name ?? (isNode(property) ? property.name : ''));
}

/** By `path name`: what constants hold, and what imports are called where they come from. */
interface Names {
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly constants: Map<string, Node>;
  readonly aliases: Map<string, string>;
}

function take({ constants, aliases }: Names, { path }: SourceFile, node: Node): void {
  if (node.type === 'ImportSpecifier' && isNode(node.local) && isNode(node.imported)) {
    aliases.set(`${path} ${node.local.name}`, String(node.imported.name));
  }
  if (node.type === 'VariableDeclarator' && isNode(node.id) && isNode(node.init)) {
    constants.set(`${path} ${node.id.name}`, node.init);
  }
}

function find({ files, constants, aliases }: Names, file: SourceFile, name: string) {
  const known = [file.path, ...file.imports.filter(({ own }) => own).map(({ to }) => to)];
  const real = aliases.get(`${file.path} ${name}`) ?? name;
  for (const path of known) {
    const node = constants.get(`${path} ${real}`);
    const from = files.get(path);
    if (node !== undefined && from !== undefined) return { file: from, node };
  }
  return undefined;
}

type Look = (node: Node, within: Around) => void;

/** Depth first; `name` is the name of the constant that the node is the value of. */
function visit(node: Node, within: Around, name: string, look: Look): void {
  look(node, within);
  const around = functions.test(node.type) ? functionOf(node, name) : within;
  const own = node.type === 'VariableDeclarator' && isNode(node.id) ? String(node.id.name) : '';
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) visit(child, around, own, look);
    }
  }
}

function functionOf(node: Node, constant: string): Around {
  const name = isNode(node.id) ? String(node.id.name) : constant;
  return name === '' ? null : { name, parameters: list(node.params) };
}

export function list(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

export function propertiesOf(node: Node): Readonly<Record<string, Node>> {
  const entries = list(node.properties).flatMap(({ key, value }) => {
    if (!isNode(key) || !isNode(value)) return [];
    return [[String(key.name ?? key.value), value] as const];
  });
  return Object.fromEntries(entries);
}
