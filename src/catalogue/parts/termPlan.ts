import type { TermPlan } from '../../engines/org/define-term.ts';
import type { Dated } from '../../kernel/dated.ts';
import { text } from '../../kernel/text.ts';
import { branchRegulations, electionRegulations, localPractice } from '../law/cites.ts';

/** Months before the end of a term at which the committee above reminds (ZB, chapter 6). */
export const reminderMonths: Dated<number> = [
  { from: '2018-10-28', value: 6, cite: { ...branchRegulations(''), mark: 'verified' } },
];

/** Years by which an election may be moved, with the approval of the committee above. */
export const shiftYears: Dated<number> = [
  { from: '2020-07-13', value: 1, cite: electionRegulations(3) },
];

const before = (dated: Dated<number>): TermPlan['steps'][number]['when'] => {
  const [first, ...rest] = dated.map(({ value, ...entry }) => ({
    ...entry,
    value: value === null ? null : ({ way: 'months-before', months: value } as const),
  }));
  if (first === undefined) throw new Error('a dated list without an entry');
  return [first, ...rest];
};

const studyMonths: Dated<number> = [
  { from: '2020-07-13', value: 2, cite: electionRegulations('') },
];
const requestMonths: Dated<number> = [
  { from: '2020-07-13', value: 1, cite: electionRegulations('') },
];

/**
 * The way to an election, backwards from the end of the term. Nominations and the review of
 * candidates lie between request and election; no text that was seen gives them a day.
 */
export const termPlan: TermPlan = {
  steps: [
    {
      id: 'reminder',
      name: text('上级提醒', 'reminder'),
      about: text(
        '上级党组织发函或电话提醒换届。',
        'The committee above reminds, by letter or by phone.',
      ),
      when: before(reminderMonths),
      shownBy: 'reminder',
    },
    {
      id: 'study',
      name: text('研究换届', 'deliberation'),
      about: text(
        '委员会研究是否按期换届、时间、名额和产生办法。',
        'The committee settles the day, the seats and the way of electing.',
      ),
      when: before(studyMonths),
      shownBy: null,
    },
    {
      id: 'request',
      name: text('报送请示', 'request'),
      about: text(
        '向上级党组织报送换届请示；需要延期或提前的，一并请示。',
        'The committee above is asked for approval, of a delay too where one is needed.',
      ),
      when: before(requestMonths),
      shownBy: 'request',
    },
    {
      id: 'approval',
      name: text('取得批复', 'approval'),
      about: text(
        '上级党组织批复同意；批复须在选举大会之前。',
        'The committee above agrees, before the election is held.',
      ),
      when: [{ from: '2020-07-13', value: { way: 'on-the-day' }, cite: electionRegulations('') }],
      shownBy: 'approval',
    },
    {
      id: 'election',
      name: text('换届选举', 'election'),
      about: text(
        '候选人经审查同意后召开大会选举，不晚于届满日。',
        'Once the candidates are agreed, the election is held, no later than the end of the term.',
      ),
      when: [{ from: '2020-07-13', value: { way: 'on-the-day' }, cite: electionRegulations(3) }],
      shownBy: 'election',
    },
    {
      id: 'report',
      name: text('结果报批、备案', 'report of the result'),
      about: text(
        '书记、副书记报批，委员备案；在系统中登记换届结果，任期从选举之日起算。',
        'Officers are approved and members filed above; the result is recorded here.',
      ),
      when: [
        { from: '2020-07-13', value: { way: 'days-after', days: 10 }, cite: localPractice('') },
      ],
      shownBy: 'election',
    },
  ],
  shift: shiftYears,
};
