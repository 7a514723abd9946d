import fc from 'fast-check';
import type { CaseFact, StepFact } from '../kernel/facts.ts';
import { developmentFact } from './development.ts';
import { type Day, fiveDays, plus, plusMonths } from './plainDates.ts';

/** Ways into the Party with days drawn about every boundary, for tests that hold an oracle. */
export type Name = (typeof names)[number];
export const names = [
  ...(['apply', 'talk', 'activist', 'filing', 'target', 'review', 'training', 'pre'] as const),
  ...(['meeting', 'approvalTalk', 'approval', 'oath', 'request', 'confirm', 'confirmed'] as const),
] as const;
export interface Timeline {
  readonly born: Day;
  readonly asOf: Day;
  readonly days: Partial<Readonly<Record<Name, Day>>>;
  readonly notice: { readonly from: Day; readonly to: Day } | null;
  readonly trained: { readonly days: number; readonly hours: number };
  readonly vote: Readonly<Record<'entitled' | 'present' | 'yes' | 'written', number>>;
}

/** Days about a boundary: on it, a day to either side, and far from it. */
const about = fc.constantFrom(0, 0, 0, -1, 1, 2, -3, 20, -20, 70);
const isThere = fc.integer({ min: 0, max: 14 }).map((n) => n > 0);
const some = fc.record({
  start: fc.integer({ min: 0, max: 1500 }).map((n) => plus('2022-08-01', n)),
  age: about,
  steps: fc.array(fc.tuple(about, isThere), { minLength: 15, maxLength: 15 }),
  notice: fc.tuple(fc.integer({ min: -14, max: -5 }), about, isThere),
  trained: fc.record({ days: fc.constantFrom(1, 2, 3), hours: fc.constantFrom(20, 23, 24) }),
  entitled: fc.integer({ min: 0, max: 30 }),
  vote: fc.tuple(fc.integer({ min: -1, max: 2 }), fc.integer({ min: -2, max: 2 }), fc.nat(2)),
  asOf: fc.constantFrom(-400, -90, -30, 0, 1, 61, 400),
});

export const timelines = some.map((drawn): Timeline => {
  const days: Partial<Record<Name, Day>> = {};
  const due = dueDays(drawn.start, (i) => drawn.steps[i]?.[0] ?? 0);
  for (const [i, name] of names.entries()) if (drawn.steps[i]?.[1]) days[name] = due[i] as Day;
  const target = days.target ?? (due[4] as Day);
  const [early, late, isUp] = drawn.notice;
  const from = plus(target, early);
  const present = Math.max(0, Math.floor(drawn.entitled / 2) + drawn.vote[0]);
  // What a text of a later day will ask is not for an oracle of today.
  const drawnDay = plus(due[14] as Day, drawn.asOf);
  const asOf = drawnDay < '2028-01-01' ? drawnDay : '2027-12-31';
  const kept = Object.entries(days).filter(([, day]) => day <= asOf);
  return {
    born: plus(plusMonths(drawn.start, -216), drawn.age),
    asOf,
    days: Object.fromEntries(kept),
    notice: isUp ? { from, to: plus(fiveDays(from), Math.min(3, Math.max(-3, late))) } : null,
    trained: drawn.trained,
    vote: {
      entitled: drawn.entitled,
      present,
      yes: Math.max(0, present + drawn.vote[1] - drawn.vote[2]),
      written: drawn.vote[2],
    },
  };
});

/** Each step on its last or first day by the texts, moved by what was drawn. */
function dueDays(apply: Day, moved: (i: number) => number): readonly Day[] {
  const after = (day: Day, months: number, i: number) => plus(plusMonths(day, months), moved(i));
  const talk = after(apply, 1, 1);
  const activist = plus(talk, 20 + moved(2));
  const filing = plus(activist, 10 + moved(3));
  const target = after(activist, 12, 4);
  const training = plus(target, 15 + moved(6));
  const pre = plus(training, Math.abs(moved(7)));
  const meeting = after(pre, 1, 8);
  // Some reviews are about to be a year old when the meeting comes.
  const isOld = moved(3) > 2;
  const review = isOld ? after(meeting, -12, 5) : plus(target, 10 + moved(5));
  const talked = plus(meeting, 10 + moved(9));
  const approval = after(meeting, moved(0) > 0 ? 6 : 3, 10);
  const oath = after(approval, 1, 11);
  const confirm = plus(plusMonths(meeting, 12), moved(0) > 1 ? 60 + moved(13) : moved(13));
  const request = plus(confirm, -5 + moved(12));
  const confirmed = after(confirm, 3, 14);
  return [
    ...[apply, talk, activist, filing, target, review, training, pre, meeting, talked],
    ...[approval, oath, request, confirm, confirmed],
  ];
}

export const steps: Readonly<Record<Name, string>> = {
  ...{ apply: 'apply', talk: 'talk', activist: 'activist', filing: 'activist-filing' },
  ...{ target: 'target-consent', review: 'political-review', training: 'training' },
  ...{ pre: 'pre-review', meeting: 'admission', approvalTalk: 'approval-talk' },
  ...{ approval: 'approval', oath: 'oath', request: 'confirmation-request' },
  ...{ confirm: 'confirmation', confirmed: 'confirmation-approval' },
};
const outcomes: Readonly<Record<string, string>> = {
  ...{ admission: 'admitted', approval: 'approved' },
  ...{ confirmation: 'confirmed', 'confirmation-approval': 'confirmed' },
};

export function caseOf({ days, born, notice, trained, vote }: Timeline): CaseFact {
  const taken = (Object.entries(days) as [Name, Day][]).map(([name, on]): StepFact => {
    const step = steps[name];
    const documents: Readonly<Record<string, unknown>> = {
      ...(name === 'target' ? { noticeFrom: notice?.from, noticeTo: notice?.to } : {}),
      ...(name === 'review' ? { conclusion: 'qualified' } : {}),
      ...(name === 'training' ? trained : {}),
      ...(name === 'confirm' ? { committeeReviewedOn: on } : {}),
    };
    const outcome = outcomes[step];
    return {
      ...{ step, on, documents, confirmed: ['heard'] },
      ...(outcome === undefined ? {} : { outcome }),
      ...(name === 'meeting' ? { vote: { rule: 'V2', ...vote } } : {}),
    };
  });
  return developmentFact({ born, steps: taken });
}
