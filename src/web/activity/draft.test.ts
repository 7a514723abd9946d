import { describe, expect, test } from 'vitest';
import {
  ballotsOf,
  contentOf,
  draftOf,
  fieldPath,
  gapsOf,
  numbersOf,
  type RecordValues,
  usualTitle,
  withoutBlanks,
} from './draft.ts';
import { marksOf } from './marks.ts';

const values: RecordValues = {
  unit: 7,
  heldOn: '2026-11-20',
  kinds: ['k'],
  startsAt: '1430',
  place: ' 三楼会议室 ',
  title: '11月支部党员大会',
  parts: {
    k: {
      content: { agenda: [{ topic: '学习' }, { topic: ' ' }, {}], gist: '' },
      ballots: [
        { rule: 'V1', no: 0, abstain: 0 },
        { subject: ' 年度计划 ', rule: 'V1', yes: 3 },
      ],
    },
  },
};
const named = { numberOnly: false, roll: [], parts: [] };

describe('what is sent', () => {
  test('blank rows are no rows, blank words are none, times are whole', () => {
    expect(draftOf(values, marksOf([]), named)).toEqual({
      unit: 7,
      heldOn: '2026-11-20',
      startsAt: '14:30',
      endsAt: null,
      place: '三楼会议室',
      host: null,
      recorder: null,
      title: '11月支部党员大会',
      lateReason: null,
      original: null,
      sittings: [],
      guests: [],
      jointOf: null,
      attendance: [],
      parts: [
        {
          handle: 'k',
          content: { agenda: [{ topic: '学习' }] },
          ballots: [{ subject: '年度计划', rule: 'V1', yes: 3, no: 0, abstain: 0, declared: null }],
        },
      ],
    });
  });

  test('a number-only unit sends its counts and no name', () => {
    const numbers = { expected: 9, attended: 8, entitled: 7, present: 6 };
    const marks = marksOf([{ person: 'a', mark: 'present' }]);
    const parts = [{ handle: 'k', body: null, teams: null }];
    const day = { numberOnly: true, roll: [], parts };
    const sent = draftOf({ ...values, numbers: { unit: numbers } }, marks, day);
    expect(sent).toMatchObject({ attendance: [], parts: [{ numbers }] });
    expect(numbersOf({ numbers: { unit: { expected: 9 } } }, null)).toBeNull();
    expect(numbersOf({ numbers: { unit: numbers } }, 'a-board')).toBeNull();
  });

  test('zero and false are no blanks', () => {
    expect(withoutBlanks({ a: 0, b: false, c: [''], d: {}, e: null })).toEqual({
      a: 0,
      b: false,
      c: [],
    });
    expect(contentOf(undefined)).toEqual({});
    expect(ballotsOf({ ballots: [{ yes: 0 }, { subject: '' }] })).toEqual([{ yes: 0 }]);
  });
});

describe('what even a draft needs', () => {
  const paths = (change: Partial<RecordValues>) =>
    gapsOf({ ...values, ...change }).map((gap) => gap.path.join('.'));

  test.each([
    ['nothing is missing', {}, []],
    ['no title', { title: ' ' }, ['title']],
    ['no kind', { kinds: [] }, ['kinds']],
    ['no real time', { endsAt: '25:00' }, ['endsAt']],
  ] as const)('%s', (_, change, expected) => {
    expect(paths(change)).toEqual(expected);
  });

  test('a vote needs its subject and its count; a blank row needs nothing', () => {
    const ballots = [{}, { yes: 3 }, { subject: '计划' }];
    expect(paths({ parts: { k: { ballots } } })).toEqual([
      'parts.k.ballots.0.subject',
      'parts.k.ballots.1.yes',
    ]);
  });
});

test.each([
  ['parts.0.content.agenda.1.topic', ['parts', 'k', 'content', 'agenda', 1, 'topic']],
  ['body.draft.heldOn', ['heldOn']],
  ['/body/draft/parts/0/ballots/2/yes', ['parts', 'k', 'ballots', 2, 'yes']],
  ['attendance.3.person', ['attendance', 3, 'person']],
])('the answer’s %s is a field of the form', (at, path) => {
  expect(fieldPath(at, ['k'])).toEqual(path);
});

test('the usual title names the month and every kind', () => {
  const kinds = [
    { zh: '支部党员大会', en: '' },
    { zh: '党课', en: '' },
  ];
  expect(usualTitle('2026-11-20', kinds)).toBe('2026年11月支部党员大会暨党课');
});
