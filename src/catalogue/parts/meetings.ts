import branchAssembly from './branchAssembly.ts';
import committeeMeeting from './committeeMeeting.ts';
import groupMeeting from './groupMeeting.ts';
import lesson from './lesson.ts';
import secretaryLesson from './secretaryLesson.ts';
import themeDay from './themeDay.ts';

/** 三会: the three kinds of meeting. */
export const threeMeetings = [branchAssembly, committeeMeeting, groupMeeting] as const;

/** What all members of a branch or group are expected at. */
export const forMembers = [branchAssembly, groupMeeting, lesson, themeDay] as const;

/** Everything that a ledger of meetings records. */
export const recorded = [...threeMeetings, lesson, secretaryLesson, themeDay] as const;
