import { role } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';

export default role({
  id: 'emergency-file-reader',
  name: text('应急查看个人档案', 'emergency reader of one file'),
  office: 'business',
  meant: text(
    '遇有急需时由本人申请、第二人同意，最长 1 小时，到时自动失效：只读一个人在一个单位的档案，不含密封信息；本人会被告知，事后由第三人审核签字。',
    'In need, asked for by its holder, agreed to by a second person, 1 hour at most: reads what one unit holds on one person, nothing sealed. The person is told; a third person signs afterwards.',
  ),
  mostHours: 1,
  allows: [{ permission: 'person.file', reach: 'unit' }],
});
