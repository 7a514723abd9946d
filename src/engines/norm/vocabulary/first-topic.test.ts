import { expect, test } from 'vitest';
import type { IsoDate } from '../../../kernel/date.ts';
import { type ActivityFact, known } from '../../../kernel/facts.ts';
import { text } from '../../../kernel/text.ts';
import { activityFact, factSet, unitFact } from '../../../testing/facts.ts';
import { defect, duty, fault, fine, within } from '../define.ts';
import { aloud, event, judged, stand, states, told } from './told.ts';

// 第一议题: the newest texts are studied as the first item of a committee's agenda.
const unitCommittee = { id: 'unit-committee', name: text('基层党委', 'unit committee') };
const bureauCommittee = { id: 'bureau-committee', name: text('市局党委', 'bureau committee') };
const firstTopic = { id: 'first-topic', name: text('第一议题学习', 'first topic') };
const newText = { id: 'new-text', name: text('新的重要文献', 'every new text') };
const practice = { regulation: 'DYT', article: '', mark: 'local' } as const;
const cure = text('尽快安排学习', 'study it at the next meeting');

const EDU03 = duty({
  id: 'EDU03',
  on: [bureauCommittee, unitCommittee],
  force: 'normally',
  since: '2024-01-01',
  do: within({ way: 'days-after', days: 15 }, firstTopic, newText),
  cite: practice,
  cure,
});

const committee = unitFact({ id: 'u1', kind: 'unit-committee', name: '交警支队党委' });
const speech = event({ kind: 'new-text', id: 't1', on: '2026-03-01', name: '三月讲话' });
const article = event({ kind: 'new-text', id: 't2', on: '2026-03-01', name: '三月文章' });

function studied(on: IsoDate, about?: readonly string[], id = `s ${on}`): ActivityFact {
  return activityFact({ id, handle: 'first-topic', on, ...(about === undefined ? {} : { about }) });
}
const facts = (events: readonly (typeof speech)[], ...activities: ActivityFact[]) =>
  factSet({ units: [committee], activities, rest: { events: known(events) } });

test('it reads as it is meant', () => {
  expect(aloud(EDU03)).toEqual({
    zh: 'EDU03：自2024-01-01起，市局党委、基层党委一般做到：新的重要文献后15日内第一议题学习（《DYT》，本地做法）。',
    en: 'EDU03: since 2024-01-01, bureau committee, unit committee normally has first topic within 15 days of every new text (DYT, local practice).',
  });
});

test.each([
  ['on the day of the text', [studied('2026-03-01', ['t1'])], 'met'],
  ['on the fifteenth day', [studied('2026-03-16', ['t1'])], 'met'],
  ['on the sixteenth day', [studied('2026-03-17', ['t1'])], 'missed'],
  ['another text', [studied('2026-03-05', ['t2'])], 'missed'],
  ['no text, and the record says so', [studied('2026-03-05', [])], 'missed'],
  ['the record does not say which', [studied('2026-03-05')], 'met'],
  ['it does not say which, and is late', [studied('2026-03-17')], 'missed'],
  ['two texts at once', [studied('2026-03-05', ['t2', 't1'])], 'met'],
  ['a plan of a day to come', [studied('2026-12-31', ['t1'])], 'missed'],
] as const)('studied %s', (_, activities, state) => {
  expect(stand(EDU03, facts([speech], ...activities), '2026-06-30')).toEqual([state]);
});

test('until the fifteenth day it is open, on the next it is missed', () => {
  expect(stand(EDU03, facts([speech]), '2026-02-28')).toEqual([]);
  expect(stand(EDU03, facts([speech]), '2026-03-01')).toEqual(['open']);
  expect(stand(EDU03, facts([speech]), '2026-03-16')).toEqual(['open']);
  expect(stand(EDU03, facts([speech]), '2026-03-17')).toEqual(['missed']);
});

