import { activity } from '../../engines/activity/define.ts';
import { text } from '../../kernel/text.ts';
import { branchRegulations } from '../law/cites.ts';
import branchCommittee from '../org/branch-committee.ts';
import { meetingElements, meetingForm } from './meetingForm.ts';

const name = text('支部委员会会议', 'branch committee meeting');

/** 支部委员会会议: the daily leadership of the branch meets; half of its members make it valid. */
export default activity({
  id: 'committee-meeting',
  name,
  heldBy: [branchCommittee.id],
  participants: 'seats',
  sittings: 'one',
  votes: ['V4'],
  synonyms: [
    '支部委员会会议',
    '党支部委员会会议',
    '支部委员会',
    '党支部委员会',
    '支委会',
    '支委会会议',
    '支委会议',
    '支部委员会委员会议',
    '党支部委员会委员会议',
    '支委扩大会',
    '支委扩大会议',
  ],
  elements: meetingElements,
  form: meetingForm('committee-meeting', name),
  cite: branchRegulations(12),
});
