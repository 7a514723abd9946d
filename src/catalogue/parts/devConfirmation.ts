import { type CaseVerdict, faultOn } from '../../engines/norm/define-case.ts';
import { addDays, type IsoDate } from '../../kernel/date.ts';
import type { CaseFact, Facts, StepFact } from '../../kernel/facts.ts';
import { dayIn } from '../../kernel/stepFields.ts';
import { text } from '../../kernel/text.ts';
import confirmationGrace from '../settings/development-confirmation-grace.ts';
import { lastOf, probationEnd, takenOf } from './devJudgements.ts';

/**
 * Every meeting waits for the end of probation as it stood then, whatever it resolves: to confirm,
 * to prolong, or nothing. To end probation it need not wait.
 */
export function confirmedTooEarly(one: CaseFact): readonly CaseVerdict[] {
  return takenOf(one, 'confirmation').flatMap(({ on, outcome }) => {
    const end = probationEnd(one, on);
    if (outcome === 'cancelled' || end === null || on >= end) return [];
    const says = text(`${on}讨论转正，预备期${end}才满`, `discussed on ${on}, over on ${end}`);
    return [faultOn(on, says)];
  });
}

/**
 * The meeting that answers the end of probation as it stands: the first since it was prolonged,
 * where it was. One that carried nothing answers too, and another may come on any day.
 */
function answering(one: CaseFact): StepFact | undefined {
  const all = takenOf(one, 'confirmation');
  const since = all.slice(all.findLastIndex(({ outcome }) => outcome === 'extended') + 1);
  const end = since[0] && probationEnd(one, since[0].on);
  return since.find(({ on }) => !end || on >= end) ?? since.at(-1);
}

/** A meeting that came too late, or has not come. */
export function confirmedTooLate(
  one: CaseFact,
  facts: Facts,
  asOf: IsoDate,
): readonly CaseVerdict[] {
  const meeting = answering(one);
  const [on, full] =
    meeting === undefined
      ? [asOf, probationEnd(one, null)]
      : [meeting.on, probationEnd(one, meeting.on)];
  if (full === null) return [];
  const grace = facts.setting(confirmationGrace, one.unit, on);
  if (grace.state !== 'value' || on <= addDays(full, grace.value)) return [];
  // Whoever was transferred in may be discussed later: another rule tells how much.
  if (dayIn(lastOf(one, 'placement'), 'transferredOn') !== undefined) return [];
  const isOpen = meeting === undefined;
  const zh = `预备期${full}期满，${isOpen ? '至今没有讨论' : `${on}才讨论`}`;
  const en = `probation was over on ${full}, ${isOpen ? 'not discussed' : `discussed on ${on}`}`;
  return [faultOn(on, text(zh, en))];
}
