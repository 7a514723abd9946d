import { isNode, type Node, type SourceFile, walk } from './sources.ts';

/** What the tidy test looks for, each as a list of faults that say where and what to do. */

const functions = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

export interface FunctionLength {
  /** `path name`, as the red zone lists it. */
  readonly name: string;
  readonly lines: number;
}

/** Every function with its lines, from its first word to its closing brace. */
export function functionLengths(file: SourceFile): FunctionLength[] {
  const found: FunctionLength[] = [];
  for (const [node, parent] of walk(file.tree, null)) {
    if (!functions.has(node.type)) continue;
    const lines = file.lineOf(node.end) - file.lineOf(node.start) + 1;
    found.push({ name: `${file.path} ${nameOf(node, parent)}`, lines });
  }
  return found;
}

function nameOf(node: Node, parent: Node | null): string {
  for (const one of [node.id, parent?.id, parent?.key]) {
    if (isNode(one) && typeof one.name === 'string') return one.name;
  }
  return '(nameless)';
}

/** A sentence or a pattern stays in one piece: broken, no search would find it. */
const wholeFrom = 40;

export function longLines(file: SourceFile): string[] {
  if (!/^.{101}/m.test(file.text)) return [];
  const literals = [...walk(file.tree, null)]
    .map(([node]) => node)
    .filter(({ type, start, end }) => isLiteral(type) && end - start >= wholeFrom);
  let start = 0;
  return file.text.split('\n').flatMap((line, i) => {
    const end = start + line.length;
    const whole = literals
      .map((one) => Math.min(one.end, end) - Math.max(one.start, start))
      .reduce((sum, shared) => sum + Math.max(shared, 0), 0);
    start = end + 1;
    const length = line.length - whole;
    return length > 100 ? [`${file.path}:${i + 1} has ${length} characters. Break it.`] : [];
  });
}

const isLiteral = (type: string): boolean => type === 'Literal' || type === 'TemplateLiteral';

const loose: Readonly<Record<string, string>> = {
  TSAnyKeyword: 'says `any`. Say what it is, or `unknown` and look.',
  TSNonNullExpression: 'asserts with `!`. Handle the missing value.',
  TSEnumDeclaration: 'declares an enum. Use a union of strings: types are stripped.',
  TSModuleDeclaration: 'declares a namespace. Use a module: types are stripped.',
};

export function looseTypes(file: SourceFile): string[] {
  return faults(file, (node) => (node.declare === true ? undefined : loose[node.type]));
}

export function defaultArguments(file: SourceFile): string[] {
  return faults(file, (node) => {
    const parameters = functions.has(node.type) ? node.params : [];
    const defaults = Array.isArray(parameters) && parameters.some(hasDefault);
    return defaults ? 'has a default argument. Let every call say what it wants.' : undefined;
  });
}

function hasDefault(parameter: unknown): boolean {
  if (!isNode(parameter)) return false;
  return [...walk(parameter, null)].some(([node]) => node.type === 'AssignmentPattern');
}

const forbidden = new Set(['Date.now', 'Math.random', 'performance.now', 'crypto.randomUUID']);

export function clocks(file: SourceFile): string[] {
  return faults(file, (node) => {
    const name = textOf(file, node);
    if (node.type === 'MemberExpression' && forbidden.has(name)) return `calls ${name}. ${handIn}`;
    if (node.type === 'MemberExpression' && /^process\.\w+$/.test(name))
      return `reads ${name}. ${handIn}`;
    return node.type === 'NewExpression' && /^new Date(\(\s*\))?$/.test(name)
      ? `asks the clock. ${handIn}`
      : undefined;
  });
}

const handIn = 'Take it as an argument.';

function textOf(file: SourceFile, node: Node): string {
  return file.text.slice(node.start, node.end);
}

/** String literals that are ids of the catalogue. */
export function badLiterals(file: SourceFile, ids: ReadonlySet<string>): string[] {
  return faults(file, (node) => {
    const value = literal(node);
    return value !== null && ids.has(value) ? `names “${value}”. ${askCatalogue}` : undefined;
  });
}

const sql =
  /^\s*(with\s.+\sas\s*\(|select\s.+\sfrom\s|insert into\s|update \w+ set\s|delete from\s)/;

/** Statements in strings and templates; the language of the house writes SQL in small letters. */
export function sqlTexts(file: SourceFile): string[] {
  return faults(file, (node) => {
    if (!isLiteral(node.type)) return undefined;
    const said = textOf(file, node).slice(1, -1).replace(/\s+/g, ' ');
    return sql.test(said) ? 'writes SQL. Put it in a .sql file of store/.' : undefined;
  });
}

const askCatalogue = 'The core names no institution: give the definition a word for it.';
const properties = new Set(['id', 'kind', 'handle', 'role', 'rule', 'post', 'institution']);

/** Questions about ids of the catalogue: `unit.kind === 'branch'`, `switch (role.id)`. */
export function comparisons(file: SourceFile, ids: ReadonlySet<string>): string[] {
  return faults(file, (node) => {
    const [asked, answers] = question(node);
    const property = isNode(asked) && isNode(asked.property) ? asked.property.name : null;
    if (typeof property !== 'string' || !properties.has(property)) return undefined;
    const named = answers.map(literal).find((value) => value !== null && ids.has(value));
    return named === undefined ? undefined : `asks for “${named}”. ${askCatalogue}`;
  });
}

/** What is compared, and with which nodes. */
function question(node: Node): [unknown, unknown[]] {
  if (node.type === 'SwitchStatement' && Array.isArray(node.cases)) {
    const tests = node.cases.map((one: unknown) => (isNode(one) ? one.test : null));
    return [node.discriminant, tests];
  }
  const equal = node.type === 'BinaryExpression' && /^[!=]==?$/.test(String(node.operator));
  if (!equal) return [null, []];
  const { left, right } = node;
  return literal(left) === null ? [left, [right]] : [right, [left]];
}

function literal(node: unknown): string | null {
  if (!isNode(node) || node.type !== 'Literal') return null;
  return typeof node.value === 'string' ? node.value : null;
}

function faults(file: SourceFile, look: (node: Node) => string | undefined): string[] {
  const found: string[] = [];
  for (const [node] of walk(file.tree, null)) {
    const fault = look(node);
    if (fault !== undefined) found.push(`${file.path}:${file.lineOf(node.start)} ${fault}`);
  }
  return found;
}
