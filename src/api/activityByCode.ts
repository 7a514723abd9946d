import type { Fact } from '../documents/paper/paper.ts';
import { joined, text } from '../kernel/text.ts';
import type { SavedGathering } from '../store/activity.ts';

/** Whoever signed in by code signs no sheet: the paper says who did, and when each one pressed. */
export function byCodeFacts({ attendance }: Pick<SavedGathering, 'attendance'>): Fact[] {
  const came = attendance.filter(({ mark, way }) => mark === 'present' && way === 'qr');
  if (came.length === 0) return [];
  const people = came.map(({ name, cameAt }) => {
    const said = [name, cameAt ?? ''].join(' ').trim();
    return text(said, said);
  });
  const label = text('扫码签到', 'Signed in by code');
  return [{ key: 'byCode', label, value: joined(people, text('、', ', ')) }];
}
