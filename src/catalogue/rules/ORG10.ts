import { defect, fault, fine, unknown } from '../../engines/norm/define.ts';
import { daysBetween } from '../../kernel/date.ts';
import { text } from '../../kernel/text.ts';
import { branchRegulations } from '../law/cites.ts';
import { standingBranches } from '../parts/branches.ts';
import { vacantSince } from '../parts/orgVacancy.ts';
import vacancyDays from '../settings/vacancy-days.ts';

const noLimit = text('没有录入书记空缺的最长天数', 'the days of vacancy allowed are not entered');

/** A branch does not stay without a secretary for long. */
export default defect({
  id: 'ORG10',
  of: 'unit',
  needs: 'unit',
  on: standingBranches,
  title: text('书记长期空缺', 'a branch that has long been without a secretary'),
  force: 'must',
  since: '2018-10-28',
  cite: { ...branchRegulations(''), mark: 'verified' },
  cure: text(
    '及时补选书记，必要时请上级党组织指派',
    'elect a secretary soon, or, if need be, ask the committee above to send one',
  ),
  judge: (unit, facts, asOf) => {
    const limit = facts.setting(vacancyDays, unit.id, asOf);
    if (limit.state === 'unknown') return unknown(noLimit);
    if (limit.state === 'not-in-force') return fine;
    const since = vacantSince(unit, facts, asOf, limit.value);
    if (!since.known) return unknown(since.missing);
    if (since.value === null) return fine;
    const days = daysBetween(since.value, asOf);
    if (days <= limit.value) return fine;
    const en = `no secretary since ${since.value}, ${days} days, more than ${limit.value}`;
    return fault(text(`书记自${since.value}起空缺，已${days}天，超过${limit.value}天`, en));
  },
});
