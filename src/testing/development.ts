import { statutoryHolidays } from '../catalogue/law/holidays.ts';
import type { CaseGround } from '../engines/case/define.ts';
import { calendar } from '../kernel/calendar.ts';
import type { IsoDate } from '../kernel/date.ts';
import {
  type ActivityFact,
  type CaseFact,
  type FactSet,
  known,
  type MemberFact,
  type StepFact,
  type StepVote,
} from '../kernel/facts.ts';
import { factsOf } from '../kernel/factsOf.ts';
import { activityFact, factSet, memberFact } from './facts.ts';

/** One person's way into the Party without a fault, under the text of 2026 (domain.md 19.7). */
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const people = { zhang: id(1), li: id(2), wang: id(3), unit: '9' };

export function taken(step: string, on: IsoDate, rest?: Omit<Partial<StepFact>, 'on'>): StepFact {
  return { step, on, documents: {}, ...rest };
}

export const secretVote: StepVote = {
  rule: 'V2',
  entitled: 23,
  present: 20,
  yes: 20,
  no: 0,
  abstain: 0,
  way: 'secret',
  subjects: 1,
  startsAt: '2026-07-20T15:00',
};

const persons = (...list: readonly string[]) => list.map((person) => ({ person }));

export const goodSteps: readonly StepFact[] = [
  taken('apply', '2025-04-10'),
  taken('talk', '2025-05-10'),
  taken('activist', '2025-06-01', {
    documents: {
      decidedBy: 'branch-committee',
      decidedOn: '2025-06-01',
      recommendedBy: ['members'],
    },
  }),
  taken('activist-filing', '2025-06-10'),
  taken('contacts', '2025-06-12', { documents: { contacts: persons(people.zhang, people.li) } }),
  taken('cultivation', '2025-11-28'),
  taken('cultivation', '2026-05-25'),
  taken('target-choice', '2026-06-01', {
    documents: { heard: ['group', 'contacts', 'members', 'masses'] },
  }),
  taken('target-consent', '2026-06-09', {
    documents: {
      consent: 'agreed',
      consentOn: '2026-06-01',
      noticeFrom: '2026-06-02',
      noticeTo: '2026-06-08',
      objections: 'none',
    },
  }),
  taken('introducers', '2026-06-10', {
    documents: { introducers: persons(people.zhang, people.li) },
  }),
  taken('political-review', '2026-06-20', { documents: { conclusion: 'qualified' } }),
  taken('training', '2026-06-27', { documents: { hours: 24 } }),
  taken('committee-review', '2026-06-30'),
  taken('pre-review', '2026-07-03'),
  taken('volunteer-form', '2026-07-06'),
  taken('admission', '2026-07-20', {
    outcome: 'admitted',
    vote: secretVote,
    documents: {
      introducersSpoke: 'both',
      performance: '踏实',
      resolution: '支部大会讨论通过接收为预备党员',
      resolvedOn: '2026-07-20',
      signedBy: '张三',
    },
  }),
  taken('approval-talk', '2026-08-05', { documents: { talkedBy: 'organiser' } }),
  taken('approval', '2026-08-15', {
    outcome: 'approved',
    vote: { rule: 'V5', entitled: 7, present: 6, yes: 6 },
    documents: {
      approvedBy: people.unit,
      probationFrom: '2026-07-20',
      probationTo: '2027-07-20',
      toldOn: '2026-08-18',
      announcedOn: '2026-08-25',
    },
  }),
  taken('approval-filing', '2026-08-20'),
  taken('placement', '2026-08-25'),
  taken('oath', '2026-09-15'),
  taken('continued-education', '2027-01-15'),
  taken('continued-education', '2027-07-10'),
  taken('confirmation-request', '2027-07-10'),
  taken('confirmation', '2027-07-25', {
    outcome: 'confirmed',
    vote: { ...secretVote, rule: 'V3', startsAt: '2027-07-25T15:00' },
    documents: { heard: ['group', 'members', 'masses'], committeeReviewedOn: '2027-07-22' },
  }),
  taken('confirmation-approval', '2027-10-25', {
    outcome: 'confirmed',
    documents: { fullFrom: '2027-07-20', toldOn: '2027-10-26', announcedOn: '2027-11-02' },
  }),
  taken('archive', '2027-11-10', {
    outcome: 'filed',
    documents: {
      filedOn: '2027-11-10',
      contains: [
        'volunteer-form',
        'application',
        'cultivation-register',
        'political-review',
        'probation-register',
        'confirmation-request',
      ],
    },
  }),
];

export function developmentFact(change: Partial<CaseFact>): CaseFact {
  return {
    id: 'd1',
    handle: 'member-development',
    name: '王五',
    person: people.wang,
    born: '1999-05-01',
    unit: 'u1',
    steps: goodSteps,
    ...change,
  };
}

type Change = Omit<Partial<StepFact>, 'step'>;

/** The good way up to a step, with what a test gives of some steps; null: the step was left out. */
export function stepsTo(
  last: string,
  changes: Readonly<Record<string, Change | null>>,
): readonly StepFact[] {
  const end = goodSteps.findLastIndex(({ step }) => step === last);
  return goodSteps.slice(0, end + 1).flatMap((step) => {
    const change = changes[step.step];
    if (change === undefined) return [step];
    if (change === null) return [];
    const documents = { ...step.documents, ...change.documents };
    const vote = change.vote === undefined ? step.vote : { ...step.vote, ...change.vote };
    return [{ ...step, ...change, documents, ...(vote === undefined ? {} : { vote }) }];
  });
}

export const reviewFact: CaseFact = {
  id: 'r1',
  handle: 'political-review',
  name: '王五',
  person: people.wang,
  unit: 'u1',
  steps: [
    taken('asked', '2026-06-10'),
    taken('inquiry', '2026-06-15', { documents: { way: 'letter', signedOn: '2026-06-16' } }),
    taken('report', '2026-06-20', { outcome: 'qualified' }),
  ],
};

const introducersOfCase: readonly MemberFact[] = [
  memberFact({ person: people.zhang, name: '张三' }),
  memberFact({ person: people.li, name: '李四' }),
];
const meetings: readonly ActivityFact[] = [
  activityFact({ id: 'm1', on: '2026-07-20' }),
  activityFact({ id: 'm2', on: '2027-07-25' }),
];

/** Facts of one case, and of what it asks others for. */
export function developmentFacts(cases: readonly CaseFact[], rest?: Partial<FactSet>): FactSet {
  return factSet({
    members: introducersOfCase,
    activities: meetings,
    rest: { cases: known(cases), events: known([]), ...rest },
  });
}

/** The good case up to a step, changed: what the tables of rules ask. */
export function developed(
  last: string,
  changes: Readonly<Record<string, Change | null>>,
  rest?: Partial<FactSet>,
): FactSet {
  return developmentFacts([developmentFact({ steps: stepsTo(last, changes) }), reviewFact], rest);
}

export function developmentGround(asOf: IsoDate, set: FactSet): CaseGround {
  return { facts: factsOf(set, []), calendar: calendar(statutoryHolidays), asOf };
}
