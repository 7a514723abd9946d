import { permission } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';

export default permission({
  id: 'case.record',
  name: text('登记本单位的步骤', 'record a unit’s own steps'),
  does: 'writes',
});
