import { v7 as uuidv7 } from 'uuid';
import type { Draft } from '../api/activityDraft.ts';
import { allRoutes } from '../api/routes.ts';
import { addDays, type IsoDate } from '../kernel/date.ts';
import { carryOut } from '../store/effects.ts';
import { type ApiHouse, apiHouse, enrol, founded, grant, type Visitor, work } from './api.ts';

/**
 * A branch with a group and a committee, and some of what they held in 2026: an assembly with a
 * lesson on one day, a group meeting, two committee meetings on one day, and a plan for next week.
 */
export interface BookHouse {
  readonly house: ApiHouse;
  readonly secretary: Visitor;
  readonly group: number;
  readonly today: IsoDate;
  /** Ids: the assembly of two parts, and what is planned. */
  readonly assembly: string;
  readonly planned: string;
  /** Records something finished, unless it lies ahead. */
  record(draft: Draft): Promise<string>;
  draftOf(heldOn: IsoDate, handles: readonly string[], more?: Partial<Draft>): Draft;
}

export const content = {
  agenda: [{ topic: '研究下一年度计划', note: '第一议题' }],
  gist: '陈志远通报情况。\n赵敏发言：值班表要兼顾学习。',
};
const inGroup = uuidv7();
const decided = [
  { text: '同意年度计划', owner: '李晓彤', due: '2026-12-31' },
  { text: '开展一次补学', owner: '赵敏', due: '2026-04-30' },
];

export async function bookHouse(): Promise<BookHouse> {
  const house = await apiHouse(allRoutes);
  const { secretary: person } = house.people;
  await grant(house, person, 'branch-secretary', house.units.counted);
  const group = await work(house, house.people.cadre, (tx) => settle(house, tx));
  const secretary = await house.visitor(person);
  const today = await work(house, person, async (tx) => tx.access.today);
  const record = recorder(secretary, today);
  const draftOf: BookHouse['draftOf'] = (heldOn, handles, more) => ({
    ...draft(house, heldOn, handles),
    ...more,
  });
  const assembly = await record(draftOf('2026-03-05', ['branch-assembly', 'party-lesson']));
  const ofGroup = { unit: group, title: '三月党小组会', host: inGroup, recorder: null };
  const attendance = [{ person: inGroup, mark: 'present' as const }];
  await record(draftOf('2026-03-12', ['group-meeting'], { ...ofGroup, attendance }));
  for (const startsAt of ['09:00', '15:00']) {
    const times = { startsAt, endsAt: null, title: `支委会（${startsAt}）` };
    await record(draftOf('2026-03-20', ['committee-meeting'], times));
  }
  const ahead = { title: '下周主题党日', attendance: [], place: null, endsAt: null };
  const planned = await record(draftOf(addDays(today, 7), ['theme-day'], ahead));
  return { house, secretary, group, today, assembly, planned, record, draftOf };
}

async function settle(
  house: ApiHouse,
  tx: Parameters<Parameters<typeof work>[2]>[0],
): Promise<number> {
  const { branch } = house.units;
  const { secretary, members } = house.people;
  const under = { parent: branch, relation: 'subordinate', name: '第一党小组' } as const;
  const made = { effect: 'found', kind: 'group', ...under } as const;
  const { unit: group } = await carryOut(tx, { on: founded }, made);
  await enrol(tx, inGroup, '何敏', { unit: branch, team: group });
  const seats = [
    [secretary, '陈志远', 'secretary'],
    [members[0] ?? '', '王建国', 'organisation-member'],
  ] as const;
  for (const [who, name, post] of seats) {
    const seat = {
      unit: branch,
      post,
      body: 'branch-committee',
      termEndsOn: '2027-03-01',
    } as const;
    await carryOut(tx, { on: '2024-03-01' }, { effect: 'appoint', who, name, ...seat });
  }
  return group;
}

function recorder(secretary: Visitor, today: IsoDate): BookHouse['record'] {
  return async (body) => {
    const id = uuidv7();
    const finished = body.heldOn <= today;
    // Nobody has voted on what is still to come.
    const parts = finished ? body.parts : body.parts.map((one) => ({ ...one, ballots: [] }));
    const sent = { id, finished, draft: { ...body, parts } };
    const answer = await secretary.send('POST', '/api/gatherings', sent);
    if (answer.status !== 200) throw new Error(answer.bytes.toString('utf8'));
    return id;
  };
}

function draft(house: ApiHouse, heldOn: IsoDate, handles: readonly string[]): Draft {
  const { secretary: host, members, guest } = house.people;
  const present = [host, ...members.slice(0, 5)].map((person) => ({
    person,
    mark: 'present' as const,
  }));
  const lecturer = { lecturer: '陈志远' };
  return {
    unit: house.units.branch,
    heldOn,
    ...{ startsAt: '15:00', endsAt: '17:10', place: '三楼会议室', host },
    recorder: members[3] ?? null,
    title: '第一季度党员大会',
    attendance: [
      ...present,
      { person: guest, mark: 'present' },
      { person: members[5] ?? '', mark: 'leave', reason: '出差办案' },
    ],
    parts: handles.map((handle) => {
      if (handle.endsWith('lesson')) {
        return { handle, content: { ...content, ...lecturer }, ballots: [] };
      }
      const votes = handle === 'branch-assembly' ? [ballot] : [];
      const own = handle === 'branch-assembly' ? { ...content, resolutions: decided } : content;
      return { handle, content: own, ballots: votes };
    }),
  };
}

const ballot = {
  ...{ subject: '年度计划', rule: 'V1', yes: 5, no: 0, abstain: 1 },
  declared: 'passed' as const,
};
