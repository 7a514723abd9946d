import { addDays } from '../../../kernel/date.ts';
import { daysOf } from '../days.ts';
import type { PlannedGathering } from '../plan.ts';
import { allOf, changeMember, inQuarter, replacePart } from './change.ts';
import { ofRecord, type Plant, planted } from './plant.ts';

const spoken = /入党|发展对象|预备党员/;

/** Admitted in the third quarter, and no committee meeting before speaks of it. */
export const MTG13: Plant = {
  rule: 'MTG13',
  branch: planted.voting,
  house: (house) => {
    const days = daysOf(planted.voting, house.today).filter(({ hasAssembly }) => hasAssembly);
    const day = days[2]?.themeDay;
    if (day === undefined || day >= house.today) return [];
    changeMember(house, planted.voting, 16, () => ({
      ...{
        memberKind: 'probationary',
        joinedOn: day,
        fullOn: null,
        on: addDays(day, 1),
        flags: [],
      },
    }));
    return [];
  },
  held: (year) => {
    const held = inQuarter(year, 'branch-assembly', 3);
    if (held === undefined) return [];
    for (const meeting of allOf(year, 'committee-meeting')) {
      const { heldOn } = meeting.record;
      const isNear = addDays(held.record.heldOn, -100) <= heldOn && heldOn <= held.record.heldOn;
      if (isNear) replacePart(year, meeting, 'committee-meeting', without);
    }
    return [ofRecord('MTG13', held)];
  },
};

/** The sentences and items that say nothing of it. */
function without({ content }: PlannedGathering['record']['parts'][number]) {
  const { agenda, gist } = content;
  const items = Array.isArray(agenda) ? agenda : [];
  const sentences = String(gist).split(/(?<=。)/);
  return {
    content: {
      ...content,
      agenda: items.filter((item) => !spoken.test(String(item?.topic))),
      gist: sentences.filter((one) => !spoken.test(one)).join(''),
    },
  };
}
