import { text } from '../../kernel/text.ts';
import { branch, committee, herewith, letterOf, onlyWhen } from './paperWords.ts';
import {
  type Called,
  decisionPaper,
  meetingPapers,
  talkPaper,
  toldPaper,
} from './sanctionPapers.ts';

const disposition: Called = { id: 'disposition', zh: '组织处置', en: 'disposition' };

const mended = letterOf(
  {
    id: 'disposition-review',
    name: text('关于{person.name}同志限期改正期满的决定', 'End of the time to mend: {person.name}'),
    step: 'review',
    from: committee,
    to: branch,
  },
  text(
    '{person.name}同志于{decision.on}被限期改正，期限至{decision.until}。期间表现：________。',
    '{person.name} was given time to mend on {decision.on}, until {decision.until}. Conduct since: ________.',
  ),
  onlyWhen(
    'review.outcome',
    [null, 'mended', 'persuaded', 'removed'],
    text('{review.on}决定：{review.outcome}。', 'Decided on {review.on}: {review.outcome}.'),
  ),
  herewith,
);

export const dispositionPapers = [
  talkPaper(disposition),
  ...meetingPapers(disposition),
  decisionPaper(disposition, ['none'], ['mend', 'persuaded', 'removed', 'suspended']),
  toldPaper(disposition),
  mended,
] as const;
