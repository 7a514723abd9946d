import { permission } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';

export default permission({
  id: 'ledger.post',
  name: text('登记账簿', 'post in a unit’s books'),
  does: 'writes',
});
