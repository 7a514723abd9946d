import { role } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';

export default role({
  id: 'security-admin',
  name: text('安全管理员', 'security administrator'),
  office: 'security-admin',
  meant: text(
    '管授权，不看业务数据；授权由两人完成。',
    'Gives and ends grants, with a second person; sees no business data.',
  ),
  allows: [{ permission: 'grant.manage', reach: 'unit-and-below' }],
});
