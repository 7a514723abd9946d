import { permission } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';

export default permission({
  id: 'person.reveal',
  name: text('查看密封信息', 'open sealed fields of a person'),
  does: 'reads',
});
