import type { Stage, Step } from '../../engines/case/define.ts';
import { text } from '../../kernel/text.ts';
import archiveGrace from '../settings/development-archive-grace.ts';
import confirmationGrace from '../settings/development-confirmation-grace.ts';
import { applicant, committeeAbove, generalMeeting, introducers, ownBranch } from './devActors.ts';
import { reviewForm } from './devForms.ts';
import {
  archiveForm,
  confirmationApprovalForm,
  confirmationForm,
  oathForm,
  placementForm,
  requestForm,
} from './devFormsLater.ts';
import { answerOf, lastOf, prolongsRightly } from './devJudgements.ts';
import { confirmationWithin, oathWithin, probation, prolongedOnce } from './devNumbers.ts';
import { bothTexts, proposed, usualPractice } from './devTexts.ts';
import { step } from './step.ts';

const confirmation: Step = step({
  id: 'confirmation',
  name: text('支部大会讨论转正', 'general meeting on confirmation'),
  by: ownBranch,
  after: ['confirmation-request'],
  asked: bothTexts({}, 'must', 32),
  clauses: [
    { clause: 'wait', since: 'admission', who: applicant, terms: probation },
    {
      clause: 'until',
      step: 'confirmation',
      field: 'extendedUntil',
      who: applicant,
      terms: bothTexts({}, 'must', 31),
    },
    { clause: 'held', activity: generalMeeting, who: ownBranch, terms: bothTexts({}, 'must', 32) },
    {
      clause: 'says',
      field: 'heard',
      match: 'all',
      who: ownBranch,
      terms: bothTexts({ values: ['group', 'members', 'masses'] }, 'must', 32),
    },
    {
      clause: 'judged',
      says: text(
        '延长预备期不少于半年、不超过一年',
        'probation is prolonged by half a year to a year',
      ),
      of: (one, taken) => answerOf(prolongsRightly(one, taken)),
      who: ownBranch,
      terms: bothTexts({}, 'must', 31),
    },
  ],
  due: [{ from: 'admission', grace: confirmationGrace, again: 'extendedUntil', terms: probation }],
  documents: confirmationForm,
  vote: { rule: 'V3', heldAs: generalMeeting },
  outcomes: [
    {
      id: 'confirmed',
      name: text('按期转正', 'confirmed'),
      leads: 'on',
      vote: 'carried',
      effects: [],
    },
    {
      id: 'extended',
      name: text('延长预备期', 'probation prolonged'),
      leads: 'again',
      vote: 'carried',
      most: prolongedOnce,
      effects: [],
    },
    {
      id: 'cancelled',
      name: text('取消预备党员资格', 'probation ended'),
      leads: 'on',
      vote: 'carried',
      effects: [],
    },
    {
      id: 'undecided',
      name: text('未通过', 'not carried'),
      leads: 'again',
      vote: 'not-carried',
      effects: [],
    },
  ],
});

/** It approves what the meeting resolved, or nothing. */
const confirmationApproval: Step = step({
  id: 'confirmation-approval',
  name: text('上级党委审批转正', 'approval of the resolution on confirmation'),
  by: committeeAbove,
  after: ['confirmation'],
  asked: bothTexts({}, 'must', 33),
  clauses: [
    {
      clause: 'judged',
      says: text('审批结果与支部大会决议一致', 'what is approved is what the meeting resolved'),
      of: (one, taken) => answerOf(taken.outcome === lastOf(one, 'confirmation')?.outcome),
      who: committeeAbove,
      terms: bothTexts({}, 'must', 33),
    },
  ],
  due: [{ from: 'confirmation', terms: confirmationWithin }],
  documents: confirmationApprovalForm,
  outcomes: [
    {
      id: 'confirmed',
      name: text('批准转正', 'confirmed'),
      leads: 'on',
      vote: 'none',
      effects: [{ effect: 'confirm', from: { field: 'fullFrom' } }],
    },
    {
      id: 'cancelled',
      name: text('批准取消', 'ended'),
      leads: 'closes',
      vote: 'none',
      effects: [{ effect: 'endMembership', from: { step: 'confirmation' } }],
    },
  ],
});

export const confirming: Stage = {
  id: 'confirming',
  name: text('预备党员的教育考察和转正', 'probation and confirmation'),
  steps: [
    step({
      id: 'placement',
      name: text('编入党支部和党小组', 'placed in a branch and group'),
      by: ownBranch,
      after: ['approval'],
      asked: bothTexts({}, 'must', 28),
      documents: placementForm,
    }),
    step({
      id: 'oath',
      name: text('入党宣誓', 'oath'),
      by: ownBranch,
      after: ['approval'],
      asked: bothTexts({}, 'must', 29),
      due: [{ from: 'approval', terms: oathWithin }],
      documents: oathForm,
    }),
    step({
      id: 'continued-education',
      name: text('继续教育考察', 'review during probation'),
      by: introducers,
      after: ['placement'],
      asked: bothTexts({}, 'must', 31),
      recurs: {
        from: 'admission',
        until: 'confirmation',
        terms: usualPractice({ span: { months: 6 } }),
      },
      documents: reviewForm,
    }),
    step({
      id: 'confirmation-request',
      name: text('提出转正申请', 'confirmation asked for'),
      by: applicant,
      after: ['oath'],
      asked: bothTexts({}, 'must', 32),
      documents: requestForm,
    }),
    confirmation,
    confirmationApproval,
    step({
      id: 'archive',
      name: text('材料归档', 'file closed'),
      by: ownBranch,
      after: ['confirmation-approval'],
      asked: bothTexts({}, 'must', 36),
      due: [
        {
          from: 'confirmation-approval',
          grace: archiveGrace,
          terms: proposed({ span: { days: 0 } }, 'normally'),
        },
      ],
      documents: archiveForm,
      outcomes: [
        { id: 'filed', name: text('已归档', 'filed'), leads: 'closes', vote: 'none', effects: [] },
      ],
    }),
  ],
};
