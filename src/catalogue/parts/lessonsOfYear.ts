import { fault, sourcesOf, unknown, type Verdict } from '../../engines/norm/define.ts';
import type { ActivityFact, UnitFact } from '../../kernel/facts.ts';
import { joined, type Text, text } from '../../kernel/text.ts';
import { aboutRecord } from './kindOfRecord.ts';
import { personNames } from './personNames.ts';
import { saysNothing } from './saysNothing.ts';

/** Lessons of one year that are all by one lecturer; `least`: from how many on that is too few. */
export function oneLecturer(
  lessons: readonly ActivityFact[],
  year: string,
  least: number,
): readonly Verdict[] {
  const said = lessons.filter(({ lecturer }) => personNames(lecturer).length > 0);
  const [name, another] = new Set(said.flatMap(({ lecturer }) => personNames(lecturer)));
  if (name === undefined || another !== undefined || said.length < least) return [];
  const en = `the lecturer of all ${said.length} lessons of ${year} that name one was ${name}`;
  const evidence = sourcesOf(said);
  return [
    fault(text(`${year}年写明主讲人的${said.length}次党课都由${name}主讲`, en), { evidence }),
  ];
}

/** Lessons whose record says that there was no plan. */
export function withoutPlan(lessons: readonly ActivityFact[], unit: UnitFact): readonly Verdict[] {
  return lessons.flatMap((record) => {
    const { plan, on } = record;
    if (plan === undefined || !saysNothing(plan)) return [];
    const says = text(`${on}的党课没有教案`, `the lesson of ${on} has no plan`);
    return [fault(says, { about: aboutRecord(record, unit), evidence: sourcesOf([record]) })];
  });
}

/** What no lesson says; of few lessons it does not matter who gave them. */
export function unreadOf(lessons: readonly ActivityFact[], isMany: boolean): readonly Verdict[] {
  const unread: Text[] = [];
  if (isMany && lessons.every(({ lecturer }) => lecturer === undefined)) {
    unread.push(text('主讲人', 'lecturers'));
  }
  if (lessons.length > 0 && lessons.every(({ plan }) => plan === undefined)) {
    unread.push(text('教案', 'plans'));
  }
  if (unread.length === 0) return [];
  const { zh, en } = joined(unread, text('、', ' and '));
  return [unknown(text(`没有读到党课的${zh}`, `the ${en} of the lessons were not read`))];
}
