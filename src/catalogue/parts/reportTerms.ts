import type { ReportTerms } from '../../engines/norm/define.ts';
import lateRecordDays from '../settings/late-record-days.ts';
import reportNoticeDays from '../settings/report-notice-days.ts';

/** 月通报: how long the units have before it goes up, and which records it calls late. */
export const reportTerms: ReportTerms = { notice: reportNoticeDays, inTime: lateRecordDays };
