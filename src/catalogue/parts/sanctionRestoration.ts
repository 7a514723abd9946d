import type { Step } from '../../engines/case/define.ts';
import type { CaseFact } from '../../kernel/facts.ts';
import { form } from '../../kernel/form.ts';
import { text } from '../../kernel/text.ts';
import { committeeAbove } from './devActors.ts';
import { answerOf, takenOf } from './devJudgements.ts';
import { decisionFields } from './disciplineSteps.ts';
import { expelled, probations } from './sanctionKinds.ts';
import { barredByDiscipline, barredByPractice, disciplineAsks } from './sanctionTexts.ts';
import { step } from './step.ts';

/** What an appeal or the end of probation made of the sanction; the last word counts. */
function standingOf(one: CaseFact): string | undefined {
  const said = ['decision', 'appeal-decision', 'restoration']
    .flatMap((id) => takenOf(one, id))
    .filter(({ outcome }) => outcome !== 'upheld')
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return said.at(-1)?.outcome;
}

/** Probation that nobody ended leaves the rights barred, however long ago it was. */
export function rightsGivenBack(one: CaseFact): boolean {
  const last = standingOf(one) ?? '';
  return ![...probations, 'prolonged'].includes(last);
}

/** Probation lasts two years at most, so only one year of it can be prolonged by another. */
function prolongsRightly(one: CaseFact): boolean {
  return standingOf(one) === 'probation-1';
}

const clauses: Step['clauses'] = [
  {
    clause: 'ended',
    ways: [
      { step: 'decision', outcomes: probations },
      { step: 'appeal-decision', outcomes: probations },
    ],
    who: committeeAbove,
    terms: disciplineAsks({}, 'must'),
  },
  {
    clause: 'served',
    rights: ['be-excellent'],
    who: committeeAbove,
    terms: disciplineAsks({}, 'must'),
  },
  {
    clause: 'judged',
    says: text(
      '留党察看一年的只可延长一次，最长共二年',
      'one year of probation is prolonged once, to two years at most',
    ),
    of: (one, taken) => answerOf(taken.outcome !== 'prolonged' || prolongsRightly(one)),
    who: committeeAbove,
    terms: disciplineAsks({}, 'must'),
  },
];

const outcomes: Step['outcomes'] = [
  {
    id: 'restored',
    name: text('恢复党员权利', 'rights given back'),
    ...{ leads: 'on', vote: 'none', effects: [] },
    bars: [barredByDiscipline('former-post', 'must', 24)],
  },
  {
    id: 'prolonged',
    name: text('延长察看一年', 'prolonged by a year'),
    ...{ leads: 'again', vote: 'none', effects: [] },
    most: disciplineAsks({ times: 1 }, 'must'),
    bars: [
      barredByDiscipline('vote', 'must', null),
      barredByDiscipline('be-elected', 'must', null),
      barredByDiscipline('introduce', 'must', null),
      barredByPractice('be-excellent', 12),
    ],
  },
  { ...expelled, effects: [{ effect: 'endMembership', from: { step: 'restoration' } }] },
];

/** 留党察看期满: the rights are given back, probation is prolonged once, or membership ends. */
export const restoration: Step = step({
  id: 'restoration',
  name: text('察看期满：恢复权利', 'end of probation'),
  by: committeeAbove,
  after: ['decision'],
  asked: disciplineAsks({}, 'must'),
  clauses,
  documents: form({
    id: 'sanction-restoration',
    name: text('察看期满决定', 'decision at the end of probation'),
    fields: decisionFields,
  }),
  outcomes,
});
