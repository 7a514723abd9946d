import { addDays, addMonths, daysBetween, type IsoDate, partsOf } from '../../../kernel/date.ts';
import { periodAround } from '../../../kernel/period.ts';
import { asPerson, type Running } from './asPerson.ts';
import { leaveGiven } from './leave.ts';

/** Days after the end of a month on which the bureau tells its units, and sends its report up. */
const [told, sent] = [3, 6];

/**
 * Monthly reports of this year: those of the bureau on the last two months went up, each in its
 * time; that of a unit committee on the last month is with its branches.
 */
export async function reportMonths(running: Running, today: IsoDate): Promise<void> {
  const { from } = periodAround('month', today);
  const months = [addMonths(from, -2), addMonths(from, -1)];
  for (const month of months.filter((one) => partsOf(one).year === partsOf(today).year)) {
    await reportOfBureau(running, month, today);
    if (month === months[1]) await reportOfUnit(running, month.slice(0, 7));
  }
}

async function reportOfBureau(running: Running, month: IsoDate, today: IsoDate): Promise<void> {
  const [issuedOn, sentOn] = [told, sent].map((days) => addDays(addMonths(month, 1), days));
  if (issuedOn === undefined || sentOn === undefined || sentOn > today) return;
  const body = { unit: running.numberOf('bureau'), month: month.slice(0, 7) };
  const issue = () => asPerson(running, 'zhengzhibu', 'POST /api/reports', { body });
  const { id } = await onDay(running, today, issuedOn, issue);
  const params = { report: id };
  const send = () => asPerson(running, 'zhengzhibu', 'POST /api/reports/:report/send', { params });
  await onDay(running, today, sentOn, send);
}

/** A branch whose gap it names has answered already. */
async function reportOfUnit(running: Running, month: string): Promise<void> {
  const body = { unit: running.numberOf(leaveGiven.from), month };
  await asPerson(running, leaveGiven.by, 'POST /api/reports', { body });
  const { gaps } = await asPerson(running, 'shuji', 'GET /api/reports', {});
  for (const { id: gap, rule } of gaps) {
    if (rule !== leaveGiven.plant.rule) continue;
    const said = { params: { gap }, body: { answer: leaveGiven.reason } };
    await asPerson(running, 'shuji', 'POST /api/reports/gaps/:gap/answer', said);
  }
}

/** The business day of the bureau is another one meanwhile; what is written says so itself. */
async function onDay<T>(
  { app, tenant }: Running,
  today: IsoDate,
  day: IsoDate,
  act: () => Promise<T>,
): Promise<T> {
  await app.shiftDay(tenant, daysBetween(today, day));
  try {
    return await act();
  } finally {
    await app.shiftDay(tenant, 0);
  }
}
