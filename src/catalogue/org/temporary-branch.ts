import { unitKind } from '../../engines/org/define.ts';
import { text } from '../../kernel/text.ts';
import { branchRegulations } from '../law/cites.ts';

/**
 * 临时党支部: stands for one task; membership stays at home. Its officers are appointed, hence no
 * term; it neither admits members, nor collects dues, nor elects.
 */
export default unitKind({
  id: 'temporary-branch',
  name: text('临时党支部', 'temporary branch'),
  code: 'LZ',
  standing: 'branch',
  roll: 'guests',
  under: [
    'bureau-committee',
    'organ-committee',
    'unit-committee',
    'general-branch',
    'county-bureau',
  ],
  synonyms: ['临时党支部', '临时支部'],
  cite: branchRegulations(8),
});
