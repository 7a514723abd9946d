import { addDays, addMonths, type IsoDate } from '../../kernel/date.ts';
import { type Answer, type Facts, known, missing } from '../../kernel/facts.ts';
import { includes } from '../../kernel/period.ts';
import { text } from '../../kernel/text.ts';
import { recorded } from './meetings.ts';

/** Whether a branch and its parts have no record of the last months up to a day. */
export function isIdle(unit: string, facts: Facts, on: IsoDate, months: number): Answer<boolean> {
  const window = { from: addMonths(on, -months), to: addDays(on, 1) };
  let undated = 0;
  for (const id of facts.family(unit)) {
    const records = facts.records(id);
    if (!records.known) return records;
    if (records.value.some((one) => one.on !== null && includes(window, one.on))) {
      return known(false);
    }
    undated += records.value.filter((one) => one.on === null).length;
    // What another unit held together with this one stands with the other.
    const joint = recorded.some((kind) => {
      const held = facts.activities(kind.id, id, window);
      return held.known && held.value.length > 0;
    });
    if (joint) return known(false);
  }
  if (undated > 0) {
    return missing(text('有记录没有写日期', 'some records have no date'));
  }
  if (window.from < facts.span.from || facts.span.to < window.to) {
    return missing(
      text(
        `读到的活动记录没有覆盖最近${months}个月`,
        `the records that were read do not cover the last ${months} months`,
      ),
    );
  }
  return known(true);
}
