import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { definitions } from '../../scripts/gen/index.ts';
import { regulationNames } from '../../scripts/gen/pages.ts';
import { saidStep } from '../engines/case/sentence.ts';
import { citeText, explain } from '../engines/norm/explain.ts';
import type { Cite } from '../kernel/cite.ts';
import { isIsoDate } from '../kernel/date.ts';
import type { DatedEntry } from '../kernel/dated.ts';
import { placedFields } from '../kernel/form.ts';
import { versionOn } from '../kernel/regulation.ts';
import type { Text } from '../kernel/text.ts';
import { filesBelow, root } from '../testing/sources.ts';
import { catalogue } from './index.generated.ts';
import { mission } from './mission.ts';

const here = import.meta.dirname;
const {
  institutions,
  rules,
  activities,
  cases,
  books,
  unitKinds,
  places,
  posts,
  roles,
  permissions,
} = catalogue;

/** Every object inside a value that has these keys, with the way to it. */
function inside<T>(value: unknown, keys: readonly string[], way: string): [string, T][] {
  if (typeof value !== 'object' || value === null) return [];
  const own: [string, T][] = keys.every((key) => key in value) ? [[way, value as T]] : [];
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, child]) => inside<T>(child, keys, `${way}.${key}`)),
  ];
}
const citesIn = (value: unknown, way: string): [string, Cite][] =>
  inside<Cite>(value, ['regulation', 'article', 'mark'], way);

const folders: readonly [string, string, readonly { readonly id: string }[]][] = [
  ['institution', '.', institutions],
  ['kind of unit', 'org', unitKinds],
  ['kind of place', 'org/places', places],
  ['post', 'org/posts', posts],
  ['role', 'org/roles', roles],
  ['permission', 'org/permissions', permissions],
];
const apart = new Set(['define', 'mission', 'index.generated']);

describe('one thing, one file, one name', () => {
  test.each(folders)('the file of every %s is named after its id', (_, folder, things) => {
    const names = definitions(resolve(here, folder)).map((file) => basename(file, '.ts'));
    expect(names.filter((name) => !apart.has(name)).toSorted()).toEqual(
      things.map(({ id }) => id).toSorted(),
    );
  });

  test('so is the file of every defect, and every defect belongs to an institution', () => {
    const files = definitions(resolve(here, 'rules')).map((file) => basename(file, '.ts'));
    const defects = rules.filter((rule) => rule.type === 'defect').map(({ id }) => id);
    expect(files.toSorted()).toEqual(defects.toSorted());
    const owned = new Set(institutions.flatMap((one) => one.defects.map(({ id }) => id)));
    expect(defects.filter((id) => !owned.has(id))).toEqual([]);
  });

  test('every defect has its own test', () => {
    const untested = rules
      .filter((rule) => rule.type === 'defect')
      .filter(({ id }) => !existsSync(resolve(here, `rules/${id}.test.ts`)));
    expect(untested.map(({ id }) => id)).toEqual([]);
  });
});

describe('what the catalogue says is whole', () => {
  test('every text is there in Chinese and English', () => {
    const texts = inside<Text>(catalogue, ['zh', 'en'], 'catalogue');
    const empty = texts.filter(([, t]) => t.zh.trim() === '' || t.en.trim() === '');
    expect(empty.map(([way]) => way)).toEqual([]);
    // A slot of a paper alone is filled in both languages.
    const said = texts.filter(([, t]) => !/^\{[^{}]+\}$/.test(t.zh));
    const foreign = said.filter(([, t]) => !/\p{Script=Han}/u.test(t.zh) && t.zh === t.en);
    expect(foreign.map(([way]) => way)).toEqual([]);
    expect(texts.length).toBeGreaterThan(100);
  });

  test('no name of a setting says its value, which a bureau may change', () => {
    const names = catalogue.settings.flatMap(({ name }) => [name.zh, name.en]);
    expect(names.filter((name) => /\d|分之|thirds?|half|quarters?/.test(name))).toEqual([]);
    expect(names.length).toBeGreaterThan(0);
  });

  test('every cite names a regulation of catalogue/law', () => {
    const codes = new Set(catalogue.regulations.map(({ code }) => code));
    const cites = citesIn(catalogue, 'catalogue');
    expect(cites.filter(([, cite]) => !codes.has(cite.regulation))).toEqual([]);
    expect(cites.length).toBeGreaterThan(50);
  });

  test('a regulation was in force on the day from which it is cited', () => {
    const byCode = new Map(catalogue.regulations.map((r) => [r.code, r]));
    const early = (way: string, cite: Cite, on: unknown): string[] => {
      const regulation = byCode.get(cite.regulation);
      const inForce = regulation !== undefined && isIsoDate(on) && versionOn(regulation, on);
      return inForce ? [] : [`${way}: ${cite.regulation} was not in force on ${String(on)}`];
    };
    const keys = ['from', 'value', 'cite'];
    const dated = [
      ...inside<DatedEntry<unknown>>(unitKinds, keys, 'unitKinds'),
      ...inside<DatedEntry<unknown>>(cases, keys, 'cases'),
    ];
    const faults = [
      // Of a rule whose text changed each text is cited from its own first day.
      ...rules.flatMap((rule) =>
        'basis' in rule
          ? [rule.basis, ...(rule.limbs ?? [])]
              .flat()
              .flatMap(({ cite, from }) => early(rule.id, cite, from))
          : rule.cites.flatMap((cite) => early(rule.id, cite, rule.since)),
      ),
      ...dated.flatMap(([way, entry]) => early(way, entry.cite, entry.from)),
    ];
    expect(faults).toEqual([]);
    expect(dated.length).toBeGreaterThan(10);
  });

  test('versions of a regulation follow each other', () => {
    for (const { code, versions } of catalogue.regulations) {
      const ends = versions.slice(0, -1).map(({ until }) => until);
      expect([code, ...ends]).toEqual([code, ...versions.slice(1).map(({ from }) => from)]);
    }
  });

  test('every institution answers a row of the mission, and every row is listed once', () => {
    const rows = mission.map(([row]) => row as string);
    expect(new Set(rows).size).toBe(rows.length);
    const numbers = new Set(rows.map((row) => Number.parseInt(row.slice(1), 10)));
    expect([...numbers]).toEqual(Array.from({ length: 54 }, (_, i) => i + 1));
    const asked = institutions.flatMap((one) => one.asks);
    expect(asked.filter((row) => !rows.includes(row))).toEqual([]);
    expect(institutions.filter((one) => one.asks.length === 0)).toEqual([]);
  });
});

