import { activity } from '../../engines/activity/define.ts';
import { text } from '../../kernel/text.ts';
import { branchRegulations } from '../law/cites.ts';
import { branches } from './branches.ts';
import { lessonElements, lessonForm } from './meetingForm.ts';

const name = text('党课', 'Party lesson');

/** 党课: a lesson for the members of a branch. */
export default activity({
  id: 'party-lesson',
  name,
  heldBy: branches.map((kind) => kind.id),
  participants: 'members',
  sittings: 'several',
  votes: [],
  synonyms: ['党课', '上党课', '讲党课', '专题党课', '微党课', '党课教育', '公开党课'],
  elements: lessonElements,
  form: lessonForm('party-lesson', name),
  cite: branchRegulations(16),
});
