import { defect, unknown } from '../../engines/norm/define.ts';
import { text } from '../../kernel/text.ts';
import { educationRegulations } from '../law/cites.ts';
import { branches } from '../parts/branches.ts';
import committeeMeeting from '../parts/committeeMeeting.ts';
import { familyRecords } from '../parts/familyRecords.ts';
import { mayBeExcused } from '../parts/mayBeExcused.ts';
import { countedOf, lowTurnouts, nothingRead, seldomThere, yearsOf } from '../parts/turnout.ts';

const since = '2019-05-06';

/** Most members come to most gatherings; of the old, frail and long ill nothing is required. */
export default defect({
  id: 'MTG23',
  of: 'unit',
  needs: 'unit',
  on: branches,
  title: text('到会率偏低', 'a low turnout'),
  force: 'normally',
  since,
  cite: educationRegulations(29),
  cure: text(
    '了解缺席原因，谈心提醒并安排补学；属年老体弱、长期病假的，由支部认定后注明',
    'ask why, talk, and make up for what was missed; note who is frail or long ill',
  ),
  judge: (unit, facts, asOf) => {
    const records = familyRecords(unit.id, facts, { since, asOf });
    if (!records.known) return unknown(records.missing);
    const gatherings = records.value.filter(({ handle }) => handle !== committeeMeeting.id);
    const counted = countedOf(gatherings);
    const members = facts.members(unit.id, asOf);
    const held = members.known ? members.value.filter((one) => !mayBeExcused(one, facts)) : [];
    const years = held.flatMap((member) => yearsOf(member, facts, { since, asOf }));
    const isSilent = counted.length === 0 && years.every(({ known }) => known === 0);
    if (isSilent && gatherings.length > 0) return unknown(nothingRead);
    return [...lowTurnouts(counted, unit, facts, asOf), ...seldomThere(years, facts, asOf)];
  },
});
