import { changeMember } from './change.ts';
import { ofMember, type Plant, planted } from './plant.ts';

/** The ID number of one member was never entered. */
export const REL11: Plant = {
  rule: 'REL11',
  branch: planted.station,
  house: (house) => {
    const member = changeMember(house, planted.station, 14, () => ({ idNumber: '' }));
    return [ofMember('REL11', member)];
  },
};
