import { expect, test } from 'vitest';
import { evaluate } from '../../engines/norm/evaluate.ts';
import { factsOf } from '../../kernel/factsOf.ts';
import { developed } from '../../testing/development.ts';
import { ruleTable } from '../../testing/ruleTable.ts';
import DEV42 from './DEV42.ts';

const later = '2027-12-31';
const silent = (step: string, field: string) =>
  developed('archive', { [step]: { documents: { [field]: '' } } });

ruleTable(DEV42, {
  severity: 'error',
  valid: [
    ['told and announced', developed('archive', {}), later],
    ['just approved', developed('approval', { approval: { documents: { toldOn: '' } } })],
    [
      'refused',
      developed('approval', { approval: { outcome: 'refused', documents: { toldOn: '' } } }),
    ],
  ],
  invalid: [
    [
      'the person was not told',
      silent('approval', 'toldOn'),
      '“上级党委审批”（2026-08-15）没有通知本人',
      later,
    ],
    [
      'no meeting heard',
      silent('approval', 'announcedOn'),
      '“上级党委审批”（2026-08-15）没有在党员大会宣布',
      later,
    ],
    [
      'confirmed, and nobody heard',
      silent('confirmation-approval', 'announcedOn'),
      '“上级党委审批转正”（2027-10-25）没有在党员大会宣布',
      later,
    ],
  ],
  unknown: [],
});

test('admission and confirmation cite each its own article', () => {
  const cited = (step: string) => {
    const facts = factsOf(silent(step, 'toldOn'), []);
    const rules = [DEV42];
    const { findings } = evaluate({ rules, facts, asOf: later, subjects: 'all', waivers: [] });
    return findings.map(({ cite }) => [cite.regulation, cite.article]);
  };
  expect(cited('approval')).toEqual([['XZ26', '24']]);
  expect(cited('confirmation-approval')).toEqual([['XZ26', '33']]);
  const pageOf = DEV42.cites.map(({ regulation, article }) => regulation + article);
  expect(pageOf).toEqual(['XZ14', 'XZ2624', 'XZ2633']);
});
