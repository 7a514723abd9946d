import { type CaseVerdict, caseDefect, faultOn } from '../../engines/norm/define-case.ts';
import { addDays, type IsoDate } from '../../kernel/date.ts';
import type { CaseFact, Facts } from '../../kernel/facts.ts';
import { text } from '../../kernel/text.ts';
import { development } from '../parts/devChecks.ts';
import { dayIn, lastOf, probationEnd, takenOf } from '../parts/devJudgements.ts';
import { probation } from '../parts/devNumbers.ts';
import confirmationGrace from '../settings/development-confirmation-grace.ts';

/**
 * Every meeting waits for the end of probation as it stood then, whatever it resolves: to confirm,
 * to prolong, or nothing. To end probation it need not wait.
 */
function tooEarly(one: CaseFact): readonly CaseVerdict[] {
  return takenOf(one, 'confirmation').flatMap(({ on, outcome }) => {
    const end = probationEnd(one, on);
    if (outcome === 'cancelled' || end === null || on >= end) return [];
    const says = text(`${on}讨论转正，预备期${end}才满`, `discussed on ${on}, over on ${end}`);
    return [faultOn(on, says)];
  });
}

function tooLate(one: CaseFact, facts: Facts, asOf: IsoDate): readonly CaseVerdict[] {
  const meeting = lastOf(one, 'confirmation');
  const isOpen = meeting === undefined || meeting.outcome === 'extended';
  const [on, full] = isOpen
    ? [asOf, probationEnd(one, null)]
    : [meeting.on, probationEnd(one, meeting.on)];
  if (full === null) return [];
  const grace = facts.setting(confirmationGrace, one.unit, on);
  if (grace.state !== 'value' || on <= addDays(full, grace.value)) return [];
  // Whoever was transferred in may be discussed later: another rule tells how much.
  if (dayIn(lastOf(one, 'placement'), 'transferredOn') !== undefined) return [];
  const zh = `预备期${full}期满，${isOpen ? '至今没有讨论' : `${on}才讨论`}`;
  const en = `probation was over on ${full}, ${isOpen ? 'not discussed' : `discussed on ${on}`}`;
  return [faultOn(on, text(zh, en))];
}

/** Confirmation is discussed when probation is over, and soon after. */
export default caseDefect({
  id: 'DEV31',
  on: development,
  needs: 'unit',
  title: text('转正讨论过早或过晚', 'confirmation discussed too early or too late'),
  basis: probation,
  cure: text('期满后及时讨论；提前讨论的重新讨论', 'discuss it in time; if too early, once more'),
  judge: (one, facts, asOf) =>
    lastOf(one, 'approval')?.outcome === 'refused'
      ? []
      : [...tooEarly(one), ...tooLate(one, facts, asOf)],
});
