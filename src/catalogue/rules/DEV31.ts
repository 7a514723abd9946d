import { caseDefect, faultOn } from '../../engines/norm/define-case.ts';
import { addDays } from '../../kernel/date.ts';
import { text } from '../../kernel/text.ts';
import { development } from '../parts/devChecks.ts';
import { dayIn, lastOf, probationEnd } from '../parts/devJudgements.ts';
import { probation } from '../parts/devNumbers.ts';
import confirmationGrace from '../settings/development-confirmation-grace.ts';

/** Confirmation is discussed when probation is over, and soon after. */
export default caseDefect({
  id: 'DEV31',
  on: development,
  needs: 'unit',
  title: text('转正讨论过早或过晚', 'confirmation discussed too early or too late'),
  basis: probation,
  cure: text('期满后及时讨论；提前讨论的重新讨论', 'discuss it in time; if too early, once more'),
  judge: (one, facts, asOf) => {
    const meeting = lastOf(one, 'confirmation');
    const end = probationEnd(one, meeting?.on ?? null);
    if (end === null || lastOf(one, 'approval')?.outcome === 'refused') return [];
    const isBound = meeting?.outcome === 'confirmed' || meeting?.outcome === undefined;
    if (meeting !== undefined && isBound && meeting.on < end) {
      const zh = `${meeting.on}讨论转正，预备期${end}才满`;
      return [faultOn(meeting.on, text(zh, `discussed on ${meeting.on}, over on ${end}`))];
    }
    const isOpen = meeting === undefined || meeting.outcome === 'extended';
    const [on, full] = isOpen ? [asOf, probationEnd(one, null) ?? end] : [meeting.on, end];
    const grace = facts.setting(confirmationGrace, one.unit, on);
    if (grace.state !== 'value' || on <= addDays(full, grace.value)) return [];
    // Whoever was transferred in may be discussed later: another rule tells how much.
    if (dayIn(lastOf(one, 'placement'), 'transferredOn') !== undefined) return [];
    const zh = `预备期${full}期满，${isOpen ? '至今没有讨论' : `${on}才讨论`}`;
    const en = `probation was over on ${full}, ${isOpen ? 'not discussed' : `discussed on ${on}`}`;
    return [faultOn(on, text(zh, en))];
  },
});
