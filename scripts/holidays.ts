/**
 * Writes src/catalogue/law/holidays.generated.json from the package chinese-days, whose data
 * follows the yearly announcements of the State Council. Run it after updating the package:
 *
 *   node scripts/holidays.ts
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Announced {
  readonly holidays: Readonly<Record<string, string>>;
  readonly workdays: Readonly<Record<string, string>>;
}

/** One line a year, so that a reviewer sees what an update changed. */
export function renderHolidays(): string {
  const entry = createRequire(import.meta.url).resolve('chinese-days');
  const folder = join(dirname(entry), 'years');
  const names = readdirSync(folder).filter((name) => /^\d{4}\.json$/.test(name));
  const years = names.sort().map((name) => {
    const announced: Announced = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const holidays = Object.keys(announced.holidays).sort();
    const workdays = Object.keys(announced.workdays).sort();
    return `  ${JSON.stringify({ year: Number(name.slice(0, 4)), holidays, workdays })}`;
  });
  return `[\n${years.join(',\n')}\n]\n`;
}

if (import.meta.main) {
  const target = new URL('../src/catalogue/law/holidays.generated.json', import.meta.url);
  writeFileSync(fileURLToPath(target), renderHolidays());
}
