import { addDays, type IsoDate, partsOf } from '../../kernel/date.ts';
import { addGathering, type GatheringRecord } from '../../store/activity.ts';
import { addNotice } from '../../store/notice.ts';
import type { Tx } from '../../store/transaction.ts';
import { type Filled, numberOf } from './filled.ts';
import { idOf } from './ids.ts';
import type { PlannedGathering } from './plan.ts';

/** The branch for which a recorder drafts. */
const branch = 'unit-0-1';
const kind = 'branch-assembly';
/** Days from today: one whose record is still to be written, and one to come. */
const days = [-1, 3] as const;
const agenda = [{ topic: '学习近期文件' }, { topic: '通报党费收缴情况' }];

/** What the branch has planned: as its last general meeting was, and nothing of what was said. */
export async function planAhead(
  tx: Tx,
  filled: Filled,
  held: readonly PlannedGathering[],
): Promise<void> {
  const last = held
    .filter(({ unit, record }) => unit === branch && record.parts.some(isKind))
    .toSorted((a, b) => (a.record.heldOn < b.record.heldOn ? -1 : 1))
    .at(-1);
  if (last === undefined) return;
  for (const ahead of days) {
    const on = addDays(tx.access.today, ahead);
    const record = { ...planned(last.record, on), unit: numberOf(filled, branch) };
    const id = idOf(`${branch} planned ${ahead}`, `${on}T08:00:00+08:00`);
    await addGathering(tx, id, record, 'draft');
    if (ahead > 0) await tell(tx, id, record);
  }
}

/** The notice of it is out; nobody has answered yet. */
async function tell(tx: Tx, id: string, record: GatheringRecord): Promise<void> {
  const { unit, heldOn, startsAt, endsAt, place, title, attendance } = record;
  const meeting = { heldOn, startsAt, endsAt, place, title };
  const words = { agenda: agenda.map(({ topic }) => topic), prepare: '请带学习笔记。' };
  const whole = { sitting: null, sittings: [] };
  const first = { number: 1, what: 'first', before: {} } as const;
  const notice = { ...meeting, ...words, ...whole, ...first };
  const people = attendance.map(({ person }) => person);
  await addNotice(tx, { id, unit }, notice, people);
}

const isKind = ({ handle }: { readonly handle: string }) => handle === kind;

function planned(record: PlannedGathering['record'], on: IsoDate): Omit<GatheringRecord, 'unit'> {
  const { year, month } = partsOf(on);
  return {
    ...record,
    ...{ heldOn: on, yearOfAccount: year, startsAt: '15:00', endsAt: '16:30' },
    title: `${year}年${month}月支部党员大会`,
    attendance: record.attendance.map((line) => ({
      ...{ ...line, mark: 'unconfirmed', reason: null, missed: [], parts: [1] },
    })),
    parts: record.parts.filter(isKind).map((part) => ({
      ...{ ...part, attended: 0, present: 0, ballots: [], content: { agenda } },
    })),
  };
}
