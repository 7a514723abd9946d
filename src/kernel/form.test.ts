import { expect, expectTypeOf, test } from 'vitest';
import type { IsoDate } from './date.ts';
import { type Fields, form, openField, placedFields, type ValueOf, visiblePart } from './form.ts';
import { text } from './text.ts';

const meeting = form({
  id: 'meeting',
  name: text('会议', 'Meeting'),
  fields: {
    title: {
      ...openField,
      kind: 'text',
      label: text('名称', 'title'),
      required: true,
      lines: 'one',
      maxLength: 50,
      synonyms: ['会议名称'],
    },
    heldOn: {
      ...openField,
      kind: 'date',
      label: text('日期', 'day'),
      required: true,
      min: null,
      max: null,
    },
    host: { ...openField, kind: 'person', label: text('主持人', 'host'), required: false },
    method: {
      ...openField,
      kind: 'choice',
      label: text('表决方式', 'method'),
      required: true,
      pick: 'one',
      options: [
        { id: 'secret', label: text('无记名', 'secret') },
        { id: 'hands', label: text('举手', 'show of hands') },
      ],
    },
    agenda: {
      ...openField,
      kind: 'list',
      label: text('议题', 'agenda'),
      required: true,
      min: 1,
      max: 20,
      of: {
        topic: {
          ...openField,
          kind: 'text',
          label: text('题目', 'topic'),
          required: true,
          lines: 'one',
          maxLength: 100,
        },
        remark: {
          ...openField,
          kind: 'text',
          label: text('备注', 'remark'),
          required: false,
          seenBy: 'meetings.confidential',
          sealed: true,
          retention: 5,
          lines: 'many',
          maxLength: 1000,
        },
      },
    },
    spent: {
      ...openField,
      kind: 'money',
      label: text('支出', 'spent'),
      required: false,
      seenBy: 'dues.read',
      min: 0,
      max: 10_000_000,
    },
  },
});

test('a value has the type that its form describes', () => {
  expectTypeOf<ValueOf<typeof meeting>>().toEqualTypeOf<{
    readonly title: string;
    readonly heldOn: IsoDate;
    readonly host?: string;
    readonly method: 'secret' | 'hands';
    readonly agenda: readonly { readonly topic: string; readonly remark?: string }[];
    readonly spent?: number;
  }>();
  expect(Object.isFrozen(meeting)).toBe(true);
});

test('names every field with its path, rows of a list included', () => {
  expect(placedFields(meeting.fields).map((placed) => placed.path)).toEqual([
    'title',
    'heldOn',
    'host',
    'method',
    'agenda',
    'agenda.topic',
    'agenda.remark',
    'spent',
  ]);
});

const value = {
  title: '六月党员大会',
  agenda: [{ topic: '学习', remark: '保留' }, { topic: '表决' }],
  spent: 3000,
  stray: 1,
};

test.each<[string[], unknown]>([
  [[], { title: '六月党员大会', agenda: [{ topic: '学习' }, { topic: '表决' }] }],
  [
    ['dues.read'],
    { title: '六月党员大会', agenda: [{ topic: '学习' }, { topic: '表决' }], spent: 3000 },
  ],
  [
    ['meetings.confidential'],
    { title: '六月党员大会', agenda: [{ topic: '学习', remark: '保留' }, { topic: '表决' }] },
  ],
])('a reader with %j sees that much and no stray property', (permissions, seen) => {
  const may = (permission: string) => permissions.includes(permission);
  expect(visiblePart(meeting.fields, value, may)).toEqual(seen);
});

const count = { ...openField, kind: 'count', label: text('数', 'n'), required: true } as const;
const unit = text('人', 'persons');
test.each<[string, Fields, string]>([
  [
    'an id in kebab case',
    { 'held-on': { ...count, unit, min: 0, max: 1 } },
    'bad.held-on: an id is lower camel case',
  ],
  [
    'an id that JavaScript would sort',
    { 1: { ...count, unit, min: 0, max: 1 } },
    'bad.1: an id is lower camel case',
  ],
  [
    'limits the wrong way round',
    { n: { ...count, unit, min: 2, max: 1 } },
    'bad.n: min is above max',
  ],
  [
    'an option twice, in a list',
    {
      rows: {
        ...openField,
        kind: 'list',
        label: unit,
        required: true,
        min: 0,
        max: 1,
        of: {
          pick: {
            ...openField,
            kind: 'choice',
            label: unit,
            required: true,
            pick: 'one',
            options: [
              { id: 'a', label: unit },
              { id: 'a', label: unit },
            ],
          },
        },
      },
    },
    'bad.rows.pick: an option stands twice',
  ],
])('%s is a bug, found at once', (_, fields, message) => {
  expect(() => form({ id: 'bad', name: unit, fields })).toThrow(new RangeError(message));
});

test('limits that meet are fine', () => {
  const fields = { n: { ...count, unit, min: 1, max: 1 } };
  expect(form({ id: 'good', name: unit, fields }).id).toBe('good');
});