test('a late one is told as late, one that never came as missing, with the text as evidence', () => {
  const late = facts([speech], studied('2026-03-20', ['t1']));
  expect(told(EDU03, late, '2026-03-19')).toEqual(['warning “三月讲话”到期没有第一议题学习']);
  expect(told(EDU03, late, '2026-03-20')).toEqual([
    'warning “三月讲话”的第一议题学习迟至2026-03-20',
  ]);
  const unsaid = facts([speech], studied('2026-03-20'));
  expect(told(EDU03, unsaid, '2026-03-20')).toEqual(['warning “三月讲话”到期没有第一议题学习']);
  const source = { in: 'record', type: 'text', id: 't1' } as const;
  const { findings } = judged(EDU03, facts([{ ...speech, source }]), '2026-03-19');
  expect(findings[0]?.evidence).toEqual([source]);
});

test('each committee answers for itself, and each text, though two came on one day', () => {
  const other = unitFact({ id: 'u2', kind: 'unit-committee', name: '刑侦支队党委' });
  const both = factSet({
    units: [committee, other, unitFact({ id: 'u3' })],
    activities: [studied('2026-03-05', ['t1'])],
    rest: { events: known([speech, article]) },
  });
  expect(states(EDU03, both, '2026-04-01')).toEqual([
    '交警支队党委 2026-03-01 met',
    '交警支队党委 2026-03-01 missed',
    '刑侦支队党委 2026-03-01 missed',
    '刑侦支队党委 2026-03-01 missed',
  ]);
  expect(told(EDU03, both, '2026-04-01')).toHaveLength(3);
});

test('two texts that were missed are two faults, no repetition of one', () => {
  const firm = { ...EDU03, cites: [{ ...practice, mark: 'verified' }] } as const;
  const { findings } = judged(firm, facts([speech, article]), '2026-04-01');
  expect(findings.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
});

test('of texts at the turn of the year what was not read is unknown, never missed', () => {
  const before = event({ kind: 'new-text', id: 't0', on: '2025-12-25', name: '去年的文献' });
  const older = event({ kind: 'new-text', id: 't-1', on: '2025-12-16', name: '更早的文献' });
  expect(stand(EDU03, facts([older, before]), '2026-02-01')).toEqual(['unknown']);
  const done = facts([before], studied('2026-01-05', ['t0']));
  expect(stand(EDU03, done, '2026-02-01')).toEqual(['met']);
});

test('a text of before the rule, or of before the committee, asks for nothing', () => {
  const first = { ...EDU03, since: '2026-03-02' } as const;
  expect(stand(first, facts([speech]), '2026-06-30')).toEqual(['not-in-force']);
  const young = (from: IsoDate) =>
    factSet({ units: [{ ...committee, from }], rest: { events: known([speech]) } });
  expect(stand(EDU03, young('2026-03-02'), '2026-06-30')).toEqual(['not-in-force']);
  expect(stand(EDU03, young('2026-03-01'), '2026-06-30')).toEqual(['missed']);
});

// That it comes first is no duty: the record of the meeting is well or badly ordered.
const meeting = { id: 'committee-meeting', name: text('党委会', 'committee meeting') };
const EDU01 = defect({
  id: 'EDU01',
  of: 'activity',
  needs: 'record',
  on: [meeting],
  title: text('第一项议题不是学习', 'study is not the first item'),
  force: 'normally',
  since: '2024-01-01',
  cite: practice,
  cure: text('调整议程', 'put it first'),
  judge: ({ agenda, about }) => {
    const isFirst = agenda?.[0]?.includes('学习') ?? true;
    if (isFirst || (about ?? []).length === 0) return fine;
    return fault(text('学习不是第一项议题', 'study was not the first item'));
  },
});

test.each([
  ['first', ['传达学习三月讲话', '研究人事'], ['t1'], 0],
  ['second', ['研究人事', '传达学习三月讲话'], ['t1'], 1],
  ['not at all, as there was no new text', ['研究人事'], [], 0],
] as const)('a meeting that studied %s', (_, agenda, about, faults) => {
  const held = activityFact({ handle: 'committee-meeting', agenda, about });
  expect(judged(EDU01, facts([], held), '2026-06-30').findings).toHaveLength(faults);
});
