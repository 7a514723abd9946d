import type { Activity } from './types.ts';

interface Line {
  readonly person: string;
  readonly mark: 'unconfirmed' | 'present' | 'leave' | 'absent';
  /** The parts at which the person was expected, and those of them that were missed. */
  readonly parts: readonly (string | number)[];
  readonly missed: readonly (string | number)[];
}

/** What may be held in several sittings decides nothing: who missed it may hear it afterwards. */
export function canBeMadeUp({ sittings }: Pick<Activity, 'sittings'>): boolean {
  return sittings > 1;
}

/**
 * Persons who were expected at one of these parts and are known to have missed it. Of who is
 * unconfirmed nobody has said that anything was missed.
 */
export function whoMissed<L extends Line>(
  attendance: readonly L[],
  parts: readonly L['parts'][number][],
): readonly L[] {
  return attendance.filter(({ mark, parts: expected, missed }) => {
    if (mark === 'unconfirmed') return false;
    const own = parts.filter((part) => expected.includes(part));
    return mark === 'present' ? own.some((part) => missed.includes(part)) : own.length > 0;
  });
}
