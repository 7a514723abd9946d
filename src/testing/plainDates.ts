import announced from '../catalogue/law/holidays.generated.json' with { type: 'json' };

/** Days reckoned apart from the kernel, for oracles: nothing of what they judge is used here. */
export type Day = `${number}-${number}-${number}`;

const parts = (day: Day) => day.split('-').map(Number) as [number, number, number];
const written = (at: number) => new Date(at).toISOString().slice(0, 10) as Day;
export const plus = (day: Day, days: number) => {
  const [y, m, d] = parts(day);
  return written(Date.UTC(y, m - 1, d + days));
};
/** The same day of a later month, or the last one of a month that is too short. */
export const plusMonths = (day: Day, months: number) => {
  const [y, m, d] = parts(day);
  const last = new Date(Date.UTC(y, m + months, 0)).getUTCDate();
  return written(Date.UTC(y, m - 1 + months, Math.min(d, last)));
};
const free = new Set(announced.flatMap(({ holidays }) => holidays));
const madeUp = new Set(announced.flatMap(({ workdays }) => workdays));
export const years = new Set(announced.map(({ year }) => year));
const isWorking = (day: Day) => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return madeUp.has(day) || (weekday % 6 !== 0 && !free.has(day));
};
/** The last of five working days, the first day among them. */
export const fiveDays = (from: Day) => {
  let [day, count] = [from, isWorking(from) ? 1 : 0];
  while (count < 5) {
    day = plus(day, 1);
    if (isWorking(day)) count += 1;
  }
  return day;
};
export const isNew = (day: Day) => day >= '2026-05-11';
