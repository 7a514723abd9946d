import { expect, test } from 'vitest';
import { withMinutesFile } from './minutesFile.ts';

const empty = { agenda: [], gist: null, resolutions: [], followUp: { owner: null } };
const written = {
  agenda: ['学习'],
  gist: '讨论',
  resolutions: ['同意'],
  followUp: { owner: '甲' },
};

test('without a file a record says what it says', () => {
  expect(withMinutesFile(empty, null)).toEqual({ ...empty, minutesFile: null });
});

test('beside a file what was left empty is unsaid, and what was typed stays', () => {
  expect(withMinutesFile(empty, 'a.pdf')).toEqual({ minutesFile: 'a.pdf' });
  expect(withMinutesFile(written, 'a.pdf')).toEqual({ ...written, minutesFile: 'a.pdf' });
  const part = { ...empty, agenda: ['学习'], ballots: [1] };
  expect(withMinutesFile(part, 'a.pdf')).toEqual({
    ...{ agenda: ['学习'], ballots: [1], minutesFile: 'a.pdf' },
  });
});
