import { addDays, type IsoDate, partsOf } from '../../../kernel/date.ts';
import { idOf } from '../ids.ts';
import { asPerson, type Running } from './asPerson.ts';

const [host, guest] = ['unit-1-1', 'unit-0-1'] as const;
const inDays = 6;

/** A lesson to come, to which a neighbouring station invites the branch that a visitor tries. */
export async function invite(running: Running, today: IsoDate): Promise<void> {
  const heldOn = addDays(today, inDays);
  const { year, month } = partsOf(heldOn);
  const topic = '党课：两所联防，党员先到';
  const content = { lecturer: '', plan: '', agenda: [{ topic }], gist: '' };
  const draft = {
    ...{ unit: running.numberOf(host), heldOn, startsAt: '15:00', endsAt: '16:10' },
    ...{ place: '城西分局三楼报告厅', title: `${year}年${month}月联合党课` },
    ...{ guests: [running.numberOf(guest)], attendance: [] },
    parts: [{ handle: 'party-lesson', content, numbers: null, ballots: [] }],
  };
  const id = idOf(`${host} invites ${guest}`, `${heldOn}T08:00:00+08:00`);
  const body = { id, finished: false, draft };
  await asPerson(running, 'shuji2', 'POST /api/gatherings', { body });
}
