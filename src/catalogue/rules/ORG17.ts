import { defect, fault, fine, unknown } from '../../engines/norm/define.ts';
import { text } from '../../kernel/text.ts';
import { organRegulations } from '../law/cites.ts';
import { electedCommittees } from '../parts/committees.ts';
import { hasDiscipline } from '../parts/orgDiscipline.ts';

/** An elected committee has a discipline commission or, without one, a member for discipline. */
export default defect({
  id: 'ORG17',
  of: 'unit',
  needs: 'bureau',
  on: electedCommittees,
  title: text('党委没有纪委，也没有纪检委员', 'a committee with nobody for discipline'),
  force: 'normally',
  since: '2020-01-05',
  cite: organRegulations(''),
  cure: text(
    '增设纪律检查委员会，或选举纪检委员，报上级党组织批准',
    'set up a discipline commission or elect a member for discipline, and have it approved',
  ),
  judge: (unit, facts, asOf) => {
    const has = hasDiscipline(unit.id, facts, asOf);
    if (!has.known) return unknown(has.missing);
    if (has.value) return fine;
    return fault(
      text(
        '没有设纪律检查委员会，任职表中也没有纪检委员',
        'no discipline commission, and nobody in office for discipline',
      ),
    );
  },
});
