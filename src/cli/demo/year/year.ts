import type { IsoDate } from '../../../kernel/date.ts';
import { daysOf } from '../days.ts';
import type { PlannedBranch, PlannedGathering } from '../plan.ts';
import type { DemoUnit } from '../tree.ts';
import { committeeMeeting, groupMeetings, themeDay } from './held.ts';
import { gathering, type PartPlan } from './record.ts';
import { type Scene, sceneOf } from './scene.ts';
import { assemblyPart, lessonPart, themeOf, themePart } from './words.ts';

/** Everything that a branch held this year, up to the day before `today`. */
export function yearOf(branch: PlannedBranch, today: IsoDate): PlannedGathering[] {
  const scene = sceneOf(branch, today);
  return daysOf(branch.unit.key, today).flatMap((days) => {
    const theme = themeOf(scene, days.month);
    return [
      ...(days.committee < today ? committeeMeeting(scene, days, theme) : []),
      ...(days.themeDay < today ? themeDay(scene, days, theme) : []),
      ...groupMeetings(scene, days),
    ];
  });
}

/** Members of a unit of which only counts are kept. */
export const counted = { formal: 18, probationary: 1 } as const;

/** The same of a unit that names nobody: counts and words without names. */
export function countedYearOf(unit: DemoUnit, author: string, today: IsoDate): PlannedGathering[] {
  const scene = sceneOf({ unit, groups: [], members: [], offices: [] }, today);
  const held = daysOf(unit.key, today).filter(({ themeDay: day }) => day < today);
  return held.map((days) => {
    const { themeDay: day, month, hasAssembly, hasLesson } = days;
    const parts = [themePart(scene, themeOf(scene, month), []), ...more(scene, days)];
    const away = scene.luck.below(3);
    const counts = {
      expected: counted.formal + counted.probationary,
      attended: counted.formal + counted.probationary - away,
      entitled: counted.formal,
      present: counted.formal - away,
    };
    const minutes = 50 + 35 * (1 + Number(hasAssembly) + Number(hasLesson));
    const nobody = { host: null, recorder: null, author };
    const at = { unit: unit.key, day, startsAt: '15:00', minutes, place: scene.place };
    return gathering(scene, { ...at, ...nobody, parts }, [], counts);
  });
}

function more(scene: Scene, { themeDay: day, month, hasAssembly, hasLesson }: Days): PartPlan[] {
  const assembly = { month, day, owner: '组织委员', admitted: [], settlesThemes: true };
  const no = `${day.slice(0, 4)}-${Math.ceil(month / 3)}`;
  const by = ['支部书记', '纪检委员', '业务骨干', '老民警'][Math.ceil(month / 3) - 1] ?? '支部书记';
  return [
    ...(hasAssembly ? [assemblyPart(scene, assembly, [])] : []),
    ...(hasLesson ? [lessonPart(scene, by, no)] : []),
  ];
}

type Days = ReturnType<typeof daysOf>[number];
