import { readFileSync } from 'node:fs';

/** One block of a `.sql` file, run as a named prepared statement. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/**
 * The blocks of `store/<noun>.sql`, each headed by `-- name: <block>`. The list names every block:
 * one that is missing, or that nobody asks for, stops the start.
 */
export function statements<const Name extends string>(
  noun: string,
  names: readonly Name[],
): Readonly<Record<Name, Statement>> {
  const file = readFileSync(new URL(`./${noun}.sql`, import.meta.url), 'utf8');
  const blocks = blocksOf(file);
  const unused = [...blocks.keys()].filter((name) => !(names as readonly string[]).includes(name));
  const absent = names.filter((name) => !blocks.has(name));
  if (unused.length > 0) throw new Error(`store/${noun}.sql: nobody uses ${unused.join(', ')}`);
  if (absent.length > 0) throw new Error(`store/${noun}.sql: there is no ${absent.join(', ')}`);
  return Object.fromEntries(
    [...blocks].map(([name, text]) => [name, { name: `${noun}.${name}`, text }]),
  ) as Record<Name, Statement>;
}

/** One block alone, for a bench that runs the very statement of the product. */
export function statement(noun: string, name: string): Statement {
  const file = readFileSync(new URL(`./${noun}.sql`, import.meta.url), 'utf8');
  const text = blocksOf(file).get(name);
  if (text === undefined) throw new Error(`store/${noun}.sql: there is no ${name}`);
  return { name: `${noun}.${name}`, text };
}

function blocksOf(file: string): Map<string, string> {
  const blocks = new Map<string, string>();
  for (const piece of file.split(/^-- name: /m).slice(1)) {
    const end = piece.indexOf('\n');
    const name = piece.slice(0, end).trim();
    if (blocks.has(name)) throw new Error(`block ${name} stands twice`);
    blocks.set(name, piece.slice(end + 1).trim());
  }
  return blocks;
}
