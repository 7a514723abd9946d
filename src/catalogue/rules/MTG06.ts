import { defect, fine, unknown } from '../../engines/norm/define.ts';
import { text } from '../../kernel/text.ts';
import { branchRegulations, educationRegulations } from '../law/cites.ts';
import themeDay from '../parts/themeDay.ts';
import { saysWhyMoved } from '../parts/themeDayContent.ts';
import { drift, tooFar, usualDayOf } from '../parts/usualDay.ts';
import themeDayDrift from '../settings/theme-day-drift.ts';

/** The theme day keeps to about the same day of every month. */
export default defect({
  id: 'MTG06',
  of: 'activity',
  needs: 'unit',
  on: [themeDay],
  title: text('主题党日没有相对固定在一天', 'a theme day far from its usual day'),
  force: 'normally',
  since: '2019-05-06',
  cite: [
    { ...educationRegulations(16), mark: 'secondary' },
    { ...branchRegulations(16), mark: 'secondary' },
  ],
  cure: text(
    '商定每月相对固定的一天；确需改期的，在记录中写明原因',
    'agree on about one day of every month; where it has to move, write down why',
  ),
  judge: (record, facts, asOf) => {
    const { on, unit } = record;
    if (on === null) return fine;
    const limit = facts.setting(themeDayDrift, unit, on);
    if (limit.state !== 'value') return fine;
    const usual = usualDayOf(unit, on.slice(0, 4), facts, asOf);
    if (!usual.known) return saysWhyMoved(record) ? fine : unknown(usual.missing);
    const far = usual.value === null ? 0 : drift(on, usual.value);
    if (usual.value === null || far <= limit.value || saysWhyMoved(record)) return fine;
    return tooFar(record, far, usual.value, limit.value);
  },
});
