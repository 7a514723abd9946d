import { statutoryHolidays } from '../../catalogue/law/holidays.ts';
import { calendar, isWorkingDay } from '../../kernel/calendar.ts';
import { addDays, dateOf, type IsoDate, partsOf, weekday } from '../../kernel/date.ts';
import { chance, seedOf } from './chance.ts';

const announced = calendar(statutoryHolidays);

/** Where the holidays of a year are not announced yet, weekends are all that is known. */
function isWorkday(day: IsoDate): boolean {
  const working = isWorkingDay(announced, day);
  return working === 'unknown' ? weekday(day) < 6 : working === 'yes';
}

/** The last working day before a day. */
export function lastWorkdayBefore(day: IsoDate): IsoDate {
  const before = Array.from({ length: 15 }, (_, i) => addDays(day, -i - 1));
  return before.find(isWorkday) ?? addDays(day, -1);
}

/** A day itself where it is a working day, else the first one after it. */
export function nextWorkday(day: IsoDate): IsoDate {
  const after = Array.from({ length: 15 }, (_, i) => addDays(day, i));
  return after.find(isWorkday) ?? day;
}

/** Days on which a branch meets in one month. */
export interface BranchDays {
  readonly month: number;
  readonly themeDay: IsoDate;
  readonly committee: IsoDate;
  /** One for each group. */
  readonly groups: readonly IsoDate[];
  readonly hasAssembly: boolean;
  readonly hasLesson: boolean;
}

const hold: readonly [number, number, number] = [0, 1, 2];

/** The year of a branch up to the day before `today`: about the same day of every month. */
export function daysOf(key: string, today: IsoDate): readonly BranchDays[] {
  const luck = chance(seedOf(`days ${key}`));
  const { year } = partsOf(today);
  const usual = 12 + luck.below(9);
  const ofGroups = 23 + luck.below(4);
  const [assembly, lesson] = [luck.pick(hold), luck.pick(hold)];
  return Array.from({ length: 12 }, (_, i) => {
    const month = i + 1;
    const themeDay = nearest(dateOf(year, month, usual));
    const committee = before(themeDay);
    const groups = [0, 1, 2].map((n) => after(themeDay, dateOf(year, month, ofGroups + n)));
    return {
      ...{ month, themeDay, committee, groups },
      hasAssembly: i % 3 === assembly,
      hasLesson: i % 3 === lesson,
    };
  });
}

/** The working day of the same month that is nearest, the later of two. */
function nearest(day: IsoDate): IsoDate {
  const { month } = partsOf(day);
  for (let off = 0; off < 15; off += 1) {
    for (const near of [addDays(day, off), addDays(day, -off)]) {
      if (partsOf(near).month === month && isWorkday(near)) return near;
    }
  }
  return day;
}

/** The same for a day that must come after another one. */
function after(earlier: IsoDate, day: IsoDate): IsoDate {
  const found = nearest(day);
  return found > earlier ? found : nearest(addDays(earlier, 1));
}

/** The last working day of the same month that leaves some days to prepare. */
function before(day: IsoDate): IsoDate {
  const earlier = Array.from({ length: partsOf(day).day - 1 }, (_, i) => addDays(day, -i - 1));
  const working = earlier.filter(isWorkday);
  return working[Math.min(3, working.length - 1)] ?? addDays(day, -1);
}
