import { permission } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';

export default permission({
  id: 'roster.bulk',
  name: text('大批带出名册', 'take a large roster out'),
  does: 'reads',
});
