import { branchIn, changeBranch, memberAt } from './change.ts';
import { ofUnit, type Plant, planted } from './plant.ts';

const key = `${planted.squad}-g3`;

/** A third group of two people. */
export const ORG13: Plant = {
  rule: 'ORG13',
  branch: planted.squad,
  house: (house) => {
    const before = branchIn(house, planted.squad);
    const [like] = before.groups;
    if (like === undefined) return [];
    const group = { ...like, key, name: '第三党小组' };
    const [leader, other] = [memberAt(before, 10), memberAt(before, 11)];
    changeBranch(house, planted.squad, ({ groups, members, offices }) => ({
      groups: [...groups, group],
      members: members.map((one) =>
        one.who === leader.who || one.who === other.who ? { ...one, team: key } : one,
      ),
      offices: [
        ...offices,
        ...offices
          .filter(({ unit }) => unit === like.key)
          .map((one) => ({ ...one, unit: key, who: leader.who, name: leader.name })),
      ],
    }));
    house.units = house.units.flatMap((unit) =>
      unit.key === before.groups.at(-1)?.key ? [unit, group] : [unit],
    );
    return [ofUnit('ORG13', key)];
  },
};
