import { activity } from '../../engines/activity/define.ts';
import { text } from '../../kernel/text.ts';
import { branchRegulations } from '../law/cites.ts';
import { branches } from './branches.ts';
import { meetingElements, meetingForm } from './meetingForm.ts';

const name = text('支部党员大会', 'branch general meeting');

/** 支部党员大会: the branch deliberates and decides; every member attends, formal members vote. */
export default activity({
  id: 'branch-assembly',
  name,
  heldBy: branches.map((kind) => kind.id),
  participants: 'members',
  sittings: 'one',
  votes: ['V1', 'V2', 'V3', 'V6', 'V7'],
  synonyms: [
    '支部党员大会',
    '党支部党员大会',
    '党支部大会',
    '党员大会',
    '支部大会',
    '全体党员大会',
    '支部全体党员大会',
    '支部全体党员会议',
    '全体党员会议',
    '党员会议',
    '党员代表大会',
    '党代会',
  ],
  elements: meetingElements,
  form: meetingForm('branch-assembly', name),
  cite: branchRegulations(11),
});
