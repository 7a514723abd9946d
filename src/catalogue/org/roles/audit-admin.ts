import { role } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';

export default role({
  id: 'audit-admin',
  name: text('审计管理员', 'audit administrator'),
  office: 'audit-admin',
  meant: text(
    '看审计记录，不看业务数据，不改任何设置。',
    'Reads the audit; sees no business data and changes nothing.',
  ),
  allows: [{ permission: 'audit.read', reach: 'unit-and-below' }],
});
