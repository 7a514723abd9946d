import { defect, fault, fine, unknown } from '../../engines/norm/define.ts';
import { daysBetween } from '../../kernel/date.ts';
import { text } from '../../kernel/text.ts';
import { branchRegulations } from '../law/cites.ts';
import { recorded } from '../parts/meetings.ts';
import { noDate } from '../parts/meetingsNearTexts.ts';
import lateRecordDays from '../settings/late-record-days.ts';

/** A record is entered soon after the meeting; a later one says why. */
export default defect({
  id: 'MTG21',
  of: 'activity',
  needs: 'record',
  on: recorded,
  title: text('会后较久才登记', 'recorded long after the meeting'),
  force: 'hints',
  since: '2018-10-28',
  cite: branchRegulations(''),
  cure: text(
    '在记录中注明迟录的原因；只是提示，不扣分',
    'note in the record why it is late; this is a hint and costs nothing',
  ),
  judge: ({ on: day, lastOn, recordedOn, lateReason, unit }, facts) => {
    const on = lastOn ?? day;
    if (recordedOn === undefined)
      return unknown(text('没有读到登记日期', 'the day of recording was not read'));
    if (on === null) return unknown(noDate);
    const limit = facts.setting(lateRecordDays, unit, on);
    if (limit.state === 'unknown') return unknown(text('没有设定天数', 'the days are not set'));
    const days = daysBetween(on, recordedOn);
    // A late record is welcome; what was asked for is the reason.
    if (limit.state !== 'value' || days <= limit.value || lateReason?.trim()) return fine;
    return fault(
      text(
        `${on}开的会，${recordedOn}登记，相隔${days}天，超过${limit.value}天`,
        `held on ${on}, recorded on ${recordedOn}, ${days} days later, more than ${limit.value}`,
      ),
    );
  },
});
