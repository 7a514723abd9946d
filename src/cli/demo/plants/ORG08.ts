import { branchIn, changeBranch, memberAt } from './change.ts';
import { ofMember, type Plant, planted } from './plant.ts';

/** The approval of the deputy secretary cannot be found. */
export const ORG08: Plant = {
  rule: 'ORG08',
  branch: planted.voting,
  house: (house) => {
    changeBranch(house, planted.voting, ({ offices }) => ({
      offices: offices.map((one) =>
        one.post === 'deputy-secretary' ? { ...one, documentNo: null } : one,
      ),
    }));
    return [ofMember('ORG08', memberAt(branchIn(house, planted.voting), 1))];
  },
};
