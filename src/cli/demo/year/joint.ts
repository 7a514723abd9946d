import { addDays, dateOf, type IsoDate, partsOf } from '../../../kernel/date.ts';
import type { PlannedBureau } from '../bureau.ts';
import { lastWorkdayBefore } from '../days.ts';
import { idOf } from '../ids.ts';
import { membersOn, type PlannedBranch, type PlannedGathering } from '../plan.ts';
import { officersOf } from './held.ts';
import { countsOf, gathering, type Person } from './record.ts';
import { sceneOf } from './scene.ts';
import { turnout } from './turnout.ts';

/** Neighbouring stations; the first invites the others. */
const together = ['unit-1-1', 'unit-1-2', 'unit-0-2'] as const;
const soonest = 12;

/**
 * A lesson that three branches heard together: each keeps a record of its own, with its own roll.
 * On a day of this year on which none of them held anything else, otherwise it was not held.
 */
export function jointLesson(
  { branches }: PlannedBureau,
  held: readonly PlannedGathering[],
  today: IsoDate,
): PlannedGathering[] {
  const present = together.flatMap((key) => branches.get(key) ?? []);
  const day = freeDay(present, held, today);
  const [first] = present;
  const host = first === undefined || day === undefined ? undefined : officersOf(first, day)?.host;
  if (first === undefined || day === undefined || host === undefined) return [];
  const guests = present.slice(1);
  const own = recordOf(first, host, day, today);
  return [
    { ...own, guests: guests.map(({ unit }) => unit.key) },
    ...guests.map((branch) => {
      const made = recordOf(branch, host, day, today);
      const jointOf = { gathering: own.id, version: 1 };
      return { ...made, record: { ...made.record, place: own.record.place, jointOf } };
    }),
  ];
}

function freeDay(
  branches: readonly PlannedBranch[],
  held: readonly PlannedGathering[],
  today: IsoDate,
): IsoDate | undefined {
  const units = new Set(branches.flatMap(({ unit, groups }) => [unit, ...groups].map(keyOf)));
  const taken = new Set(
    held
      .filter(({ unit }) => units.has(unit))
      .flatMap(({ record }) => [record, ...record.sittings].map(({ heldOn }) => heldOn)),
  );
  const first = dateOf(partsOf(today).year, 1, 1);
  let day = lastWorkdayBefore(addDays(today, -soonest));
  while (day > first && taken.has(day)) day = lastWorkdayBefore(day);
  return day > first ? day : undefined;
}

const keyOf = ({ key }: { readonly key: string }) => key;

function recordOf(
  branch: PlannedBranch,
  host: Person,
  day: IsoDate,
  today: IsoDate,
): PlannedGathering {
  const scene = sceneOf(branch, today);
  const members = membersOn(branch, day);
  const recorder = officersOf(branch, day)?.seats[2] ?? host;
  // Everybody came but those who are ill for long: who was away often enough already stays so.
  const needed = new Set(members.filter(({ flags }) => flags.length === 0).map(({ who }) => who));
  const marks = turnout(scene, members, day, { needed, parts: 1 });
  const at = { unit: branch.unit.key, day, startsAt: '15:00', minutes: 70, place: scene.place };
  const people = { host, recorder, author: recorder.who };
  const content = { ...words, lecturer: host.name };
  const part = { handle: 'party-lesson', name: '联合党课', body: null, content, votes: [] };
  const made = gathering(scene, { ...at, ...people, parts: [part] }, marks, countsOf(marks));
  return { ...made, id: idOf(`${branch.unit.key} joint lesson`, made.recordedAt) };
}

const words = {
  plan: '联合党课教案一份，存主讲支部资料柜',
  agenda: [{ topic: '党课：警地联防中的党员先锋岗' }],
  gist: '从两起跨辖区盗窃案的协作讲起，说明三个派出所的党员怎样互通线索、轮流巡防；随后分组讨论，约定每周交换一次警情研判。',
};
