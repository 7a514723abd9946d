import { placeKind } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';
import { localPractice } from '../../law/cites.ts';

export default placeKind({
  id: 'police-room-central',
  name: text('中心警务室', 'central police room'),
  synonyms: ['中心警务室'],
  servedBy: ['branch', 'joint-branch', 'temporary-branch'],
  cite: localPractice(''),
});
