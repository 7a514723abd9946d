import { unitKind } from '../../engines/org/define.ts';
import { text } from '../../kernel/text.ts';
import { branchRegulations } from '../law/cites.ts';

/** 党小组: part of a branch and no level of the Party; founded by the branch itself. */
export default unitKind({
  id: 'group',
  name: text('党小组', 'group'),
  code: 'XZ',
  standing: 'group',
  roll: 'nobody',
  under: ['branch', 'joint-branch', 'temporary-branch', 'retired-branch'],
  synonyms: ['党小组', '小组'],
  memberLimits: {
    allAtLeast: [
      { from: '2018-10-28', value: 3, cite: { ...branchRegulations(13), mark: 'secondary' } },
    ],
    formalAtLeast: [
      { from: '2018-10-28', value: 1, cite: { ...branchRegulations(13), mark: 'secondary' } },
    ],
  },
  cite: branchRegulations(13),
});
