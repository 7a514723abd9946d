import { expect, test } from 'vitest';
import { listed, text } from './text.ts';

test('keeps the Chinese original first and the English beside it', () => {
  expect(text('支部', 'branch')).toEqual({ zh: '支部', en: 'branch' });
});

test('lists as each language does', () => {
  expect(listed([text('甲', 'a'), text('乙', 'b')])).toEqual(text('甲、乙', 'a, b'));
  expect(listed([])).toEqual(text('', ''));
});
