import { describe, expect, test } from 'vitest';
import { activity } from '../../engines/activity/define.ts';
import { type Field, form, openField } from '../../kernel/form.ts';
import { text } from '../../kernel/text.ts';
import { changedLines, fieldText, recordLines } from './lines.ts';

const line = { ...openField, kind: 'text', lines: 'one', maxLength: 9, required: false } as const;
const meeting = activity({
  id: 'a-meeting',
  name: text('会议', 'meeting'),
  heldBy: [],
  participants: 'members',
  sittings: 'one',
  votes: ['V1'],
  synonyms: [],
  elements: [],
  form: form({
    id: 'a-form',
    name: text('记录', 'record'),
    fields: {
      items: {
        ...openField,
        ...{ kind: 'list', label: text('议题', 'item'), required: false, min: 0, max: 9 },
        of: { topic: { ...line, label: text('议题', 'topic') } },
      },
      gist: { ...line, label: text('要点', 'gist') },
    },
  }),
  cite: { regulation: 'R', article: '', mark: 'local' },
});
const catalogue = { activities: [meeting] };
const names = (person: string) => ({ p1: '张三', p2: '李四' })[person] ?? '?';
const lines = (state: unknown) => recordLines(state, catalogue, names);
const read = (state: unknown) => lines(state).map((one) => `${one.label.zh}：${one.value.zh}`);

const saved = {
  ...{ title: '党员大会', heldOn: '2026-11-20', place: null, host: 'p1', hostName: '张三（原）' },
  attendance: [
    { person: 'p1', name: '张三', mark: 'present', reason: null },
    { person: 'p2', name: '李四', mark: 'unconfirmed', reason: null },
  ],
  parts: [
    {
      handle: 'a-meeting',
      content: { items: [{ topic: '学习' }, { topic: '讨论' }] },
      ballots: [
        { subject: '计划', yes: 9, no: 1, abstain: 0, written: 2, declared: 'passed' },
        { subject: '预算', yes: 0, no: 9, abstain: 1, declared: null },
      ],
    },
  ],
};

test('a saved state is read by its own names, what is empty is left out', () => {
  expect(read(saved)).toEqual([
    '标题：党员大会',
    '日期：2026-11-20',
    '主持人：张三（原）',
    '张三：到会',
    '活动类型：会议',
    '议题 1：学习',
    '议题 2：讨论',
    '表决：计划：赞成 9、反对 1、弃权 0、书面 2；宣布通过',
    '表决：预算：赞成 0、反对 9、弃权 1；没有写明是否通过',
  ]);
});

test('a draft is read by the names of the roll; nonsense has no lines', () => {
  const attendance = [{ person: 'p2', mark: 'leave', reason: '值班' }];
  expect(read({ title: '会', host: 'p1', attendance })).toEqual([
    '标题：会',
    '主持人：张三',
    '李四：请假（值班）',
  ]);
  expect(lines(null)).toEqual([]);
  expect(lines('x')).toEqual([]);
});

describe('what changed', () => {
  const change = (after: unknown) =>
    changedLines(lines(saved), lines(after)).map(
      ({ label, before, after: now }) => `${label.zh}：${before?.zh ?? '—'} → ${now?.zh ?? '—'}`,
    );

  test('nothing', () => {
    expect(change(structuredClone(saved))).toEqual([]);
  });

  test('a mark, a place, a topic that went', () => {
    const [part] = saved.parts;
    const after = {
      ...saved,
      place: '会议室',
      attendance: [
        { person: 'p1', name: '张三', mark: 'present' },
        { person: 'p2', name: '李四', mark: 'absent', reason: '出差' },
      ],
      parts: [{ ...part, content: { items: [{ topic: '学习二' }] } }],
    };
    expect(change(after)).toEqual([
      '地点：— → 会议室',
      '李四：— → 缺席（出差）',
      '议题 1：学习 → 学习二',
      '议题 2：讨论 → —',
    ]);
  });
});

test.each([
  ['count', { unit: text('人', 'people') }, 3, '3人'],
  ['money', {}, 1234, '12.34 元'],
  ['person', {}, 'p1', '张三'],
  ['date', {}, '2026-11-20', '2026-11-20'],
  ['choice', { options: [{ id: 'a', label: text('甲', 'A') }] }, 'a', '甲'],
  ['text', {}, undefined, ''],
] as const)('a %s field in words', (kind, more, value, said) => {
  const field = { ...openField, label: text('', ''), required: false, kind, ...more };
  expect(fieldText(field as unknown as Field, value, names).zh).toBe(said);
});
