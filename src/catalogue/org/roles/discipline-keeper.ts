import { role } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';

export default role({
  id: 'discipline-keeper',
  name: text('处分和处置经办人', 'keeper of discipline'),
  office: 'business',
  meant: text(
    '授权单位为党委，一般只给纪检和组织各一人：办理处分和组织处置，读其全部内容，本人的除外。其他任何角色不知道有没有这件事，只看得到某人当天能不能表决、能不能当介绍人。涉及退出名册的（开除、劝退、除名）还要有名册权限。',
    'Granted on a committee, to one or two persons: keeps sanctions and dispositions and reads all of them but her own. Nobody else learns that there is one: only whether somebody may vote or introduce on a day. What ends a membership takes the permission to change the roster too.',
  ),
  allows: [
    { permission: 'roster.read', reach: 'unit-and-below' },
    { permission: 'case.discipline', reach: 'unit-and-below' },
  ],
});
