import type { Clause, Stage, Step } from '../../engines/case/define.ts';
import { text } from '../../kernel/text.ts';
import reviewMonths from '../settings/development-review-months.ts';
import {
  applicant,
  committeeAbove,
  generalMeeting,
  organisationDepartment,
  ownBranch,
  ownCommittee,
} from './devActors.ts';
import { introducersSpoke } from './devConfirms.ts';
import { filingForm } from './devForms.ts';
import {
  admissionForm,
  approvalForm,
  approvalTalkForm,
  committeeReviewForm,
  preReviewForm,
  volunteerForm,
} from './devFormsLater.ts';
import { answerOf, leavesSoon } from './devJudgements.ts';
import { approvalWithin, meetingWithin } from './devNumbers.ts';
import { bothTexts, newText, usualPractice } from './devTexts.ts';
import politicalReview from './politicalReview.ts';
import { step } from './step.ts';

/** Nothing is void for want of a place: whoever goes on is told, and those above are asked. */
const placeLeft: Clause = {
  clause: 'place',
  who: committeeAbove,
  terms: newText({}, 'normally', 38),
};

const admission: Step = step({
  id: 'admission',
  name: text('支部大会讨论接收预备党员', 'general meeting on admission'),
  by: ownBranch,
  after: ['pre-review', 'volunteer-form'],
  asked: bothTexts({}, 'must', 20),
  clauses: [
    {
      clause: 'decided',
      case: { id: politicalReview.id, name: politicalReview.name },
      outcomes: ['qualified'],
      holds: reviewMonths,
      who: ownBranch,
      terms: usualPractice({}),
    },
    { clause: 'held', activity: generalMeeting, who: ownBranch, terms: bothTexts({}, 'must', 19) },
    placeLeft,
    {
      clause: 'says',
      field: 'introducersSpoke',
      match: 'any',
      who: ownBranch,
      terms: bothTexts({ values: ['both'] }, 'normally', 20),
    },
    {
      clause: 'judged',
      says: text('三个月内将离开单位的，一般不办理', 'nobody who leaves within three months'),
      of: (one, taken) => answerOf(!leavesSoon(one, taken.on)),
      who: applicant,
      terms: bothTexts({}, 'normally', 18),
    },
  ],
  due: [{ from: 'pre-review', terms: meetingWithin }],
  documents: admissionForm,
  confirms: [introducersSpoke],
  vote: { rule: 'V2', heldAs: generalMeeting },
  outcomes: [
    {
      id: 'admitted',
      name: text('通过接收', 'admitted'),
      leads: 'on',
      vote: 'carried',
      effects: [],
    },
    {
      id: 'refused',
      name: text('未通过', 'not admitted'),
      leads: 'again',
      vote: 'not-carried',
      effects: [],
    },
  ],
});

/** Membership counts from the meeting, and is there once the committee has approved. */
const approval: Step = step({
  id: 'approval',
  name: text('上级党委审批', 'approval of admission'),
  by: committeeAbove,
  after: ['admission', 'approval-talk'],
  asked: bothTexts({}, 'must', 24),
  due: [{ from: 'admission', terms: approvalWithin }],
  documents: approvalForm,
  vote: { rule: 'V5', heldAs: committeeAbove },
  outcomes: [
    {
      id: 'approved',
      name: text('批准', 'approved'),
      leads: 'on',
      vote: 'carried',
      effects: [{ effect: 'admit', from: { step: 'admission' } }],
    },
    {
      id: 'refused',
      name: text('不批准', 'refused'),
      leads: 'closes',
      vote: 'not-carried',
      effects: [],
    },
  ],
});

export const admitting: Stage = {
  id: 'admitting',
  name: text('预备党员的接收', 'admission on probation'),
  steps: [
    step({
      id: 'committee-review',
      name: text('支部委员会审查', 'review by the branch committee'),
      by: ownCommittee,
      after: ['introducers', 'political-review', 'training'],
      asked: bothTexts({}, 'must', 18),
      documents: committeeReviewForm,
    }),
    step({
      id: 'pre-review',
      name: text('上级党委预审', 'review beforehand by the committee above'),
      by: committeeAbove,
      after: ['committee-review'],
      asked: bothTexts({}, 'must', 18),
      clauses: [placeLeft],
      documents: preReviewForm,
    }),
    step({
      id: 'volunteer-form',
      name: text('填写入党志愿书', 'application form filled in'),
      by: applicant,
      after: ['pre-review'],
      asked: bothTexts({}, 'must', 18),
      documents: volunteerForm,
    }),
    admission,
    step({
      id: 'approval-talk',
      name: text('上级党委派人谈话', 'talk on behalf of the committee above'),
      by: committeeAbove,
      after: ['admission'],
      asked: bothTexts({}, 'must', 23),
      clauses: [
        {
          clause: 'says',
          field: 'talkedBy',
          match: 'any',
          who: committeeAbove,
          terms: bothTexts({ values: ['committee-member', 'organiser'] }, 'must', 23),
        },
      ],
      documents: approvalTalkForm,
    }),
    approval,
    step({
      id: 'approval-filing',
      name: text('再上一级党委组织部门备案', 'filed one level up'),
      by: organisationDepartment,
      after: ['approval'],
      asked: bothTexts({}, 'must', 25),
      documents: filingForm,
    }),
  ],
};
