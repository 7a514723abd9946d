import { expect, test } from 'vitest';
import type { IsoDate } from '../../kernel/date.ts';
import {
  marksThatDiffer,
  type Place,
  placesToTake,
  type Seat,
  seatsToTake,
  without,
} from './merge.ts';

type Span = readonly [IsoDate, IsoDate | null];
const spanOf = ([from, to]: Span) => ({ from, to });
const shown = ({ from, to }: { from: IsoDate; to: IsoDate | null }) => `${from}/${to ?? ''}`;

const whole: Span = ['2020-01-01', null];
const cases: readonly [string, Span, readonly Span[], readonly string[]][] = [
  ['nothing in the way', whole, [], ['2020-01-01/']],
  ['wholly covered', ['2020-01-01', '2021-01-01'], [whole], []],
  ['covered to the day', ['2020-01-01', '2021-01-01'], [['2020-01-01', '2021-01-01']], []],
  ['begins earlier', ['2019-12-31', null], [whole], ['2019-12-31/2020-01-01']],
  ['ends later', whole, [['2019-01-01', '2020-01-02']], ['2020-01-02/']],
  ['only touches', whole, [['2019-01-01', '2020-01-01']], ['2020-01-01/']],
  ['a hole', whole, [['2021-01-01', '2022-01-01']], ['2020-01-01/2021-01-01', '2022-01-01/']],
  [
    'two holes',
    ['2020-01-01', '2025-01-01'],
    [
      ['2021-01-01', '2022-01-01'],
      ['2023-01-01', '2024-01-01'],
    ],
    ['2020-01-01/2021-01-01', '2022-01-01/2023-01-01', '2024-01-01/2025-01-01'],
  ],
];

test.each(cases)('days that are left: %s', (_, span, others, expected) => {
  expect(without(spanOf(span), others.map(spanOf)).map(shown)).toEqual(expected);
});

const line = (unit: number, standing: Place['standing'], span: Span): Place => ({
  ...{ unit, standing },
  ...spanOf(span),
});
const said = (one: Place) => `${one.unit} ${one.standing} ${shown(one)}`;

const rosters: readonly [string, readonly Place[], readonly Place[], readonly string[]][] = [
  ['the same line once', [line(1, 'member', whole)], [line(1, 'member', whole)], []],
  [
    'a membership elsewhere on the same days stays behind',
    [line(1, 'member', ['2021-01-01', null])],
    [line(2, 'member', whole)],
    ['2 member 2020-01-01/2021-01-01'],
  ],
  [
    'membership of the one, taking part of the other',
    [line(1, 'participant', whole)],
    [line(1, 'member', whole)],
    ['1 member 2020-01-01/'],
  ],
  [
    'taking part where one is a member',
    [line(1, 'member', whole)],
    [line(1, 'participant', whole)],
    [],
  ],
  [
    'taking part elsewhere',
    [line(1, 'member', whole)],
    [line(2, 'participant', whole)],
    ['2 participant 2020-01-01/'],
  ],
  [
    'known beside taking part',
    [line(1, 'known', whole)],
    [line(1, 'participant', whole)],
    ['1 participant 2020-01-01/'],
  ],
  [
    'known is less than taking part',
    [line(1, 'participant', whole)],
    [line(1, 'known', whole)],
    [],
  ],
];

test.each(rosters)('lines to take: %s', (_, kept, gone, expected) => {
  expect(placesToTake(kept, gone).map(said)).toEqual(expected);
});

test('a post of the same unit is held once, another is taken over', () => {
  const seat = (unit: number, post: string, span: Span): Seat => ({
    ...{ unit, post },
    ...spanOf(span),
  });
  const kept = [seat(1, 'secretary', ['2021-01-01', null])];
  const gone = [
    seat(1, 'secretary', whole),
    seat(1, 'recorder', whole),
    seat(2, 'secretary', whole),
  ];
  const taken = seatsToTake(kept, gone).map((one) => `${one.unit} ${one.post} ${shown(one)}`);
  expect(taken).toEqual([
    '1 secretary 2020-01-01/2021-01-01',
    '1 recorder 2020-01-01/',
    '2 secretary 2020-01-01/',
  ]);
});

test.each([
  ['nothing known', null, null, []],
  ['one of them known', '100001', null, []],
  ['the same', '100001', '100001', []],
  ['different', '100001', '100002', ['policeNumber']],
] as const)('marks: %s', (_, one, other, expected) => {
  const marks = { idNumber: null, bornOn: null };
  const found = marksThatDiffer({ ...marks, policeNumber: one }, { ...marks, policeNumber: other });
  expect(found).toEqual(expected);
});
