import { permission } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';

export default permission({
  id: 'case.discipline',
  name: text('办理处分和组织处置', 'keep sanctions and dispositions'),
  does: 'writes',
});
