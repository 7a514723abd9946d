import type { ReplyOf } from '../client.ts';

type Unknown = ReplyOf<'GET /api/findings'>['unknowns'][number];

export interface UnknownGroup {
  readonly rule: string;
  readonly missing: Unknown['missing'];
  readonly units: readonly string[];
}

/** The same gap of many units is one line, those that concern most units first. */
export function grouped(unknowns: readonly Unknown[]): readonly UnknownGroup[] {
  const groups = new Map<string, UnknownGroup>();
  for (const { rule, missing, unitName } of unknowns) {
    const key = `${rule} ${missing.zh}`;
    const units = groups.get(key)?.units ?? [];
    groups.set(key, { rule, missing, units: [...units, unitName] });
  }
  return [...groups.values()].sort((a, b) => b.units.length - a.units.length);
}
