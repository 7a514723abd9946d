import { expect, test } from 'vitest';
import {
  filesBelow,
  isNode,
  isTest,
  type Node,
  parseSource,
  readSource,
  type SourceFile,
  walk,
} from './testing/sources.ts';

/** G19: no statement is put together from what somebody sent. */

const words =
  /^\s*(with\s.+\sas\s*\(|select\s|insert into\s|update\s\S+\s|delete from\s|create\s|alter\s|drop\s|grant\s|revoke\s|set local\s|lock\s|truncate\s|copy\s)/i;

/** Places that put names into a statement, and why nothing of a user can be among them. */
const reviewed: Readonly<Record<string, string>> = {
  'src/store/access.ts': 'settings take no parameters: ids and days are held against patterns',
  'src/store/setup.ts': 'names of roles and of the database, given by whoever owns the server',
  'src/store/history.ts': 'names of tables from a list in the same file, as the owner',
  'src/store/transaction.ts': 'the opening of access.ts, and ids of units, which are numbers',
  'src/store/durability.ts': 'a sentence to a person about a setting; nobody runs it',
  'src/store/timeline.ts': 'names of tables and columns from a list in the same file',
};

const text = (file: SourceFile, node: Node) => file.text.slice(node.start, node.end);

/** Templates with something in them, and sums of strings, that begin like a statement. */
function built(file: SourceFile): string[] {
  const found: string[] = [];
  for (const [node] of walk(file.tree, null)) {
    const template =
      node.type === 'TemplateLiteral' &&
      Array.isArray(node.expressions) &&
      node.expressions.length > 0;
    const sum =
      node.type === 'BinaryExpression' && node.operator === '+' && isNode(node.left) && node.left;
    const said = template ? text(file, node) : sum ? text(file, sum) : '';
    if (words.test(said.slice(1))) found.push(`${file.path}:${file.lineOf(node.start)}`);
  }
  return found;
}

const files = filesBelow('src', ['.ts', '.tsx'])
  .filter((path) => !isTest(path) && !/^src\/(testing|web)\//.test(path))
  .filter((path) => !path.endsWith('.generated.ts'))
  .map(readSource);

test('statements are built in the reviewed places alone', () => {
  const places = files.flatMap((file) => built(file));
  const others = places.filter((place) => !(place.replace(/:\d+$/, '') in reviewed));
  expect(others, 'Write a named block in a .sql file and pass values as parameters.').toEqual([]);
  for (const path of Object.keys(reviewed)) {
    expect(
      places.some((place) => place.startsWith(path)),
      `${path} builds none`,
    ).toBe(true);
  }
  expect(files.length).toBeGreaterThan(300);
});

test.each([
  ['a value in a template', 'q(`select 1 from t where n = ${name}`)', 1],
  ['a value in a sum', "q('delete from t where n = ' + name)", 1],
  ['a column of the reader’s choice', 'q(`update t set x = 1 order by ${column}`)', 1],
  ['parameters', "q('select 1 from t where n = $1', [name])", 0],
  ['a sentence', 'say(`The unit ${name} selects`)', 0],
])('control: %s', (_, code, count) => {
  expect(built(parseSource('src/x.ts', code))).toHaveLength(count);
});
