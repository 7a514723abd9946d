import { isBuiltin } from 'node:module';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The start of each file that is not imported: the reader finds its thread's file beside it. */
const starts = {
  genji: fileURLToPath(new URL('./entry.ts', import.meta.url)),
  worker: fileURLToPath(new URL('../../src/documents/sheet/worker.ts', import.meta.url)),
};

/** Our own files that a check may consist of. */
const ours =
  /^(src\/(kernel|engines|catalogue|documents)\/|src\/cli\/(check[./]|(explain|shell)\.ts)|scripts\/pack\/)/;

/** Writes the compiled files into a folder and says which modules went into them. */
export async function bundle(folder: string): Promise<ReadonlySet<string>> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { target: 'node', noExternal: true },
    build: {
      ssr: true,
      target: 'node22',
      outDir: folder,
      emptyOutDir: true,
      minify: 'oxc',
      rolldownOptions: {
        input: starts,
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  });
  if (!('output' in built)) throw new Error('Vite built something else than one set of files.');
  const chunks = built.output.filter((file) => file.type === 'chunk');
  const names = new Set(chunks.map(({ fileName }) => fileName));
  const imports = chunks.flatMap((chunk) => [...chunk.imports, ...chunk.dynamicImports]);
  const outside = imports.filter((name) => !names.has(name) && !isBuiltin(name));
  if (outside.length > 0) throw new Error(`Left outside the bundle: ${outside.join(', ')}.`);
  const modules = new Set(chunks.flatMap(({ moduleIds }) => moduleIds));
  refuseStrangers(modules);
  return modules;
}

function refuseStrangers(modules: ReadonlySet<string>): void {
  const strangers = [...modules]
    .filter((id) => id.startsWith(root) && !id.includes('/node_modules/'))
    .map((id) => relative(root, id).replaceAll('\\', '/'))
    .filter((path) => !ours.test(path));
  if (strangers.length === 0) return;
  throw new Error(`\`genji check\` needs no ${strangers.join(', ')}: something imports it.`);
}
