import { permission } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';

export default permission({
  id: 'ledger.check',
  name: text('复核账簿', 'check books'),
  does: 'writes',
});
