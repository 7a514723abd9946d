import { expect, test } from 'vitest';
import { text } from './text.ts';

test('keeps the Chinese original first and the English beside it', () => {
  expect(text('支部', 'branch')).toEqual({ zh: '支部', en: 'branch' });
});
