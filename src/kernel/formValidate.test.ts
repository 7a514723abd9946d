import fc from 'fast-check';
import { expect, test } from 'vitest';
import { form, openField } from './form.ts';
import { validate } from './formValidate.ts';
import { text } from './text.ts';

const must = { ...openField, required: true } as const;
const may = { ...openField, required: false } as const;
const person = '0190a0b0-0000-7000-8000-000000000001';

const paper = form({
  id: 'paper',
  name: text('会议记录', 'Minutes'),
  fields: {
    title: { ...must, kind: 'text', label: text('名称', 'title'), lines: 'one', maxLength: 5 },
    gist: { ...may, kind: 'text', label: text('内容', 'gist'), lines: 'many', maxLength: 9 },
    day: {
      ...may,
      kind: 'date',
      label: text('日期', 'day'),
      min: '2026-01-01',
      max: '2026-12-31',
    },
    host: { ...may, kind: 'person', label: text('主持人', 'host') },
    spent: { ...may, kind: 'money', label: text('支出', 'spent'), min: 5, max: 300_050 },
    came: {
      ...may,
      kind: 'count',
      label: text('实到', 'present'),
      unit: text('人', 'persons'),
      min: 1,
      max: 50,
    },
    topics: {
      ...may,
      kind: 'choice',
      label: text('类别', 'kind'),
      pick: 'many',
      options: [
        { id: 'study', label: text('学习', 'study') },
        { id: 'vote', label: text('表决', 'vote') },
      ],
    },
    form: {
      ...may,
      kind: 'choice',
      label: text('方式', 'form'),
      pick: 'one',
      options: [{ id: 'secret', label: text('无记名', 'secret') }],
    },
    agenda: {
      ...may,
      kind: 'list',
      label: text('议题', 'agenda'),
      min: 1,
      max: 2,
      of: {
        topic: { ...must, kind: 'text', label: text('题目', 'topic'), lines: 'one', maxLength: 5 },
      },
    },
  },
});

function withTitle(more: object): object {
  return { title: '大会', ...more };
}

test.each<[string, object, object]>([
  ['a text of the full length', { title: '一二三四五' }, { title: '一二三四五' }],
  ['signs beyond the basic plane count once', { title: '𠮷𠮷𠮷𠮷𠮷' }, { title: '𠮷𠮷𠮷𠮷𠮷' }],
  ['spaces around a text', { title: '  大会 ' }, { title: '大会' }],
  [
    'empty optional fields',
    withTitle({ gist: ' ', day: null, host: '', topics: [] }),
    { title: '大会' },
  ],
  ['lines', withTitle({ gist: '一\n二\t三' }), withTitle({ gist: '一\n二\t三' })],
  ['the first day', withTitle({ day: '2026-01-01' }), withTitle({ day: '2026-01-01' })],
  ['the last day', withTitle({ day: '2026-12-31' }), withTitle({ day: '2026-12-31' })],
  ['a person', withTitle({ host: person }), withTitle({ host: person })],
  ['the least money', withTitle({ spent: 5 }), withTitle({ spent: 5 })],
  ['the most money', withTitle({ spent: 300_050 }), withTitle({ spent: 300_050 })],
  ['the least count', withTitle({ came: 1 }), withTitle({ came: 1 })],
  ['the greatest count', withTitle({ came: 50 }), withTitle({ came: 50 })],
  [
    'two options',
    withTitle({ topics: ['vote', 'study'] }),
    withTitle({ topics: ['vote', 'study'] }),
  ],
  ['one option', withTitle({ form: 'secret' }), withTitle({ form: 'secret' })],
  ['rows', withTitle({ agenda: [{ topic: '学习 ' }] }), withTitle({ agenda: [{ topic: '学习' }] })],
])('takes %s', (_, given, stored) => {
  expect(validate(paper, given)).toEqual({ ok: true, value: stored });
});

