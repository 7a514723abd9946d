import { addDays } from '../../../kernel/date.ts';
import { planted } from './plant.ts';
import { changeStep, dayFrom, documents, noFurther, plantWays, without } from './ways.ts';

const { voting, large, squad } = planted;
/** From here on a step of the last weeks is one of the text of 2026. */
const newText = '2026-06-10';

/** Faults of ways that have not come to an approval. */
export const waysBefore = plantWays([
  {
    rule: 'DEV01',
    way: { branch: voting, step: 'apply', ago: 12, last: 'apply', age: 17 },
    wrong: noFurther,
  },
  {
    rule: 'DEV02',
    way: { branch: voting, step: 'apply', ago: 60, last: 'talk' },
    wrong: dayFrom('talk', 'apply', 1, 12),
  },
  {
    rule: 'DEV03',
    way: { branch: voting, step: 'activist', ago: 12, last: 'activist' },
    wrong: documents('activist', { decidedBy: undefined }),
  },
  {
    rule: 'DEV04',
    way: { branch: large, step: 'activist', ago: 12, last: 'activist' },
    wrong: documents('activist', { recommendedBy: [] }),
  },
  {
    rule: 'DEV05',
    way: { branch: large, step: 'target-choice', ago: 12, last: 'target-choice' },
    wrong: without('activist-filing'),
  },
  {
    rule: 'DEV06',
    way: { branch: squad, step: 'contacts', ago: 30, last: 'contacts' },
    wrong: documents('contacts', { contacts: [] }),
  },
  {
    rule: 'DEV07',
    way: { branch: squad, step: 'contacts', ago: 260, last: 'contacts' },
    wrong: noFurther,
  },
  {
    rule: 'DEV08',
    way: { branch: large, step: 'target-choice', ago: 12, last: 'target-choice' },
    wrong: dayFrom('target-choice', 'activist', 12, -8),
  },
  {
    rule: 'DEV09',
    since: newText,
    way: { branch: voting, step: 'target-consent', ago: 25, last: 'target-consent' },
    wrong: documents('target-consent', { noticeFrom: undefined, noticeTo: undefined }),
  },
  {
    rule: 'DEV10',
    way: { branch: large, step: 'target-consent', ago: 25, last: 'target-consent' },
    wrong: documents('target-consent', { consent: 'refused' }),
  },
  {
    rule: 'DEV11',
    way: { branch: large, step: 'target-choice', ago: 12, last: 'target-choice' },
    wrong: documents('target-choice', { heard: ['group', 'contacts', 'members'] }),
  },
  {
    rule: 'DEV17',
    way: { branch: squad, step: 'training', ago: 12, last: 'training' },
    wrong: documents('training', { days: 2, hours: 16 }),
  },
  {
    rule: 'DEV18',
    way: { branch: voting, step: 'pre-review', ago: 12, last: 'pre-review' },
    wrong: without('committee-review'),
  },
  {
    rule: 'DEV20',
    way: { branch: squad, step: 'pre-review', ago: 55, last: 'volunteer-form' },
    wrong: noFurther,
  },
  {
    rule: 'DEV38',
    way: { branch: large, step: 'talk', ago: 12, last: 'talk' },
    wrong: dayFrom('talk', 'apply', 0, -1),
  },
  {
    rule: 'DEV40',
    way: { branch: large, step: 'cultivation', ago: 100, last: 'cultivation' },
    wrong: (one) =>
      changeStep(one, 'cultivation', ({ on }) => {
        const same = { on: addDays(on, -20) };
        return { documents: { reports: [same, same] } };
      }),
  },
]);
