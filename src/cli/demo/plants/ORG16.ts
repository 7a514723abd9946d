import { ofUnit, type Plant, planted } from './plant.ts';

const general = 'unit-6-general';

/** With the large branch the general branch above it has grown past a hundred. */
export const ORG16: Plant = {
  rule: 'ORG16',
  branch: planted.large,
  house: () => [{ ...ofUnit('ORG16', general), unit: general }],
};
