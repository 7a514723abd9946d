import { permission } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';

export default permission({
  id: 'case.review',
  name: text('办理政治审查', 'keep political reviews'),
  does: 'writes',
});
