import type { Clause, Stage, Step } from '../../engines/case/define.ts';
import { text } from '../../kernel/text.ts';
import noticeCounting from '../settings/notice-counting.ts';
import { committeeAbove, ownBranch, ownCommittee } from './devActors.ts';
import { heard } from './devConfirms.ts';
import {
  conclusionForm,
  consentForm,
  introducersForm,
  targetForm,
  trainingForm,
} from './devForms.ts';
import {
  cultivation,
  introducersOf,
  leastReviews,
  noticeDays,
  trainingOf,
  unburdened,
} from './devNumbers.ts';
import { bothTexts, newText, rules2014, text2014 } from './devTexts.ts';
import politicalReview from './politicalReview.ts';
import { step } from './step.ts';

const choice: Step = step({
  id: 'target-choice',
  name: text('确定发展对象人选', 'choice of a candidate'),
  by: ownCommittee,
  after: ['activist-filing', 'contacts', 'cultivation'],
  asked: bothTexts({}, 'must', 13),
  clauses: [
    { clause: 'wait', since: 'activist', who: ownBranch, terms: cultivation },
    { clause: 'times', step: 'cultivation', who: ownBranch, terms: leastReviews },
    {
      clause: 'says',
      field: 'heard',
      match: 'all',
      who: ownBranch,
      terms: bothTexts({ values: ['group', 'contacts', 'members', 'masses'] }, 'normally', 13),
    },
  ],
  documents: targetForm,
  confirms: [heard],
});

/** Filing was enough in 2014; since 2026 the committee above agrees, and a notice goes up. */
const consentTerms: Extract<Clause, { clause: 'says' }>['terms'] = [
  { from: text2014, value: { values: ['filed', 'agreed'], force: 'must' }, cite: rules2014 },
  ...newText({ values: ['agreed'] }, 'must', 13),
];

const consent: Step = step({
  id: 'target-consent',
  name: text(
    '报上级党委并列为发展对象',
    'listed as a candidate, with the word of the committee above',
  ),
  by: committeeAbove,
  after: ['target-choice'],
  asked: bothTexts({}, 'must', 13),
  clauses: [
    { clause: 'says', field: 'consent', match: 'any', who: committeeAbove, terms: consentTerms },
    {
      clause: 'notice',
      from: 'noticeFrom',
      to: 'noticeTo',
      counting: noticeCounting,
      who: ownBranch,
      terms: noticeDays,
    },
    {
      clause: 'says',
      field: 'objections',
      match: 'any',
      who: ownBranch,
      terms: newText({ values: ['none', 'settled'] }, 'must', 13),
    },
  ],
  documents: consentForm,
});

const introduced: Step = step({
  id: 'introducers',
  name: text('确定入党介绍人', 'introducers chosen'),
  by: ownBranch,
  after: ['target-consent'],
  asked: bothTexts({}, 'must', 14),
  clauses: [
    {
      clause: 'people',
      field: 'introducers',
      standing: 'formal',
      who: ownBranch,
      terms: introducersOf,
    },
    {
      clause: 'people',
      field: 'introducers',
      standing: 'anybody',
      who: ownBranch,
      terms: unburdened,
    },
  ],
  documents: introducersForm,
});

const reviewed: Step = step({
  id: 'political-review',
  name: text('政治审查', 'political review concluded'),
  by: ownBranch,
  after: ['target-consent'],
  asked: bothTexts({}, 'must', 16),
  clauses: [
    {
      clause: 'decided',
      case: { id: politicalReview.id, name: politicalReview.name },
      outcomes: ['qualified'],
      who: ownBranch,
      terms: bothTexts({}, 'voids', 16),
    },
    {
      clause: 'says',
      field: 'conclusion',
      match: 'any',
      who: ownBranch,
      terms: bothTexts({ values: ['qualified'] }, 'voids', 16),
    },
  ],
  documents: conclusionForm,
});

const trained: Step = step({
  id: 'training',
  name: text('短期集中培训', 'training'),
  by: committeeAbove,
  after: ['target-consent'],
  asked: bothTexts({}, 'must', 17),
  clauses: [{ clause: 'enough', who: committeeAbove, terms: trainingOf }],
  documents: trainingForm,
});

export const choosing: Stage = {
  id: 'choosing',
  name: text('发展对象的确定和考察', 'choice and examination of candidates'),
  steps: [choice, consent, introduced, reviewed, trained],
};
