import { changeBranch } from './change.ts';
import { type Plant, planted } from './plant.ts';

/** The seat for publicity was filled, and what its holder does was never said. */
export const ORG05: Plant = {
  rule: 'ORG05',
  branch: planted.station,
  house: (house) => {
    const key = planted.station;
    changeBranch(house, key, ({ offices }) => ({
      offices: offices.map((one) =>
        one.post === 'publicity-member' ? { ...one, post: 'committee-member' } : one,
      ),
    }));
    const subject = { type: 'unit', key, body: 'branch-committee' } as const;
    return [{ rule: 'ORG05', subject, period: null }];
  },
};
