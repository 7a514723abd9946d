import { activity } from '../../engines/activity/define.ts';
import { text } from '../../kernel/text.ts';
import { branchRegulations } from '../law/cites.ts';
import { committees } from './committees.ts';
import lesson from './lesson.ts';
import { lessonElements, lessonForm } from './meetingForm.ts';

const name = text('书记讲党课', 'lesson by the secretary');

/** 书记讲党课: the secretary of a committee gives a lesson; it is a lesson of that unit as well. */
export default activity({
  id: 'secretary-lesson',
  name,
  heldBy: committees.map((kind) => kind.id),
  participants: 'members',
  sittings: 'several',
  votes: [],
  countsAs: [lesson.id],
  synonyms: ['书记讲党课', '书记上党课', '书记党课', '党委书记讲党课', '党委书记党课'],
  elements: lessonElements,
  form: lessonForm('secretary-lesson', name),
  cite: branchRegulations(16),
});
