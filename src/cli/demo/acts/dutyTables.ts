import { addDays, addMonths, type IsoDate, weekday } from '../../../kernel/date.ts';
import { periodAround } from '../../../kernel/period.ts';
import type { Filled } from '../filled.ts';
import type { PlannedMember } from '../plan.ts';
import { asPerson, type Running } from './asPerson.ts';

/**
 * Stations whose secretaries bring the paper of their house: one for this month and the next; the
 * other has brought that of last month, so that a visitor can bring the next one.
 */
const stations = [
  { username: 'shuji', branch: 'unit-0-1', months: [-1] },
  { username: 'shuji2', branch: 'unit-1-1', months: [0, 1] },
] as const;

export async function bringDutyTables(
  running: Running,
  { bureau }: Filled,
  today: IsoDate,
): Promise<void> {
  const { from } = periodAround('month', today);
  const papers = stations.flatMap(({ username, branch, months }) => {
    const members = bureau.branches.get(branch)?.members ?? [];
    return months.map((n) => {
      return bring(running, username, branch, { month: addMonths(from, n), members });
    });
  });
  await Promise.all(papers);
}

async function bring(
  running: Running,
  username: string,
  branch: string,
  paper: { readonly month: IsoDate; readonly members: readonly PlannedMember[] },
): Promise<void> {
  const month = paper.month.slice(0, 7);
  const query = { unit: running.numberOf(branch), month, fileName: `${month}值班表.csv` };
  const file = { bytes: Buffer.from(dutyTable(paper)), type: 'application/octet-stream' };
  const { batch } = await asPerson(running, username, 'POST /api/duty/imports', { query, file });
  await asPerson(running, username, 'POST /api/duty/imports/:batch/commit', {
    params: { batch: batch.id },
    body: { meanings: [], withoutFaults: false },
  });
}

/** Four shifts go round the house; who works by day is free at the weekend. */
const round = ['值班', '休息', '白班', '备勤'] as const;

/** As stations keep it: 姓名, 日期, 班次; the police number behind a name tells namesakes apart. */
export function dutyTable({
  month,
  members,
}: {
  readonly month: IsoDate;
  readonly members: readonly PlannedMember[];
}): string {
  const lines = ['姓名,日期,班次'];
  const { to } = periodAround('month', month);
  for (let day = month, n = 0; day < to; day = addDays(day, 1), n += 1) {
    members.forEach(({ name, policeNumber, on }, i) => {
      if (on > day) return;
      const word = round[(i + n) % round.length] ?? '';
      const isFree = word === '白班' && weekday(day) > 5;
      lines.push(`${name}${policeNumber ?? ''},${day},${isFree ? '休息' : word}`);
    });
  }
  return `${lines.join('\n')}\n`;
}
