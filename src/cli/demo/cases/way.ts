import type { IsoDate } from '../../../kernel/date.ts';
import { idOf } from '../ids.ts';
import { isFormal, membersOn, type PlannedBranch } from '../plan.ts';
import type { DemoUnit } from '../tree.ts';
import { development, type PlannedCase, type PlannedStep, politicalReview } from './case.ts';
import { filledStep } from './documents.ts';
import { wayDays } from './wayDays.ts';

/** Somebody's way into the Party, as far as it has come. */
export interface Way {
  readonly branch: PlannedBranch;
  /** Key of the committee that decides above the branch. */
  readonly above: string;
  readonly person: { readonly who: string; readonly name: string; readonly bornOn: IsoDate };
  readonly newcomer: boolean;
  /** Day of the meeting that admits, past or to come. */
  readonly admission: IsoDate;
  /** Months by which all came earlier that comes before the training. */
  readonly early: number;
}

/** Places on a roster of two members of the committee, who look after newcomers. */
const [firstContact, secondContact] = [3, 4];

/** The way and, once it was asked for, the political review that belongs to it. */
export function casesOf(way: Way, today: IsoDate): readonly PlannedCase[] {
  const { branch, above, newcomer, person } = way;
  const { steps, review, notice } = wayDays(way.admission, way.early);
  const { who, name, bornOn: born } = person;
  const own = { unit: branch.unit.key, above, person: who, name, born, newcomer };
  const two = [firstContact, secondContact].map((at) => branch.members[at]?.who ?? '');
  const ground = {
    ...{ name, above, notice, admission: way.admission, voters: votersOf(way) },
    secretary: branch.members[0]?.name ?? '',
    two: [two[0] ?? '', two[1] ?? ''] as const,
  };
  const taken = steps
    .filter(({ on }) => on < today)
    .map(({ step, on }) => filledStep(step, on, ground));
  const reviewing = reviewSteps(review).filter(({ on }) => on < today);
  const made = (handle: string, list: readonly PlannedStep[]): PlannedCase[] => {
    const [first] = list;
    if (first === undefined) return [];
    const id = idOf(`${handle} of ${who}`, `${first.on}T09:00:00+08:00`);
    return [{ ...own, id, handle, steps: list }];
  };
  return [...made(development, taken), ...made(politicalReview, reviewing)];
}

/** Formal members on the day of the meeting, or now where it is still to come. */
function votersOf({ branch, admission }: Way): number {
  return membersOn(branch, admission).filter((one) => isFormal(one, admission)).length;
}

type Days = Readonly<Record<'asked' | 'inquiry' | 'report', IsoDate>>;

/** What is written of it lies sealed: invented like everything else, without a word of blame. */
function reviewSteps({ asked, inquiry, report }: Days): PlannedStep[] {
  const finding = '档案与本人所述一致，走访和函调没有反映问题。';
  return [
    { step: 'asked', on: asked, documents: {}, sealed: { purpose: '发展党员' } },
    {
      ...{ step: 'inquiry', on: inquiry, documents: { way: 'letter' } },
      sealed: { finding, signedOn: inquiry },
    },
    { step: 'report', on: report, documents: {}, outcome: 'qualified' },
  ];
}

/** The committee with the power to approve: a general branch has none. */
export function committeeAbove(units: readonly DemoUnit[], key: string): string {
  const parent = units.find((unit) => unit.key === key)?.parent ?? 'bureau';
  const above = units.find((unit) => unit.key === parent);
  return above?.kind === 'general-branch' ? committeeAbove(units, parent) : parent;
}
