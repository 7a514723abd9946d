import { type CalendarEntry, icsOf } from '../documents/calendar/ics.ts';
import { addDays, type IsoDate } from '../kernel/date.ts';
import { type SittingRow, sittingsOfUnits } from '../store/calendar.ts';
import { unitNamesOn } from '../store/completion.ts';
import type { OperationKey } from './contract/index.ts';
import { fileName } from './paperOut.ts';
import { type Ask, done, route } from './route.ts';
import { scopeOf } from './scope.ts';

/** Whoever keeps the records of a unit has its calendar. */
export const writes = ['activity.read', 'activity.write'] as const;

const type = 'text/calendar; charset=utf-8';
const daysBack = 60;
/** More than a branch and its groups hold in a year. */
const most = 500;

type Within = Pick<Ask<OperationKey>, 'tx' | 'services'>;

/** What a unit and its groups plan and held from a day on: no roll and no answer of anybody. */
export async function branchCalendarOf(
  within: Within,
  unit: number,
  from: IsoDate,
): Promise<{ readonly name: string; readonly text: string }> {
  const units = await scopeOf(within, 'activity.read', unit);
  const rows = await sittingsOfUnits(within.tx, units, from, most);
  const names = await unitNamesOn(within.tx, [unit], within.tx.access.today);
  const name = names.get(unit) ?? '';
  return { name, text: icsOf(name, rows.map(entryOf)) };
}

function entryOf(row: SittingRow): CalendarEntry {
  const { id, sitting, number, heldOn, startsAt, endsAt, place, cancelled, at } = row;
  const title = row.several ? `${row.title}（第${sitting}场）` : row.title;
  const host = row.hostName === null ? null : `主持人 ${row.hostName}`;
  return {
    ...{ id: `${id}-${sitting}`, number, day: heldOn, startsAt, endsAt, title, place, cancelled },
    about: [row.unitName, host].filter(Boolean).join('\n'),
    changedAt: at,
  };
}

type Key = 'GET /api/units/:unit/calendar';

export const branchCalendar = route('GET /api/units/:unit/calendar', writes, async (ask) => {
  const { unit } = ask.params;
  const allowed = await ask.allow('activity.write', unit);
  if (!allowed.ok) return allowed;
  const { name, text } = await branchCalendarOf(ask, unit, addDays(ask.today, -daysBack));
  const bytes = Buffer.from(text);
  return done<Key>({ file: `${fileName([name, '活动日历'])}.ics`, type, bytes });
});
