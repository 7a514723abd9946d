import { addDays } from '../../../kernel/date.ts';
import { branchIn, changeMember } from './change.ts';
import { ofMember, type Plant, planted } from './plant.ts';

/** The secretary had been a formal member for four months when elected. */
export const ORG07: Plant = {
  rule: 'ORG07',
  branch: planted.large,
  house: (house) => {
    const { offices } = branchIn(house, planted.large);
    const elected = offices.find(({ post }) => post === 'secretary')?.on ?? house.today;
    const fullOn = addDays(elected, -120);
    const joinedOn = addDays(fullOn, -366);
    const secretary = changeMember(house, planted.large, 0, () => ({ fullOn, joinedOn }));
    return [ofMember('ORG07', secretary)];
  },
};
