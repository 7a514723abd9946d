import type { ActivityFact, FollowUpFact } from '../../kernel/facts.ts';

type Content = Pick<
  ActivityFact,
  'agenda' | 'gist' | 'resolutions' | 'followUp' | 'lecturer' | 'plan'
>;
type Loose = Readonly<Record<string, unknown>>;

/** The last word on what became of a resolution, by its words. */
export type Outcomes = ReadonlyMap<string, string>;

/** The list of a form that holds resolutions; each has `text`, and may have `owner` and `due`. */
export const resolutionList = 'resolutions';

/**
 * What rules read of a record's form: the lists `agenda` (by `topic`) and `resolutions` (by
 * `text`, with `owner` and `due`), and the texts `gist`, `lecturer` and `plan`. A form that has no
 * such field leaves the fact unsaid; a form that has it and was left empty says that there is none.
 * Without `outcomes` nothing is said of what became of the resolutions.
 */
export function contentFacts(fields: Loose, value: Loose, outcomes?: Outcomes): Content {
  const has = (id: string) => Object.hasOwn(fields, id);
  return {
    ...(has('agenda') ? { agenda: listOf(value.agenda, 'topic') } : {}),
    ...(has('gist') ? { gist: textOf(value.gist) } : {}),
    ...(has('resolutions') ? { resolutions: listOf(value.resolutions, 'text') } : {}),
    ...followUpOf(fields[resolutionList], rowsOf(value[resolutionList]), outcomes),
    ...(has('lecturer') ? { lecturer: textOf(value.lecturer) } : {}),
    ...(has('plan') ? { plan: textOf(value.plan) } : {}),
  };
}

/**
 * Who sees to the resolutions, until when, and what became of them: none where any of them does not
 * say so. The day is that of the first of which nobody has said what became of it.
 */
function followUpOf(
  field: unknown,
  rows: readonly Loose[],
  outcomes: Outcomes | undefined,
): Pick<ActivityFact, 'followUp'> {
  const columns = isLoose(field) && isLoose(field.of) ? field.of : {};
  const has = (key: string) => Object.hasOwn(columns, key);
  if (!has('owner') && !has('due')) return {};
  const written = rows.filter((row) => textOf(row.text) !== null);
  const told = written.map((row) => outcomes?.get(textOf(row.text) ?? '') ?? null);
  const open = written.filter((_, i) => told[i] === null);
  const dues =
    open.length === 0 ? allOf(written, 'due') : allOf(written, 'due') && allOf(open, 'due');
  const [first = null] = dues?.toSorted() ?? [];
  const followUp: FollowUpFact = {
    ...(has('owner') ? { owner: allOf(written, 'owner')?.join('、') ?? null } : {}),
    ...(has('due') ? { due: first } : {}),
    ...(outcomes && written.length > 0
      ? { outcome: open.length === 0 ? told.join('；') : null }
      : {}),
  };
  return { followUp };
}

/** What every row says, or null where one of them does not, or there is none. */
function allOf(rows: readonly Loose[], key: string): readonly string[] | null {
  const each = rows.flatMap((row) => textOf(row[key]) ?? []);
  return rows.length > 0 && each.length === rows.length ? each : null;
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
