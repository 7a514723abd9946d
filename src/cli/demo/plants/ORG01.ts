import { addDays, dateOf, partsOf } from '../../../kernel/date.ts';
import { changeBranch } from './change.ts';
import { ofUnit, type Plant, planted } from './plant.ts';

/** Transfers have left three: two formal members and one who was admitted last December. */
export const ORG01: Plant = {
  rule: 'ORG01',
  branch: planted.small,
  house: (house) => {
    const joinedOn = dateOf(partsOf(house.today).year - 1, 12, 20);
    const on = addDays(joinedOn, 1);
    changeBranch(house, planted.small, ({ members }) => ({
      members: members
        .slice(0, 3)
        .map((one, i) =>
          i < 2 ? one : { ...one, joinedOn, on, fullOn: null, memberKind: 'probationary' },
        ),
    }));
    return [ofUnit('ORG01', planted.small)];
  },
};
