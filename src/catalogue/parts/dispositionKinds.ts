import type { Outcome, Step } from '../../engines/case/define.ts';
import { form } from '../../kernel/form.ts';
import { type Text, text } from '../../kernel/text.ts';
import { committeeAbove } from './devActors.ts';
import { decisionFields } from './disciplineSteps.ts';
import { oneOfIfAny, option } from './formFields.ts';
import { rejoinsLate } from './sanctionKinds.ts';
import { barredByEducation, barredByPractice, educationAsks } from './sanctionTexts.ts';
import { step } from './step.ts';

/** Dispositions, what each bars, and what follows when their time is over. */
const ends = (id: string, name: Text, at: string): Outcome => ({
  ...{ id, name, leads: 'on', vote: 'none' },
  effects: [{ effect: 'endMembership', from: { step: at } }],
  bars: rejoinsLate,
});

const persuaded = (at: string) => ends('persuaded', text('劝退', 'persuaded to leave'), at);
const removed = (at: string) => ends('removed', text('除名', 'removed from the roll'), at);

export const measures: readonly Outcome[] = [
  {
    id: 'mend',
    name: text('限期改正', 'time to mend'),
    ...{ leads: 'on', vote: 'none', effects: [] },
    bars: [barredByPractice('be-excellent', null)],
  },
  persuaded('decision'),
  removed('decision'),
  {
    id: 'suspended',
    name: text('停止党籍', 'membership suspended'),
    ...{ leads: 'on', vote: 'none', effects: [] },
    bars: [
      barredByEducation('vote', null),
      barredByEducation('be-elected', null),
      barredByEducation('introduce', null),
      barredByPractice('be-excellent', null),
    ],
  },
  {
    id: 'none',
    name: text('不予处置', 'no disposition'),
    ...{ leads: 'closes', vote: 'none', effects: [], bars: [] },
  },
];

/** The six cases of article 31, in our words. */
export const removalCases = oneOfIfAny(
  text('除名的情形', 'case of removal'),
  option('unfit', '丧失党员条件', 'no longer fit to be a member'),
  option('religion', '信仰宗教，经教育不转变', 'holds to a religion'),
  option('belief', '思想蜕化，坚持退党', 'has lost the belief and insists on leaving'),
  option('threat', '以退党相要挟，经教育不改', 'threatens to leave'),
  option('not-mended', '限期改正期满没有转变', 'did not mend in time'),
  option(
    'six-months',
    '连续六个月无正当理由不参加组织生活、不交党费或不做分配的工作',
    'six months without taking part, paying dues or doing what was asked',
  ),
);

const endForm = (id: string) =>
  form({
    id,
    name: text('期满决定', 'decision at the end'),
    fields: decisionFields,
  });

export const review: Step = step({
  id: 'review',
  name: text('限期改正期满', 'end of the time to mend'),
  by: committeeAbove,
  after: ['told'],
  asked: educationAsks({}, 'must', 30),
  clauses: [
    {
      clause: 'ended',
      ways: [{ step: 'decision', outcomes: ['mend'] }],
      who: committeeAbove,
      terms: educationAsks({}, 'must', 30),
    },
    {
      clause: 'until',
      step: 'decision',
      field: 'until',
      who: committeeAbove,
      terms: educationAsks({}, 'must', 30),
    },
  ],
  due: [{ from: 'decision', terms: educationAsks({ span: { months: 12 } }, 'must', 30) }],
  documents: endForm('disposition-review'),
  outcomes: [
    {
      id: 'mended',
      name: text('已经转变', 'mended'),
      ...{ leads: 'on', vote: 'none', effects: [], bars: [] },
    },
    persuaded('review'),
    removed('review'),
  ],
});

export const revival: Step = step({
  id: 'revival',
  name: text('停止党籍之后', 'after a suspension'),
  by: committeeAbove,
  after: ['told'],
  asked: educationAsks({}, 'must', 24),
  clauses: [
    {
      clause: 'ended',
      ways: [{ step: 'decision', outcomes: ['suspended'] }],
      who: committeeAbove,
      terms: educationAsks({}, 'must', 24),
    },
  ],
  due: [{ from: 'decision', terms: educationAsks({ span: { months: 24 } }, 'must', 24) }],
  documents: endForm('disposition-revival'),
  outcomes: [
    {
      id: 'revived',
      name: text('恢复党籍', 'membership revived'),
      ...{ leads: 'on', vote: 'none', effects: [], bars: [] },
    },
    removed('revival'),
  ],
});
