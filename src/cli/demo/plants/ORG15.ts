import { changeMember } from './change.ts';
import { ofMember, type Plant, planted } from './plant.ts';

/** Somebody came back from secondment, and no group took him in. */
export const ORG15: Plant = {
  rule: 'ORG15',
  branch: planted.station,
  house: (house) => {
    const member = changeMember(house, planted.station, 12, () => ({ team: null }));
    return [ofMember('ORG15', member)];
  },
};
