import { permission } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';

export default permission({
  id: 'ledger.read',
  name: text('查看账簿', 'read books'),
  does: 'reads',
});
