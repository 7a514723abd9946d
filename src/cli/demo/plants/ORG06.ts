import { dateOf, partsOf } from '../../../kernel/date.ts';
import { changeBranch, memberAt } from './change.ts';
import { ofUnit, type Plant, planted } from './plant.ts';

const posts = [
  ['secretary', 0],
  ['organisation-member', 1],
  ['publicity-member', 1],
  ['discipline-member', 2],
] as const;

/** Three people, and every one of them has a seat. */
export const ORG06: Plant = {
  rule: 'ORG06',
  branch: planted.small,
  house: (house) => {
    const on = dateOf(partsOf(house.today).year, 1, 1);
    changeBranch(house, planted.small, (branch) => {
      const [like] = branch.offices;
      if (like === undefined) return {};
      const body = 'branch-committee';
      const seats = posts.map(([post, place]) => {
        const { who, name } = memberAt(branch, place);
        return { ...like, who, name, post, body, on };
      });
      return { offices: seats };
    });
    return [ofUnit('ORG06', planted.small)];
  },
};
