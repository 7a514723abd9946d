import { addDays } from '../../../kernel/date.ts';
import { changeBranch, memberAt } from './change.ts';
import { type Plant, planted } from './plant.ts';

/** Three more seats than a committee may have, taken yesterday. */
export const ORG04: Plant = {
  rule: 'ORG04',
  branch: planted.large,
  house: (house) => {
    const on = addDays(house.today, -1);
    const key = planted.large;
    changeBranch(house, key, (branch) => {
      const [like] = branch.offices;
      if (like === undefined) return {};
      const seats = [10, 11, 12].map((place) => {
        const { who, name } = memberAt(branch, place);
        return { ...like, who, name, post: 'committee-member', on };
      });
      return { offices: [...branch.offices, ...seats] };
    });
    const subject = { type: 'unit', key, body: 'branch-committee' } as const;
    return [{ rule: 'ORG04', subject, period: null }];
  },
};
