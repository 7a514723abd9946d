import type { ActivityFact, FollowUpFact } from '../../kernel/facts.ts';

type Content = Pick<
  ActivityFact,
  'agenda' | 'gist' | 'resolutions' | 'followUp' | 'lecturer' | 'plan'
>;
type Loose = Readonly<Record<string, unknown>>;

/**
 * What rules read of a record's form: the lists `agenda` (by `topic`) and `resolutions` (by
 * `text`, with `owner` and `due`), and the texts `gist`, `lecturer` and `plan`. A form that has no
 * such field leaves the fact unsaid; a form that has it and was left empty says that there is none.
 */
export function contentFacts(fields: Loose, value: Loose): Content {
  const has = (id: string) => Object.hasOwn(fields, id);
  return {
    ...(has('agenda') ? { agenda: listOf(value.agenda, 'topic') } : {}),
    ...(has('gist') ? { gist: textOf(value.gist) } : {}),
    ...(has('resolutions') ? { resolutions: listOf(value.resolutions, 'text') } : {}),
    ...followUpOf(fields.resolutions, rowsOf(value.resolutions)),
    ...(has('lecturer') ? { lecturer: textOf(value.lecturer) } : {}),
    ...(has('plan') ? { plan: textOf(value.plan) } : {}),
  };
}

/** Who sees to the resolutions until when: none where any of them does not say so. */
function followUpOf(field: unknown, rows: readonly Loose[]): Pick<ActivityFact, 'followUp'> {
  const columns = isLoose(field) && isLoose(field.of) ? field.of : {};
  const written = rows.filter((row) => textOf(row.text) !== null);
  const said = (['owner', 'due'] as const).flatMap((key) => {
    if (!Object.hasOwn(columns, key)) return [];
    const each = written.flatMap((row) => textOf(row[key]) ?? []);
    const all = written.length > 0 && each.length === written.length;
    return [[key, all ? each.join('、') : null] as const];
  });
  if (said.length === 0) return {};
  const followUp: FollowUpFact = Object.fromEntries(said);
  return { followUp };
}

function isLoose(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function rowsOf(value: unknown): readonly Loose[] {
  return Array.isArray(value) ? value.filter(isLoose) : [];
}

function listOf(value: unknown, key: string): readonly string[] {
  return rowsOf(value).flatMap((row) => textOf(row[key]) ?? []);
}
