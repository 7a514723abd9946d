import { hinders } from '../../engines/activity/duty.ts';
import { plainCode } from '../../kernel/plain.ts';
import type { Entry, Marks } from './marks.ts';

/** What became of a police number that was typed or scanned. */
export type SignIn =
  | { readonly is: 'came' | 'already'; readonly entry: Entry }
  | { readonly is: 'unknown' | 'several'; readonly number: string }
  | { readonly is: 'nothing' };

/** Looks for the number on the roll; whoever is there already stays as marked. */
export function signInBy(roll: readonly Entry[], marks: Marks, typed: string): SignIn {
  const number = plainCode(typed).toUpperCase();
  if (number === '') return { is: 'nothing' };
  const found = roll.filter(
    ({ policeNumber }) => plainCode(policeNumber ?? '').toUpperCase() === number,
  );
  const [entry, another] = found;
  if (entry === undefined) return { is: 'unknown', number };
  if (another !== undefined) return { is: 'several', number };
  return { is: marks.get(entry.person)?.mark === 'present' ? 'already' : 'came', entry };
}

/**
 * Whom the duty table keeps away from what begins then, and of whom nobody has said anything: a
 * proposal, which somebody confirms or overrules.
 */
export function onDuty(
  roll: readonly Entry[],
  marks: Marks,
  startsAt: string | null,
): readonly Entry[] {
  return roll.filter(({ expected, person, duty }) => {
    const away = duty?.because === 'duty' && hinders(duty, startsAt);
    return expected && away && !marks.has(person);
  });
}
