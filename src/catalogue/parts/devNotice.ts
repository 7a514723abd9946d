import { type CaseVerdict, faultOn, unknownOf } from '../../engines/norm/define-case.ts';
import { calendar } from '../../kernel/calendar.ts';
import type { CaseFact, Facts, StepFact } from '../../kernel/facts.ts';
import { noticeJudged } from '../../kernel/notice.ts';
import { dayIn } from '../../kernel/stepFields.ts';
import { text } from '../../kernel/text.ts';
import { statutoryHolidays } from '../law/holidays.ts';
import noticeCounting from '../settings/notice-counting.ts';
import { asked } from './devChecks.ts';
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
  const setting = facts.setting(noticeCounting, one.unit, from);
  const value = setting.state === 'value' ? setting.value : null;
  const { workingDays } = terms;
  const put = { from, to, next: listed.on, workingDays };
  const judgement = noticeJudged(put, { value, called: noticeCounting.name }, announced);
  if (!judgement.known) return [unknownOf(judgement.missing)];
  const { state, last, free } = judgement.value;
  if (state === 'kept') return [];
  if (state === 'short') {
    const zh = `公示${from}至${to}，不满${workingDays}个工作日，应到${last}`;
    const en = `notice of ${from} to ${to}, short of ${workingDays} working days: ${last}`;
    return [faultOn(listed.on, text(zh, en))];
  }
  const zh = `${listed.on}列为发展对象，公示${to}才结束，最早应为${free}`;
  return [faultOn(listed.on, text(zh, `listed on ${listed.on}, the notice ran until ${to}`))];
}
