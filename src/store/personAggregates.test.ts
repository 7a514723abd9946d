import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { personTables } from '../engines/dossier/registry.ts';

/**
 * G39: whoever counts persons says here why the count tells nothing that its reader may not know,
 * or closes small groups with `closeSmallGroups` before it answers (decision 0032).
 */
const reviewed: Readonly<Record<string, string>> = {
  'account.held_of': 'of one person, for that person',
  'account.sheet_of': 'codes of one sheet, for whoever it belongs to',
  'activity.load': 'how many sittings a gathering has',
  'auditSample.drawn': 'states of a record',
  'auditWeek.counts': 'acts by kind, for the auditor, who reads each of them with its name',
  'case.list': 'how long the list is that its reader reads by name',
  'chain.counts': 'lines of the trail',
  'emergency.told': 'readings in need that their reader is told of one by one',
  'import.committedBefore': 'files',
  'import.heldIn': 'gatherings of units',
  'metrics.unsealed': 'lines of the trail',
  'monthlyReport.count': 'gatherings of units',
  'org.countsOn': 'members of a unit, full and probationary: what every report says of it',
  'proofBooks.unbalanced': 'amounts of accounts, for the proof alone',
  'roster.lines': 'how long the list is that its reader reads by name',
};

const counting = /\b(count|sum|avg|min|max|bool_or|bool_and|every|array_agg|json_agg|string_agg)\(/;
const telling = /\b(count|sum|avg)\(/;

function blocks(): [string, string][] {
  return globSync('*.sql', { cwd: import.meta.dirname })
    .filter((file) => !file.startsWith('schema.'))
    .flatMap((file) =>
      readFileSync(join(import.meta.dirname, file), 'utf8')
        .split(/^-- name: /m)
        .slice(1)
        .map((block): [string, string] => {
          const [name = '', ...lines] = block.split('\n');
          return [`${file.replace('.sql', '')}.${name.trim()}`, lines.join('\n')];
        }),
    );
}

test('every statement that counts was looked at, and no list names one that is gone', () => {
  const found = blocks().filter(([, sql]) => telling.test(sql));
  expect(found.map(([name]) => name).toSorted()).toEqual(Object.keys(reviewed).toSorted());
});

test('no statement groups persons by what they are: no table of a property exists yet', () => {
  const of = new RegExp(`\\b(${personTables.map(({ table }) => table).join('|')})\\b`);
  const properties =
    /group by[^;]*\b(gender|ethnicity|born_on|education|flags|staff|mark|leave|id_number_state)\b/;
  const grouping = blocks().filter(
    ([, sql]) => counting.test(sql) && of.test(sql) && properties.test(sql),
  );
  expect(grouping.map(([name]) => name)).toEqual([]);
  const table = 'select gender, count(*) from genji.person_detail group by gender';
  expect([counting, of, properties].every((one) => one.test(table))).toBe(true);
});
