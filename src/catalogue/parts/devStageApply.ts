import type { Stage, Step } from '../../engines/case/define.ts';
import { text } from '../../kernel/text.ts';
import reviewGrace from '../settings/development-review-grace.ts';
import { applicant, committeeAbove, contacts, ownBranch, ownCommittee } from './devActors.ts';
import { recommended, reportsHandedIn } from './devConfirms.ts';
import {
  activistForm,
  applicationForm,
  contactsForm,
  filingForm,
  reviewForm,
  talkForm,
} from './devForms.ts';
import { contactsOf, leastAge, reviewEvery, talkWithin } from './devNumbers.ts';
import { bothTexts, usualPractice } from './devTexts.ts';
import { step } from './step.ts';

export const applying: Stage = {
  id: 'applying',
  name: text('申请入党', 'applying'),
  steps: [
    step({
      id: 'apply',
      name: text('递交入党申请书', 'application handed in'),
      by: applicant,
      asked: bothTexts({}, 'must', 6),
      clauses: [{ clause: 'age', who: applicant, terms: leastAge }],
      documents: applicationForm,
    }),
    step({
      id: 'talk',
      name: text('党组织派人谈话', 'talk with the applicant'),
      by: ownBranch,
      after: ['apply'],
      asked: bothTexts({}, 'must', 7),
      due: [{ from: 'apply', terms: talkWithin }],
      documents: talkForm,
    }),
  ],
};

const activist: Step = step({
  id: 'activist',
  name: text('推荐和确定入党积极分子', 'choice as an activist'),
  by: ownCommittee,
  after: ['talk'],
  asked: bothTexts({}, 'must', 8),
  clauses: [
    {
      clause: 'says',
      field: 'decidedBy',
      match: 'any',
      who: ownCommittee,
      terms: bothTexts({ values: ['branch-committee', 'assembly'] }, 'must', 8),
    },
    {
      clause: 'says',
      field: 'recommendedBy',
      match: 'any',
      who: ownBranch,
      terms: usualPractice({ values: ['members', 'league'] }),
    },
  ],
  documents: activistForm,
  confirms: [recommended],
});

export const cultivating: Stage = {
  id: 'cultivating',
  name: text('入党积极分子的确定和培养教育', 'choice and cultivation of activists'),
  steps: [
    activist,
    step({
      id: 'activist-filing',
      name: text('积极分子报上级党委备案', 'activist filed with the committee above'),
      by: committeeAbove,
      after: ['activist'],
      asked: bothTexts({}, 'must', 8),
      documents: filingForm,
    }),
    step({
      id: 'contacts',
      name: text('指定培养联系人', 'contacts appointed'),
      by: ownBranch,
      after: ['activist'],
      asked: bothTexts({}, 'must', 9),
      clauses: [
        {
          clause: 'people',
          field: 'contacts',
          standing: 'formal',
          who: ownBranch,
          terms: contactsOf,
        },
      ],
      documents: contactsForm,
    }),
    step({
      id: 'cultivation',
      name: text('培养教育考察', 'half-yearly review of an activist'),
      by: contacts,
      after: ['contacts'],
      asked: bothTexts({}, 'must', 11),
      recurs: {
        from: 'activist',
        until: 'target-choice',
        grace: reviewGrace,
        terms: reviewEvery,
      },
      documents: reviewForm,
      confirms: [reportsHandedIn],
    }),
  ],
};
