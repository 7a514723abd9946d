import { activity } from '../../engines/activity/define.ts';
import { text } from '../../kernel/text.ts';
import { educationRegulations } from '../law/cites.ts';
import { branches } from './branches.ts';
import { meetingElements, meetingForm } from './meetingForm.ts';

const name = text('主题党日', 'theme day');

/** 主题党日: the fixed day of the month of a branch; other activities may be parts of it. */
export default activity({
  id: 'theme-day',
  name,
  heldBy: branches.map((kind) => kind.id),
  participants: 'members',
  sittings: 'several',
  votes: ['V1'],
  synonyms: [
    '主题党日',
    '主题党日活动',
    '支部主题党日',
    '党日活动',
    '党员活动日',
    '党员主题日',
    '党日',
  ],
  elements: meetingElements,
  form: meetingForm('theme-day', name),
  cite: educationRegulations(16),
});
