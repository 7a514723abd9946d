import fc from 'fast-check';
import { expect, test } from 'vitest';
import { statusOf } from '../engines/case/status.ts';
import { evaluate } from '../engines/norm/evaluate.ts';
import { factsOf } from '../kernel/factsOf.ts';
import { rounds } from '../testing/depth.ts';
import { developmentFacts, developmentGround } from '../testing/development.ts';
import {
  caseOf,
  type Name,
  names,
  steps,
  type Timeline,
  timelines,
} from '../testing/developmentTimelines.ts';
import { type Day, fiveDays, isNew, plus, plusMonths, years } from '../testing/plainDates.ts';
import { catalogue } from './index.generated.ts';
import development from './parts/developmentCase.ts';

/**
 * Rules and machine against an oracle that reckons with plain dates: nothing of the engine and
 * nothing of the catalogue's numbers is used in it.
 */

/** Of a time from one step to another: the day on which it is judged, where it was overrun. */
function overrun(
  { days, asOf }: Timeline,
  [from, to, passedBy]: readonly [Name, Name, Name | null],
  months: number,
): Day | null {
  const [start, end] = [days[from], days[to]];
  const passed = passedBy === null ? undefined : days[passedBy];
  if (!start || (end && end < start)) return null;
  const due = plusMonths(start, months);
  if (end) return end > due ? end : null;
  if (passed) return passed;
  return asOf > due ? asOf : null;
}

/** When a step had to be there, and was not. */
function lacking({ days }: Timeline, step: Name, later: readonly Name[]): Day | null {
  const first = later.flatMap((name) => days[name] ?? []).toSorted()[0];
  const own = days[step];
  return first && (!own || own > first) ? first : null;
}

const order: readonly Name[][] = [
  ['talk', 'apply'],
  ['activist', 'talk', 'apply'],
  ['target', 'activist', 'talk', 'apply'],
  ['review', 'target', 'activist', 'talk', 'apply'],
  ['training', 'target', 'activist', 'talk', 'apply'],
  ['pre', 'review', 'target', 'activist', 'talk', 'apply'],
  ['meeting', 'pre', 'review', 'target', 'activist', 'talk', 'apply'],
  ['approval', 'meeting', 'pre', 'review', 'target', 'activist', 'talk', 'apply'],
  ['oath', 'approval', 'meeting', 'pre', 'review', 'target', 'activist', 'talk', 'apply'],
  [
    'confirm',
    'oath',
    'approval',
    'meeting',
    'pre',
    'review',
    'target',
    'activist',
    'talk',
    'apply',
  ],
];

function disorder({ days }: Timeline): readonly (Day | null)[] {
  const chains = [...order, ['confirmed', 'confirm', ...(order.at(-1)?.slice(1) ?? [])] as Name[]];
  return chains.map(([step, ...before]) => {
    const own = step && days[step];
    const other = before.map((name) => days[name]).find((day) => day !== undefined);
    return own && other && own < other ? own : null;
  });
}

function fails({ entitled: e, present: a, yes: y, written: w }: Timeline['vote']): boolean {
  const isImpossible = e === 0 || a > e || y > a || w > Math.max(0, e - a);
  return isImpossible || a * 2 <= e || (y + w) * 2 <= e;
}

/** Rule by rule the days on which something is wrong. */
function oracle(line: Timeline): Readonly<Record<string, readonly (Day | null | undefined)[]>> {
  const { days, born, asOf, notice, trained, vote } = line;
  const { apply, activist, target, review, training, meeting, approval, confirm } = days;
  const full = meeting && plusMonths(meeting, 12);
  const enough = trained.days >= 3 || trained.hours >= 24;
  const noticed = target && isNew(target);
  const last = notice && fiveDays(notice.from);
  const short =
    !notice || !last || notice.to < last || !target || target <= notice.to || target <= last;
  const oath = overrun(line, ['approval', 'oath', 'confirm'], 1);
  const reviewed = review && meeting && review <= meeting;
  const judged = meeting && (approval ?? asOf);
  return {
    DEV01: [apply && plusMonths(born, 216) > apply ? apply : null],
    DEV02: [overrun(line, ['apply', 'talk', 'activist'], 1)],
    DEV05: [lacking(line, 'filing', ['target', 'meeting'])],
    DEV08: [activist && target && plusMonths(activist, 12) > target ? target : null],
    DEV09: [noticed && short ? target : null],
    DEV14: [meeting && !reviewed ? meeting : null],
    DEV15: [reviewed && meeting > plusMonths(review, 12) ? meeting : null],
    DEV17: [lacking(line, 'training', ['pre', 'meeting']), enough ? null : training],
    DEV20: [overrun(line, ['pre', 'meeting', 'approval'], 1)],
    DEV21: [meeting && fails(vote) ? meeting : null],
    DEV26: [lacking(line, 'approvalTalk', ['approval'])],
    DEV27: [judged && judged > plusMonths(meeting, 3) ? judged : null],
    DEV30: [oath && isNew(oath) ? oath : null],
    DEV31: [
      full && confirm && confirm < full ? confirm : null,
      full && (confirm ?? asOf) > plus(full, 60) ? (confirm ?? asOf) : null,
    ],
    DEV33: [lacking(line, 'request', ['confirm'])],
    DEV34: [overrun(line, ['confirm', 'confirmed', null], 3)],
    DEV38: disorder(line),
  };
}

