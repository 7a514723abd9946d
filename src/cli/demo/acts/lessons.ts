import { addDays, type IsoDate, partsOf } from '../../../kernel/date.ts';
import { idOf } from '../ids.ts';
import { asPerson, type Running } from './asPerson.ts';

const [host, guest] = ['unit-1-1', 'unit-0-1'] as const;
const secretary = 'shuji2';
const [jointIn, shiftsIn] = [6, 8];
const hall = '城西分局三楼报告厅';

/** A lesson to come, to which a neighbouring station invites the branch that a visitor tries. */
export async function invite(running: Running, today: IsoDate): Promise<void> {
  const heldOn = addDays(today, jointIn);
  const guests = [running.numberOf(guest)];
  await plan(running, { heldOn, topic: '两所联防，党员先到', name: '联合党课', guests });
}

/** One for two shifts: each sitting is told to those whom the duty table lets come to it. */
export async function planForShifts(running: Running, today: IsoDate): Promise<void> {
  const heldOn = firstOfTwo(addDays(today, shiftsIn));
  const next = { heldOn: addDays(heldOn, 1), startsAt: '09:10', endsAt: '10:10' };
  const sittings = [{ ...next, place: '所党员活动室' }];
  const gathering = await plan(running, {
    heldOn,
    topic: '守好保密这根弦',
    name: '党课',
    sittings,
  });
  const path = { params: { gathering } };
  const told = await asPerson(running, secretary, 'GET /api/gatherings/:gathering/notice', path);
  for (const { sitting, free } of told.sittings) {
    if (free.length === 0) continue;
    const body = { prepare: '请带学习笔记。', only: { sitting, people: free } };
    const said = { ...path, body };
    await asPerson(running, secretary, 'POST /api/gatherings/:gathering/notice', said);
  }
}

/** Sittings are of one month: not on its last day. */
function firstOfTwo(day: IsoDate): IsoDate {
  return partsOf(addDays(day, 1)).day === 1 ? addDays(day, 1) : day;
}

interface Lesson {
  readonly heldOn: IsoDate;
  readonly topic: string;
  readonly name: string;
  readonly guests?: number[];
  readonly sittings?: { heldOn: IsoDate; startsAt: string; endsAt: string; place: string }[];
}

async function plan(running: Running, { topic, name, ...when }: Lesson): Promise<string> {
  const { heldOn } = when;
  const { year, month } = partsOf(heldOn);
  const content = { agenda: [{ topic: `党课：${topic}` }] };
  const draft = {
    ...{ ...when, unit: running.numberOf(host), startsAt: '15:00', endsAt: '16:10', place: hall },
    ...{ title: `${year}年${month}月${name}`, attendance: [] },
    parts: [{ handle: 'party-lesson', content, numbers: null, ballots: [] }],
  };
  const id = idOf(`${host} plans ${topic}`, `${heldOn}T08:00:00+08:00`);
  const body = { id, finished: false, draft };
  await asPerson(running, secretary, 'POST /api/gatherings', { body });
  return id;
}
