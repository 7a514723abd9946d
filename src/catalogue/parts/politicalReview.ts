import { caseKind } from '../../engines/case/define.ts';
import { form, openField } from '../../kernel/form.ts';
import { text } from '../../kernel/text.ts';
import { committeeAbove, ownBranch } from './devActors.ts';
import { bothTexts, rules2014 } from './devTexts.ts';
import { day, oneOfIfAny, option } from './formFields.ts';
import { reviewPapers } from './reviewPapers.ts';
import { step } from './step.ts';

/** Read by the few whom a seal lets in, kept in a sealed envelope. */
const sealed = { ...openField, seenBy: 'person.reveal', sealed: true, required: false } as const;
const note = { ...sealed, kind: 'text', lines: 'many', maxLength: 20_000 } as const;
const paper = { ...sealed, kind: 'file' } as const;

const askedForm = form({
  id: 'political-review-asked',
  name: text('政治审查事项', 'what is to be reviewed'),
  fields: { purpose: { ...note, label: text('审查事由', 'purpose') } },
});

const inquiryForm = form({
  id: 'political-review-inquiry',
  name: text('政治审查了解情况', 'what was asked and answered'),
  fields: {
    way: oneOfIfAny(
      text('方式', 'way'),
      option('talk', '同本人谈话', 'talk with the person'),
      option('file', '查阅档案', 'file'),
      option('people', '找人了解', 'people who know'),
      option('letter', '函调', 'letter'),
      option('visit', '外调', 'visit'),
      option('home', '征求户籍地和居住地党组织意见', 'organisations at home'),
    ),
    finding: { ...note, label: text('情况', 'what was found') },
    answer: { ...paper, label: text('证明材料或回函', 'testimony or letter') },
    signedOn: { ...day(text('材料落款日期', 'day on the paper')), ...sealed },
  },
});

const reportForm = form({
  id: 'political-review-report',
  name: text('政治审查综合报告', 'concluding report'),
  fields: { report: { ...paper, label: text('综合报告', 'report') } },
});

/** 政治审查: the papers are sealed; the way into the Party reads the conclusion alone. */
export default caseKind({
  id: 'political-review',
  name: text('政治审查', 'political review'),
  reading: 'sealed',
  papers: reviewPapers,
  cite: rules2014,
  stages: [
    {
      id: 'reviewing',
      name: text('审查', 'review'),
      steps: [
        step({
          id: 'asked',
          name: text('提出审查', 'review asked for'),
          by: ownBranch,
          asked: bothTexts({}, 'must', 16),
          documents: askedForm,
        }),
        step({
          id: 'inquiry',
          name: text('了解情况', 'inquiry'),
          by: ownBranch,
          after: ['asked'],
          asked: bothTexts({}, 'must', 16),
          recurs: { from: 'asked', until: 'report' },
          documents: inquiryForm,
        }),
        step({
          id: 'report',
          name: text('形成结论', 'conclusion'),
          by: committeeAbove,
          after: ['inquiry'],
          asked: bothTexts({}, 'must', 16),
          documents: reportForm,
          outcomes: [
            {
              id: 'qualified',
              name: text('合格', 'qualified'),
              leads: 'closes',
              vote: 'none',
              effects: [],
            },
            {
              id: 'unqualified',
              name: text('不合格', 'not qualified'),
              leads: 'closes',
              vote: 'none',
              effects: [],
            },
          ],
        }),
      ],
    },
  ],
});
