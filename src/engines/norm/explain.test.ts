import { expect, test } from 'vitest';
import { text } from '../../kernel/text.ts';
import { atLeast, defect, duty, fine } from './define.ts';
import { explain } from './explain.ts';

const kinds = [
  { id: 'branch', name: text('党支部', 'branch') },
  { id: 'joint-branch', name: text('联合党支部', 'joint branch') },
] as const;
const assembly = { id: 'branch-assembly', name: text('支部党员大会', 'general meeting') };
const cite = { regulation: 'ZB', article: '11', mark: 'verified' } as const;
const practice = { regulation: 'ZB', article: '', mark: 'unverified' } as const;
const nameOf = () => text('《支部工作条例》', 'Branch Regulations');
const cure = text('补开', 'hold one');

const quarterly = duty({
  id: 'MTG01',
  on: kinds,
  force: 'normally',
  since: '2018-10-28',
  do: atLeast(1, assembly, 'quarter'),
  cite,
  cure,
});

test('a duty reads as a sentence, of its kinds or of one subject', () => {
  expect(explain(quarterly, null, nameOf)).toEqual({
    zh: 'MTG01：自2018-10-28起，党支部、联合党支部一般每季度至少有1次支部党员大会（《支部工作条例》第11条，已核对原文）。',
    en: 'MTG01: since 2018-10-28, branch, joint branch normally has at least one general meeting a quarter (Branch Regulations, art. 11, text verified).',
  });
  expect(explain(quarterly, '第一党支部', nameOf).zh).toContain('第一党支部一般每季度');
});

test.each([
  ['hints', '宜'],
  ['normally', '一般'],
  ['must', '应当'],
  ['voids', '必须'],
] as const)('the force %s is said as %s', (force, word) => {
  const rule = duty({ ...quarterly, on: kinds, cite, force });
  expect(explain(rule, null, nameOf).zh).toContain(`党支部${word}每季度`);
});

test('a defect says what must not be, and every basis with its mark', () => {
  const rule = defect({
    id: 'MTG18',
    of: 'activity',
    needs: 'record',
    on: [assembly],
    title: text('记录缺少要素', 'elements are missing'),
    force: 'normally',
    since: '2018-10-28',
    cite: [cite, practice],
    cure,
    judge: () => fine,
  });
  expect(explain(rule, null, nameOf)).toEqual({
    zh: 'MTG18：自2018-10-28起，支部党员大会一般不应有：记录缺少要素（《支部工作条例》第11条，已核对原文；《支部工作条例》，未核对）。',
    en: 'MTG18: since 2018-10-28, general meeting normally does not show: elements are missing (Branch Regulations, art. 11, text verified; Branch Regulations, not verified).',
  });
});

test('the title of a duty follows from its measure', () => {
  expect(quarterly.title).toEqual(
    text('每季度至少1次支部党员大会', 'at least one general meeting a quarter'),
  );
  expect(duty({ ...quarterly, on: kinds, cite, do: atLeast(3, assembly, 'month') }).title.en).toBe(
    'at least 3 general meeting a month',
  );
});
