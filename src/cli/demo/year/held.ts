import type { IsoDate } from '../../../kernel/date.ts';
import type { BranchDays } from '../days.ts';
import {
  membersOn,
  officesOn,
  type PlannedBranch,
  type PlannedGathering,
  type PlannedMember,
} from '../plan.ts';
import type { Theme } from '../words/themes.ts';
import { countsOf, gathering, type PartPlan, type Person } from './record.ts';
import type { Scene } from './scene.ts';
import { inSittings } from './sittings.ts';
import { presentOf, turnout } from './turnout.ts';
import { assemblyPart, committeePart, groupPart, lessonPart, themePart } from './words.ts';

const committee = 'branch-committee';

interface Officers {
  /** Secretary, or who leads where there is none. */
  readonly host: Person;
  readonly seats: readonly PlannedMember[];
  readonly hasCommittee: boolean;
}

/** Undefined where nobody is in office. */
export function officersOf(branch: PlannedBranch, day: IsoDate): Officers | undefined {
  const { key } = branch.unit;
  const seated = officesOn(branch, key, committee, day);
  const all = [...officesOn(branch, key, null, day), ...seated];
  const posts = ['secretary', 'deputy-secretary'];
  const host = posts.flatMap((post) => all.find((one) => one.post === post) ?? [])[0];
  const persons = new Set(seated.map(({ who }) => who));
  const seats = branch.members.filter(({ who }) => persons.has(who));
  return host && { host, seats, hasCommittee: seated.length > 0 };
}

/** The theme day of a month; in some months an assembly or a lesson is a part of it. */
export function themeDay(scene: Scene, days: BranchDays, theme: Theme): PlannedGathering[] {
  const { branch, luck, place } = scene;
  const { themeDay: day, month, hasAssembly, hasLesson } = days;
  const officers = officersOf(branch, day);
  if (officers === undefined) return [];
  const members = membersOn(branch, day);
  const { host, seats, hasCommittee } = officers;
  const recorder = seats[2] ?? members.find(({ who }) => who !== host.who) ?? host;
  const lecturer = lecturerOf(scene, officers, members, month);
  const needed = new Set([host.who, recorder.who, lecturer.who]);
  const count = 1 + (hasAssembly ? 1 : 0) + (hasLesson ? 1 : 0);
  const marks = turnout(scene, members, day, { needed, parts: count });
  const names = presentOf(marks).flatMap(({ name, person }) => (person === host.who ? [] : name));
  const parts: PartPlan[] = [themePart(scene, theme, names)];
  if (hasAssembly) {
    const about = { month, day, owner: recorder.name, admitted: admittedOn(branch, day) };
    parts.push(assemblyPart(scene, { ...about, settlesThemes: !hasCommittee }, names));
  }
  if (hasLesson) {
    const no = `${day.slice(0, 4)}-${Math.ceil(month / 3)}`;
    parts.push(lessonPart(scene, lecturer.name, no));
  }
  const at = { unit: branch.unit.key, day, startsAt: luck.pick(['14:30', '15:00', '09:30']) };
  const people = { host, recorder, author: recorder.who };
  const setting = { ...at, ...people, minutes: 50 + 35 * count, place, parts };
  return [inSittings(scene, gathering(scene, setting, marks, countsOf(marks)), needed)];
}

/** Those in office and, at the end of the year, somebody else take turns. */
function lecturerOf(
  { luck }: Scene,
  { host, seats }: Officers,
  members: readonly PlannedMember[],
  month: number,
): Person {
  const turn = Math.ceil(month / 3) - 1;
  const formal = members.filter(({ memberKind, flags }) => {
    return memberKind === 'formal' && flags.length === 0;
  });
  const others = seats.length > 0 ? seats : formal;
  if (turn === 0) return host;
  if (turn === 3) return formal[luck.below(formal.length)] ?? host;
  return others[turn % others.length] ?? host;
}

/** Members who were admitted at an assembly: on the roster from the next day on. */
function admittedOn({ members }: PlannedBranch, day: IsoDate): readonly string[] {
  return members
    .filter(({ memberKind, joinedOn }) => memberKind === 'probationary' && joinedOn === day)
    .map(({ name }) => name);
}

export function committeeMeeting(scene: Scene, days: BranchDays, theme: Theme): PlannedGathering[] {
  const { branch, luck } = scene;
  const { committee: day } = days;
  const officers = officersOf(branch, day);
  const { seats = [], host } = officers ?? {};
  const [first, second] = seats.filter(({ who }) => who !== host?.who).slice(1);
  if (host === undefined || first === undefined) return [];
  const needed = new Set([host.who, first.who]);
  const marks = turnout(scene, seats, day, { needed, parts: 1 });
  const names = presentOf(marks).flatMap(({ name, person }) => (person === host.who ? [] : name));
  const admitted = days.hasAssembly ? admittedOn(branch, days.themeDay) : [];
  const owners = [first, second ?? first] as const;
  const about = { day, theme, business: scene.business(), admitted, owners };
  const parts = [committeePart(scene, about, names)];
  const at = { unit: branch.unit.key, day, startsAt: luck.pick(['08:40', '16:30', '17:00']) };
  const people = { host, recorder: first, author: first.who };
  const setting = { ...at, ...people, minutes: 60, place: roomOf(scene), parts };
  return [gathering(scene, setting, marks, countsOf(marks))];
}

export function groupMeetings(scene: Scene, { groups }: BranchDays): PlannedGathering[] {
  const { branch, luck, today } = scene;
  return branch.groups.flatMap(({ key }, i) => {
    const day = groups[i];
    if (day === undefined || today <= day) return [];
    const [leader] = officesOn(branch, key, null, day);
    const members = membersOn(branch, day).filter(({ team }) => team === key);
    const recorder = members.findLast(({ flags, on }) => flags.length === 0 && on < day);
    if (leader === undefined || recorder === undefined) return [];
    const needed = new Set([leader.who, recorder.who]);
    const marks = turnout(scene, members, day, { needed, parts: 1 });
    const names = presentOf(marks).flatMap(({ name, person }) =>
      person === leader.who ? [] : name,
    );
    const at = { unit: key, day, startsAt: luck.pick(['08:30', '10:00', '16:00']) };
    const people = { host: leader, recorder, author: recorder.who };
    const parts = [groupPart(scene, names)];
    const setting = {
      ...at,
      ...people,
      minutes: 50,
      place: luck.pick(small[scene.flavour]),
      parts,
    };
    return [gathering(scene, setting, marks, countsOf(marks))];
  });
}

/** A committee of five sits where the secretary works; the retired have no office. */
function roomOf({ flavour, place }: Scene): string {
  return flavour === 'retired' ? place : '书记办公室';
}

const onDuty = ['值班室里间', '一楼接待室', '小会议室', '图书角'] as const;
const small: Readonly<Record<Scene['flavour'], readonly [string, ...string[]]>> = {
  station: onDuty,
  squad: ['备勤楼值班室', '中队会议室', '装备室外间', '图书角'],
  office: ['处室小会议室', '资料室', '机关图书角'],
  retired: ['活动室东间', '社区党群服务中心', '书画室'],
};
