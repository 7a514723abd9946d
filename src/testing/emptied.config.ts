import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/**
 * Every rule of the catalogue with its body taken out: a defect finds everything fine, a duty asks
 * for nothing. The tests of each rule must then fail; `emptied.deep.test.ts` runs them so.
 */
const emptied: Plugin = {
  name: 'emptied-rules',
  enforce: 'pre',
  transform(code, id) {
    if (/catalogue\/rules\/[A-Z]+\d+\.ts$/.test(id)) {
      // A rule about a record answers with a verdict, one about a case or a book with a list.
      const named = code.replace(/export default (\w*[dD]efect)\(/, 'const emptied = $1(');
      const isList = /const emptied = (case|book)Defect\(/.test(named);
      const body = isList ? '[]' : `({ verdict: 'fine' })`;
      return `${named}\nexport default { ...emptied, judge: () => ${body} };`;
    }
    return /catalogue\/[a-z-]+\.ts$/.test(id) ? code.replaceAll('atLeast(1,', 'atLeast(0,') : code;
  },
};

export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  plugins: [emptied],
  test: {
    include: ['src/catalogue/rules/*.test.ts', 'src/catalogue/*.test.ts'],
    // Or it would run itself, and so on.
    exclude: ['**/*.deep.test.ts'],
  },
});
