import { permission } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';

export default permission({
  id: 'setting.write',
  name: text('设定参数', 'enter dated settings'),
  does: 'writes',
});
