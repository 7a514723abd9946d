import { permission } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';

export default permission({
  id: 'norm.waive',
  name: text('豁免问题', 'waive findings'),
  does: 'writes',
});