test.each<[unknown, string, string, string]>([
  [{}, 'missing', 'title', '“名称”未填写'],
  [{ title: ' ' }, 'missing', 'title', '“名称”未填写'],
  [{ title: 7 }, 'wrong-kind', 'title', '“名称”应填文字'],
  [{ title: '一二三四五六' }, 'too-long', 'title', '“名称”最多5字，填了6字'],
  [{ title: '一\n二' }, 'more-than-a-line', 'title', '“名称”只能填一行'],
  [{ title: '一\u0000二' }, 'unprintable', 'title', '“名称”含有无法显示的字符'],
  [{ title: '一\ud800二' }, 'unprintable', 'title', '“名称”含有无法显示的字符'],
  [{ title: '一\u001b二' }, 'unprintable', 'title', '“名称”含有无法显示的字符'],
  [withTitle({ day: '2026-02-29' }), 'wrong-kind', 'day', '“日期”应填日期，如 2026-07-01'],
  [withTitle({ day: '2025-12-31' }), 'too-early', 'day', '“日期”不得早于 2026-01-01'],
  [withTitle({ day: '2027-01-01' }), 'too-late', 'day', '“日期”不得晚于 2026-12-31'],
  [withTitle({ host: '张三' }), 'wrong-kind', 'host', '“主持人”应填已登记的对象'],
  [withTitle({ host: person.toUpperCase() }), 'wrong-kind', 'host', '“主持人”应填已登记的对象'],
  [withTitle({ spent: 4 }), 'too-small', 'spent', '“支出”不得少于0.05元'],
  [withTitle({ spent: 300_051 }), 'too-large', 'spent', '“支出”不得多于3000.50元'],
  [withTitle({ spent: 0.5 }), 'wrong-kind', 'spent', '“支出”应填整数'],
  [withTitle({ spent: 2 ** 53 }), 'wrong-kind', 'spent', '“支出”应填整数'],
  [withTitle({ came: 0 }), 'too-small', 'came', '“实到”不得少于1人'],
  [withTitle({ came: 51 }), 'too-large', 'came', '“实到”不得多于50人'],
  [withTitle({ came: '5' }), 'wrong-kind', 'came', '“实到”应填整数'],
  [withTitle({ form: 'hands' }), 'no-such-option', 'form', '“方式”没有这个选项'],
  [withTitle({ form: ['secret'] }), 'wrong-kind', 'form', '“方式”应填一个选项'],
  [withTitle({ topics: 'vote' }), 'wrong-kind', 'topics', '“类别”应填若干选项'],
  [withTitle({ topics: ['vote', 'vote'] }), 'repeated', 'topics', '“类别”同一选项选了两次'],
  [withTitle({ topics: ['vote', 7] }), 'no-such-option', 'topics', '“类别”没有这个选项'],
  [withTitle({ agenda: [] }), 'too-few', 'agenda', '“议题”至少1行'],
  [withTitle({ agenda: [{}, {}, {}] }), 'too-many', 'agenda', '“议题”最多2行'],
  [withTitle({ agenda: { 0: {} } }), 'wrong-kind', 'agenda', '“议题”应填列表'],
  [withTitle({ agenda: [{ topic: '学习' }, {}] }), 'missing', 'agenda.1.topic', '“题目”未填写'],
  [withTitle({ agenda: ['学习'] }), 'wrong-kind', 'agenda.0', '“议题”应填一组字段'],
  [withTitle({ extra: 1 }), 'unknown-field', 'extra', '“会议记录”没有“extra”这一项'],
  [
    JSON.parse('{"title":"大会","__proto__":{"day":1}}'),
    'unknown-field',
    '__proto__',
    '“会议记录”没有“__proto__”这一项',
  ],
  [
    withTitle({ agenda: [{ topic: '学习', constructor: 1 }] }),
    'unknown-field',
    'agenda.0.constructor',
    '“议题”没有“constructor”这一项',
  ],
  [null, 'wrong-kind', '', '“会议记录”应填一组字段'],
  [[], 'wrong-kind', '', '“会议记录”应填一组字段'],
  ['大会', 'wrong-kind', '', '“会议记录”应填一组字段'],
])('refuses %j: %s at %s', (given, code, at, message) => {
  const result = validate(paper, given);
  if (result.ok) throw new Error('was taken');
  expect(result.problems).toMatchObject([{ code: `form/${code}`, at, message: { zh: message } }]);
  expect(result.problems[0].cure.zh).not.toBe('');
  expect(result.problems[0].message.en).not.toBe('');
});

test('every problem is told at once, up to a hundred', () => {
  const two = validate(paper, { day: 'soon', came: 0 });
  expect(two.ok ? [] : two.problems.map((problem) => problem.at)).toEqual(['title', 'day', 'came']);
  const stray = Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`x${n}`, n]));
  const many = validate(paper, stray);
  expect(many.ok ? 0 : many.problems.length).toBe(100);
});

test('a choice that is refused names what there is', () => {
  const result = validate(paper, withTitle({ topics: ['sing'] }));
  expect(result.ok ? '' : result.problems[0].cure.zh).toBe('请从中选择：学习、表决');
});

test('whatever JSON brings is taken or refused, never thrown at; what is taken is taken again', () => {
  const ids = fc.constantFrom(...Object.keys(paper.fields), 'toString', '__proto__');
  const parts = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom('大会', '2026-05-01', 5, person, ['vote']),
  );
  fc.assert(
    fc.property(fc.dictionary(ids, parts), (given) => {
      const result = validate(paper, given);
      if (result.ok) expect(validate(paper, result.value)).toEqual(result);
      else expect(result.problems.every((p) => p.code.startsWith('form/'))).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
