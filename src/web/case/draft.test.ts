import { expect, test } from 'vitest';
import type { Step } from '../../engines/case/define.ts';
import { text } from '../../kernel/text.ts';
import { bodyOf } from './draft.ts';

const open = { seenBy: 'all', sealed: false, retention: null, required: false } as const;
const label = text('项目', 'field');
const outcome = (id: string, vote: 'carried' | 'none') => ({
  ...{ id, name: text(id, id), leads: 'on' as const, effects: [] },
  vote,
});
const person = { ...open, kind: 'person', label } as const;
const step = {
  ...{ id: 'meeting', name: label, by: { id: 'branch', name: label }, after: [], asked: [] },
  ...{ clauses: [], due: [] },
  documents: {
    id: 'form',
    name: label,
    fields: {
      words: { ...open, kind: 'text', lines: 'one', maxLength: 9, label },
      unit: { ...open, kind: 'unit', label },
      heard: {
        ...{ ...open, kind: 'choice', pick: 'many', label },
        options: [{ id: 'group', label }],
      },
      people: { ...open, kind: 'list', min: 0, max: 5, of: { person }, label },
    },
  },
  vote: { rule: 'V2', heldAs: { id: 'assembly', name: label } },
  outcomes: [outcome('passed', 'carried'), outcome('left', 'none')],
} as unknown as Step;

test('nothing is asked before there is a day', () => {
  expect(bodyOf(step, 3, {})).toBeNull();
  expect(bodyOf(step, 3, { on: '2026-07-20' })).toEqual({
    ...{ version: 3, step: 'meeting', on: '2026-07-20', outcome: null },
    documents: {},
  });
});

test('empty fields and rows are left out, a unit is kept as text', () => {
  const documents = {
    words: ' 好 ',
    unit: 12,
    heard: [],
    people: [{}, { person: 'p1' }, undefined],
  };
  const body = bodyOf(step, 3, { on: '2026-07-20', outcome: 'passed', documents, lateReason: ' ' });
  expect(body?.documents).toEqual({ words: '好', unit: '12', people: [{ person: 'p1' }] });
  expect(body).not.toHaveProperty('lateReason');
  expect(body).not.toHaveProperty('vote');
});

test('a vote goes along where the step ends by one, with its moments on their days', () => {
  const opinion = { person: 'p1', on: '2026-07-19', clock: '930', says: 'yes' } as const;
  const vote = { yes: 11, entitled: 23, clock: '15:00', opinions: [opinion, { person: 'p2' }] };
  const values = { on: '2026-07-20', vote } as const;
  expect(bodyOf(step, 3, { ...values, outcome: 'passed' })?.vote).toEqual({
    ...{ yes: 11, entitled: 23, startsAt: '2026-07-20T15:00' },
    opinions: [{ person: 'p1', at: '2026-07-19T09:30', says: 'yes' }],
  });
  expect(bodyOf(step, 3, { ...values, outcome: 'left' })).not.toHaveProperty('vote');
});
