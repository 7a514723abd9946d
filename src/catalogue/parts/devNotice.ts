import { type CaseVerdict, faultOn, unknownOf } from '../../engines/norm/define-case.ts';
import { calendar, noticePeriod } from '../../kernel/calendar.ts';
import { addDays, later } from '../../kernel/date.ts';
import type { CaseFact, Facts, StepFact } from '../../kernel/facts.ts';
import { text } from '../../kernel/text.ts';
import { statutoryHolidays } from '../law/holidays.ts';
import noticeCounting from '../settings/notice-counting.ts';
import { asked } from './devChecks.ts';
import { dayIn } from './devJudgements.ts';
import { noticeDays } from './devNumbers.ts';

const announced = calendar(statutoryHolidays);

/** What is wrong with the notice of a candidate; the older text asked for none. */
export function noticeFaults(
  one: CaseFact,
  listed: StepFact,
  facts: Facts,
): readonly CaseVerdict[] {
  const terms = asked(noticeDays, listed.on);
  if (terms === null) return [];
  const [from, to] = [dayIn(listed, 'noticeFrom'), dayIn(listed, 'noticeTo')];
  if (from === undefined || to === undefined) {
    const says = text(
      `${listed.on}列为发展对象，没有公示`,
      `listed on ${listed.on} without a notice`,
    );
    return [faultOn(listed.on, says)];
  }
  const counting = facts.setting(noticeCounting, one.unit, from);
  if (counting.state !== 'value') return [unknownOf(noticeCounting.name)];
  const way = counting.value === 'after-first-day' ? 'after-first-day' : 'with-first-day';
  const period = noticePeriod(announced, from, terms.workingDays, way);
  if (!period.known) return [unknownOf(period.missing)];
  const { last } = period.value;
  if (to < last) {
    const zh = `公示${from}至${to}，不满${terms.workingDays}个工作日，应到${last}`;
    const en = `notice of ${from} to ${to}, short of ${terms.workingDays} working days: ${last}`;
    return [faultOn(listed.on, text(zh, en))];
  }
  const free = later(addDays(to, 1), addDays(last, 1));
  if (listed.on >= free) return [];
  const zh = `${listed.on}列为发展对象，公示${to}才结束，最早应为${free}`;
  return [faultOn(listed.on, text(zh, `listed on ${listed.on}, the notice ran until ${to}`))];
}
