import type { ActivityFact } from '../../kernel/facts.ts';

type Content = Pick<ActivityFact, 'agenda' | 'gist' | 'resolutions'>;

/**
 * What rules read of a record's form: the lists `agenda` (by `topic`) and `resolutions` (by
 * `text`), and the text `gist`. A form that has no such field leaves the fact unsaid; a form that
 * has it and was left empty says that there is none.
 */
export function contentFacts(
  fields: Readonly<Record<string, unknown>>,
  value: Readonly<Record<string, unknown>>,
): Content {
  const has = (id: string) => Object.hasOwn(fields, id);
  return {
    ...(has('agenda') ? { agenda: listOf(value.agenda, 'topic') } : {}),
    ...(has('gist') ? { gist: textOf(value.gist) } : {}),
    ...(has('resolutions') ? { resolutions: listOf(value.resolutions, 'text') } : {}),
  };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function listOf(value: unknown, key: string): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((row: Readonly<Record<string, unknown>>) => textOf(row[key]) ?? []);
}
