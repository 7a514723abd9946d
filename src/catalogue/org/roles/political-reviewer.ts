import { role } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';

export default role({
  id: 'political-reviewer',
  name: text('政治审查经办人', 'political reviewer'),
  office: 'business',
  meant: text(
    '授权单位为支部或其上级党委，一般只给一两个人：办理政治审查，读其全部内容。其他任何角色只看得到结论。',
    'Granted on a branch or a committee above it, to one or two persons: keeps political reviews and reads all of them. Everybody else reads the conclusion alone.',
  ),
  allows: [
    { permission: 'roster.read', reach: 'unit-and-below' },
    { permission: 'case.review', reach: 'unit-and-below' },
  ],
});
