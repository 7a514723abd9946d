import { role } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';

export default role({
  id: 'system-admin',
  name: text('系统管理员', 'system administrator'),
  office: 'system-admin',
  meant: text(
    '管账号的开通和停用，不看业务数据。',
    'Opens and closes accounts; sees no business data.',
  ),
  allows: [{ permission: 'account.manage', reach: 'unit-and-below' }],
});
