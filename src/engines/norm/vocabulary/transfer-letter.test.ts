import { expect, test } from 'vitest';
import { addDays, type IsoDate } from '../../../kernel/date.ts';
import { type DeedFact, known } from '../../../kernel/facts.ts';
import { text } from '../../../kernel/text.ts';
import { factSet, memberFact, unitFact } from '../../../testing/facts.ts';
import { duty, within } from '../define.ts';
import { aloud, deed, event, judged, states, told } from './told.ts';

// 组织关系介绍信: it is received while it is valid; the letter itself says until when.
const members = { id: 'member', name: text('党员', 'member'), subject: 'member' } as const;
const reception = { id: 'reception', kind: 'case', name: text('接收', 'reception') } as const;
const letterKind = { id: 'transfer-letter', name: text('介绍信', 'a transfer letter') };

const REL02 = duty({
  id: 'REL02',
  on: members,
  force: 'must',
  since: '2019-05-06',
  do: within({ way: 'until-it-says' }, reception, letterKind),
  over: 'begun-periods',
  cite: { regulation: 'ZX', article: '', mark: 'secondary' },
  cure: text('说明情况，重开介绍信', 'say why, and issue another letter'),
});

const issued: IsoDate = '2026-05-10';
const lastDay = addDays(issued, 90);
const letter = event({
  kind: 'transfer-letter',
  id: 'l1',
  of: 'p1',
  on: issued,
  name: '介绍信第7号',
  until: addDays(lastDay, 1),
});
const received = (on: IsoDate) => deed({ handle: 'reception', of: ['p1'], on, about: 'l1' });

/** Until it is received the branch that let go answers; from that day on the other one does. */
function facts(letters: readonly (typeof letter)[], ...deeds: DeedFact[]) {
  const units = [unitFact({}), unitFact({ id: 'u2', name: '第二党支部' })];
  const on = deeds[0]?.on ?? null;
  const places = [memberFact({ to: on }), ...(on ? [memberFact({ unit: 'u2', from: on })] : [])];
  return factSet({ units, members: places, rest: { events: known(letters), deeds: known(deeds) } });
}

test('it reads as it is meant', () => {
  expect(lastDay).toBe('2026-08-08');
  expect(aloud(REL02).zh).toBe(
    'REL02：自2019-05-06起，党员应当做到：介绍信有效期内接收，不满一期的也算（《ZX》，据二手资料）。',
  );
  expect(aloud(REL02).en).toContain('must have reception while a transfer letter is valid');
});

test('received on the last day it is met, on the next it is late', () => {
  const inTime = judged(REL02, facts([letter], received('2026-08-08')), '2026-12-31');
  expect(inTime.states.map(({ unit, state }) => `${unit} ${state}`)).toEqual([
    'u1 met',
    'u2 not-in-force',
  ]);
  const late = judged(REL02, facts([letter], received('2026-08-09')), '2026-12-31');
  expect(late.findings.map(({ unit }) => unit)).toEqual(['u1']);
});

test('the worked example: received twelve days late, told of the branch that let go', () => {
  const set = facts([letter], received('2026-08-20'));
  expect(told(REL02, set, '2026-12-31')).toEqual(['error “介绍信第7号”的接收迟至2026-08-20']);
  expect(judged(REL02, set, '2026-12-31').findings[0]?.unit).toBe('u1');
});

test('it is open while it is valid, missed once it is not, and never before it was issued', () => {
  const set = facts([letter]);
  expect(states(REL02, set, '2026-05-09')).toEqual([]);
  expect(states(REL02, set, '2026-08-08')).toEqual(['张三 2026-05-10 open']);
  expect(states(REL02, set, '2026-08-09')).toEqual(['张三 2026-05-10 missed']);
  expect(told(REL02, set, '2026-08-09')).toEqual(['error “介绍信第7号”到期没有接收']);
});

test('a letter that says no end, or one before its beginning, cannot be judged', () => {
  const { until: _, ...open } = letter;
  for (const one of [open, { ...letter, until: issued }]) {
    const { unknowns, findings } = judged(REL02, facts([one]), '2026-12-31');
    expect(findings).toEqual([]);
    expect(unknowns.map(({ missing }) => missing.zh)).toEqual(['没有写明介绍信的有效期']);
  }
});

test('two letters are two occasions; a reception of one says nothing of the other', () => {
  const other = { ...letter, id: 'l2', name: '介绍信第8号' };
  const set = facts([letter, other], received('2026-06-01'));
  expect(told(REL02, set, '2026-12-31')).toEqual(['error “介绍信第8号”到期没有接收']);
});

test('a letter binds where the member lives on its day, also in the month of a move', () => {
  const moved = (from: IsoDate) => {
    const members = [memberFact({ from, joinedOn: '2010-07-01' })];
    const set = factSet({ members, rest: { events: known([letter]), deeds: known([]) } });
    return states(REL02, set, '2026-12-31');
  };
  expect(moved('2026-05-10')).toEqual(['张三 2026-05-10 missed']);
  expect(moved('2026-05-11')).toEqual(['张三 2026-05-10 not-in-force']);
});