const nothing: Timeline = {
  ...{ born: '2000-01-01', asOf: '2020-01-01', days: {}, notice: null },
  ...{ trained: { days: 0, hours: 0 }, vote: { entitled: 0, present: 0, yes: 0, written: 0 } },
};
const asked = Object.keys(oracle(nothing));
const rules = catalogue.rules.filter(({ id }) => asked.includes(id));
/** The announcement for a year also moves the last six days of the year before it. */
const isAnnounced = ({ notice }: Timeline) =>
  notice === null || years.has(Number(plus(fiveDays(notice.from), 6).slice(0, 4)));

test('every rule finds on every timeline what plain dates find, under the text of the day', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(timelines, (line) => {
      const facts = factsOf(developmentFacts([caseOf(line)]), []);
      const { asOf } = line;
      const request = { rules, facts, asOf, subjects: 'all', waivers: [] } as const;
      const told = evaluate(request).findings.map(({ rule, cite: { regulation } }) =>
        regulation === 'XZ14' || regulation === 'XZ26' ? `${rule} ${regulation}` : rule,
      );
      const wanted = Object.entries(oracle(line)).flatMap(([rule, days]) =>
        days.flatMap((day) => {
          if (!day) return [];
          seen.set(rule, (seen.get(rule) ?? 0) + 1);
          return rule === 'DEV15' ? rule : `${rule} ${isNew(day) ? 'XZ26' : 'XZ14'}`;
        }),
      );
      const isKnown = (one: string) => !one.startsWith('DEV09') || isAnnounced(line);
      expect(told.filter(isKnown).toSorted()).toEqual(wanted.filter(isKnown).toSorted());
    }),
    { numRuns: rounds(500, 10_000) },
  );
  // A timeline that nobody could fault would prove nothing.
  expect(asked.filter((rule) => (seen.get(rule) ?? 0) < 5)).toEqual([]);
});

test('the status of a day says what is done, what waits, and what is late', () => {
  fc.assert(
    fc.property(timelines, (line) => {
      const { days, asOf } = line;
      const ground = developmentGround(asOf, developmentFacts([]));
      const status = statusOf(development, caseOf(line), ground).steps;
      const of = (name: Name) => status.find(({ step }) => step === steps[name]);
      const open = names.filter((name) => days[name] === undefined);
      for (const name of names) expect(of(name)?.state === 'settled').toBe(!open.includes(name));
      const late = (name: Name, since: Name, months: number, grace: number) => {
        const start = days[since];
        const isAsked = open.includes(name) && start !== undefined;
        if (!isAsked || (name === 'oath' && !isNew(asOf))) return 'in-time';
        const isOver = asOf > plus(plusMonths(start, months), grace);
        const may = name === 'approval' && asOf <= plusMonths(start, 6);
        return isOver ? (may ? 'prolonged' : 'late') : 'in-time';
      };
      expect(of('talk')?.late).toBe(late('talk', 'apply', 1, 0));
      expect(of('meeting')?.late).toBe(late('meeting', 'pre', 1, 0));
      expect(of('approval')?.late).toBe(late('approval', 'meeting', 3, 0));
      expect(of('oath')?.late).toBe(late('oath', 'approval', 1, 0));
      expect(of('confirm')?.late).toBe(late('confirm', 'meeting', 12, 60));
      expect(of('confirmed')?.late).toBe(late('confirmed', 'confirm', 3, 0));
      // From 11 to 18 May 2026 nobody could know the new text: its breaches are told, not refused.
      const isRefused = asOf < '2026-05-11' || asOf > '2026-05-18';
      const runs = days.meeting !== undefined && asOf < plusMonths(days.meeting, 12);
      const waits = isRefused && runs;
      if (open.includes('confirm')) {
        expect(of('confirm')?.codes.includes('too-early')).toBe(waits);
      }
      const choice = status.find(({ step }) => step === 'target-choice');
      const isYoung = days.activist !== undefined && asOf < plusMonths(days.activist, 12);
      expect(choice?.codes.includes('too-early')).toBe(isRefused && isYoung);
    }),
    { numRuns: rounds(500, 10_000) },
  );
});
