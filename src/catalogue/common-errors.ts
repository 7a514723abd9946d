import { text } from '../kernel/text.ts';
import { institution } from './define.ts';
import MTG12 from './rules/MTG12.ts';
import MTG16 from './rules/MTG16.ts';
import MTG19 from './rules/MTG19.ts';
import MTG20 from './rules/MTG20.ts';
import MTG21 from './rules/MTG21.ts';
import MTG22 from './rules/MTG22.ts';
import MTG23 from './rules/MTG23.ts';
import MTG24 from './rules/MTG24.ts';
import MTG25 from './rules/MTG25.ts';
import MTG28 from './rules/MTG28.ts';
import MTG29 from './rules/MTG29.ts';
import ORG01 from './rules/ORG01.ts';
import ORG02 from './rules/ORG02.ts';
import REL11 from './rules/REL11.ts';

/** Faults that any record, roster or unit may have; the others stand with what they are about. */
export default institution({
  id: 'common-errors',
  name: text('日常党建工作常见问题纠错', 'Common errors and their correction'),
  pillar: 'grass-roots',
  asks: ['M49'],
  activities: [],
  duties: [],
  defects: [
    MTG12,
    MTG16,
    MTG19,
    MTG20,
    MTG21,
    MTG22,
    MTG23,
    MTG24,
    MTG25,
    MTG28,
    MTG29,
    ORG01,
    ORG02,
    REL11,
  ],
  leftToJudgement: [
    text('问题由谁造成、是否追责', 'who caused an error, and whether anybody answers for it'),
  ],
});
