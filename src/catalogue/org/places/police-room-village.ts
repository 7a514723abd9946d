import { placeKind } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';
import { localPractice } from '../../law/cites.ts';

export default placeKind({
  id: 'police-room-village',
  name: text('村级警务室', 'village police room'),
  synonyms: ['村警务室', '社区警务室', '警务室'],
  servedBy: ['branch', 'joint-branch', 'temporary-branch'],
  cite: localPractice(''),
});
