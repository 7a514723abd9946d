import { addDays, addMonths, type IsoDate } from '../../../kernel/date.ts';
import type { StepVote } from '../../../kernel/facts.ts';
import type { PlannedStep } from './case.ts';
import type { Notice } from './wayDays.ts';

/** What the steps of a way are filled from. */
export interface WayGround {
  readonly name: string;
  /** Key of the committee that approves. */
  readonly above: string;
  readonly secretary: string;
  /** Two formal members of the branch, by id. */
  readonly two: readonly [string, string];
  readonly voters: number;
  readonly admission: IsoDate;
  readonly notice: Notice;
}

/** From this day on the committee above agrees, where it was enough to file before. */
const newTextFrom: IsoDate = '2026-05-11';

const papers = [
  ...['volunteer-form', 'application', 'cultivation-register', 'political-review'],
  ...['probation-register', 'confirmation-request'],
];

type Filled = Omit<PlannedStep, 'step' | 'on'>;
const plain = (documents: PlannedStep['documents']): Filled => ({ documents });
type Fill = (of: WayGround, on: IsoDate) => Filled;

const persons = (two: readonly string[]) => two.map((person) => ({ person }));

function reports(on: IsoDate, daysBefore: readonly number[]) {
  return { reports: daysBefore.map((days) => ({ on: addDays(on, -days) })) };
}

/** Who cannot come has leave; whoever comes votes for it. */
function secret(rule: 'V2' | 'V3', voters: number, on: IsoDate): StepVote {
  const present = voters - Math.floor(voters / 8);
  const counts = { entitled: voters, present, yes: present, no: 0, abstain: 0 };
  return { rule, ...counts, way: 'secret', subjects: 1, startsAt: `${on}T15:00` };
}

function consented({ from, to }: Notice, on: IsoDate): PlannedStep['documents'] {
  const said = on < newTextFrom ? 'filed' : 'agreed';
  const notice = { noticeFrom: from, noticeTo: to, objections: 'none' };
  return { consent: said, consentOn: addDays(from, -1), ...notice };
}

const fills: Readonly<Record<string, Fill>> = {
  talk: ({ secretary }) => plain({ talkedBy: `${secretary}（支部书记）`, place: '党员活动室' }),
  activist: (_, on) =>
    plain({ decidedBy: 'branch-committee', decidedOn: on, recommendedBy: ['members'] }),
  contacts: ({ two }) => plain({ contacts: persons(two) }),
  cultivation: (_, on) => plain(reports(on, [95, 15])),
  'target-choice': () => plain({ heard: ['group', 'contacts', 'members', 'masses'] }),
  'target-consent': ({ notice }, on) => plain(consented(notice, on)),
  introducers: ({ two }) => plain({ introducers: persons(two) }),
  'political-review': () => plain({ conclusion: 'qualified' }),
  training: () => plain({ days: 3, hours: 24, heldBy: '上级党委' }),
  admission: ({ name, secretary, voters }, on) => ({
    outcome: 'admitted',
    vote: secret('V2', voters, on),
    documents: {
      introducersSpoke: 'both',
      performance: '工作踏实，遇事肯担当，群众反映好',
      resolution: `支部党员大会讨论并表决，接收${name}为预备党员`,
      resolvedOn: on,
      signedBy: secretary,
    },
  }),
  'approval-talk': () => plain({ talkedBy: 'organiser' }),
  approval: ({ above, admission }, on) => ({
    outcome: 'approved',
    vote: { rule: 'V5', entitled: 7, present: 6, yes: 6 },
    documents: {
      approvedBy: above,
      probationFrom: admission,
      probationTo: addMonths(admission, 12),
      ...{ toldOn: on, announcedOn: on },
    },
  }),
  'continued-education': (_, on) => plain(reports(on, [130, 90, 45, 10])),
  confirmation: ({ voters }, on) => ({
    outcome: 'confirmed',
    vote: secret('V3', voters, on),
    documents: { heard: ['group', 'members', 'masses'], committeeReviewedOn: addDays(on, -3) },
  }),
  'confirmation-approval': ({ admission }, on) => ({
    outcome: 'confirmed',
    documents: { fullFrom: addMonths(admission, 12), toldOn: on, announcedOn: on },
  }),
  archive: (_, on) => ({ outcome: 'filed', documents: { filedOn: on, contains: papers } }),
};

/** What a step of a way brings besides its day, when all is in order. */
export function filledStep(step: string, on: IsoDate, ground: WayGround): PlannedStep {
  return { step, on, ...(fills[step]?.(ground, on) ?? plain({})) };
}
