import type { HolidayData } from '../../kernel/calendar.ts';
import { isoDate } from '../../kernel/date.ts';
import announced from './holidays.generated.json' with { type: 'json' };

/** Statutory holidays and make-up working days, as announced for each year that is covered. */
export const statutoryHolidays: HolidayData = {
  years: announced.map((of) => of.year),
  holidays: announced.flatMap((of) => of.holidays.map(isoDate)),
  workdays: announced.flatMap((of) => of.workdays.map(isoDate)),
};
