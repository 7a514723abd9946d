import { activity } from '../../engines/activity/define.ts';
import { text } from '../../kernel/text.ts';
import { branchRegulations } from '../law/cites.ts';
import group from '../org/group.ts';
import { meetingElements, meetingForm } from './meetingForm.ts';

const name = text('党小组会', 'group meeting');

/** 党小组会: a group studies, talks and criticises. */
export default activity({
  id: 'group-meeting',
  name,
  heldBy: [group.id],
  participants: 'members',
  sittings: 'one',
  votes: [],
  synonyms: ['党小组会', '党小组会议', '小组会', '小组会议', '党小组学习会', '党小组活动'],
  elements: meetingElements,
  form: meetingForm('group-meeting', name),
  cite: branchRegulations(13),
});
