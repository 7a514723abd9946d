import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const here = new URL('./', import.meta.url);
const code = /'((?:workbook|table|cell)\/[a-z-]+)'/g;

test('docs/import-messages.md explains every message of the reader, and no other', () => {
  const sources = readdirSync(here).filter((name) => /^(?!test)\w+\.ts$/.test(name));
  const used = sources.flatMap((name) => [
    ...readFileSync(new URL(name, here), 'utf8').matchAll(code),
  ]);
  const page = readFileSync(new URL('../../../docs/import-messages.md', here), 'utf8');
  const told = [...page.matchAll(/^\| `([a-z]+\/[a-z-]+)` \|/gm)].map(([, name]) => name);
  expect(told.toSorted()).toEqual([...new Set(used.map(([, name]) => name))].toSorted());
});
