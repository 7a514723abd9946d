import { atLeast, type Bound, duty, type Named } from '../engines/norm/define.ts';
import type { Cite } from '../kernel/cite.ts';
import type { PeriodUnit } from '../kernel/period.ts';
import { text } from '../kernel/text.ts';
import { institution } from './define.ts';
import { branchRegulations, localPractice } from './law/cites.ts';
import branchCommittee from './org/branch-committee.ts';
import group from './org/group.ts';
import branchAssembly from './parts/branchAssembly.ts';
import { branches } from './parts/branches.ts';
import committeeMeeting from './parts/committeeMeeting.ts';
import { committees } from './parts/committees.ts';
import { holdIt } from './parts/cures.ts';
import groupMeeting from './parts/groupMeeting.ts';
import lesson from './parts/lesson.ts';
import { meetingDefects } from './parts/meetingDefects.ts';
import secretaryLesson from './parts/secretaryLesson.ts';

export default institution({
  id: 'three-meetings-one-lesson',
  name: text('三会一课', 'Three meetings and one lesson'),
  pillar: 'soul',
  asks: ['M11'],
  activities: [branchAssembly, committeeMeeting, groupMeeting, lesson, secretaryLesson],
  duties: [
    usual('MTG01', branches, branchAssembly, 'quarter', branchRegulations(11)),
    usual('MTG02', [branchCommittee], committeeMeeting, 'month', branchRegulations(12)),
    usual('MTG03', [group], groupMeeting, 'month', branchRegulations(13)),
    usual('MTG04', branches, lesson, 'quarter', localPractice('')),
    usual('MTG27', committees, secretaryLesson, 'year', branchRegulations(16)),
  ],
  defects: meetingDefects,
  leftToJudgement: [text('会议开得有没有实效', 'whether a meeting was worth holding')],
});

/** Every one of them is asked for normally (一般), once a period, since the text came into force. */
function usual(
  id: string,
  on: readonly [Bound, ...Bound[]],
  what: Named,
  every: PeriodUnit,
  cite: Cite,
) {
  const [measure, cure] = [atLeast(1, what, every), holdIt(what.name)];
  return duty({ id, on, force: 'normally', since: '2018-10-28', do: measure, cite, cure });
}
