import { addDays, partsOf } from '../../../kernel/date.ts';
import type { PlannedGathering } from '../plan.ts';
import { later } from './record.ts';
import type { Scene } from './scene.ts';

/** Of those who came, one in so many is on the other shift; whoever has a part in it is not. */
const oneIn = 3;
const morning = '09:10';

/** At a station half the house is on duty: what decides nothing is held again the next morning. */
export function inSittings(
  { today, flavour }: Pick<Scene, 'today' | 'flavour'>,
  planned: PlannedGathering,
  needed: ReadonlySet<string>,
): PlannedGathering {
  const { record, recordedAt } = planned;
  const next = addDays(record.heldOn, 1);
  const isDecided = record.parts.some(({ ballots, handle }) => {
    return ballots.length > 0 || handle === 'branch-assembly';
  });
  const fits = flavour === 'station' && !isDecided && next < today;
  if (!fits || partsOf(next).month !== partsOf(record.heldOn).month) return planned;
  let turn = 0;
  const attendance = record.attendance.map((mark) => {
    if (mark.mark !== 'present' || needed.has(mark.person)) return mark;
    turn += 1;
    return turn % oneIn === 0 ? { ...mark, sitting: 2 } : mark;
  });
  if (turn < oneIn) return planned;
  const hours = { heldOn: next, startsAt: morning, endsAt: later(morning, 60) };
  const sittings = [{ ...hours, place: record.place }];
  const entered = `${next}T18:20:00+08:00`;
  return {
    ...planned,
    recordedAt: entered > recordedAt ? entered : recordedAt,
    record: { ...record, attendance, sittings },
  };
}
