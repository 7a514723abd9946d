import { text } from '../kernel/text.ts';
import { institution } from './define.ts';
import ELE01 from './rules/ELE01.ts';
import ELE02 from './rules/ELE02.ts';
import ELE03 from './rules/ELE03.ts';
import ELE04 from './rules/ELE04.ts';
import ELE23 from './rules/ELE23.ts';

/** Terms of elected bodies: the clock, the papers before its end, and what goes wrong with them. */
export default institution({
  id: 'elections',
  name: text('换届选举', 'elections when a term ends'),
  pillar: 'grass-roots',
  asks: ['M36'],
  activities: [],
  duties: [],
  defects: [ELE01, ELE02, ELE03, ELE04, ELE23],
  leftToJudgement: [
    text(
      '为什么延期或提前、理由是否充分，由上级党组织认定',
      'whether the reason for a delay or for an early election is good enough',
    ),
  ],
  notYet: [
    text(
      '候选人、选票、计票和选举大会本身（ELE05至ELE22、ELE24）',
      'candidates, ballots, the count and the election itself (ELE05 to ELE22, ELE24)',
    ),
  ],
});