describe('what names something names something that is there', () => {
  const kinds = new Set(unitKinds.map(({ id }) => id));
  const named: readonly [string, readonly string[]][] = [
    ...activities.map((a): [string, readonly string[]] => [a.id, a.heldBy]),
    ...posts.map((p): [string, readonly string[]] => [p.id, p.in]),
    ...places.map((p): [string, readonly string[]] => [p.id, p.servedBy]),
    ...unitKinds.map((k): [string, readonly string[]] => [
      k.id,
      [...k.under, ...(k.guidedBy ?? [])],
    ]),
  ];
  test.each(named)('the kinds of unit that %s names', (_, ids) => {
    expect(ids.filter((id) => !kinds.has(id))).toEqual([]);
  });

  test('the permissions of roles', () => {
    const known = new Set(permissions.map(({ id }) => id));
    const used = roles.flatMap((role) => role.allows.map(({ permission }) => permission));
    expect(used.filter((id) => !known.has(id))).toEqual([]);
    expect([...known].filter((id) => !used.includes(id))).toEqual([]);
  });

  test('the handles are locked and their pages are written', () => {
    const lock = JSON.parse(readFileSync(resolve(root, 'handles.lock.json'), 'utf8'));
    const locked = new Set(lock.map(({ id }: { id: string }) => id));
    expect([...activities, ...cases, ...books].filter(({ id }) => !locked.has(id))).toEqual([]);
    const pages = new Set(filesBelow('docs', ['.md']));
    const wanted = [
      ...institutions.map(({ id }) => `docs/catalogue/${id}.md`),
      ...rules.map(({ id }) => `docs/rules/${id}.md`),
    ];
    expect(
      wanted.filter((page) => !pages.has(page)),
      'Run `npm run gen`.',
    ).toEqual([]);
  });
});

describe('what moves through steps', () => {
  const cited = (one: Cite) => citeText(one, regulationNames(catalogue)(one.regulation));
  const steps = cases.flatMap((kind) =>
    kind.stages.flatMap((stage) => stage.steps.map((step) => ({ kind, step }))),
  );

  test('every step is read aloud: since when, what, on whose word', () => {
    const said = steps.flatMap(({ kind, step }) => saidStep(kind, step, cited).lines);
    const way = /^(自\d{4}-\d\d-\d\d起，.+（《?.+）|由.+按表决规则V\d逐个表决)$/;
    expect(said.filter(({ zh }) => !way.test(zh)).map(({ zh }) => zh)).toEqual([]);
    const english = /^(since \d{4}-\d\d-\d\d, .+ \(.+\)|decided one by one by vote rule V\d: .+)$/;
    expect(said.filter(({ en }) => !english.test(en)).map(({ en }) => en)).toEqual([]);
    expect(said.length).toBeGreaterThan(50);
  });

  test('whoever may open a sealed field holds a permission that there is', () => {
    const known = new Set(['all', ...permissions.map(({ id }) => id)]);
    const seals = steps.flatMap(({ step }) => placedFields(step.documents.fields));
    expect(seals.filter(({ field }) => !known.has(field.seenBy))).toEqual([]);
    expect(seals.filter(({ field }) => field.sealed && field.seenBy === 'all')).toEqual([]);
  });

  test('a sealed case keeps what it found sealed', () => {
    const open = steps
      .filter(({ kind }) => kind.reading === 'sealed')
      .flatMap(({ step }) => placedFields(step.documents.fields))
      .filter(({ field }) => !field.sealed && ['text', 'file', 'date'].includes(field.kind));
    expect(open.map(({ path }) => path)).toEqual([]);
  });
});

test('the catalogue, read aloud', () => {
  const names = regulationNames(catalogue);
  const sentences = rules.map((rule) => explain(rule, null, names).zh);
  expect(sentences.filter((said) => !/^[A-Z]+\d+：自\d{4}-\d\d-\d\d起，.+。$/.test(said))).toEqual(
    [],
  );
  const define = filesBelow('src', ['.ts']).filter((path) => /\/define[^/]*\.ts$/.test(path));
  const words = define
    .map((path) => readFileSync(resolve(root, path), 'utf8').match(/[A-Za-z]{2,}/g)?.length ?? 0)
    .reduce((sum, count) => sum + count, 0);
  const whole = institutions.filter(({ notYet }) => notYet === undefined);
  const answered = new Set(whole.flatMap((one) => one.asks)).size;
  console.info(
    [
      ...sentences,
      `${answered} of ${mission.length} rows of the mission are answered.`,
      `${words} words in define.ts files / ${institutions.length} institutions = ` +
        `${Math.round(words / institutions.length)}; this should fall.`,
    ].join('\n'),
  );
});
