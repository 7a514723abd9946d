import { defect, unknown } from '../../engines/norm/define.ts';
import { includes, periodsIn } from '../../kernel/period.ts';
import { text } from '../../kernel/text.ts';
import { localPractice } from '../law/cites.ts';
import { branches } from '../parts/branches.ts';
import lesson from '../parts/lesson.ts';
import { oneLecturer, unreadOf, withoutPlan } from '../parts/lessonsOfYear.ts';
import lessonsForVariety from '../settings/lessons-for-variety.ts';

const since = '2018-10-28';

/** Lessons are given by several persons in the course of a year, each from a plan. */
export default defect({
  id: 'MTG26',
  of: 'unit',
  needs: 'unit',
  on: branches,
  title: text('党课主讲人单一或没有教案', 'lessons by one lecturer only, or without a plan'),
  force: 'normally',
  since,
  cite: localPractice(''),
  cure: text(
    '请班子成员、先进典型等轮流讲课；已有教案的登记存放处，没有的今后先备课再讲，不得倒补',
    'let the team and good examples lecture in turn; say where a plan lies; if there was none, prepare the next lesson first, and write none afterwards',
  ),
  judge: (unit, facts, asOf) => {
    const all = facts.activities(lesson.id, unit.id, facts.span);
    if (!all.known) return unknown(all.missing);
    const held = all.value.filter(({ on }) => on !== null && since <= on && on <= asOf);
    const least = facts.setting(lessonsForVariety, unit.id, asOf);
    const many = least.state === 'value' ? least.value : Number.POSITIVE_INFINITY;
    const years = periodsIn('year', facts.span).map((year) => ({
      name: year.from.slice(0, 4),
      lessons: held.filter(({ on }) => on !== null && includes(year, on)),
    }));
    const isMany = years.some(({ lessons }) => lessons.length >= many);
    const single = years.flatMap(({ name, lessons }) => oneLecturer(lessons, name, many));
    return [...single, ...withoutPlan(held, unit), ...unreadOf(held, isMany)];
  },
});
