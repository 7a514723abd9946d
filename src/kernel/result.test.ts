import { expect, test } from 'vitest';
import { fail, ok, type Problem, settle } from './result.ts';
import { text } from './text.ts';

const problem = (code: string): Problem => ({
  code,
  message: text('错', 'wrong'),
  cure: text('改', 'mend'),
});

test('settles to the value when nothing was collected', () => {
  expect(settle(7, [])).toEqual(ok(7));
});

test('settles to a refusal with every problem, in order', () => {
  const first = problem('a/first');
  const second = problem('a/second');
  expect(settle(7, [first, second])).toEqual({ ok: false, problems: [first, second] });
  expect(fail(first, second)).toEqual({ ok: false, problems: [first, second] });
});
