import { defect, fault, fine, unknown } from '../../engines/norm/define.ts';
import { covers } from '../../kernel/period.ts';
import { text } from '../../kernel/text.ts';
import { educationRegulations } from '../law/cites.ts';
import { absentText, unsaidRank, unsaidTurnout } from '../parts/leadingCadre.ts';
import { fullPeriods } from '../parts/longAbsence.ts';
import { standingIn, turnsOf } from '../parts/turns.ts';

const since = '2019-05-06';

/** A leading cadre takes part in the life of the own branch, not only of the leadership. */
export default defect({
  id: 'MTG25',
  of: 'member',
  needs: 'unit',
  title: text('党员领导干部没有参加所在支部的组织生活', 'a leading cadre away from the own branch'),
  force: 'normally',
  since,
  cite: educationRegulations(16),
  cure: text(
    '提醒本人参加所在支部的组织生活，由支部如实记录到会；实际参加过的，核对签到表更正到会情况',
    'remind the member of the own branch; if he did take part, correct it from the sign-in sheet',
  ),
  judge: (member, facts, asOf) => {
    if (member.leads === false || member.excused === true) return fine;
    const quarters = fullPeriods('quarter', facts.span, { since, asOf }).filter((quarter) =>
      covers({ from: member.from ?? quarter.from, to: member.to }, quarter),
    );
    if (quarters.length === 0) return fine;
    const turns = turnsOf(member, facts);
    if (!turns.known) return unknown(turns.missing);
    const standings = quarters.map((one) => standingIn(turns.value, one));
    const absent = quarters.filter((_, i) => standings[i] === 'absent');
    if (absent.length === 0 && !standings.includes('open')) return fine;
    if (member.leads === undefined) return unknown(unsaidRank);
    return absent.length === 0 ? unknown(unsaidTurnout) : fault(absentText(absent));
  },
});
